import { type Day, weekdayOf } from '../domain/day.ts'
import type { Pattern } from '../domain/understood.ts'
import type { DayFacts } from './atoms.ts'
import { type Group, readingsOf } from './groups.ts'

export type Said = {
  days?: Day[]
  pattern?: Pattern
  ask?: Day[][]
  was?: Day[]
  /** The days left may be these or those. */
  askWas?: Day[][]
  /** Days are spoken of, but which is not plain. */
  unsure: boolean
}

export type Reading = DayFacts & {
  /** A day goes to another: "de mardi à jeudi" is no span. */
  moving: boolean
  /** "Mardi plutôt que jeudi": the day wanted is said before the day left. */
  preferring: boolean
  /** Days are put in beside those there are. */
  adding: boolean
  /** Days are taken out, none put in. */
  removing: boolean
  /** Bare weekdays are meant for every week. */
  habitual: boolean
}

export function merged(all: readonly (readonly (readonly Day[])[])[]): Day[][] {
  const known = all.filter(readings => readings.length > 0)
  const count = Math.max(0, ...known.map(readings => readings.length))
  return Array.from({ length: count }, (_, i) =>
    [...new Set(known.flatMap(readings => readings[i] ?? readings[0] ?? []))].sort(),
  )
}

export function without(readings: Day[][], excepted: readonly Group[], facts: Reading): Day[][] {
  if (excepted.length === 0) return readings
  return readings.map(days => {
    const out = excepted.flatMap(group => excludedFrom(days, group, facts))
    return days.filter(day => !out.includes(day))
  })
}

/** The excepted days as they fall among `days`: "sauf mercredi" is the Wednesday of that week. */
function excludedFrom(days: readonly Day[], group: Group, facts: Reading): Day[] {
  const weekdays = group.atoms.flatMap(atom => (atom.is === 'weekday' ? [atom.n] : []))
  const numbers = group.atoms.flatMap(atom => (atom.is === 'date' && atom.date.m === undefined ? [atom.date.d] : []))
  const named = days.filter(day => weekdays.includes(weekdayOf(day)) || numbers.includes(Number(day.slice(8))))
  return [...named, ...(readingsOf(group, facts)[0] ?? [])]
}

export function chosen(readings: readonly (readonly Day[])[]): Said {
  const [first, ...others] = readings.filter(days => days.length > 0)
  if (first === undefined) return { unsure: readings.length > 0 }
  if (others.length > 0) return { ask: [[...first], ...others.map(days => [...days])], unsure: true }
  return { days: [...first], unsure: false }
}
