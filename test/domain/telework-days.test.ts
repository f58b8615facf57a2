import { describe, expect, it } from 'vitest'
import { daysOf, itemsOf, structuralTerms, type Terms } from '../../src/domain/telework.ts'
import type { Finding, TeleworkFacts } from '../../src/domain/telework-findings.ts'
import { ceilingOf, weigh } from '../../src/domain/telework-verdict.ts'
import { calendar, colleaguesAway, facts, occasional, policy, structural, wish } from './samples.ts'

const verdictOn = (terms: Terms, own: Partial<TeleworkFacts> = {}) => weigh(wish(terms), facts(own), policy)
const all = (terms: Terms, own: Partial<TeleworkFacts> = {}): Finding[] => {
  const { findings, items } = verdictOn(terms, own)
  return [...findings, ...items.flatMap(item => item.findings)]
}

describe('the ceiling', () => {
  it('is three fifths of the working days of the year, in half-days, rounded down', () => {
    expect(ceilingOf(policy, calendar, 2026)).toBe(295) // 246 days
    expect(ceilingOf(policy, calendar, 2027)).toBe(296) // 247 days
  })

  it.each([
    ['the last whole day fits', 293, 'day', []],
    ['the last half fits', 294, 'morning', []],
    ['a whole day over a half left does not', 294, 'day', ['over the ceiling']],
    ['nothing fits when it is reached', 295, 'morning', ['over the ceiling']],
  ] as const)('%s', (_what, used, part, expected) => {
    const found = all(occasional(['2026-12-01', part]), { used: [{ year: 2026, approved: used, pending: 0 }] })
    expect(found.map(({ why }) => why)).toEqual(expected)
  })

  it('counts what is pending like what is granted, and says all its figures', () => {
    const found = all(occasional('2026-12-01'), { used: [{ year: 2026, approved: 200, pending: 95 }] })
    expect(found).toEqual([{ force: 'blocks', why: 'over the ceiling', year: 2026, asked: 2, used: 295, ceiling: 295 }])
  })

  it('is weighed year by year', () => {
    const used = [
      { year: 2026, approved: 295, pending: 0 },
      { year: 2027, approved: 10, pending: 4 },
    ]
    const { findings, counters } = verdictOn(occasional('2026-12-01', '2027-01-05'), { used })
    expect(findings.map(finding => 'year' in finding && finding.year)).toEqual([2026])
    expect(counters).toEqual([
      { year: 2026, approved: 295, pending: 0, ceiling: 295 },
      { year: 2027, approved: 10, pending: 4, ceiling: 296 },
    ])
  })

  it('shows this year even when no day of it is asked, and does not complain of it', () => {
    const { findings, counters } = verdictOn(occasional('2027-01-05'), {
      used: [{ year: 2026, approved: 400, pending: 0 }],
    })
    expect(counters.map(({ year }) => year)).toEqual([2026, 2027])
    expect(findings).toEqual([])
  })

  it('of a policy that only warns lets the wish pass', () => {
    const lenient = { ...policy, annualCeiling: { ...policy.annualCeiling, force: 'warns' as const } }
    const verdict = weigh(
      wish(occasional('2026-12-01')),
      facts({ used: [{ year: 2026, approved: 295, pending: 0 }] }),
      lenient,
    )
    expect(verdict.findings.map(({ force }) => force)).toEqual(['warns'])
    expect(verdict.maySend).toBe(true)
  })
})

describe('the days of a request', () => {
  it('are in the order of the calendar', () => {
    expect(itemsOf(occasional('2026-12-03', '2026-12-01'), calendar).map(({ item }) => item)).toEqual([
      '2026-12-01',
      '2026-12-03',
    ])
  })

  it('leave holidays out of a structural period, both ends included', () => {
    const fridays = daysOf(structural([5], '2026-12-04', '2027-01-08'), calendar)
    expect(fridays.map(({ day }) => day)).toEqual(['2026-12-04', '2026-12-11', '2026-12-18', '2027-01-08'])
  })

  it('of a structural item begin on its first working day', () => {
    const items = itemsOf(structural([5, 1], '2026-12-25', '2027-01-29', 'morning'), calendar)
    expect(items).toEqual([
      { item: 'every-1', weekday: 1, part: 'morning', first: '2027-01-04' },
      { item: 'every-5', weekday: 5, part: 'morning', first: '2027-01-08' },
    ])
  })

  it('are those of the granted items only', () => {
    const terms = structural([2, 4], '2026-12-01', '2026-12-11')
    expect(daysOf(terms, calendar, ['every-4']).map(({ day }) => day)).toEqual(['2026-12-03', '2026-12-10'])
    expect(daysOf(occasional('2026-12-01', '2026-12-03'), calendar, ['2026-12-03'])).toHaveLength(1)
  })

  it('are never read over a boundless period', () => {
    expect(daysOf(structural([1], '2026-12-01', '2199-12-31'), calendar).length).toBeLessThan(120)
  })

  it('without an end run as long as the policy says', () => {
    const terms = structuralTerms([{ weekday: 2, part: 'day' }], '2026-12-01', undefined, policy)
    expect(terms).toMatchObject({ from: '2026-12-01', to: '2027-11-30' })
  })

  it('say who is away: of a structural wish on the first of each weekday', () => {
    const { away } = verdictOn(structural([2, 4], '2026-12-01', '2027-01-29'), {
      away: colleaguesAway('2026-12-03', 1),
    })
    expect(away.map(({ day, people }) => [day, people.length])).toEqual([
      ['2026-12-01', 0],
      ['2026-12-03', 1],
    ])
  })
})
