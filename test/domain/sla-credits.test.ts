import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContractVersion } from '../../src/domain/contract-terms.ts'
import { readClocks } from '../../src/domain/sla.ts'
import { availabilityOf } from '../../src/domain/sla-availability.ts'
import { type Judged, type LineAccount, proposeCredits, shareOf } from '../../src/domain/sla-credits.ts'
import { statutoryAmounts } from '../../src/domain/sla-statutory.ts'
import { msOf } from '../../src/domain/sla-time.ts'
import { at, became, history, reported, times, version, zone } from './sla-samples.ts'

const { caps } = version.credits
const now = at('2026-12-01 00:00')

/** A ticket whose repair took so many minutes against a target of eight hours; nothing else was late. */
const repaired = (subject: string, minutes: number, pinned: ContractVersion = version): Judged => {
  const end = Temporal.Instant.from(at('2026-11-23 09:00')).add({ minutes }).toString()
  const rows = history(
    ['2026-11-23 09:00', reported()],
    ['2026-11-23 09:10', became('inProgress')],
    [end, { what: 'confirmed' }],
  )
  const clocks = readClocks(pinned, rows, now, times).filter(({ clock }) => clock === 'repair' || clock === 'response')
  return { subject, version: pinned, clocks }
}
const month = (downMinutes: number): Judged => {
  const from = msOf(at('2026-11-10 00:00'))
  const down = [{ from, to: from + downMinutes * 60_000 }]
  return {
    subject: '2026-11',
    version,
    availability: availabilityOf({ month: '2026-11', zone, now, down, agreed: [] }, 9950),
  }
}
const line = (...judged: Judged[]): LineAccount => ({ line: 'line-1', monthly: 3999, judged })
/** Enough lines without trouble that the cap of the month does not bind. */
const others = Array.from({ length: 50 }, (_, i): LineAccount => ({ line: `other-${i}`, monthly: 3999, judged: [] }))
const centsOf = (...judged: Judged[]) =>
  proposeCredits([line(...judged), ...others], caps).credits.map(({ cents }) => cents)

describe('a credit', () => {
  it.each([
    ['in time', 480, []],
    ['a minute late', 481, [400]],
    ['four hours late: still the first tier', 720, [400]],
    ['a minute more', 721, [1000]],
    ['a day late', 480 + 1440, [1000]],
    ['more than a day late', 480 + 1441, [2000]],
  ])('for a repair %s', (_what, minutes, cents) => {
    expect(centsOf(repaired('t1', minutes))).toEqual(cents)
  })

  it('names ticket, version, clock, row and how far over', () => {
    expect(proposeCredits([line(repaired('t1', 500)), ...others], caps).credits).toEqual([
      { line: 'line-1', subject: 't1', version: '2026-1', for: 'repair', event: 'e1', over: 20 * 60_000, cents: 400 },
    ])
  })

  it('goes by the version pinned to the ticket', () => {
    const tiers = [{ overMinutes: 0, credit: { cents: 99 } }]
    const old = { ...version, version: '2025-1', credits: { ...version.credits, clocks: { repair: tiers } } }
    expect(centsOf(repaired('t1', 500, old), repaired('t2', 500))).toEqual([99, 400])
  })

  it.each([
    ['99.50 %', 216, []],
    ['a minute less', 217, [200]],
    ['under 98 %', 900, [600]],
  ])('for a month at %s', (_what, down, cents) => {
    expect(centsOf(month(down))).toEqual(cents)
  })

  it('is due for missed appointments and short notice, not for others', () => {
    const window = { event: 'v1', from: at('2026-11-23 09:00'), to: at('2026-11-23 12:00') }
    const appointments = [
      { ...window, outcome: 'missed', why: 'late', by: 60_000 },
      { ...window, outcome: 'kept' },
      { ...window, outcome: 'void', why: 'cancelled' },
    ] as const
    const works = { outcome: 'breached', event: 'w1', lead: 0, lacks: 60_000, overrun: 0, impossible: [] } as const
    expect(centsOf({ subject: 'v', version, appointments }, { subject: 'w', version, works })).toEqual([1500, 300])
    expect(centsOf({ subject: 'w', version, works: { ...works, outcome: 'void' } })).toEqual([])
  })

  it('is capped for the line, and the month for all', () => {
    const bad = line(repaired('t1', 5000), repaired('t2', 5000))
    const alone = proposeCredits([bad, ...others], caps)
    expect(alone.lines).toEqual([{ line: 'line-1', sum: 4000, capped: 2000 }])
    expect(alone).toMatchObject({ sum: 2000, cap: 20_395, proposed: 2000 })
    const few = proposeCredits([bad, { ...bad, line: 'line-2' }, ...others.slice(0, 3)], caps)
    expect(few).toMatchObject({ sum: 4000, cap: 2000, proposed: 2000 })
  })

  it.each([
    [3999, 1, 30, 133],
    [1, 1, 2, 1],
    [1, 4999, 10_000, 0],
    [0, 5000, 10_000, 0],
    [180_000_000, 9999, 10_000, 179_982_000],
  ])('of %i cents times %i/%i is %i cents', (cents, part, whole, share) => {
    expect(shareOf(cents, part, whole)).toBe(share)
  })

  it('is in whole cents, never above a cap, whatever the prices and delays', () => {
    const account = fc.tuple(fc.nat({ max: 9999 }), fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 3 }))
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 4 }), pairs => {
        const accounts = pairs.map(([monthly, delays], i) => ({
          line: `line-${i}`,
          monthly,
          judged: delays.map((delay, j) => repaired(`t${j}`, delay)),
        }))
        const { credits, lines, sum, cap, proposed } = proposeCredits(accounts, caps)
        expect([...credits.map(({ cents }) => cents), sum, cap, proposed].every(Number.isSafeInteger)).toBe(true)
        for (const { line, capped } of lines)
          expect(capped).toBeLessThanOrEqual(shareOf(accounts.find(one => one.line === line)?.monthly ?? 0, 1, 2))
        expect(proposed).toBe(Math.min(sum, cap))
      }),
      { numRuns: 50 },
    )
  })
})

describe('what the law gives', () => {
  const seen = (minutes: number, open = false) => ({
    from: at('2026-11-23 09:00'),
    ...(!open && { to: Temporal.Instant.from(at('2026-11-23 09:00')).add({ minutes }).toString() }),
    events: ['e1'],
    counted: 0,
    down: [],
  })
  const terms = version.statutory
  if (!terms) throw new Error('the sample contract has statutory terms')
  const amount = (monthly: number, minutes: number, excluded?: 'force majeure') =>
    statutoryAmounts(
      terms,
      [{ line: 'l', ticket: 't', monthly, seen: seen(minutes), ...(excluded && { excluded }) }],
      now,
    )[0]

  it.each([
    ['just short of eight hours', 3999, 479, 0, 'too short'],
    ['eight hours: a thirtieth of the price', 3999, 480, 133, undefined],
    ['eight hours of a cheap line: the fixed amount', 1500, 480, 100, undefined],
    ['a day', 1500, 1440, 100, undefined],
    ['a day and a minute', 1500, 1441, 150, undefined],
    ['three days, the thirtieths being more', 3999, 3 * 1440, 400, undefined],
  ])('for %s', (_what, monthly, minutes, cents, why) => {
    expect(amount(monthly, minutes)).toMatchObject({ cents, source: 'law of 13 June 2005, article 113/2' })
    expect(amount(monthly, minutes)?.why).toBe(why)
  })

  it('is nothing for force majeure, and says so', () => {
    expect(amount(3999, 5000, 'force majeure')).toMatchObject({ cents: 0, why: 'force majeure', days: 4 })
  })

  it('runs on while the line is down', () => {
    const open = { line: 'l', ticket: 't', monthly: 1500, seen: seen(0, true) }
    expect(statutoryAmounts(terms, [open], at('2026-11-25 10:00'))[0]).toMatchObject({ days: 3, cents: 200 })
  })
})
