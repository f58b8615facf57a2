import { freeDay, nextWorkingDay } from './calendar.ts'
import { addDays, addMonths, type Day, daysBetween, halvesOf, isWeekend, mondayOf, weekdayOf, yearOf } from './day.ts'
import { isFor, type Rule } from './policy.ts'
import type { Item, TakenDay, WishedDay, WishedItem } from './telework.ts'
import type { Finding, TeleworkFacts } from './telework-findings.ts'

/** A finding, and the item it is about; none: the whole wish. */
export type PlacedFinding = { finding: Finding; item?: Item }
/** What one rule says of a wish. */
export type RuleReading = { rule: Rule; applies: boolean; found: readonly PlacedFinding[] }

/** Every rule's reading of the days of a wish, in the order of the policy. */
export const readRules = (
  rules: readonly Rule[],
  days: readonly WishedItem[],
  facts: TeleworkFacts,
  hasReason: boolean,
): RuleReading[] =>
  rules.map(rule => {
    const applies = isFor(rule, facts.requester)
    return { rule, applies, found: applies ? findingsOf(rule, days, facts, hasReason) : [] }
  })

function findingsOf(
  rule: Rule,
  days: readonly WishedItem[],
  facts: TeleworkFacts,
  hasReason: boolean,
): PlacedFinding[] {
  const { force } = rule
  switch (rule.rule) {
    case 'ceiling':
      return rule.per === 'year' ? yearFindings(rule, days, facts) : periodFindings(rule, days, facts)
    case 'team quota':
      return days.flatMap(day => placed(day, quotaFinding(day.day, rule, facts)))
    case 'minimum presence':
      return days.flatMap(day => placed(day, presenceFinding(day.day, rule, facts)))
    case 'presence days':
      return days
        .filter(({ day }) => rule.weekdays.includes(weekdayOf(day)))
        .flatMap(day => placed(day, { force, why: 'presence day', day: day.day, weekdays: rule.weekdays }))
    case 'lead time':
      return leadFindings(rule, days, facts)
    case 'blackout':
      return days
        .filter(({ day }) => rule.from <= day && day <= rule.to)
        .flatMap(day =>
          placed(day, {
            force,
            why: 'blackout',
            ...{ day: day.day, from: rule.from, to: rule.to, because: rule.because },
          }),
        )
    case 'excluded':
      return [{ finding: { force, why: 'excluded' } }]
    case 'reason':
      return hasReason ? [] : [{ finding: { force: 'blocks', why: 'reason wanted' } }]
  }
}

const placed = ({ item }: WishedItem, finding: Finding | undefined): PlacedFinding[] =>
  finding ? [{ finding, item }] : []

type Of<R extends Rule['rule']> = Extract<Rule, { rule: R }>

/** The most half-days in a period, both ends included, of a ceiling in days or as a fraction of what is worked. */
export function mostHalves(
  most: Of<'ceiling'>['most'],
  from: Day,
  to: Day,
  facts: Pick<TeleworkFacts, 'calendar' | 'regime'>,
): number {
  if ('days' in most) return Math.round(most.days * 2)
  const [part, whole] = most.of
  return Math.floor((workedHalves(from, to, facts, most.counting ?? []) * part) / whole)
}

/** Half-days a person works in a period. A part-time regime without fixed free weekdays counts by its percentage. */
function workedHalves(
  from: Day,
  to: Day,
  { calendar, regime }: Pick<TeleworkFacts, 'calendar' | 'regime'>,
  counting: NonNullable<Extract<Of<'ceiling'>['most'], { of: unknown }>['counting']>,
): number {
  const counts = (day: Day) => {
    const free = freeDay(calendar, day)
    const counted = !free || counting.includes(free.kind === 'bridging' ? 'bridging days' : 'holidays')
    return counted && !isWeekend(day) && !regime.freeWeekdays.includes(weekdayOf(day))
  }
  const days = daysBetween(from, to).filter(counts).length
  return regime.freeWeekdays.length > 0 ? days * 2 : (days * 2 * regime.percent) / 100
}

const periodOf = (per: 'week' | 'month', day: Day): { from: Day; to: Day } => {
  if (per === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const from = `${day.slice(0, 8)}01`
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** Days beyond the most of their week or month, those granted or asked for earlier counted first. */
function periodFindings(
  rule: Of<'ceiling'> & { per: 'week' | 'month' | 'year' },
  days: readonly WishedItem[],
  facts: TeleworkFacts,
): PlacedFinding[] {
  const per = rule.per === 'month' ? 'month' : 'week'
  const counted = new Map<Day, number>()
  return [...days].sort(byDay).flatMap(wished => {
    const { from, to } = periodOf(per, wished.day)
    const before = counted.get(from) ?? halvesIn(facts.taken, from, to)
    const now = before + halvesOf(wished.part)
    counted.set(from, now)
    const most = mostHalves(rule.most, from, to, facts)
    return now > most
      ? placed(wished, { force: rule.force, why: 'period full', per, day: wished.day, halves: now, most })
      : []
  })
}

const byDay = (a: WishedDay, b: WishedDay) => a.day.localeCompare(b.day)

const halvesIn = (taken: readonly TakenDay[], from: Day, to: Day): number =>
  taken.filter(({ day }) => from <= day && day <= to).reduce((sum, { part }) => sum + halvesOf(part), 0)

function yearFindings(rule: Of<'ceiling'>, days: readonly WishedItem[], facts: TeleworkFacts): PlacedFinding[] {
  return [...new Set(days.map(({ day }) => yearOf(day)))].sort().flatMap(year => {
    const asked = days.filter(({ day }) => yearOf(day) === year).reduce((sum, { part }) => sum + halvesOf(part), 0)
    const kept = facts.used.find(each => each.year === year)
    const used = (kept?.approved ?? 0) + (kept?.pending ?? 0)
    const ceiling = mostHalves(rule.most, `${year}-01-01`, `${year}-12-31`, facts)
    if (used + asked <= ceiling) return []
    return [{ finding: { force: rule.force, why: 'over a lower ceiling', year, asked, used, ceiling } }]
  })
}

/** Colleagues of the team who are away on a day. */
export const peopleAway = (day: Day, { away }: Pick<TeleworkFacts, 'away'>) => [
  ...new Set(away.filter(each => each.day === day && each.status === 'approved').map(({ person }) => person)),
]

function quotaFinding(day: Day, { percent, force }: Of<'team quota'>, facts: TeleworkFacts): Finding | undefined {
  const [away, team] = [peopleAway(day, facts).length, facts.teamSize]
  const most = Math.floor((team * percent) / 100)
  return team > 1 && away + 1 > most ? { force, why: 'quota', day, away, team, most } : undefined
}

/** Who has the skill, or the whole team; the day may go when enough of them stay. */
function presenceFinding(day: Day, rule: Of<'minimum presence'>, facts: TeleworkFacts): Finding | undefined {
  const { force, least, skill, weekdays } = rule
  if (weekdays && !weekdays.includes(weekdayOf(day))) return undefined
  const having = skill === undefined ? undefined : facts.skilled[skill]
  const skilled = skill === undefined ? undefined : (having?.people ?? [])
  if (skilled && !skilled.includes(facts.requester.id)) return undefined
  const away = peopleAway(day, facts).filter(person => !skilled || skilled.includes(person))
  const all = skilled ? skilled.length : facts.teamSize
  const present = all - away.length - 1
  const wanted = 'count' in least ? least.count : Math.ceil((all * least.percent) / 100)
  if (present >= wanted) return undefined
  return {
    force,
    why: 'presence too low',
    day,
    present: Math.max(0, present),
    least: wanted,
    ...(having && { skill: having.name }),
  }
}

function leadFindings(
  { force, workingDays }: Of<'lead time'>,
  days: readonly WishedItem[],
  facts: TeleworkFacts,
): PlacedFinding[] {
  const first = Array.from({ length: workingDays }).reduce<Day>(day => nextWorkingDay(facts.calendar, day), facts.today)
  return days
    .filter(({ day }) => day < first && day >= facts.today)
    .flatMap(day => placed(day, { force, why: 'too soon', day: day.day, first }))
}
