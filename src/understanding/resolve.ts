import { addDays, addMonths, type Day, isDay, mondayOf, weekdayOf, yearOf } from '../domain/day.ts'
import { weekdaysWithin } from './patterns.ts'

/** Today, and whether days lie ahead (a wish) or behind (since when something is broken). */
export type Frame = { on: Day; back: boolean }

export type Modifier = { is: 'this' | 'next' | 'last' } | { is: 'week' | 'later'; n: number }

/** Readings of one expression: one when it is plain, more when a careful colleague would ask. */
export type Readings = readonly (readonly Day[])[]

const pad = (n: number): string => String(n).padStart(2, '0')

export const nearestWeekday = (on: Day, n: number): Day => addDays(on, ((n - weekdayOf(on) + 6) % 7) + 1)
const lastWeekday = (on: Day, n: number): Day => addDays(nearestWeekday(on, n), -7)
export const weekdayInWeek = (on: Day, n: number, weeks: number): Day => addDays(mondayOf(on), 7 * weeks + n - 1)

/** The days a weekday means; two readings where today or a day too near leaves it open. */
export function weekdayReadings(n: number, mod: Modifier | undefined, { on, back }: Frame): Readings {
  if (mod?.is === 'week') return [[weekdayInWeek(on, n, mod.n)]]
  if (mod?.is === 'later') return [[addDays(nearestWeekday(on, n), 7 * mod.n)]]
  if (mod?.is === 'last' || back) return lastReadings(n, mod, on)
  const nearest = nearestWeekday(on, n)
  if (mod?.is !== 'next') return weekdayOf(on) === n ? [[on], [nearest]] : [[nearest]]
  return nearest <= addDays(on, 2) ? [[nearest], [addDays(nearest, 7)]] : [[nearest]]
}

function lastReadings(n: number, mod: Modifier | undefined, on: Day): Readings {
  if (weekdayOf(on) === n && mod?.is !== 'last') return [[on], [addDays(on, -7)]]
  const last = lastWeekday(on, n)
  return [[last === on ? addDays(on, -7) : last]]
}

export type MonthDay = { d: number; m?: number | undefined; y?: number | undefined }

/** The next (or, looking back, the last) day of that number and month, today included; none when no calendar has it. */
export function resolveDate({ d, m, y }: MonthDay, { on, back }: Frame): Day | undefined {
  if (y !== undefined) return existing(`${y}-${pad(m ?? Number(on.slice(5, 7)))}-${pad(d)}`)
  const step = back ? -1 : 1
  const fits = (day: Day) => (back ? day <= on : day >= on)
  if (m !== undefined) {
    const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(i => yearOf(on) + step * i)
    return years.map(year => `${year}-${pad(m)}-${pad(d)}`).find(day => isDay(day) && fits(day))
  }
  const first = `${on.slice(0, 7)}-01`
  const months = [0, 1, 2, 3].map(i => addMonths(first, step * i).slice(0, 7))
  return months.map(month => `${month}-${pad(d)}`).find(day => isDay(day) && fits(day))
}

const existing = (day: string): Day | undefined => (isDay(day) ? day : undefined)

/** Monday to Friday of the week `weeks` from this one; of this week what is left. */
export function workWeek(on: Day, weeks: number): Day[] {
  const monday = addDays(mondayOf(on), 7 * weeks)
  return weekdaysWithin(weeks === 0 ? on : monday, addDays(monday, 4))
}

/** First and last day of the next such month, the present one included. */
export function monthSpan(m: number, y: number | undefined, on: Day): { first: Day; last: Day } {
  const year = y ?? (m >= Number(on.slice(5, 7)) ? yearOf(on) : yearOf(on) + 1)
  const first = `${year}-${pad(m)}-01`
  return { first, last: addDays(addMonths(first, 1), -1) }
}

/** The nth such weekday of the month that starts on `first`; the last one for -1. */
export function nthOfMonth(first: Day, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = addDays(addMonths(first, 1), -1)
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

/** The day of that weekday closest to `day`. */
export function closestWeekday(day: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return addDays(day, ahead > 3 ? ahead - 7 : ahead)
}

/** The ISO week of that number, from `on`. */
export function mondayOfWeekNumber(week: number, on: Day): Day {
  const in4 = (year: number) => addDays(mondayOf(`${year}-01-04`), 7 * (week - 1))
  const here = in4(Temporal.PlainDate.from(on).yearOfWeek ?? yearOf(on))
  return addDays(here, 6) >= on ? here : in4((Temporal.PlainDate.from(on).yearOfWeek ?? yearOf(on)) + 1)
}
