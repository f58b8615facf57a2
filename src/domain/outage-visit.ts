import type { Outage, OutageNews } from './outage.ts'
import type { VisitReading, VisitSlot } from './visit-reading.ts'

export type VisitAfter = { visit: VisitReading | undefined; news: OutageNews[]; settled?: true }

/** The visit after a reading: windows newly offered are asked for, one newly agreed is said back. `settled`: the choice has been answered. */
export function visitAfter({ visit: known }: Outage, read: VisitReading | undefined): VisitAfter {
  if (!read || sameVisit(known, read)) return { visit: known, news: [] }
  if (read.state === 'offered') return { visit: read, news: [{ what: 'slots' }] }
  if (read.state !== 'agreed' || sameWindow(known, read)) return { visit: read, news: [], settled: true }
  return { visit: read, news: [{ what: 'visit', from: read.from, to: read.to }], settled: true }
}

const sameVisit = (a: VisitReading | undefined, b: VisitReading): boolean => JSON.stringify(a) === JSON.stringify(b)

const sameWindow = (a: VisitReading | undefined, b: VisitReading): boolean =>
  a !== undefined && a.state === b.state && 'from' in a && 'from' in b && a.from === b.from && a.to === b.to

/** The windows that may be chosen now. */
export const slotsOf = ({ visit }: Pick<Outage, 'visit'>): readonly VisitSlot[] =>
  visit && (visit.state === 'offered' || visit.state === 'agreed') ? visit.slots : []

/** Whether a technician comes, or has to be found a time for. */
export const needsVisit = ({ visit }: Pick<Outage, 'visit'>): boolean =>
  visit?.state === 'offered' || visit?.state === 'agreed'
