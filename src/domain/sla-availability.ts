import type { BasisPoints } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { clip, instantOf, lengthOf, type Ms, msOf, type Span, union, without } from './sla-time.ts'

/** A month of the office: `2026-10`. */
export type Month = string

/** What a line's month is made of; `now` for a month that is not over. */
export type LineMonth = {
  month: Month
  zone: string
  now: Instant
  /** When the line was active, if not all the time. */
  active?: { from?: Instant; to?: Instant }
  /** When it was down; spans of several tickets may overlap. */
  down: readonly Span[]
  /** Agreed works: neither up nor down. */
  agreed: readonly Span[]
}

export type Availability = {
  month: Month
  from: Instant
  to: Instant
  /** The part of the month that is looked at. */
  measured: Ms
  down: Ms
  /** Rounded down; absent when nothing was to be measured. */
  availability?: BasisPoints
  kept?: boolean
}

/**
 * How available a line was in a month of the office's own time: months of 743, 744 or 745 hours. What is down twice counts
 * once; agreed works and the time before and after the line's own are left out.
 */
export function availabilityOf(
  { month, zone, now, active, down, agreed }: LineMonth,
  target: BasisPoints,
): Availability {
  const whole = monthSpan(month, zone)
  const own = { from: active?.from ? msOf(active.from) : whole.from, to: active?.to ? msOf(active.to) : whole.to }
  const until = { from: whole.from, to: Math.max(whole.from, Math.min(whole.to, msOf(now))) }
  const looked = clip(own, until)
  const span = looked.from < looked.to ? looked : { from: looked.from, to: looked.from }
  const open = without(span, agreed)
  const measured = lengthOf(open)
  const lost = lengthOf(open.flatMap(part => union(down.map(one => clip(one, part)))))
  return {
    month,
    from: instantOf(span.from),
    to: instantOf(span.to),
    measured,
    down: lost,
    ...(measured > 0 && {
      availability: Math.floor(((measured - lost) / measured) * 10_000 + 1e-7),
      kept: lost * 10_000 <= measured * (10_000 - target),
    }),
  }
}

/** A month from its first moment up to the first of the next. */
export function monthSpan(month: Month, zone: string): Span {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds
  return { from: startOf(first), to: startOf(first.add({ months: 1 })) }
}
