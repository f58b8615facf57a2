import { type FederalCalendar, freeDay, workingDaysIn } from './calendar.ts'
import {
  addDays,
  addMonths,
  type Day,
  halvesOf,
  isWeekend,
  overlaps,
  type Part,
  type Weekday,
  weekdayOf,
  yearOf,
} from './day.ts'
import type { PersonId } from './person.ts'
import { fullTime, type Regime, type TeleworkPolicy } from './policy.ts'
import { mostHalves, type PlacedFinding, peopleAway, readRules } from './policy-rules.ts'
import {
  daysOf,
  type ItemOf,
  itemsOf,
  lastDayOf,
  type Terms,
  type Wish,
  type WishedDay,
  type WishedItem,
} from './telework.ts'
import type { Finding, TeleworkFacts } from './telework-findings.ts'

/** Days of telework in a year, in half-days, against the ceiling. */
export type Counter = { year: number; approved: number; pending: number; ceiling: number }

/** The most half-days a person of this regime may telework in a year, by the organisation's own ceiling. */
export function ceilingOf(
  policy: TeleworkPolicy,
  calendar: FederalCalendar,
  year: number,
  regime: Regime = fullTime,
): number {
  const { of } = policy.annualCeiling
  const [part, whole] = of
  if (regime.freeWeekdays.length > 0) return mostHalves({ of }, `${year}-01-01`, `${year}-12-31`, { calendar, regime })
  return Math.floor((workingDaysIn(calendar, year) * 2 * regime.percent * part) / (whole * 100))
}

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
  const hasReason = !!wish.reason?.trim()
  const ruled = readRules(policy.rules, days, facts, hasReason).flatMap(({ found }) => found)
  const items = itemsOf(wish.terms, facts.calendar).map(item => {
    const own = findingsOf(item, wish.terms, days, facts, policy)
    // A day nobody can telework on is named for that alone.
    return { ...item, findings: own.some(isNoDay) ? own : [...own, ...ofItem(ruled, item, wish.terms)] }
  })
  const counters = countersOf(days, facts, policy)
  const findings = [
    ...wholeFindings(wish, days, facts, policy),
    ...ceilingFindings(days, counters, policy),
    ...ruled.filter(({ item }) => item === undefined).map(({ finding }) => finding),
    ...(facts.address === 'missing' ? [{ force: 'blocks', why: 'no address' } as const] : []),
    ...chiefFindings(facts),
  ]
  const all = [...findings, ...items.flatMap(item => item.findings)]
  const asksReason = !hasReason && all.some(({ force }) => force === 'asks a reason')
  return {
    items,
    findings: asksReason && !all.some(({ why }) => why === 'reason wanted') ? [...findings, reasonWanted] : findings,
    counters,
    away: awayOn(wish, days, facts, policy),
    maySend: !asksReason && all.every(({ force }) => force !== 'blocks'),
  }
}

const reasonWanted: Finding = { force: 'blocks', why: 'reason wanted' }

const isNoDay = ({ why }: Finding) => ['past', 'too far', 'weekend', 'free day', 'own free day'].includes(why)

/** What the rules say of an item; of a weekday, each reason once, for the first day it holds for. */
function ofItem(ruled: readonly PlacedFinding[], { item }: ItemOf, { kind }: Terms): Finding[] {
  const own = ruled.filter(each => each.item === item).map(({ finding }) => finding)
  if (kind === 'occasional') return own
  return own.filter(({ why }, at) => own.findIndex(each => each.why === why) === at)
}

function findingsOf(
  item: ItemOf,
  terms: Terms,
  days: readonly WishedItem[],
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
  if (day < addDays(facts.today, -policy.backDays)) return [{ force: 'blocks', why: 'past', day }]
  if (day > last) return [{ force: 'blocks', why: 'too far', day, last }]
  if (isWeekend(day)) return [{ force: 'blocks', why: 'weekend', day }]
  const free = freeDay(facts.calendar, day)
  if (free) return [{ force: 'blocks', why: 'free day', day, free }]
  if (facts.regime.freeWeekdays.includes(weekdayOf(day))) return [{ force: 'blocks', why: 'own free day', day }]
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
      ceiling: ceilingOf(policy, facts.calendar, year, facts.regime),
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
function awayOn(wish: Wish, days: readonly WishedItem[], facts: TeleworkFacts, policy: TeleworkPolicy): DayAway[] {
  const shown =
    wish.terms.kind === 'occasional' ? days : days.filter((day, i) => days.findIndex(d => d.item === day.item) === i)
  const most = mostAway(policy, facts.teamSize)
  return shown.map(({ day }) => ({ day, people: peopleAway(day, facts), team: facts.teamSize, most }))
}
