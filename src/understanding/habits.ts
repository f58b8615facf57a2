import { addDays, type Day } from '../domain/day.ts'
import type { Pattern } from '../domain/understood.ts'
import { type Group, limitOf, readingsOf, weekdaysOf } from './groups.ts'
import { daysOfPattern } from './patterns.ts'
import { chosen, type Reading, type Said, without } from './said.ts'
import type { Sign } from './sign.ts'

/** What a group of weekdays that come back says, with its start, its end and its exceptions. */
export function patternSaid(
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
  group?.links.some(link => /[tT]/.test(link)) ? { ...group, atoms: group.atoms.slice(-1), links: [] } : undefined

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

/** "Op dinsdag tot eind juni", "van 1 februari tot 31 maart op maandag": weekdays over more than a week come back. */
export function weeklyWithin(main: readonly Group[], groups: readonly Group[], facts: Reading): Pattern | undefined {
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
