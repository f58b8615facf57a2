import { addDays, addMonths, type Day, mondayOf, weekdayOf } from '../domain/day.ts'
import { betweenChristmasAndNewYear, bridgeOf, nextBridge, nextFeast } from './calendar.ts'
import { weekdaysWithin } from './patterns.ts'
import {
  closestWeekday,
  type Frame,
  type Modifier,
  type MonthDay,
  mondayOfWeekNumber,
  monthSpan,
  nearestWeekday,
  nthOfMonth,
  type Readings,
  resolveDate,
  weekdayReadings,
  workWeek,
} from './resolve.ts'
import type { Sign } from './sign.ts'

/** One expression of days. `at` and `end` are indexes of signs. */
export type Atom = { at: number; end: number } & (
  | { is: 'weekday'; n: number; mod?: Modifier; every?: boolean }
  | { is: 'date'; date: MonthDay; weekday?: number | undefined }
  | { is: 'days'; readings: Readings; spread?: boolean }
  | { is: 'month'; first: Day; last: Day; edge?: number | undefined }
  | { is: 'nth'; weekday: number; nth: number }
  | { is: 'weekdays'; weekdays: number[] }
  | { is: 'week'; weeks: number }
)
type Bare = Atom extends infer A ? (A extends Atom ? Omit<A, 'at' | 'end'> : never) : never

export type DayFacts = Frame & { bridging: readonly Day[] }
type Found = (name: string) => Sign | undefined
type Rule = { pattern: RegExp; make: (found: Found, facts: DayFacts) => Bare | undefined }

const rule = (pattern: string, make: Rule['make']): Rule => ({ pattern: new RegExp(pattern, 'dy'), make })

const days = (...readings: readonly (readonly Day[] | undefined)[]): Bare | undefined => {
  const known = readings.filter(reading => reading !== undefined && reading.length > 0) as Day[][]
  return known.length > 0 ? { is: 'days', readings: known } : undefined
}
const set = (reading: readonly Day[]): Bare | undefined =>
  reading.length > 0 ? { is: 'days', readings: [reading], spread: true } : undefined

const dateOf = (found: Found): MonthDay => ({ d: found('d')?.n ?? 0, m: found('m')?.n, y: found('y')?.n })
const date = (found: Found): Bare => ({ is: 'date', date: dateOf(found), weekday: found('w')?.n })

const SKIP = '[flaI]*'
const YEAR = `(?:[fla,]*(?<y>Y))?`
const NOT_COUNTED = '(?![la]*[DO1])(?![dKkmyh$%])(?![la]*[tTA][la]*h)'

const rules: readonly Rule[] = [
  rule('C', (_, { on }) => set(betweenChristmasAndNewYear(on))),
  rule('\\?', (_, { on }) => {
    const week = workWeek(on, 1)
    return days(
      week.filter((_, i) => i % 2 === 0),
      week.filter((_, i) => i % 2 === 1),
    )
  }),
  rule(`(?<o>O)[la]*K${SKIP}(?<m>M)${YEAR}`, (found, { on }) => firstWeek(found, on)),
  rule(`(?:(?<n>[D1])[la]*(?<o>[OL])|(?<p>[OL])[la]*(?<q>[D1]))[la]*d[fla]*(?<w>w)`, (found, { on }) =>
    firstDays(found('o') ?? found('p'), (found('n') ?? found('q'))?.n ?? 1, workWeek(on, found('w')?.n ?? 0)),
  ),
  rule(`(?<o>O)[la]*A[la]*(?<p>O)[la]*(?<w>[WP])${SKIP}(?<m>M)${YEAR}`, (found, { on }) => {
    const { first } = monthSpan(found('m')?.n ?? 1, found('y')?.n, on)
    return set([found('o'), found('p')].map(nth => nthOfMonth(first, found('w')?.n ?? 1, Math.min(5, nth?.n ?? 1))))
  }),
  rule(`(?:O|L)[la]*A[la]*(?:O|L)[la]*[WP]`, () => ({ is: 'weekdays', weekdays: [] })),
  rule(`K${SKIP}(?<v>[>{])[fla]*(?<j>J)`, (found, { on }) =>
    set(weekAround(addDays(nextFeast(found('j')?.feast ?? 'easter', on), found('v')?.code === '>' ? 7 : -7))),
  ),
  rule(`K${SKIP}(?<j>J)`, (found, { on }) => set(weekAround(nextFeast(found('j')?.feast ?? 'christmas', on)))),
  rule('K(?<d>D)(?![fla.]*M)', (found, { on }) => set(weekAround(mondayOfWeekNumber(found('d')?.n ?? 1, on)))),
  rule(`K${SKIP}(?:W[la]*)?(?<d>[DO1])(?:[fla.]*(?<m>M)${YEAR})?(?![flaMY]*[tT][la]*[DOS])`, (found, facts) => {
    const day = resolveDate(dateOf(found), facts)
    return day === undefined ? undefined : set(weekAround(day))
  }),
  rule(`K${SKIP}(?:W[la]*)?(?<s>S)(?![la]*[tT][la]*[DOS])`, (found, facts) => {
    const day = resolveDate(found('s')?.date ?? { d: 1 }, facts)
    return day === undefined ? undefined : set(weekAround(day))
  }),
  rule(`(?<r>R)[la]*(?<n>[89])`, (found, { on }) =>
    days([addDays(on, (found('r')?.n ?? 0) + 7 * (found('n')?.n ?? 0))]),
  ),
  rule(`(?:[HN][la]*(?<d>D)[la]*k|(?<e>D)[la]*[NH][la]*k)`, (found, { on }) =>
    set(Array.from({ length: Math.min(8, (found('d') ?? found('e'))?.n ?? 0) }, (_, i) => workWeek(on, i + 1)).flat()),
  ),
  rule(`(?<z>Z)[fla]*w|wZ`, (found, { on }) => edgeOfWeek(1, found('z')?.n ?? 1, on)),
  rule(`(?<z>Z)[flaH]*K`, (found, { on }) => edgeOfWeek(0, found('z')?.n ?? 1, on)),
  rule(`(?<z>Z)[flaH]*(?:Y|y)`, (found, { on }) => edgeOfYear(found('z')?.n ?? 1, on)),
  rule(`(?:(?<z>Z)[fla]*)?(?:[la]*Nm|mN|cN)`, (found, { on }) =>
    month(addMonths(`${on.slice(0, 7)}-01`, 1), found('z')?.n),
  ),
  rule(`(?<z>Z)[fla]*(?:Hm|c|m)`, (found, { on }) => month(`${on.slice(0, 7)}-01`, found('z')?.n)),
  rule(`(?<d>[DO1])${SKIP}Hm`, (found, { on }) =>
    days([`${on.slice(0, 7)}-${String(found('d')?.n).padStart(2, '0')}`]),
  ),
  rule(`(?<d>[DO1])${SKIP}(?:cN|Nm|mN)`, (found, { on }) =>
    days([`${addMonths(`${on.slice(0, 7)}-01`, 1).slice(0, 7)}-${String(found('d')?.n).padStart(2, '0')}`]),
  ),
  rule(`I[la]*(?<d>[D1])[fla]*(?<u>[dKkm])`, (found, { on }) => after(found, on, 1)),
  rule(`[iF][la]*(?<d>[D1])[fla]*(?<u>[dKkm])`, (found, facts) =>
    facts.back ? after(found, facts.on, -1) : undefined,
  ),
  rule(`(?<d>[D1])[fla]*(?<u>[dKkm])i`, (found, facts) => (facts.back ? after(found, facts.on, -1) : undefined)),
  rule(`(?<o>[OL])[la]*(?<w>[WP])${SKIP}(?<m>M)${YEAR}`, (found, { on }) =>
    nthDay(found, monthSpan(found('m')?.n ?? 1, found('y')?.n, on).first),
  ),
  rule(`(?<o>[OL])[la]*(?<w>[WP])${SKIP}(?:cN|Nm|mN)`, (found, { on }) =>
    nthDay(found, addMonths(`${on.slice(0, 7)}-01`, 1)),
  ),
  rule(`(?<o>[OL])[la]*(?<w>[WP])${SKIP}Hm`, (found, { on }) => nthDay(found, `${on.slice(0, 7)}-01`)),
  rule(`(?:E[la]*)?(?<o>[OL])[la]*(?<w>[WP])${SKIP}(?:c|Em|m)`, found => nth(found)),
  rule(`c[fla,]*(?<o>[OL])[la]*(?<w>[WP])`, found => nth(found)),
  rule(`E[la]*(?<o>O)[la]*(?<w>[WP])`, found => nth(found)),
  rule(`(?:(?<w>W)[la]*,?[la]*)?(?<s>S)`, (found, facts) => figures(found, facts)),
  rule(`U${SKIP}(?<d>[DO1])[fla.]*(?<m>M)`, (found, facts) => bridgeAround(resolveDate(dateOf(found), facts))),
  rule(`(?:(?<w>[WP]),?[la]*)?(?<d>[DO1])[fla.]*(?<m>M)${YEAR}`, date),
  rule(`(?:(?<w>W),?[la]*)?(?<m>M)[la]*(?<d>[DO])${NOT_COUNTED}(?!n)(?:,?(?<y>Y))?`, date),
  rule(`(?<w>[WP])[la]*,?[la]*(?<d>[DO])${NOT_COUNTED}`, date),
  rule(`(?:(?<v>v)[fla]*)?(?<j>J)`, (found, { on }) =>
    days([addDays(nextFeast(found('j')?.feast ?? 'christmas', on), found('v')?.n ?? 0)]),
  ),
  rule(`U[flaI>]*(?<j>J)`, (found, { on }) =>
    days([bridgeOf(found('j')?.feast ?? 'ascension', on) ?? ''].filter(Boolean)),
  ),
  rule('U', (_, { on, bridging }) => days([nextBridge(on, bridging) ?? ''].filter(Boolean))),
  rule('(?<r>R)', (found, { on }) => days([addDays(on, found('r')?.n ?? 0)])),
  rule('u', () => ({ is: 'weekdays', weekdays: [1, 2, 3, 4, 5] })),
  rule(`(?<w>W)[la]*(?<v>[>{])[fla]*(?<j>J)`, (found, { on }) => besideFeast(found, on)),
  rule(`E[la]*d(?!c)`, () => ({ is: 'weekdays', weekdays: [1, 2, 3, 4, 5] })),
  rule(`(?<w>W)[la]*(?<n>[89])`, (found, { on }) => later(found, on)),
  rule(`(?<w>W)(?<k>K)(?![DOflK])`, (found, { on }) =>
    found('k')?.n === 9
      ? days(weekdayReadings(found('w')?.n ?? 1, { is: 'later', n: 1 }, { on, back: false })[0])
      : undefined,
  ),
  rule(`(?<n>[89])[la,]*(?<w>W)`, (found, { on }) => later(found, on)),
  rule('(?<n>[89])', (found, { on }) => days([addDays(on, 7 * (found('n')?.n ?? 1))])),
  rule('(?<w>w)', found => ({ is: 'week', weeks: found('w')?.n ?? 0 })),
  rule(`(?:(?<a>[HNL])[la]*)?(?<w>W)(?:[la]*(?<b>[NL<]))?(?!D)`, found => weekday(found, false)),
  rule(`(?<w>P)(?:[la]*(?<b>N))?`, found => weekday(found, true)),
  rule(`(?:(?<z>Z)[fla]*)?(?<m>M)${YEAR}`, (found, { on }) => monthOf(found, on)),
  rule(`e`, (_, { on }) => days([addDays(mondayOf(on), 5)], [addDays(mondayOf(on), 6)])),
  rule(`(?<d>[DO])(?=[la]*[AV,t][la,A]*(?:[DO][la,A.t]*)*[DO][la.]*M)`, date),
  rule(`(?<=[lfFTgX!b\\-BE])(?<d>[DO])${NOT_COUNTED}`, date),
]

const weekAround = (day: Day): Day[] => Array.from({ length: 5 }, (_, i) => addDays(mondayOf(day), i))

/** "La première semaine de janvier": the week of the first weekday, or the first whole one. */
function firstWeek(found: Found, on: Day): Bare | undefined {
  const { first } = monthSpan(found('m')?.n ?? 1, found('y')?.n, on)
  const nth = 7 * ((found('o')?.n ?? 1) - 1)
  const begun = addDays(mondayOf(weekdayOf(first) > 5 ? addDays(first, 2) : first), nth)
  const whole = addDays(closestMonday(first), nth)
  return begun === whole ? set(weekAround(begun)) : days(weekAround(begun), weekAround(whole))
}

/** "Les deux premiers jours de la semaine prochaine", "de laatste twee dagen van volgende week". */
const firstDays = (edge: Sign | undefined, count: number, week: readonly Day[]): Bare | undefined =>
  set(edge?.code === 'L' ? week.slice(-count) : week.slice(0, count))

const closestMonday = (day: Day): Day => addDays(day, (8 - weekdayOf(day)) % 7)

function edgeOfWeek(weeks: number, edge: number, on: Day): Bare | undefined {
  const monday = addDays(mondayOf(on), 7 * weeks)
  const ahead = (...offsets: number[]) => offsets.map(i => addDays(monday, i)).filter(day => day >= on)
  const [first, second] = edge > 0 ? ahead(3, 4) : edge < 0 ? ahead(0, 1) : ahead(1, 2, 3)
  const next = edge > 0 ? [addDays(monday, 10), addDays(monday, 11)] : [addDays(monday, 7), addDays(monday, 8)]
  return first && second ? days([first], [second]) : days([next[0] ?? first ?? on], [next[1] ?? on])
}

const edgeOfYear = (edge: number, on: Day): Bare | undefined => {
  const year = Number(on.slice(0, 4)) + (edge < 0 ? 1 : 0)
  return { is: 'month', first: `${year}-01-01`, last: `${year}-12-31`, edge }
}

const month = (first: Day, edge?: number): Bare => ({
  is: 'month',
  first,
  last: addDays(addMonths(first, 1), -1),
  edge,
})

function monthOf(found: Found, on: Day): Bare {
  const { first } = monthSpan(found('m')?.n ?? 1, found('y')?.n, on)
  return month(first, found('z')?.n)
}

function after(found: Found, on: Day, sign: 1 | -1): Bare | undefined {
  const n = (found('d')?.n ?? 1) * sign
  const unit = found('u')?.code
  if (unit === 'm') return days([addMonths(on, n)])
  const inDays = unit === 'd' ? (n === 8 ? 7 : n) : 7 * n
  return days([addDays(on, inDays)])
}

/** "Dinsdag na Pasen": the first such weekday after, or the last before. */
function besideFeast(found: Found, on: Day): Bare | undefined {
  const feast = nextFeast(found('j')?.feast ?? 'easter', on)
  const next = nearestWeekday(feast, found('w')?.n ?? 1)
  if (found('v')?.code === '>') return days([next])
  return days([weekdayOf(feast) === found('w')?.n ? addDays(next, -14) : addDays(next, -7)])
}

const nthNumber = (found: Found): number => (found('o')?.code === 'L' ? -1 : (found('o')?.n ?? 1))
const nth = (found: Found): Bare => ({ is: 'nth', weekday: found('w')?.n ?? 1, nth: nthNumber(found) })
const nthDay = (found: Found, first: Day): Bare | undefined =>
  nthNumber(found) > 5 ? undefined : days([nthOfMonth(first, found('w')?.n ?? 1, nthNumber(found))])

function figures(found: Found, facts: DayFacts): Bare | undefined {
  const sign = found('s')
  if (sign?.date === undefined) return undefined
  if (sign.until === undefined) return { is: 'date', date: sign.date, weekday: found('w')?.n }
  const from = resolveDate(sign.date, facts)
  const to = from && resolveDate(sign.until, { on: from, back: false })
  return from && to && to < addDays(from, 370) ? set(spanOf(from, to)) : undefined
}

const spanOf = (from: Day, to: Day): Day[] => weekdaysWithin(from, to)

function bridgeAround(day: Day | undefined): Bare | undefined {
  if (day === undefined) return undefined
  const weekday = weekdayOf(day)
  return weekday === 4 ? days([addDays(day, 1)]) : weekday === 2 ? days([addDays(day, -1)]) : undefined
}

function later(found: Found, on: Day): Bare | undefined {
  const weekday = found('w')?.n ?? 1
  const n = found('n')?.n ?? 1
  if (found('n')?.code === '8') return { is: 'weekday', n: weekday, mod: { is: 'later', n } }
  const counted = weekdayReadings(weekday, { is: 'later', n }, { on, back: false })[0]
  const inWeek = weekdayReadings(weekday, { is: 'week', n }, { on, back: false })[0]
  return counted?.[0] === inWeek?.[0] ? days(counted) : days(inWeek, counted)
}

const MODIFIERS: Record<string, Modifier> = {
  N: { is: 'next' },
  H: { is: 'this' },
  L: { is: 'last' },
  '<': { is: 'last' },
}

function weekday(found: Found, every: boolean): Bare {
  const mod = MODIFIERS[(found('b') ?? found('a'))?.code ?? '']
  const plainly = every && mod === undefined
  return { is: 'weekday', n: found('w')?.n ?? 1, ...(mod && { mod }), ...(plainly && { every: true }) }
}

/** A date, or both readings when its weekday is not the one said. */
export function dateReadings(
  { date, weekday }: { date: MonthDay; weekday?: number | undefined },
  facts: DayFacts,
): Readings {
  const day = resolveDate(date, facts)
  if (day === undefined) return []
  if (weekday === undefined || weekdayOf(day) === weekday) return [[day]]
  return [[day], [closestWeekday(day, weekday)]]
}

/** Every expression of days in the signs that may be read, from left to right. */
export function atomsOf(signs: readonly Sign[], codes: string, facts: DayFacts): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < signs.length; ) {
    const atom =
      codes[at] === 'x' ? undefined : (atomAt(signs, codes, at, facts) ?? listed(signs, codes, at, atoms.at(-1)))
    if (atom) atoms.push(atom)
    at = atom?.end ?? at + 1
  }
  return atoms
}

function atomAt(signs: readonly Sign[], codes: string, at: number, facts: DayFacts): Atom | undefined {
  for (const { pattern, make } of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(codes)
    if (match === null) continue
    const found: Found = name => {
      const span = match.indices?.groups?.[name]
      return span && signs[span[0]]
    }
    const atom = make(found, facts)
    if (atom && possible(atom)) return { ...atom, at, end: at + match[0].length } as Atom
  }
  return undefined
}

const possible = (atom: Bare): boolean => atom.is !== 'date' || (atom.date.d >= 1 && atom.date.d <= 31)

/** In "le 3, 5 et 9" the later numbers are days because the first is. */
function listed(signs: readonly Sign[], codes: string, at: number, before: Atom | undefined): Atom | undefined {
  const sign = signs[at]
  if (sign === undefined || !/[DO]/.test(sign.code) || before?.is !== 'date') return undefined
  if (!/^[la,AVtT]+$/.test(codes.slice(before.end, at)) || /^.[dkKmyh]/.test(codes.slice(at, at + 2))) return undefined
  return { is: 'date', date: { d: sign.n ?? 0 }, at, end: at + 1 }
}
