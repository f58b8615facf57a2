import { describe, expect, it } from 'vitest'
import type { TeleworkPolicy } from '../../src/domain/policy.ts'
import { structuralTerms } from '../../src/domain/telework.ts'
import { ceilingOf, weigh } from '../../src/domain/telework-verdict.ts'
import { calendar, colleaguesAway, facts, occasional, policy, wish } from './samples.ts'

const of = (own: Partial<TeleworkPolicy>): TeleworkPolicy => ({ ...policy, ...own })

describe('the policy is data', () => {
  it.each<[readonly [number, number], number]>([
    [[3, 5], 295],
    [[2, 5], 196],
    [[1, 2], 246],
    [[5, 5], 492],
  ])('a ceiling of %j gives %i half-days in 2026', (fraction, ceiling) => {
    expect(ceilingOf(of({ annualCeiling: { of: fraction, force: 'blocks' } }), calendar, 2026)).toBe(ceiling)
  })

  it.each([
    [60, 5, 3],
    [60, 4, 2],
    [50, 3, 1],
    [0, 8, 0],
    [100, 8, 8],
  ])('a quota of %i %% of a team of %i lets %i be away', (percent, teamSize, most) => {
    const day = '2026-12-01'
    const strict = of({ teamQuota: { percent, force: 'blocks' } })
    const maySend = (away: number) =>
      weigh(wish(occasional(day)), facts({ teamSize, away: colleaguesAway(day, away) }), strict).maySend
    expect(maySend(most)).toBe(false)
    if (most > 0) expect(maySend(most - 1)).toBe(true)
  })

  it.each([
    [1, '2026-12-23', '2026-12-24'],
    [12, '2027-11-23', '2027-11-24'],
  ])('a horizon of %i months reaches %s', (horizonMonths, last, beyond) => {
    const whys = (day: string) =>
      weigh(wish(occasional(day)), facts(), of({ horizonMonths })).items.flatMap(({ findings }) => findings)
    expect(whys(last)).toEqual([])
    expect(whys(beyond)).toEqual([{ force: 'blocks', why: 'too far', day: beyond, last }])
  })

  it.each([
    ['09:00', '09:00', true],
    ['09:00', '09:01', false],
    ['00:00', '00:01', false],
    ['23:59', '23:59', true],
  ])('today until %s may be asked at %s: %s', (todayUntil, time, may) => {
    expect(weigh(wish(occasional('2026-11-23')), facts({ time }), of({ todayUntil })).maySend).toBe(may)
  })

  it.each([
    [1, '2026-12-31'],
    [6, '2027-05-31'],
    [12, '2027-11-30'],
  ])('structural telework of %i months from 1 December ends on %s', (structuralMonths, to) => {
    expect(structuralTerms([], '2026-12-01', undefined, of({ structuralMonths }))).toMatchObject({ to })
  })
})
