import { type FederalCalendar, freeDay } from './calendar.ts'
import type { CountedIn } from './contract-terms.ts'
import { addDays, type Day, daysBetween, type Instant, weekdayOf } from './day.ts'
import type { WorkingHours } from './person.ts'

/** Milliseconds: of a moment since 1970 UTC, or of a duration. Whole, so that sums are exact. */
export type Ms = number
/** From its first moment up to the one after its last. */
export type Span = { from: Ms; to: Ms }

export const minute = 60_000

/**
 * Clocks read hundreds of thousands of moments, and Temporal takes many times as long as Date. So Date reads those that are
 * surely in UTC and surely exist (it takes a 30 February for 2 March); Temporal reads, or refuses, all others.
 */
export function msOf(at: Instant): Ms {
  const ms = isPlain.test(at) ? Date.parse(at) : Number.NaN
  return Number.isNaN(ms) ? Temporal.Instant.from(at).epochMilliseconds : ms
}

const isPlain = /^\d{4}-\d\d-([01]\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/

const dayMs = 86_400_000
/** Their days as written: the moments of a month share few. */
const daysWritten = new Map<number, string>()
const mostDays = 10_000

/** Written as Temporal writes it, the fraction no longer than it has to be. Throws for a moment that is none. */
export function instantOf(at: Ms): Instant {
  const day = Math.floor(at / dayMs)
  const inDay = at - day * dayMs
  if (!Number.isInteger(inDay)) return Temporal.Instant.fromEpochMilliseconds(at).toString()
  const seconds = Math.floor(inDay / 1000)
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${dayWritten(day)}T${time}${fraction(inDay % 1000)}Z`
}

const two = (count: number) => (count < 10 ? `0${count}` : `${count}`)
const fraction = (ms: number) => (ms === 0 ? '' : `.${String(ms).padStart(3, '0').replace(/0+$/, '')}`)

function dayWritten(day: number): string {
  const known = daysWritten.get(day)
  if (known !== undefined) return known
  const [written = ''] = Temporal.Instant.fromEpochMilliseconds(day * dayMs)
    .toString()
    .split('T')
  if (daysWritten.size >= mostDays) daysWritten.clear()
  daysWritten.set(day, written)
  return written
}

/** The same time in as few spans as can be, in order; empty and backward ones left out. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else merged.push(span)
  }
  return merged
}

/** What of a span is left without `holes`. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const inside = union(holes.map(hole => clip(hole, span)))
  const starts = [span.from, ...inside.map(({ to }) => to)]
  return starts.map((from, i) => ({ from, to: inside[i]?.from ?? span.to })).filter(({ from, to }) => from < to)
}

/** What of a span lies in another; empty or backward when nothing does. */
export const clip = (span: Span, into: Span): Span => ({
  from: Math.max(span.from, into.from),
  to: Math.min(span.to, into.to),
})

export const lengthOf = (spans: readonly Span[]): Ms => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** A way to count time. Working time throws for moments outside the years of its calendar, which it cannot know. */
export type Timeline = {
  /** How much of it lies between two moments. */
  counted(from: Ms, to: Ms): Ms
  /** The first moment at which so much has been counted since `from`; undefined beyond the years of its calendar. */
  after(from: Ms, counted: Ms): Ms | undefined
}
export type Timelines = Readonly<Record<CountedIn, Timeline>>

const aroundTheClock: Timeline = {
  counted: (from, to) => to - from,
  after: (from, counted) => from + counted,
}

/** The two ways in which a contract's targets are counted. */
export const timelines = (hours: WorkingHours, calendar: FederalCalendar): Timelines => ({
  '24x7': aroundTheClock,
  'working hours': workingTime(hours, calendar),
})

type Windows = { spans: readonly Span[]; countedBefore: readonly Ms[]; known: Span; years: string }

const kept = new WeakMap<FederalCalendar, Map<string, Timeline>>()

/**
 * Time inside working hours, on the weekdays named that the federal calendar does not set free. Hours are the wall clock's:
 * a window over a clock change is an hour longer or shorter. Laid out once for a calendar: every clock of every ticket asks.
 */
export function workingTime(hours: WorkingHours, calendar: FederalCalendar): Timeline {
  const key = JSON.stringify([hours.weekdays, hours.from, hours.to, hours.zone])
  const known = kept.get(calendar) ?? new Map<string, Timeline>()
  const timeline = known.get(key) ?? inWindows(windowsOf(hours, calendar))
  kept.set(calendar, known.set(key, timeline))
  return timeline
}

function windowsOf(hours: WorkingHours, calendar: FederalCalendar): Windows {
  const [first, last] = [Math.min(...calendar.years), Math.max(...calendar.years)]
  if (calendar.years.length === 0 || last - first >= new Set(calendar.years).size)
    throw new RangeError(
      `The calendar's years (${calendar.years.join(', ')}) leave gaps: give every year from first to last`,
    )
  if (hours.from >= hours.to)
    throw new RangeError(`Working hours ${hours.from}–${hours.to} close before they open: write them within one day`)
  const spans = daysBetween(`${first}-01-01`, `${last}-12-31`)
    .filter(day => hours.weekdays.includes(weekdayOf(day)) && !freeDay(calendar, day))
    .map(day => ({ from: momentOf(day, hours.from, hours.zone), to: momentOf(day, hours.to, hours.zone) }))
    .filter(({ from, to }) => from < to)
  const countedBefore = [0]
  for (const { from, to } of spans) countedBefore.push((countedBefore.at(-1) ?? 0) + to - from)
  const known = {
    from: momentOf(`${first}-01-01`, '00:00', hours.zone),
    to: momentOf(`${last + 1}-01-01`, '00:00', hours.zone),
  }
  return { spans, countedBefore, known, years: `${first} to ${last}` }
}

/** A time of the wall clock as a moment; `24:00` is the day's end. What a clock change skips counts from after it. */
const momentOf = (day: Day, time: string, zone: string): Ms =>
  Temporal.PlainDateTime.from(time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`).toZonedDateTime(zone)
    .epochMilliseconds

function inWindows({ spans, countedBefore, known, years }: Windows): Timeline {
  const before = (index: number): Ms => countedBefore[index] ?? 0
  function upTo(at: Ms): Ms {
    if (at < known.from || at > known.to)
      throw new RangeError(`The federal calendar covers ${years}, not ${instantOf(at)}: read it with that year as well`)
    const index = firstWhere(spans.length, i => (spans[i]?.to ?? 0) > at)
    return before(index) + Math.max(0, at - (spans[index]?.from ?? at))
  }
  return {
    counted: (from, to) => upTo(to) - upTo(from),
    after: (from, counted) => {
      const wanted = upTo(from) + counted
      const index = firstWhere(spans.length, i => before(i + 1) >= wanted)
      const span = spans[index]
      return span && Math.max(from, span.from + wanted - before(index))
    },
  }
}

/** The first of `count` indexes for which `holds`, when it holds for all after it; `count` when for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
