import type { Day } from '../domain/day.ts'
import type { Pattern } from '../domain/understood.ts'

/** Days since 1970: over a year of days counting is many times faster than calendar objects. */
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const dayOf = (n: number): Day => new Date(n * 86_400_000).toISOString().slice(0, 10)
const weekdayAt = (n: number): number => ((((n + 3) % 7) + 7) % 7) + 1
const mondayAt = (n: number): number => n - weekdayAt(n) + 1

/**
 * The days a pattern gives over `weeks` weeks from the day after `on`, or from its own start. Every second week counts
 * from the week of its first day; even and odd are ISO week numbers.
 */
export function daysOfPattern(pattern: Pattern, on: Day, weeks: number): Day[] {
  const today = numberOf(on)
  const from = pattern.from === undefined ? today + 1 : Math.max(numberOf(pattern.from), today + 1)
  const end = today + 7 * weeks
  const to = pattern.to === undefined ? end : Math.min(numberOf(pattern.to), end)
  const matching = matches(pattern, from, to)
  const anchor =
    pattern.from === undefined ? matching[0] : matches(pattern, numberOf(pattern.from), numberOf(pattern.from) + 6)[0]
  const taken = pattern.every === 2 && anchor !== undefined ? matching.filter(n => sameTurn(anchor, n)) : matching
  return taken.map(dayOf).filter(day => !pattern.except?.includes(day))
}

const sameTurn = (anchor: number, n: number): boolean => (mondayAt(n) - mondayAt(anchor)) % 14 === 0

function matches(pattern: Pattern, from: number, to: number): number[] {
  const found: number[] = []
  for (let n = from; n <= to; n++) if (pattern.weekdays.includes(weekdayAt(n)) && isTurn(pattern, n)) found.push(n)
  return found
}

function isTurn({ parity, nth }: Pattern, n: number): boolean {
  if (parity !== undefined && (isoWeek(n) % 2 === 0) !== (parity === 'even')) return false
  if (nth === undefined) return true
  const date = new Date(n * 86_400_000)
  if (nth < 0) return new Date((n + 7) * 86_400_000).getUTCMonth() !== date.getUTCMonth()
  return Math.ceil(date.getUTCDate() / 7) === nth
}

function isoWeek(n: number): number {
  const thursday = mondayAt(n) + 3
  const year = new Date(thursday * 86_400_000).getUTCFullYear()
  return Math.floor((thursday - numberOf(`${year}-01-01`)) / 7) + 1
}

/** Monday to Friday within, ends included; none over more than `most` days. */
export function weekdaysWithin(from: Day, to: Day, most = 400): Day[] {
  const [first, last] = [numberOf(from), numberOf(to)]
  return last - first > most ? [] : matches({ weekdays: [1, 2, 3, 4, 5] }, first, last).map(dayOf)
}
