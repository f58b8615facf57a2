import { describe, expect, it } from 'vitest'
import type { Outage } from '../../src/domain/outage.ts'
import { decideCredits } from '../../src/domain/sla-decision.ts'
import { monthBefore } from '../../src/domain/sla-month.ts'
import { readMonth } from '../../src/domain/sla-month-reading.ts'
import type { WorksRow } from '../../src/domain/sla-works.ts'
import { evidenceOf, facts, keptMonth, november, office, toldOutage } from '../support/sla-month.ts'
import { at, contract, machines, minutes, onMachineIn, version } from './sla-samples.ts'

const evidence = evidenceOf()
const ticket = (number: string, of = evidence) => of.tickets.find(one => one.number === number)
const clockOf = (number: string, name: string) => ticket(number)?.clocks.find(({ clock }) => clock === name)

describe('a month', () => {
  it('has the tickets that were open in it; they count where they end', () => {
    expect(evidence.tickets.map(({ number, endedAt }) => [number, endedAt !== undefined])).toEqual([
      ['P-1', true],
      ['P-2', true],
      ['P-3', true],
      ['P-4', true],
      ['P-5', false],
    ])
    expect(evidenceOf({}, '2026-12').tickets.map(({ number }) => number)).toEqual(['P-5'])
    expect(evidenceOf({}, '2026-10').tickets).toEqual([])
  })

  it('reads each clock under the terms of the ticket', () => {
    expect([clockOf('P-1', 'repair')?.outcome, minutes(clockOf('P-1', 'repair')?.running ?? 0)]).toEqual(['kept', 180])
    expect([clockOf('P-2', 'repair')?.outcome, minutes(clockOf('P-2', 'repair')?.running ?? 0)]).toEqual(['kept', 180])
    expect(clockOf('P-2', 'repair')?.pauses.map(({ side, reason }) => [side, reason])).toEqual([
      ['office', 'pending'],
      ['office', 'resolved'],
    ])
    expect(clockOf('P-3', 'repair')).toMatchObject({ outcome: 'breached', overrun: 40 * 3_600_000 })
    expect(clockOf('P-3', 'response')).toMatchObject({ outcome: 'breached', overrun: 3_600_000 })
    expect(clockOf('P-4', 'repair')?.target).toEqual({ minutes: 960, calendar: 'working hours' })
  })

  it('sums up how often each was kept', () => {
    expect(evidence.attainment.filter(({ clock }) => clock === 'repair' || clock === 'response')).toEqual([
      { clock: 'response', kept: 3, breached: 1, void: 0 },
      { clock: 'repair', kept: 3, breached: 1, void: 0 },
    ])
  })

  it('proposes what the tiers give, and no more than the caps', () => {
    // By hand, at 39.99 a line: P-3 is 40 h over its 8 h, the furthest tier, half the price (20.00); 1 h late in response,
    // 2.00; line 3 was down 48 of November's 720 h, 93.33 %: 15 % of the price (6.00). Line 4: 2 of 720 h, 99.72 %, kept.
    // Line 1: 190 min of 720 h: 99.56 %. Line 2: 9 h: 98.75 %, 5 % (2.00). A line's cap: half its price (20.00).
    const owed = evidence.credits.credits.map(({ line, for: what, cents }) => [line, what, cents])
    expect(owed).toEqual([
      ['home-line-2', 'availability', 200],
      ['home-line-3', 'response', 200],
      ['home-line-3', 'repair', 2000],
      ['home-line-3', 'availability', 600],
    ])
    expect(evidence.credits.lines).toEqual([
      { line: 'home-line-2', sum: 200, capped: 200 },
      { line: 'home-line-3', sum: 2800, capped: 2000 },
    ])
    // The month's cap: a tenth of five lines' price.
    expect([evidence.credits.sum, evidence.credits.cap, evidence.credits.proposed]).toEqual([2200, 2000, 2000])
  })

  it('keeps what the law gives apart, with its source and what is to be checked', () => {
    expect(evidence.statutory).toMatchObject({ sum: 267 + 133, check: 'to be checked with the legal service' })
    expect(evidence.statutory?.amounts.map(({ ticket, cents, why }) => [ticket, cents, why])).toEqual([
      ['P-1', 0, 'too short'],
      ['P-2', 133, undefined],
      ['P-3', 267, undefined],
      ['P-4', 0, 'not a full interruption'],
    ])
  })

  it('counts a VPN with the line that carries it', () => {
    const vpn = toldOutage({
      ...{ number: 'P-6', line: 'vpn-5', symptom: 'vpn', reported: '2026-11-16 09:00', working: '2026-11-16 09:10' },
      ...{ resolved: '2026-11-17 09:00', confirmed: '2026-11-17 09:00' },
    })
    const read = evidenceOf({ outages: [...november, vpn] })
    expect(read.credits.credits.filter(({ subject }) => subject === 'P-6').map(({ line }) => line)).toEqual([
      'home-line-5',
    ])
    expect(read.lines.count).toBe(5)
  })

  it('sets two readings side by side', () => {
    expect(ticket('P-2')?.readings?.differences.map(({ what }) => what)).toEqual(['paused', 'ended'])
    expect(minutes(ticket('P-2')?.readings?.seen?.counted ?? 0)).toBe(9 * 60)
    expect(minutes(ticket('P-2')?.readings?.statement?.counted ?? 0)).toBe(3 * 60)
  })

  it('does not change with what comes after it, nor with the order of what it is read from', () => {
    const later = toldOutage({ number: 'P-9', line: 'home-line-5', reported: '2026-12-02 09:00' })
    const mixed = { outages: [later, ...november.toReversed()], lines: facts.lines.toReversed() }
    expect(evidenceOf(mixed, '2026-11', '2027-03-01 09:00')).toEqual(evidence)
    expect(readMonth(office, '2026-11', facts, at('2026-11-17 09:00'))?.tickets.map(({ number }) => number)).toEqual([
      'P-1',
      'P-2',
      'P-3',
    ])
  })

  it('before the first terms is none; new terms do not touch tickets of the old', () => {
    expect(readMonth(office, '2025-12', facts, at('2026-12-05 09:00'))).toBeUndefined()
    const next = { ...version, version: '2026-2', from: '2026-11-17', clocks: [] }
    const changed = { ...office, contract: { ...contract, versions: [next, version] } }
    expect(readMonth(changed, '2026-11', facts, at('2026-12-05 09:00'))).toEqual(evidence)
  })

  it('judges works and visits', () => {
    const works = {
      id: 'CH-1',
      lines: ['home-line-5'],
      rows: [
        {
          id: 'w1',
          at: at('2026-11-10 09:00'),
          place: 0,
          what: 'announced',
          start: at('2026-11-12 01:00'),
          end: at('2026-11-12 05:00'),
        },
        { id: 'w2', at: at('2026-11-12 01:00'), place: 1, what: 'began' },
      ],
    } as const
    const window = { from: at('2026-11-17 09:00'), to: at('2026-11-17 12:00') }
    const visits: Outage['visits'] = [
      { at: at('2026-11-16 12:00'), state: 'agreed', ...window },
      { at: at('2026-11-17 15:00'), state: 'missed', ...window },
    ]
    const outages = november.map(one => (one.number === 'P-3' ? { ...one, visits } : one))
    const read = evidenceOf({ works: [works], outages })
    expect(read.works.map(({ reading }) => reading.outcome)).toEqual(['breached'])
    expect(read.appointments).toEqual({ kept: 0, missed: 1, void: 0, open: 0 })
    expect(read.credits.credits.map(({ for: what }) => what)).toContain('appointment')
    expect(read.credits.credits.map(({ for: what }) => what)).toContain('works notice')
    const lost = (rows: readonly WorksRow[]) =>
      evidenceOf({ works: [{ ...works, lines: ['home-line-3'], rows }] }).lines.touched.find(
        ({ line }) => line === 'home-line-3',
      )?.availability
    const long = { at: at('2026-11-02 09:00'), start: at('2026-11-17 00:00'), end: at('2026-11-17 08:00') }
    const [announced, began] = works.rows
    // Line 3 was down then: eight hours of it were agreed, and are neither up nor down.
    const before = lost([])
    const agreed = lost([{ ...announced, ...long }])
    expect([(before?.down ?? 0) - (agreed?.down ?? 0), (before?.measured ?? 0) - (agreed?.measured ?? 0)]).toEqual([
      8 * 3_600_000,
      8 * 3_600_000,
    ])
    expect(lost(works.rows)).toEqual(before)
    const unsaid = evidenceOf({ works: [{ ...works, rows: [began] }] })
    expect(unsaid.works.map(({ id, reading }) => [id, reading.outcome, reading.lead])).toEqual([
      ['CH-1', 'breached', 0],
    ])
  })

  it.each(machines)('is the same on a machine in %s', machine => {
    onMachineIn(machine, () => expect(evidenceOf()).toEqual(evidence))
  })
})

describe('the decision on its credits', () => {
  const press = (own: object = {}) => ({
    ...{ actor: 'leen', digest: 'd'.repeat(64), decision: { decides: 'approve' as const } },
    ...own,
  })
  const why = (result: ReturnType<typeof decideCredits>) => (result.ok ? result.value.status : result.refusal.why)

  it('is a person’s, once, on the figures they saw, and a refusal says why', () => {
    const month = keptMonth(evidence)
    const approved = decideCredits(month, press(), at('2026-12-02 09:00'))
    expect(approved).toMatchObject({ ok: true, value: { status: 'approved', by: 'leen', version: 2 } })
    expect(approved.ok && why(decideCredits(approved.value, press(), at('2026-12-02 09:01')))).toBe('already decided')
    const reject = (because: string) => press({ decision: { decides: 'reject', because } })
    expect(why(decideCredits(month, press({ digest: 'other' }), at('2026-12-02 09:00')))).toBe('other figures')
    expect(why(decideCredits(month, reject('  '), at('2026-12-02 09:00')))).toBe('reason missing')
    expect(why(decideCredits(month, reject('x'.repeat(1001)), at('2026-12-02 09:00')))).toBe('reason too long')
    expect(why(decideCredits(month, reject('agreed otherwise'), at('2026-12-02 09:00')))).toBe('rejected')
  })
})

it('the month before is the one before, over a year’s end too', () => {
  expect([monthBefore('2026-12-31'), monthBefore('2027-01-01')]).toEqual(['2026-11', '2026-12'])
})
