import type { AppointmentTerms, Side } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { type Ms, minute, msOf, type Timelines } from './sla-time.ts'

/** What was said and done about a technician's visit. `place` decides between rows of one moment. */
export type VisitRow = { id: string; at: Instant; place: number } & (
  | { what: 'agreed'; from: Instant; to: Instant }
  /** Another window in the place of the one agreed, by whose wish. */
  | { what: 'moved'; by: Side; from: Instant; to: Instant }
  | { what: 'cancelled'; by: Side }
  | { what: 'arrived' }
  /** Nobody came, or nobody opened: whose side it was. */
  | { what: 'missed'; by: Side; because?: string }
)

/** One agreed window, kept or not. `event` is the row that agreed it, `end` the row that decided it. */
export type AppointmentReading = {
  event: string
  from: Instant
  to: Instant
  end?: string
  because?: string
} & (
  | { outcome: 'open' | 'kept' }
  | { outcome: 'void'; why: 'moved in time' | 'cancelled' | 'not the contractor’s doing' }
  | { outcome: 'missed'; why: 'late' | 'early' | 'nobody came' | 'moved too late'; by: Ms }
)

export type VisitWhy = Extract<AppointmentReading, { why: string }>['why']

/**
 * Whether each agreed window of a visit was kept: the technician arrives within it or the grace around it. A window the
 * contractor moves or cancels counts as missed when it says so later than the terms allow; one the office or the reporter
 * moves counts for nobody. A window that has passed without a word is missed.
 */
export function appointmentsKept(
  terms: AppointmentTerms,
  rows: readonly VisitRow[],
  now: Instant,
  times: Timelines,
): AppointmentReading[] {
  const told = rows
    .filter(({ at }) => msOf(at) <= msOf(now))
    .sort((a, b) => msOf(a.at) - msOf(b.at) || a.place - b.place || (a.id < b.id ? -1 : 1))
  return told.filter(isWindow).map(window => {
    const end = told.slice(told.indexOf(window) + 1)[0]
    return readWindow(window, end, terms, now, times)
  })
}

type Window = VisitRow & { from: Instant; to: Instant }
const isWindow = (row: VisitRow): row is Window => row.what === 'agreed' || row.what === 'moved'

function readWindow(
  window: Window,
  end: VisitRow | undefined,
  terms: AppointmentTerms,
  now: Instant,
  times: Timelines,
): AppointmentReading {
  const own = { event: window.id, from: window.from, to: window.to, ...(end && { end: end.id }) }
  const latest = msOf(window.to) + terms.graceMinutes * minute
  const outcome = end && msOf(end.at) <= latest ? undefined : silent(window, end, latest, now)
  if (outcome) return { ...own, ...outcome }
  if (!end) return { ...own, outcome: 'open' }
  if (end.what === 'arrived') return { ...own, ...arrived(window, end, terms) }
  if (end.what === 'missed')
    return { ...own, ...(end.because !== undefined && { because: end.because }), ...missed(end) }
  const by = end.what === 'agreed' ? 'nobody' : end.by
  return { ...own, ...given(window, end, by, terms, times) }
}

type Outcome =
  | { outcome: 'open' | 'kept' }
  | { outcome: 'void'; why: 'moved in time' | 'cancelled' | 'not the contractor’s doing' }
  | { outcome: 'missed'; why: 'late' | 'early' | 'nobody came' | 'moved too late'; by: Ms }

/** Past the last moment: late when somebody came after all, else nobody did. A word of whose side it was still counts. */
function silent(window: Window, end: VisitRow | undefined, latest: Ms, now: Instant): Outcome | undefined {
  if (end?.what === 'arrived') return { outcome: 'missed', why: 'late', by: msOf(end.at) - msOf(window.to) }
  if (end?.what === 'missed') return undefined
  return msOf(now) > latest ? { outcome: 'missed', why: 'nobody came', by: 0 } : undefined
}

function arrived(window: Window, end: VisitRow, { graceMinutes }: AppointmentTerms): Outcome {
  const early = msOf(window.from) - msOf(end.at)
  return early > graceMinutes * minute ? { outcome: 'missed', why: 'early', by: early } : { outcome: 'kept' }
}

const missed = (end: VisitRow & { what: 'missed' }): Outcome =>
  end.by === 'contractor'
    ? { outcome: 'missed', why: 'nobody came', by: 0 }
    : { outcome: 'void', why: 'not the contractor’s doing' }

/** A window given up before its end. */
function given(window: Window, end: VisitRow, by: Side, terms: AppointmentTerms, times: Timelines): Outcome {
  if (by !== 'contractor')
    return { outcome: 'void', why: end.what === 'cancelled' ? 'cancelled' : 'not the contractor’s doing' }
  const { minutes, calendar } = terms.changeNotice
  const [said, from] = [msOf(end.at), msOf(window.from)]
  const notice = said < from ? times[calendar].counted(said, from) : 0
  const lacks = minutes * minute - notice
  return lacks > 0 || said >= from
    ? { outcome: 'missed', why: 'moved too late', by: Math.max(0, lacks) }
    : { outcome: 'void', why: 'moved in time' }
}
