import { addDays, type Day, weekdayOf } from '../domain/day.ts'
import type { DayFacts } from './atoms.ts'
import { type Group, groupsOf, limitOf, readingsOf, repeats, weekdaysOf } from './groups.ts'
import { daysOfPattern, weekdaysWithin } from './patterns.ts'
import type { Sign } from './signs.ts'
import type { Pattern } from './understood.ts'

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
  /** Days are taken out, none put in. */
  removing: boolean
  /** Bare weekdays are meant for every week. */
  habitual: boolean
}

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
  if (main.length === 0) return openEnded(groups, facts)
  if (main.every(group => group.atoms.every(({ is }) => is === 'week')) && /[D1][la]*d/.test(codes))
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
function openEnded(groups: readonly Group[], facts: Reading): Said {
  const from = groups.find(({ role }) => role === 'from')
  const until = groups.find(({ role }) => role === 'until')
  const start = from && limitOf(from, 'from', facts)
  const end = until && limitOf(until, 'to', facts)
  if (facts.back && from) return chosen(readingsOf(from, facts))
  if (start && end && end > start) return chosen([spanDays(start, end)])
  if (from && from.links.some(link => /[tT]/.test(link))) return chosen(readingsOf(from, facts))
  const one = from ?? until ?? groups.find(({ role }) => role === 'beside')
  if (one === undefined) return { unsure: false }
  if (one.role === 'beside') return { unsure: true }
  return { ...chosen(readingsOf(one, facts)), unsure: true }
}

const spanDays = (from: Day, to: Day): Day[] => weekdaysWithin(from, to, 370)

/** "Op dinsdag tot eind juni", "van 1 februari tot 31 maart op maandag": weekdays over more than a week come back. */
function weeklyWithin(main: readonly Group[], groups: readonly Group[], facts: Reading): Pattern | undefined {
  const named = main.find(({ atoms }) => atoms.every(atom => atom.is === 'weekday' && atom.mod === undefined))
  if (named === undefined || facts.back || named.links.some(link => /[tT]/.test(link))) return undefined
  const span = main.find(
    group => group !== named && group.atoms.length > 1 && group.links.some(link => /[tT]/.test(link)),
  )
  const spanned = (span && readingsOf(span, facts)[0]) ?? []
  const until = groups.find(({ role }) => role === 'until')
  const start = groups.find(({ role }) => role === 'from')
  const from = start ? limitOf(start, 'from', facts) : spanned[0]
  const to = until ? limitOf(until, 'to', facts) : spanned.at(-1)
  const first = readingsOf(named, facts)[0]?.[0] ?? facts.on
  const long = (to !== undefined && to > addDays(from ?? first, 7)) || (from !== undefined && to === undefined)
  return long ? { weekdays: weekdaysOf(named), ...(from && { from }), ...(to && { to }) } : undefined
}

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

function merged(all: readonly (readonly (readonly Day[])[])[]): Day[][] {
  const known = all.filter(readings => readings.length > 0)
  const count = Math.max(0, ...known.map(readings => readings.length))
  return Array.from({ length: count }, (_, i) =>
    [...new Set(known.flatMap(readings => readings[i] ?? readings[0] ?? []))].sort(),
  )
}

function without(readings: Day[][], excepted: readonly Group[], facts: Reading): Day[][] {
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

function chosen(readings: readonly (readonly Day[])[]): Said {
  const [first, ...others] = readings.filter(days => days.length > 0)
  if (first === undefined) return { unsure: readings.length > 0 }
  if (others.length > 0) return { ask: [[...first], ...others.map(days => [...days])], unsure: true }
  return { days: [...first], unsure: false }
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

function patternSaid(
  group: Group,
  groups: readonly Group[],
  signs: readonly Sign[],
  codes: string,
  facts: Reading,
): Said {
  const rest = groups.filter(other => other !== group)
  const inWeek = group.atoms.find(atom => atom.is === 'week')
  const all = group.atoms.some(atom => atom.is === 'weekdays')
  if (inWeek?.is === 'week') return weekOnly(group, rest, all, facts)
  const months = group.atoms.filter(atom => atom.is === 'month')
  const pattern = limited(basic(group, signs, codes), group, rest, months.length > 0, facts)
  const alone = rest.find(other => other.role === 'main' && other.atoms.every(atom => atom.is === 'month'))
  if (months.length > 0 && !group.links.some(link => /[tT]/.test(link))) return finite(pattern, months, rest, facts)
  if (alone && !alone.links.some(link => /[tT]/.test(link)))
    return finite(
      pattern,
      alone.atoms.filter(atom => atom.is === 'month'),
      rest,
      facts,
    )
  return { pattern: excepting(pattern, rest, facts), unsure: pattern.weekdays.length === 0 }
}

function weekOnly(group: Group, rest: readonly Group[], all: boolean, facts: Reading): Said {
  const week = group.atoms.filter(atom => (all ? atom.is === 'week' : atom.is !== 'weekdays'))
  const bare = {
    ...group,
    atoms: week.map(atom => (atom.is === 'weekday' ? { ...atom, every: false } : atom)),
    links: [],
  }
  return chosen(
    without(
      readingsOf(bare, facts).map(days => [...days]),
      rest.filter(({ role }) => role === 'except'),
      facts,
    ),
  )
}

function basic(group: Group, signs: readonly Sign[], codes: string): Pattern {
  const nth = group.atoms.find(atom => atom.is === 'nth')
  const parity = signs.find(({ code }) => code === '=')
  const everyOther = codes.includes('2')
  return {
    weekdays: weekdaysOf(group),
    ...(everyOther && { every: 2 as const }),
    ...(parity && { parity: parity.n === 0 ? ('even' as const) : ('odd' as const) }),
    ...(nth?.is === 'nth' && { nth: nth.nth }),
  }
}

function limited(pattern: Pattern, group: Group, rest: readonly Group[], hasMonths: boolean, facts: Reading): Pattern {
  const span = rest.find(other => other.role === 'main' && (other.atoms.length === 2 || other.atoms[0]?.is === 'days'))
  const spanned = span && readingsOf(span, facts)[0]
  const own = hasMonths ? group.atoms.filter(atom => atom.is === 'month') : []
  const fromGroup = rest.find(({ role }) => role === 'from') ?? rest.find(isStart)
  const untilGroup = rest.find(({ role }) => role === 'until') ?? tailOf(fromGroup)
  const from = fromGroup
    ? limitOf(fromGroup, 'from', facts)
    : (own[0]?.first ?? (spanned && spanned.length > 1 ? spanned[0] : undefined))
  const to = untilGroup
    ? limitOf(untilGroup, 'to', { ...facts, on: from ?? facts.on })
    : own.length > 1
      ? own.at(-1)?.last
      : spanned && spanned.length > 1
        ? spanned.at(-1)
        : undefined
  return { ...pattern, ...(from && { from }), ...(to && { to }) }
}

/** "every Tuesday from 4 December" */
const isStart = ({ role, led, atoms }: Group): boolean =>
  role === 'main' && led && atoms.length === 1 && atoms[0]?.is === 'date'

/** "à partir de janvier jusque fin juin": the end said with the start. */
const tailOf = (group: Group | undefined): Group | undefined =>
  group && group.links.some(link => /[tT]/.test(link))
    ? { ...group, atoms: group.atoms.slice(-1), links: [] }
    : undefined

/** "les mercredis de novembre": all of them that are still ahead, each said. */
function finite(
  pattern: Pattern,
  months: readonly { first: Day; last: Day }[],
  rest: readonly Group[],
  facts: Reading,
): Said {
  const { from: _from, to: _to, ...open } = pattern
  const all = months.flatMap(({ first, last }) => {
    const monthly = { ...open, from: first < facts.on ? facts.on : first, to: last }
    return daysOfPattern(monthly, addDays(facts.on, -1), 120)
  })
  const excepted = rest.filter(({ role }) => role === 'except')
  return chosen(without([[...new Set(all)].sort()], excepted, facts))
}

function excepting(pattern: Pattern, rest: readonly Group[], facts: Reading): Pattern {
  const excepted = rest.filter(({ role }) => role === 'except')
  if (excepted.length === 0) return pattern
  const off = excepted.flatMap(group =>
    group.atoms.flatMap(atom => (atom.is === 'weekday' && atom.mod === undefined ? [atom.n] : [])),
  )
  const except = excepted.flatMap(group => exceptDays(group, pattern, facts))
  const weekdays = pattern.weekdays.filter(n => !off.includes(n))
  return { ...pattern, weekdays, ...(except.length > 0 && { except: [...new Set(except)].sort() }) }
}

function exceptDays(group: Group, pattern: Pattern, facts: Reading): Day[] {
  if (group.atoms.every(atom => atom.is === 'weekday')) return []
  const given = daysOfPattern(pattern, facts.on, 60)
  const numbered = group.atoms.flatMap(atom =>
    atom.is === 'date' && atom.date.m === undefined
      ? (given.find(day => Number(day.slice(8)) === atom.date.d) ?? [])
      : [],
  )
  return numbered.length > 0 ? numbered : [...(readingsOf(group, facts)[0] ?? [])]
}

/** A move: the days left and the days wanted. */
function movedDays(groups: readonly Group[], codes: string, facts: Reading): Said {
  const left = groups.filter(({ role }) => role === 'instead' || role === 'not')
  const rest = groups.filter(({ role }) => !['instead', 'not', 'beside', 'except'].includes(role))
  if (left.length > 0) return moveOf(left, rest, facts)
  if (facts.removing) return moveOf(rest, [], facts)
  const toAt = rest.findIndex((group, i) => i > 0 && isGoal(group, codes))
  if (toAt > 0) return moveOf(rest.slice(0, toAt), rest.slice(toAt), facts)
  return rest.length === 2 && /x/.test(codes.slice(rest[0]?.end ?? 0, rest[1]?.at ?? 0))
    ? moveOf(rest.slice(0, 1), rest.slice(1), facts)
    : moveOf([], rest, facts)
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
