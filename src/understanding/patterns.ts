import { addDays, type Day, daysBetween, mondayOf, weekdayOf } from '../domain/day.ts'
import { nthOfMonth } from './resolve.ts'
import type { Pattern } from './understood.ts'

const weekOf = (day: Day): number => Temporal.PlainDate.from(day).weekOfYear ?? 0
const weeksApart = (a: Day, b: Day): number => Temporal.PlainDate.from(mondayOf(a)).until(mondayOf(b)).days / 7

/**
 * The days a pattern gives over `weeks` weeks from the day after `on`, or from its own start. Every second week counts
 * from the week of its first day; even and odd are ISO week numbers.
 */
export function daysOfPattern(pattern: Pattern, on: Day, weeks: number): Day[] {
  const from = pattern.from && pattern.from > on ? pattern.from : addDays(on, 1)
  const end = addDays(on, 7 * weeks)
  const to = pattern.to && pattern.to < end ? pattern.to : end
  const matching = daysBetween(from, to).filter(
    day => pattern.weekdays.includes(weekdayOf(day)) && isTurn(pattern, day),
  )
  const anchor = pattern.from !== undefined ? firstMatch(pattern, pattern.from) : matching[0]
  const taken = pattern.every === 2 && anchor ? matching.filter(day => weeksApart(anchor, day) % 2 === 0) : matching
  return taken.filter(day => !pattern.except?.includes(day))
}

const firstMatch = (pattern: Pattern, from: Day): Day | undefined =>
  daysBetween(from, addDays(from, 6)).find(day => pattern.weekdays.includes(weekdayOf(day)))

function isTurn({ parity, nth }: Pattern, day: Day): boolean {
  if (parity !== undefined && (weekOf(day) % 2 === 0) !== (parity === 'even')) return false
  return nth === undefined || nthOfMonth(`${day.slice(0, 7)}-01`, weekdayOf(day), nth) === day
}
