import { describe, expect, it } from 'vitest'
import { type ContractUse, contractUse, type LineCount } from '../../src/domain/contract-use.ts'
import { contract } from './sla-samples.ts'

const count = (day: string, active: number, ordered = 0): LineCount => ({ day, active, ordered })
const months = (...lines: number[]) =>
  lines.map((active, i) => count(`2026-${String(i + 1).padStart(2, '0')}-28`, active))
const use = (today: LineCount, counts: readonly LineCount[] = []) => contractUse(contract, today, counts)
const forecast = (today: LineCount, counts: readonly LineCount[]): ContractUse['forecast'] =>
  use(today, counts).forecast

describe('the use of the contract', () => {
  it('draws a straight line through the ends of past months', () => {
    // 100 more a month from 300: (1250 − 600) / 100 is 6.5, so in the seventh month after March.
    expect(forecast(count('2026-03-28', 600), months(400, 500))).toEqual({
      what: 'will be reached',
      month: '2026-10',
      perMonth: 100,
    })
    // What is ordered counts, and a month without a count is a gap: 100 in two months.
    expect(forecast(count('2026-05-28', 550, 50), [count('2026-01-28', 400), count('2026-03-28', 500)])).toMatchObject({
      perMonth: 50,
    })
  })

  it('says what it cannot say', () => {
    expect(forecast(count('2026-02-28', 600), months(400))).toEqual({
      what: 'too little history',
      months: 2,
      needed: 3,
    })
    expect(forecast(count('2026-03-28', 400), months(400, 400))).toEqual({ what: 'not growing' })
    expect(forecast(count('2026-03-28', 402), months(400, 401))).toEqual({
      what: 'not within the contract',
      perMonth: 1,
    })
    expect(forecast(count('2026-03-28', 1249, 1), months(400, 1250))).toEqual({ what: 'reached', since: '2026-02' })
  })

  it('looks back a year, and takes the last count of each month', () => {
    const old = Array.from({ length: 12 }, (_, i) => count(`2026-${String(i + 1).padStart(2, '0')}-01`, 1200))
    const counts = [...old, ...[1, 2, 3].map(i => count(`2027-0${i}-28`, 100 * i))]
    const read = use(count('2027-04-10', 400), counts)
    expect(read.months.length).toBe(16)
    expect(use(count('2026-01-31', 30), [count('2026-01-01', 10), count('2026-01-02', 20)]).months).toEqual([
      { month: '2026-01', lines: 30 },
    ])
  })

  it('counts the months left, and the money in those it knows', () => {
    const read = use(count('2026-03-28', 300, 7), months(100, 200))
    expect(read.monthsLeft).toBe(45)
    expect(read.spent).toEqual({ cents: 600 * 3999, months: 3, begun: 3 })
    expect(use(count('2026-12-01', 300), []).spent).toEqual({ cents: 300 * 3999, months: 1, begun: 12 })
    expect(use(count('2029-12-31', 300), []).monthsLeft).toBe(0)
    expect(use(count('2030-02-01', 300), []).spent).toEqual({ cents: 0, months: 0, begun: 48 })
  })
})
