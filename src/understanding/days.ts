import { addDays, type Day, weekdayOf } from '../domain/day.ts'
import { type Group, groupsOf, limitOf, readingsOf, repeats } from './groups.ts'
import { patternSaid, weeklyWithin } from './habits.ts'
import { weekdaysWithin } from './patterns.ts'
import { chosen, merged, type Reading, type Said, without } from './said.ts'
import type { Sign } from './sign.ts'

/** The days said in the signs that may be read. */
export function daysSaid(signs: readonly Sign[], codes: string, facts: Reading): Said {
  const groups = groupsOf(signs, codes, facts, facts.moving)
  const told = asMain(withWeek(groups))
  return facts.moving ? movedDays(told, codes, facts) : askedDays(told, signs, codes, facts)
}

const asMain = (groups: readonly Group[]): readonly Group[] =>
  groups.some(({ role }) => role === 'main' || role === 'goal')
    ? groups
    : groups.map((group): Group => (/not|except|beside/.test(group.role) ? { ...group, role: 'main' } : group))

/** "La semaine prochaine je voudrais mardi et jeudi": the week goes for the weekdays said apart from it. */
function withWeek(groups: readonly Group[]): readonly Group[] {
  const week = groups.find(({ role, atoms }) => role === 'main' && atoms.length === 1 && atoms[0]?.is === 'week')
  const others = groups.filter(group => group !== week)
  const atom = week?.atoms[0]
  if (atom === undefined || !others.some(group => group.role === 'main' && group.atoms.some(takesWeek))) return groups
  return others.map(group =>
    group.role === 'main' && group.atoms.some(takesWeek)
      ? { ...group, atoms: [atom, ...group.atoms], links: ['', ...group.links] }
      : group,
  )
}

const takesWeek = (atom: Group['atoms'][number]): boolean =>
  (atom.is === 'weekday' && (atom.mod === undefined || atom.mod.is === 'this')) || atom.is === 'weekdays'

function askedDays(groups: readonly Group[], signs: readonly Sign[], codes: string, facts: Reading): Said {
  const main = groups.filter(({ role }) => role === 'main' || role === 'goal')
  const repeating = main.find(group => repeats(group) || isHabit(group, codes, facts))
  if (repeating) return patternSaid(repeating, groups, signs, codes, facts)
  const [instead] = groups.filter(({ role }) => role === 'instead' || role === 'not')
  const was = instead && readingsOf(instead, facts)
  const excepted = groups.filter(({ role }) => role === 'except')
  if (main.length === 0) return openEnded(groups, facts, lengthOf(signs, codes))
  if (main.every(group => group.atoms.every(({ is }) => is === 'week')) && /[DO1][la]*d/.test(codes))
    return { unsure: true }
  const weekly = weeklyWithin(main, groups, facts)
  if (weekly) return { pattern: weekly, unsure: false }
  if (main.length > 1 && main.some(({ other }) => other))
    return chosen(main.flatMap(group => readingsOf(group, facts).slice(0, 1)))
  const picked = pickedFrom(main, facts)
  const readings = picked ?? merged(main.map(group => readingsOf(group, facts)))
  const left = without(readings, excepted, facts)
  if (left.length === 0) return { unsure: true }
  return { ...chosen(left), ...(was?.[0] && { was: [...was[0]] }), ...limits(groups, left, facts) }
}

/** Weekdays alone beside "structurel" or "un sur deux" are those of every week. */
function isHabit(group: Group, codes: string, { habitual }: Reading): boolean {
  const bare = group.atoms.every(atom => atom.is === 'weekday' && atom.mod === undefined)
  return bare && (habitual || /[2=]|s(?!.*D[la]*d)/.test(codes))
}

/** From a day on, or until a day, with no more said: the day is known, its length is not. */
function openEnded(groups: readonly Group[], facts: Reading, length: Length | undefined): Said {
  const from = groups.find(({ role }) => role === 'from')
  const until = groups.find(({ role }) => role === 'until')
  const start = from && limitOf(from, 'from', facts)
  const end = until && limitOf(until, 'to', facts)
  if (start && length && !until && !facts.back) return chosen([lasting(start, length)])
  if (facts.back && from) return chosen(readingsOf(from, facts))
  if (start && end && end > start) return chosen([spanDays(start, end)])
  if (from?.links.some(link => /[tT]/.test(link))) return chosen(readingsOf(from, facts))
  const one = from ?? until ?? groups.find(({ role }) => role === 'beside')
  if (one === undefined) return { unsure: false }
  if (one.role === 'beside') return { unsure: true }
  return { ...chosen(readingsOf(one, facts)), unsure: true }
}

type Length = { n: number; unit: 'd' | 'k' }

/** "Trois semaines", "2 dagen": how long, beside the day it starts on. */
function lengthOf(signs: readonly Sign[], codes: string): Length | undefined {
  const found = /[D1][la]*([dk])(?![A-Za-z]?[iI])/.exec(codes)
  const n = found ? signs[found.index]?.n : undefined
  return n !== undefined && n <= 31 ? { n, unit: found?.[1] === 'k' ? 'k' : 'd' } : undefined
}

const lasting = (start: Day, { n, unit }: Length): Day[] =>
  unit === 'k'
    ? weekdaysWithin(start, addDays(start, 7 * n - 1))
    : weekdaysWithin(start, addDays(start, 2 * n + 4)).slice(0, n)

const spanDays = (from: Day, to: Day): Day[] => weekdaysWithin(from, to, 370)

/** "La semaine du 14, lundi et mercredi": the weekdays named, within the week said. */
function pickedFrom(main: readonly Group[], facts: Reading): Day[][] | undefined {
  const atoms = main.flatMap(group => group.atoms)
  const [span] = atoms.flatMap(atom =>
    atom.is === 'days' && atom.spread && atom.readings[0]?.length === 5 ? [atom.readings[0]] : [],
  )
  const named = atoms.flatMap(atom => (atom.is === 'weekday' && atom.mod === undefined ? [atom.n] : []))
  if (span === undefined || named.length === 0 || named.length + 1 !== atoms.length || facts.back) return undefined
  return [span.filter(day => named.includes(weekdayOf(day)))]
}

/** Days together with "from" or "until" outside a pattern: "demain jusque vendredi", "la semaine prochaine jusque jeudi". */
function limits(groups: readonly Group[], readings: readonly Day[][], facts: Reading): Partial<Said> {
  const from = groups.find(({ role }) => role === 'from')
  const until = groups.find(({ role }) => role === 'until')
  const [days] = readings
  if (readings.length !== 1 || days === undefined || days.length === 0) return {}
  const end = until && limitOf(until, 'to', { ...facts, on: days[0] ?? facts.on })
  const start = from && limitOf(from, 'from', facts)
  if (end && end > (days.at(-1) ?? '')) return { days: spanDays(days[0] ?? end, end) }
  if (end) return { days: days.filter(day => day <= end) }
  if (start && days.some(day => day >= start)) return { days: days.filter(day => day >= start) }
  return {}
}

/** A move: the days left and the days wanted. */
function movedDays(groups: readonly Group[], codes: string, facts: Reading): Said {
  const left = groups.filter(({ role }) => role === 'instead' || role === 'not')
  const rest = groups.filter(({ role }) => !['instead', 'not', 'beside', 'except'].includes(role))
  if (left.length > 0) return moveOf(left, rest, facts)
  if (facts.adding && rest.length > 1) return moveOf([], added(rest), facts)
  if (facts.preferring && rest.length === 2) return moveOf(rest.slice(1), rest.slice(0, 1), facts)
  if (facts.removing) return { ...moveOf(rest, [], facts), ...(rest.length > 1 && { unsure: true }) }
  const [only] = rest
  if (only && rest.length === 1 && only.led && !isGoal(only, codes) && !/[ph]/.test(codes))
    return { ...moveOf(rest, [], facts), unsure: true }
  const toAt = rest.findIndex((group, i) => i > 0 && isGoal(group, codes))
  if (toAt > 0) return moveOf(rest.slice(0, toAt), rest.slice(toAt), facts)
  return rest.length === 2 && /x/.test(codes.slice(rest[0]?.end ?? 0, rest[1]?.at ?? 0))
    ? moveOf(rest.slice(0, 1), rest.slice(1), facts)
    : moveOf([], rest, facts)
}

/** "Ajoute mercredi à mon télétravail de mardi": the days that are there already stand after "of". */
function added(groups: readonly Group[]): readonly Group[] {
  const free = groups.filter(({ led }) => !led)
  return free.length > 0 ? free : groups.slice(0, 1)
}

const isGoal = (group: Group, codes: string): boolean =>
  group.role === 'goal' || group.role === 'until' || /[gtT][la]*[pH]?[la]*$/.test(codes.slice(0, group.at))

function moveOf(left: readonly Group[], wanted: readonly Group[], facts: Reading): Said {
  const was = merged(left.map(group => readingsOf(group, facts)))
  const days = chosen(merged(wanted.map(group => readingsOf(group, facts))))
  return {
    ...days,
    ...(was[0] && { was: was[0] }),
    ...(was.length > 1 && { askWas: was }),
    unsure: days.unsure || was.length > 1,
  }
}
