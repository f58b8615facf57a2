import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Part, type Weekday } from '../../src/domain/day.ts'
import type { Rule, Scope } from '../../src/domain/policy.ts'
import type { Terms } from '../../src/domain/telework.ts'
import type { TeleworkFacts } from '../../src/domain/telework-findings.ts'
import { ceilingOf, weigh } from '../../src/domain/telework-verdict.ts'
import { calendar, colleaguesAway, facts, occasional, policy, structural, takenDay, wish } from './samples.ts'

type Distributed<T> = T extends unknown ? Omit<T, 'id' | 'force'> : never
const rule = (own: Distributed<Rule>, force: Rule['force'] = 'blocks'): Rule => ({ id: 'r', force, ...own }) as Rule

/** What the rules find, item by item: the item and why. */
function found(rules: readonly Rule[], terms: Terms, own: Partial<TeleworkFacts> = {}) {
  const { items, findings } = weigh(wish(terms), facts(own), { ...policy, rules })
  return [
    ...findings.map(({ why }) => why),
    ...items.flatMap(({ item, findings }) => findings.map(finding => [item, finding.why])),
  ]
}

const week = occasional('2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04')

describe('a ceiling', () => {
  const threeAWeek = rule({ rule: 'ceiling', per: 'week', most: { days: 3 } })

  it('of the week names the day that goes beyond it, and which one it would be', () => {
    const { items } = weigh(wish(week), facts(), { ...policy, rules: [threeAWeek] })
    expect(items.flatMap(item => item.findings)).toEqual([
      { force: 'blocks', why: 'period full', per: 'week', day: '2026-12-04', halves: 8, most: 6 },
    ])
  })

  it('counts what is granted or asked for earlier in that week first, and no other week', () => {
    const taken = [takenDay('2026-12-04'), takenDay('2026-12-01', { status: 'pending' }), takenDay('2026-12-08')]
    expect(found([threeAWeek], occasional('2026-12-02', '2026-12-03', '2026-12-09'), { taken })).toEqual([
      ['2026-12-03', 'period full'],
    ])
  })

  it('adds half-days up', () => {
    const halves = occasional(['2026-12-01', 'morning'], '2026-12-02', '2026-12-03', ['2026-12-04', 'afternoon'])
    expect(found([threeAWeek], halves)).toEqual([])
  })

  it('of the month counts whole months, and each anew', () => {
    const one = rule({ rule: 'ceiling', per: 'month', most: { days: 1 } })
    const days = occasional('2027-01-28', '2027-01-29', '2027-02-01')
    expect(found([one], days)).toEqual([['2027-01-29', 'period full']])
  })

  it('as a fraction counts what the person works, free days only when the policy says so', () => {
    const half = (counting?: ['holidays', 'bridging days']) =>
      rule({ rule: 'ceiling', per: 'week', most: { of: [1, 2], ...(counting && { counting }) } })
    // Christmas week of 2026 has one working day less: 25 December is a Friday.
    const days = occasional('2026-12-21', '2026-12-22', ['2026-12-23', 'morning'])
    expect(found([half(['holidays', 'bridging days'])], days)).toEqual([])
    expect(found([half()], days)).toEqual([['2026-12-23', 'period full']])
  })

  it('of the year lower than the organisation’s is named apart', () => {
    const lower = rule({ rule: 'ceiling', per: 'year', most: { of: [2, 5] } })
    const used = [{ year: 2026, approved: 198, pending: 0 }]
    expect(found([lower], occasional('2026-12-01'), { used })).toEqual(['over a lower ceiling'])
    expect(found([], occasional('2026-12-01'), { used })).toEqual([])
  })

  it('of the organisation follows the work regime', () => {
    const days = (percent: number, freeWeekdays: Weekday[] = []) =>
      ceilingOf(policy, calendar, 2026, { percent, freeWeekdays }) / 2
    expect([days(100), days(80), days(50)]).toEqual([147.5, 118, 73.5])
    // No Wednesdays: 52 of them in 2026, two free for everybody.
    expect(days(80, [3])).toBe(117.5)
  })
})

describe('somebody’s own free weekday', () => {
  const regime = { percent: 80, freeWeekdays: [3] as Weekday[] }
  it('is named for that alone', () => {
    const rules = [rule({ rule: 'presence days', weekdays: [3] })]
    expect(found(rules, occasional('2026-12-02'), { regime })).toEqual([['2026-12-02', 'own free day']])
  })
})

describe('presence', () => {
  it('on fixed days is asked of each such day', () => {
    expect(found([rule({ rule: 'presence days', weekdays: [2] })], week)).toEqual([['2026-12-01', 'presence day']])
  })

  it('of a structural wish is said once for a weekday', () => {
    const rules = [rule({ rule: 'presence days', weekdays: [2] })]
    expect(found(rules, structural([2, 4], '2026-12-01', '2027-01-29'))).toEqual([['every-2', 'presence day']])
  })

  it.each([
    [{ count: 3 }, 1, []],
    [{ count: 3 }, 2, [['2026-12-01', 'presence too low']]],
    [{ percent: 50 }, 1, []],
    [{ percent: 50 }, 2, [['2026-12-01', 'presence too low']]],
  ] as const)('of at least %j of five, with %i away', (least, away, expected) => {
    const rules = [rule({ rule: 'minimum presence', least })]
    const own = { away: colleaguesAway('2026-12-01', away) }
    expect(found(rules, occasional('2026-12-01'), own)).toEqual(expected)
  })

  it('of a skill concerns those who have it, and counts only them', () => {
    const rules = [rule({ rule: 'minimum presence', least: { count: 1 }, skill: 'first-aider' })]
    const name = { fr: 'secouriste', nl: 'hulpverlener', de: 'Ersthelfer', en: 'first-aider' }
    const skilled = (...people: string[]) => ({ skilled: { 'first-aider': { name, people } } })
    const day = occasional('2026-12-01')
    const away = [takenDay('2026-12-01', { person: 'bea', request: 'r' })]
    expect(found(rules, day, { ...skilled('anna', 'bea') })).toEqual([])
    expect(found(rules, day, { ...skilled('anna', 'bea'), away })).toEqual([['2026-12-01', 'presence too low']])
    expect(found(rules, day, { ...skilled('bea'), away })).toEqual([])
  })

  it('is bounded by a quota of a team', () => {
    const rules = [rule({ rule: 'team quota', percent: 20 })]
    const own = { away: colleaguesAway('2026-12-01', 1) }
    expect(found(rules, occasional('2026-12-01'), own)).toEqual([['2026-12-01', 'quota']])
  })
})

describe('time', () => {
  it('to decide is counted in working days', () => {
    const rules = [rule({ rule: 'lead time', workingDays: 2 })]
    // Today is Monday 23 November.
    expect(found(rules, occasional('2026-11-24', '2026-11-25'))).toEqual([['2026-11-24', 'too soon']])
  })

  it('may be closed', () => {
    const because = { fr: 'clôture', nl: 'afsluiting', de: 'Abschluss', en: 'closing' }
    const rules = [rule({ rule: 'blackout', from: '2026-12-02', to: '2026-12-03', because })]
    expect(found(rules, week)).toEqual([
      ['2026-12-02', 'blackout'],
      ['2026-12-03', 'blackout'],
    ])
  })

  it('back may be open for some days', () => {
    const back = (backDays: number) =>
      weigh(wish(occasional('2026-11-20')), facts(), { ...policy, backDays }).items.flatMap(item => item.findings)
    expect(back(3)).toEqual([])
    expect(back(2)).toMatchObject([{ why: 'past' }])
  })
})

describe('a reason', () => {
  const asks = [rule({ rule: 'ceiling', per: 'week', most: { days: 1 } }, 'asks a reason')]
  const verdict = (reason?: string) =>
    weigh({ ...wish(occasional('2026-12-01', '2026-12-02')), ...(reason && { reason }) }, facts(), {
      ...policy,
      rules: asks,
    })

  it('lets a day go that goes beyond a rule', () => {
    expect(verdict().maySend).toBe(false)
    expect(verdict().findings).toEqual([{ force: 'blocks', why: 'reason wanted' }])
    expect(verdict('  ').maySend).toBe(false)
    expect(verdict('Rapport à rendre').maySend).toBe(true)
  })

  it('may be wanted of every request', () => {
    expect(found([rule({ rule: 'reason' })], occasional('2026-12-01'))).toEqual(['reason wanted'])
  })
})

describe('a rule', () => {
  const anna = {
    id: 'anna',
    mail: 'Anna@fps.example',
    department: 'Dossiers',
    jobTitle: 'Juriste',
    chief: { id: 'luc', mail: 'luc@fps.example' },
  }
  it.each<[Scope, boolean]>([
    [{ directorates: ['dossiers'] }, true],
    [{ directorates: ['ICT'] }, false],
    [{ teamsOf: ['LUC@fps.example'] }, true],
    [{ teamsOf: ['anna'] }, false],
    [{ people: ['anna@fps.example'] }, true],
    [{ people: ['anna'], functions: ['Accueil'] }, false],
    [{ functions: ['juriste', 'Accueil'] }, true],
  ])('for %j is hers: %s', (scope, hers) => {
    const excluded = (own: object) => found([{ ...rule({ rule: 'excluded' }), ...own }], week, { requester: anna })
    expect(excluded({ for: scope })).toEqual(hers ? ['excluded'] : [])
    expect(excluded({ except: scope })).toEqual(hers ? [] : ['excluded'])
  })
})

const part = fc.constantFrom<Part>('day', 'morning', 'afternoon')
// Mondays to Fridays: a weekend is refused whatever the rules say.
const day = fc.tuple(fc.nat(28), fc.nat(4)).map(([weeks, days]) => addDays('2026-11-23', 7 * weeks + days))
const days = fc
  .uniqueArray(fc.record({ day, part }), { selector: wished => wished.day, maxLength: 6 })
  .map((days): Terms => ({ kind: 'occasional', days }))
const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5), { minLength: 1 })
const force = fc.constantFrom<Rule['force']>('blocks', 'asks a reason', 'warns')
const anyRule: fc.Arbitrary<Rule> = fc
  .tuple(
    force,
    fc.oneof(
      fc.record({
        rule: fc.constant('ceiling' as const),
        per: fc.constantFrom('week' as const, 'month' as const, 'year' as const),
        most: fc.oneof(
          fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
          fc.record({ of: fc.constantFrom([1, 5] as const, [3, 5] as const) }),
        ),
      }),
      fc.record({ rule: fc.constant('team quota' as const), percent: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ rule: fc.constant('minimum presence' as const), least: fc.record({ count: fc.nat(5) }) }),
      fc.record({ rule: fc.constant('presence days' as const), weekdays }),
      fc.record({ rule: fc.constant('lead time' as const), workingDays: fc.nat(20) }),
      fc.record({ rule: fc.constantFrom('excluded' as const, 'reason' as const) }),
    ),
  )
  .map(([force, own]) => rule(own as Distributed<Rule>, force))
const world = fc
  .record({
    taken: fc.array(fc.tuple(day, part).map(([day, part]) => takenDay(day, { part }))),
    away: fc.array(fc.tuple(day, fc.constantFrom('a', 'b', 'c')).map(([day, person]) => takenDay(day, { person }))),
    used: fc.integer({ min: 0, max: 290 }).map(approved => [{ year: 2026, approved, pending: 1 }]),
  })
  .map(facts)
const asked = fc.record({ terms: days, reason: fc.constantFrom(undefined, 'Rapport') })
const saying = ({ terms, reason }: { terms: Terms; reason: string | undefined }) => ({
  ...wish(terms),
  ...(reason && { reason }),
})

describe('rules', () => {
  it('never allow more when one is added, and none hides what another finds', () => {
    const seen = { allowed: 0, refused: 0 }
    fc.assert(
      fc.property(asked, fc.array(anyRule, { maxLength: 4 }), anyRule, world, (said, rules, one, facts) => {
        const before = weigh(saying(said), facts, { ...policy, rules })
        const after = weigh(saying(said), facts, { ...policy, rules: [...rules, one] })
        expect(before.maySend || !after.maySend).toBe(true)
        const all = ({ items, findings }: typeof before) => [...findings, ...items.flatMap(item => item.findings)]
        expect(all(after)).toEqual(expect.arrayContaining(all(before)))
        seen[after.maySend ? 'allowed' : 'refused'] += 1
      }),
      { numRuns: 300 },
    )
    expect(Math.min(seen.allowed, seen.refused)).toBeGreaterThan(30)
  })

  it('say the same in whatever order days are named', () => {
    fc.assert(
      fc.property(days, fc.array(anyRule, { maxLength: 4 }), world, (terms, rules, facts) => {
        if (terms.kind !== 'occasional') return
        const turned: Terms = { ...terms, days: terms.days.toReversed() }
        const of = (terms: Terms) => weigh(wish(terms), facts, { ...policy, rules })
        expect(of(turned)).toEqual(of(terms))
      }),
      { numRuns: 150 },
    )
  })
})
