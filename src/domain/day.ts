/** A day as the office counts it, ISO 8601: `2026-12-01`. */
export type Day = string
/** A moment, ISO 8601 in UTC: `2026-12-01T08:00:00Z`. */
export type Instant = string
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Part = 'day' | 'morning' | 'afternoon'

/** A day has no zone: in UTC each has as many milliseconds. */
const dayMs = 86_400_000
const plain = (day: Day) => Temporal.PlainDate.from(day)

/** Whether `text` is a day that exists, of the years 2000 to 2199: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^2[01]\d{2}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export const addDays = (day: Day, days: number): Day => plain(day).add({ days }).toString()
export const addMonths = (day: Day, months: number): Day => plain(day).add({ months }).toString()
/** 1 January 1970 was a Thursday. Counted and not asked of Temporal: a structural request asks it thousands of times. */
export const weekdayOf = (day: Day): Weekday => (((Date.parse(day) / dayMs + 3) % 7) + 1) as Weekday
export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** Every day from `from` to `to`, both included; none when `to` comes first. */
export function daysBetween(from: Day, to: Day): Day[] {
  const first = Date.parse(from)
  const count = (Date.parse(to) - first) / dayMs + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => new Date(first + i * dayMs).toISOString().slice(0, 10))
}

/** The office's day at a moment, in its time zone. */
export const dayAt = (at: Instant, zone: string): Day =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** Halves of a day a part takes: a whole day is two. */
export const halvesOf = (part: Part): number => (part === 'day' ? 2 : 1)

/** Whether two parts of one day share a half. */
export const overlaps = (a: Part, b: Part): boolean => a === 'day' || b === 'day' || a === b
