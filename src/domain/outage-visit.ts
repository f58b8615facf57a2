import type { Instant } from './day.ts'
import type { Outage, OutageNews } from './outage.ts'
import type { VisitMoment, VisitReading, VisitSlot } from './visit-reading.ts'

export type VisitAfter = { visit: VisitReading | undefined; news: OutageNews[]; settled?: true }

/** The visit after a reading: windows newly offered are asked for, one newly agreed is said back. `settled`: the choice has been answered. */
export function visitAfter({ visit: known }: Outage, read: VisitReading | undefined): VisitAfter {
  if (!read || sameVisit(known, read)) return { visit: known, news: [] }
  if (read.state === 'offered') return { visit: read, news: [{ what: 'slots' }] }
  if (read.state !== 'agreed' || sameWindow(known, read)) return { visit: read, news: [], settled: true }
  return { visit: read, news: [{ what: 'visit', from: read.from, to: read.to }], settled: true }
}

/** The moments of the visits after a reading; `at`: when the contractor says that it changed, where that can be. */
export function visitsAfter(
  outage: Outage,
  read: VisitReading | undefined,
  at: Instant,
  now: Instant,
): Outage['visits'] {
  const { visits = [] } = outage
  const last = visits.at(-1)
  if (!read || read.state === 'offered' || (last?.state === read.state && sameWindow(last, read))) return outage.visits
  const { state, from, to } = read
  const fits = isInOrder(at, now) && (!last || isInOrder(last.at, at))
  const by = isWished(outage, read) && ({ by: 'office' } as const)
  return [...visits, { at: fits ? at : now, state, from, to, ...by }]
}

const isInOrder = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) <= 0

/** Another window was chosen here, or the outage was to be cancelled before the visit began. */
function isWished({ slot, cancelling }: Outage, read: Exclude<VisitReading, { state: 'offered' }>): boolean {
  if (read.state === 'agreed') return slot?.from === read.from && slot.to === read.to
  return cancelling !== undefined && isInOrder(cancelling.at, read.from)
}

const sameVisit = (a: VisitReading | undefined, b: VisitReading): boolean => JSON.stringify(a) === JSON.stringify(b)

const sameWindow = (a: VisitReading | VisitMoment | undefined, b: VisitReading): boolean =>
  a !== undefined && a.state === b.state && 'from' in a && 'from' in b && a.from === b.from && a.to === b.to

/** The windows that may be chosen now. */
export const slotsOf = ({ visit }: Pick<Outage, 'visit'>): readonly VisitSlot[] =>
  visit && (visit.state === 'offered' || visit.state === 'agreed') ? visit.slots : []

/** Whether a technician comes, or has to be found a time for. */
export const needsVisit = ({ visit }: Pick<Outage, 'visit'>): boolean =>
  visit?.state === 'offered' || visit?.state === 'agreed'
