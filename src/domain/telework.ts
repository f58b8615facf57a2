import { type FederalCalendar, type FreeDay, freeDay, isWorkingDay, workingDaysIn } from './calendar.ts'
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  halvesOf,
  type Instant,
  isWeekend,
  overlaps,
  type Part,
  type Weekday,
  weekdayOf,
  yearOf,
} from './day.ts'
import type { Address, PersonId } from './person.ts'
import type { Force, TeleworkPolicy } from './policy.ts'

export type TeleworkId = string
export type WishedDay = { day: Day; part: Part }
export type WishedWeekday = { weekday: Weekday; part: Part }

/** What is asked for. Occasional: days. Structural: fixed weekdays over a period, both ends included. */
export type Terms =
  | { kind: 'occasional'; days: readonly WishedDay[] }
  | { kind: 'structural'; weekdays: readonly WishedWeekday[]; from: Day; to: Day }

export type Wish = {
  person: PersonId
  terms: Terms
  reason?: string
  /** Where a line is to be installed; confirmed by the person. */
  address?: Address
}

type Asked = Wish & { id: TeleworkId; version: number; chief: PersonId; askedAt: Instant }

export type Telework = Asked &
  (
    | { status: 'pending' }
    | { status: 'approved'; by: PersonId; at: Instant; items: readonly Item[]; because?: string }
    | { status: 'refused'; by: PersonId; at: Instant; because: string }
    | { status: 'withdrawn'; at: Instant }
  )

/** One thing a chief can grant: a day (`2026-12-01`) or a weekday of a structural request (`every-2`). */
export type Item = string

export type ItemOf = { item: Item; part: Part } & ({ day: Day } | { weekday: Weekday; first?: Day })

export const itemOfWeekday = (weekday: Weekday): Item => `every-${weekday}`

/** The items of a request, in the order of the calendar. */
export function itemsOf(terms: Terms, calendar: FederalCalendar): ItemOf[] {
  if (terms.kind === 'occasional') return sortedDays(terms.days).map(({ day, part }) => ({ item: day, day, part }))
  return [...terms.weekdays]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, part }) => {
      const first = firstOf(terms, weekday, calendar)
      return { item: itemOfWeekday(weekday), weekday, part, ...(first && { first }) }
    })
}

const sortedDays = (days: readonly WishedDay[]) => [...days].sort((a, b) => a.day.localeCompare(b.day))

const firstOf = (terms: Terms & { kind: 'structural' }, weekday: Weekday, calendar: FederalCalendar) =>
  daysBetween(terms.from, boundedEnd(terms)).find(day => weekdayOf(day) === weekday && isWorkingDay(calendar, day))

/** The days a request takes, `items` of it when given. A structural request leaves free days out. */
export function daysOf(
  terms: Terms,
  calendar: FederalCalendar,
  items?: readonly Item[],
): (WishedDay & { item: Item })[] {
  const wanted = (item: Item) => !items || items.includes(item)
  if (terms.kind === 'occasional')
    return sortedDays(terms.days)
      .map(wished => ({ ...wished, item: wished.day }))
      .filter(({ item }) => wanted(item))
  const parts = new Map(terms.weekdays.map(({ weekday, part }) => [weekday, part]))
  return daysBetween(terms.from, boundedEnd(terms)).flatMap(day => {
    const part = parts.get(weekdayOf(day))
    const item = itemOfWeekday(weekdayOf(day))
    return part && wanted(item) && isWorkingDay(calendar, day) ? [{ day, part, item }] : []
  })
}

/** No period is read further than this: a longer one is refused, and must not cost anything before. */
const longestPeriodDays = 800
const boundedEnd = ({ from, to }: { from: Day; to: Day }): Day => {
  const end = addDays(from, longestPeriodDays)
  return to < end ? to : end
}

/** Structural terms from a start; without an end, as long as the policy says. */
export const structuralTerms = (
  weekdays: readonly WishedWeekday[],
  from: Day,
  to: Day | undefined,
  policy: TeleworkPolicy,
): Terms => ({ kind: 'structural', weekdays, from, to: to ?? lastDayOf(from, policy) })

const lastDayOf = (from: Day, policy: TeleworkPolicy): Day =>
  Temporal.PlainDate.from(addMonths(from, policy.structuralMonths)).subtract({ days: 1 }).toString()

/** A day somebody teleworks or has asked to. */
export type TakenDay = WishedDay & { person: PersonId; request: TeleworkId; status: 'pending' | 'approved' }

/** Days of telework in a year, in half-days, against the ceiling. */
export type Counter = { year: number; approved: number; pending: number; ceiling: number }

/** The most half-days a full-time person may telework in a year. */
export const ceilingOf = (policy: TeleworkPolicy, calendar: FederalCalendar, year: number): number => {
  const [part, whole] = policy.annualCeiling.of
  return Math.floor((workingDaysIn(calendar, year) * 2 * part) / whole)
}

/** What must be known to weigh a wish. `taken` holds the person's own days; `away` the colleagues' approved days. */
export type TeleworkFacts = {
  today: Day
  /** `HH:MM` in the office's time zone. */
  time: string
  calendar: FederalCalendar
  chief: 'known' | 'none' | 'self'
  chiefReachable: boolean
  /** `missing`: an approval would order a line, and nobody knows where to. */
  address: 'fine' | 'missing'
  teamSize: number
  taken: readonly TakenDay[]
  away: readonly TakenDay[]
  /** Half-days approved and pending by year, this request not counted. */
  used: readonly { year: number; approved: number; pending: number }[]
}

export type Finding = { force: Force } & (
  | { why: 'past'; day: Day }
  | { why: 'too late today'; day: Day; until: string }
  | { why: 'weekend'; day: Day }
  | { why: 'free day'; day: Day; free: FreeDay }
  | { why: 'too far'; day: Day; last: Day }
  | { why: 'too many days'; asked: number; most: number }
  | { why: 'not in the period'; weekday: Weekday; from: Day; to: Day }
  | { why: 'already asked'; day: Day; status: 'pending' | 'approved' }
  | { why: 'quota'; day: Day; away: number; team: number; most: number }
  | { why: 'over the ceiling'; year: number; asked: number; used: number; ceiling: number }
  | { why: 'nothing asked' }
  | { why: 'period reversed'; from: Day; to: Day }
  | { why: 'no address' }
  | { why: 'no chief' }
  | { why: 'own chief' }
  | { why: 'chief without Novo' }
)

export type ItemVerdict = ItemOf & { findings: readonly Finding[] }
export type DayAway = { day: Day; people: readonly PersonId[]; team: number; most: number }

/** What the policy says of a wish: of each item, and of the whole. It may be sent when nothing blocks. */
export type Verdict = {
  items: readonly ItemVerdict[]
  findings: readonly Finding[]
  counters: readonly Counter[]
  away: readonly DayAway[]
  maySend: boolean
}

/**
 * Weighs a wish against the policy: every broken rule is named, none is hidden behind the first. A day nobody can
 * telework on (past, too far, weekend, holiday) is named for that alone.
 */
export function weigh(wish: Wish, facts: TeleworkFacts, policy: TeleworkPolicy): Verdict {
  const days = daysOf(wish.terms, facts.calendar)
  const items = itemsOf(wish.terms, facts.calendar).map(item => ({
    ...item,
    findings: findingsOf(item, wish.terms, days, facts, policy),
  }))
  const counters = countersOf(days, facts, policy)
  const findings = [
    ...wholeFindings(wish, days, facts, policy),
    ...ceilingFindings(days, counters, policy),
    ...(facts.address === 'missing' ? [{ force: 'blocks', why: 'no address' } as const] : []),
    ...chiefFindings(facts),
  ]
  const all = [...findings, ...items.flatMap(item => item.findings)]
  return {
    items,
    findings,
    counters,
    away: awayOn(wish, days, facts, policy),
    maySend: all.every(f => f.force !== 'blocks'),
  }
}

function findingsOf(
  item: ItemOf,
  terms: Terms,
  days: readonly (WishedDay & { item: Item })[],
  facts: TeleworkFacts,
  policy: TeleworkPolicy,
): Finding[] {
  if ('day' in item) return dayFindings(item.day, item.part, facts, policy)
  const own = days.filter(day => day.item === item.item)
  if (own.length === 0) return absentFindings(item.weekday, terms)
  const clash = own.flatMap(({ day, part }) => takenFindings(day, part, facts))
  const crowded = own.flatMap(({ day }) => quotaFindings(day, facts, policy))
  return [...clash.slice(0, 1), ...crowded.slice(0, 1)]
}

/** A weekday that the period never meets; a reversed period is named as such. */
const absentFindings = (weekday: Weekday, terms: Terms): Finding[] =>
  terms.kind === 'structural' && terms.from <= terms.to
    ? [{ force: 'blocks', why: 'not in the period', weekday, from: terms.from, to: terms.to }]
    : []

function dayFindings(day: Day, part: Part, facts: TeleworkFacts, policy: TeleworkPolicy): Finding[] {
  const last = addMonths(facts.today, policy.horizonMonths)
  if (day < facts.today) return [{ force: 'blocks', why: 'past', day }]
  if (day > last) return [{ force: 'blocks', why: 'too far', day, last }]
  if (isWeekend(day)) return [{ force: 'blocks', why: 'weekend', day }]
  const free = freeDay(facts.calendar, day)
  if (free) return [{ force: 'blocks', why: 'free day', day, free }]
  const late = day === facts.today && facts.time > policy.todayUntil
  return [
    ...(late ? [{ force: 'blocks', why: 'too late today', day, until: policy.todayUntil } as const] : []),
    ...takenFindings(day, part, facts),
    ...quotaFindings(day, facts, policy),
  ]
}

const takenFindings = (day: Day, part: Part, facts: TeleworkFacts): Finding[] =>
  facts.taken
    .filter(taken => taken.day === day && overlaps(taken.part, part))
    .slice(0, 1)
    .map(({ status }) => ({ force: 'blocks', why: 'already asked', day, status }))

/** Most of a team that may be away on one day. */
const mostAway = (policy: TeleworkPolicy, team: number) => Math.floor((team * policy.teamQuota.percent) / 100)

const peopleAway = (day: Day, facts: TeleworkFacts): PersonId[] => [
  ...new Set(facts.away.filter(away => away.day === day && away.status === 'approved').map(away => away.person)),
]

function quotaFindings(day: Day, facts: TeleworkFacts, policy: TeleworkPolicy): Finding[] {
  if (facts.teamSize < 2) return []
  const away = peopleAway(day, facts).length
  const most = mostAway(policy, facts.teamSize)
  return away + 1 > most ? [{ force: policy.teamQuota.force, why: 'quota', day, away, team: facts.teamSize, most }] : []
}

function wholeFindings(
  { terms }: Wish,
  days: readonly WishedDay[],
  facts: TeleworkFacts,
  policy: TeleworkPolicy,
): Finding[] {
  const asked = terms.kind === 'structural' ? terms.weekdays.length : days.length
  const found = terms.kind === 'structural' ? periodFindings(terms, facts, policy) : tooManyFindings(asked)
  return asked > 0 ? found : [...found, { force: 'blocks', why: 'nothing asked' }]
}

/** More days than a card can list and a chief can weigh; who wants more asks for weekdays over a period. */
const mostDays = 40
const tooManyFindings = (asked: number): Finding[] =>
  asked > mostDays ? [{ force: 'blocks', why: 'too many days', asked, most: mostDays }] : []

function periodFindings(
  { from, to }: { from: Day; to: Day },
  { today }: TeleworkFacts,
  policy: TeleworkPolicy,
): Finding[] {
  if (to < from) return [{ force: 'blocks', why: 'period reversed', from, to }]
  const lastStart = addMonths(today, policy.horizonMonths)
  if (from > lastStart) return [{ force: 'blocks', why: 'too far', day: from, last: lastStart }]
  const last = lastDayOf(from < today ? today : from, policy)
  return [
    ...(from < today ? [{ force: 'blocks', why: 'past', day: from } as const] : []),
    ...(to > last ? [{ force: 'blocks', why: 'too far', day: to, last } as const] : []),
  ]
}

const askedIn = (days: readonly WishedDay[], year: number) =>
  days.filter(({ day }) => yearOf(day) === year).reduce((sum, { part }) => sum + halvesOf(part), 0)

function countersOf(days: readonly WishedDay[], facts: TeleworkFacts, policy: TeleworkPolicy): Counter[] {
  const years = new Set([yearOf(facts.today), ...days.map(({ day }) => yearOf(day))])
  return [...years].sort().map(year => {
    const used = facts.used.find(used => used.year === year)
    return {
      year,
      approved: used?.approved ?? 0,
      pending: used?.pending ?? 0,
      ceiling: ceilingOf(policy, facts.calendar, year),
    }
  })
}

function ceilingFindings(days: readonly WishedDay[], counters: readonly Counter[], policy: TeleworkPolicy): Finding[] {
  return counters.flatMap(({ year, approved, pending, ceiling }) => {
    const asked = askedIn(days, year)
    const used = approved + pending
    if (asked === 0 || used + asked <= ceiling) return []
    return [{ force: policy.annualCeiling.force, why: 'over the ceiling' as const, year, asked, used, ceiling }]
  })
}

function chiefFindings(facts: TeleworkFacts): Finding[] {
  if (facts.chief === 'none') return [{ force: 'blocks', why: 'no chief' }]
  if (facts.chief === 'self') return [{ force: 'blocks', why: 'own chief' }]
  return facts.chiefReachable ? [] : [{ force: 'warns', why: 'chief without Novo' }]
}

/** Who of the team is away on the days of a wish; of a structural one, on the first of each weekday. */
function awayOn(
  wish: Wish,
  days: readonly (WishedDay & { item: Item })[],
  facts: TeleworkFacts,
  policy: TeleworkPolicy,
): DayAway[] {
  const shown =
    wish.terms.kind === 'occasional' ? days : days.filter((day, i) => days.findIndex(d => d.item === day.item) === i)
  const most = mostAway(policy, facts.teamSize)
  return shown.map(({ day }) => ({ day, people: peopleAway(day, facts), team: facts.teamSize, most }))
}
