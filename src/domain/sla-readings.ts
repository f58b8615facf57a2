import type { ClockDefinition, PauseReason, Side } from './contract-terms.ts'
import type { Instant } from './day.ts'
import type { Course, Stay, Step, Wait } from './sla-history.ts'
import { clip, instantOf, type Ms, type Span, type Timelines, without } from './sla-time.ts'

/** An outage as one side tells it. */
export type OutageReading = {
  from: Instant
  /** Absent: not over by this reading; then it is counted up to now. */
  to?: Instant
  /** The rows it begins and ends with. */
  events: readonly string[]
  /** Time the line was down, in the calendar of the repair clock's targets. */
  counted: Ms
  /** The same as spans of the wall clock. */
  down: readonly Span[]
}

/** How people know that it is over: a line test back in sync, or only the reporter's word. */
export type SeenReading = OutageReading & { by?: 'line test' | 'word' }

/** Where the two readings part. Positive: time that people saw and the statement leaves out. */
export type Difference =
  | { what: 'began'; counted: Ms }
  | { what: 'paused'; counted: Ms; pauses: readonly StatedPause[] }
  | { what: 'ended'; counted: Ms }
  /** Said to be mended, and was not: once for each time. */
  | { what: 'resolved wrongly'; event: string; at: Instant; because?: string }
  | { what: 'said over, seen down' | 'seen over, not said' }
  | { what: 'no statement' | 'no report' }

export type StatedPause = { reason: PauseReason; side: Side; event: string; from: Instant; to?: Instant }

export type TwoReadings = {
  statement?: OutageReading
  seen?: SeenReading
  /** With both readings: seen = statement + began + paused + ended, to the millisecond. */
  differences: readonly Difference[]
}

/**
 * An outage in two readings, side by side: the contractor's statement is its status history alone (acknowledged to the last
 * resolved, less pauses); what people saw runs from the first report to the line test back in sync, with no pause, since the
 * line was down. Line tests in sync from the beginning prove nothing of the end: then the reporter's word ends it.
 */
export function twoReadings(repair: ClockDefinition, course: Course, times: Timelines): TwoReadings {
  const measure = signedMeasure(repair, course, times)
  const stated = statedBounds(course)
  const seen = seenBounds(course)
  const paused = stated ? statedPauses(repair, course, stated) : []
  return {
    ...(stated && { statement: reading(stated, paused, measure) }),
    ...(seen && { seen: { ...reading(seen, [], measure), ...(seen.by && { by: seen.by }) } }),
    differences: [
      ...(stated ? [] : [{ what: 'no statement' } as const]),
      ...(seen ? [] : [{ what: 'no report' } as const]),
      ...(stated && seen ? parting(stated, seen, paused, measure) : []),
      ...wrongResolutions(course),
    ],
  }
}

type Bounds = Span & { open: boolean; events: string[] }
type Measure = (from: Ms, to: Ms) => Ms

function signedMeasure(repair: ClockDefinition, { severities }: Course, times: Timelines): Measure {
  const forward = (span: Span) =>
    severities
      .map(({ severity, ...stretch }) => ({ ...clip(stretch, span), calendar: repair.targets[severity].calendar }))
      .filter(({ from, to }) => from < to)
      .reduce((sum, { from, to, calendar }) => sum + times[calendar].counted(from, to), 0)
  return (from, to) => (from <= to ? forward({ from, to }) : 0 - forward({ from: to, to: from }))
}

function reading({ from, to, open, events }: Bounds, pauses: readonly Span[], measure: Measure): OutageReading {
  const down = without({ from, to }, pauses)
  return {
    from: instantOf(from),
    ...(!open && { to: instantOf(to) }),
    events,
    counted: down.reduce((sum, span) => sum + measure(span.from, span.to), 0),
    down,
  }
}

/** From the first status to the resolution that stood, or to the end of a ticket that was never resolved. */
function statedBounds({ stays, now }: Course): Bounds | undefined {
  const [first, last] = [stays[0], stays.at(-1)]
  if (!first || !last) return undefined
  const end = last.status === 'closed' ? (stays.at(-2)?.status === 'resolved' ? stays.at(-2) : last) : last
  const isOver = end && ['resolved', 'closed', 'cancelled', 'rejected'].includes(end.status)
  return isOver
    ? { from: first.from, to: end.from, open: false, events: [first.event, end.event] }
    : { from: first.from, to: now, open: true, events: [first.event] }
}

function seenBounds({ steps, now }: Course): (Bounds & { by?: 'line test' | 'word' }) | undefined {
  const first = steps.find(({ row }) => row.what === 'reported')
  if (!first) return undefined
  const after = steps.slice(steps.findLastIndex(isTrouble) + 1)
  const wasOutOfSync = steps.some(step => isTest(step, 'no sync'))
  const end = after.find(step => step.row.what === 'confirmed' || (wasOutOfSync && isTest(step, 'in sync')))
  if (!end) return { from: first.at, to: now, open: true, events: [first.row.id] }
  const by = end.row.what === 'confirmed' ? 'word' : 'line test'
  return { from: first.at, to: end.at, open: false, events: [first.row.id, end.row.id], by }
}

const isTest = ({ row }: Step, reading: 'in sync' | 'no sync') => row.what === 'line test' && row.reading === reading

/** What shows that the line is still down. */
const isTrouble = (step: Step) => step.row.what === 'reported' || step.row.what === 'denied' || isTest(step, 'no sync')

type StatedSpan = Span & { reason: PauseReason; side: Side; event: string }

/** The statuses the contract pauses for, as stated; what it calls resolved it does not count, wrong or not. */
function statedPauses(repair: ClockDefinition, { stays, waits, now }: Course, bounds: Bounds): StatedSpan[] {
  const stated = new Set(stays.map(({ event }) => event))
  return waits
    .filter(({ event }) => stated.has(event))
    .flatMap(wait => pausedAs(repair, wait, stays))
    .map(pause => ({ ...pause, ...clip({ from: pause.from, to: Math.min(pause.to, now) }, bounds) }))
    .filter(({ from, to }) => from < to)
}

function pausedAs(repair: ClockDefinition, { when, event, from }: Wait, stays: readonly Stay[]): StatedSpan[] {
  const side = repair.pauses.find(one => one.when === when)?.side ?? (when === 'resolved' ? 'nobody' : undefined)
  const to = stays.find(stay => stay.event === event)?.to ?? from
  return side === undefined ? [] : [{ from, to, reason: when, side, event }]
}

function parting(stated: Bounds, seen: Bounds, paused: readonly StatedSpan[], measure: Measure): Difference[] {
  const began = measure(seen.from, stated.from)
  const ended = measure(stated.to, seen.to)
  const counted = paused.reduce((sum, { from, to }) => sum + measure(from, to), 0)
  const pauses = paused.map(({ from, to, ...pause }) => ({ ...pause, from: instantOf(from), to: instantOf(to) }))
  return [
    ...(began === 0 ? [] : [{ what: 'began', counted: began } as const]),
    ...(pauses.length === 0 ? [] : [{ what: 'paused', counted, pauses } as const]),
    ...(ended === 0 ? [] : [{ what: 'ended', counted: ended } as const]),
    ...(!stated.open && seen.open ? [{ what: 'said over, seen down' } as const] : []),
    ...(stated.open && !seen.open ? [{ what: 'seen over, not said' } as const] : []),
  ]
}

const wrongResolutions = ({ waits }: Course): Difference[] =>
  waits
    .filter(({ when, reopened }) => when === 'resolved' && reopened)
    .map(({ event, from, because }) => ({
      what: 'resolved wrongly',
      event,
      at: instantOf(from),
      ...(because !== undefined && { because }),
    }))
