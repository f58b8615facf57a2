import { describe, expect, it } from 'vitest'
import { lastChange, moved, type Outage, type Symptom } from '../../src/domain/outage.ts'
import { answerRestored } from '../../src/domain/outage-answer.ts'
import { wishOf } from '../../src/domain/outage-wishes.ts'
import { slaBarOf } from '../../src/domain/sla-bar.ts'
import { rowsOf } from '../../src/domain/sla-record.ts'
import { pinTerms, readSla } from '../../src/domain/sla-ticket.ts'
import { reportedOutage } from '../support/samples.ts'
import { at, calendar, contract, machines, minutes, onMachineIn, version, zone } from './sla-samples.ts'

const office = { contract, calendar, zone }
const tighter = {
  ...version,
  version: '2026-2',
  from: '2026-11-24',
  clocks: version.clocks.map(clock => ({
    ...clock,
    targets: { ...clock.targets, major: { minutes: 60, calendar: '24x7' as const } },
  })),
}
const changed = { ...office, contract: { ...contract, versions: [version, tighter] } }

/** Reported on Monday at nine, in the contractor's hands at ten past. */
const monday = pinTerms(
  office,
  reportedOutage({
    reportedAt: at('2026-11-23 09:00'),
    history: [{ at: at('2026-11-23 09:00'), status: 'reported' }],
    test: { at: at('2026-11-23 08:59'), sync: false, vpn: false },
  }),
)
const then = (
  outage: Outage,
  status: Parameters<typeof moved>[1],
  learnt: string,
  more: { since?: string; because?: string } = {},
) => {
  const next = moved(outage, status, at(learnt), more.because)
  return more.since === undefined ? next : lastChange(next, { since: at(more.since) })
}
const worked = then(then(monday, 'acknowledged', '2026-11-23 09:01'), 'inProgress', '2026-11-23 09:10')
const repairOf = (outage: Outage, now: string, terms = office) =>
  readSla(terms, outage, at(now))?.clocks.find(({ clock }) => clock === 'repair')

describe('the terms of a ticket', () => {
  it('are those of the day it is reported, and stay when they change', () => {
    expect(monday.terms).toBe('2026-1')
    expect(pinTerms(changed, { ...monday, reportedAt: at('2026-11-24 00:00') }).terms).toBe('2026-2')
    const late = '2026-11-25 09:00'
    expect(repairOf(worked, late, changed)).toEqual(repairOf(worked, late))
    expect(repairOf(pinTerms(changed, { ...worked, reportedAt: at('2026-11-24 09:00') }), late, changed)).toMatchObject(
      {
        version: '2026-2',
        outcome: 'breached',
      },
    )
  })

  it('of one kept before versions were, are those of its day too', () => {
    const { terms: _, ...old } = worked
    expect(readSla(changed, old, at('2026-11-25 09:00'))?.version.version).toBe('2026-1')
  })

  it('before any are none; lost ones are an error that says so', () => {
    const early = reportedOutage({ reportedAt: '2025-12-31T10:00:00Z' })
    expect(pinTerms(office, early)).toBe(early)
    expect(readSla(office, early, at('2026-01-02 09:00'))).toBeUndefined()
    expect(() => readSla(office, { ...worked, terms: '2024-1' }, at('2026-11-25 09:00'))).toThrow(/no version '2024-1'/)
    expect(slaBarOf(office, { ...worked, terms: '2024-1' }, at('2026-11-25 09:00'))).toBeUndefined()
  })
})

describe('the rows of an outage', () => {
  it('count a status from the contractor’s own moment where it can be', () => {
    const moments = (since?: string) =>
      rowsOf(then(worked, 'resolved', '2026-11-23 12:00', since ? { since } : {})).find(({ id }) => id === 'status-3')
        ?.at
    expect(moments()).toBe(at('2026-11-23 12:00'))
    expect(moments('2026-11-23 11:40')).toBe(at('2026-11-23 11:40'))
    expect(moments('2026-11-23 09:09')).toBe(at('2026-11-23 12:00'))
    expect(moments('2026-11-23 12:01')).toBe(at('2026-11-23 12:00'))
  })

  it('tell each severity with its moment when the reporter changes the symptom', () => {
    const change = (outage: Outage, symptom: Symptom, when: string) => {
      const note = { id: `n-${when}`, at: at(when), by: outage.person, text: symptom }
      const wished = wishOf(outage, { actor: outage.person, wish: { asks: 'change', symptom, note } }, at(when))
      if (!wished.ok) throw new Error(wished.refusal.why)
      return wished.value
    }
    const said = (outage: Outage) =>
      rowsOf(outage).flatMap(row => ('severity' in row ? [[row.id, row.at, row.severity]] : []))
    const slow = change(worked, 'slow', '2026-11-23 11:00')
    const reported = ['reported', worked.reportedAt, 'major']
    expect(said(slow)).toEqual([reported, ['severity-0', at('2026-11-23 11:00'), 'minor']])
    expect(said(change(slow, 'unstable', '2026-11-23 12:00'))).toEqual(said(slow))
    expect(said(change(slow, 'down', '2026-11-23 12:00'))).toEqual([
      ...said(slow),
      ['severity-1', at('2026-11-23 12:00'), 'major'],
    ])
    // Two of eight hours as major are four of sixteen as minor: a quarter, and it goes on from there.
    expect(repairOf(slow, '2026-11-23 11:00')?.percent).toBe(25)
    expect(repairOf(slow, '2026-11-23 15:00')?.percent).toBe(50)
    const desk = {
      asks: 'severity',
      severity: 'Critical',
      note: { id: 'd', at: at('2026-11-23 10:00'), by: 'x', text: '' },
    } as const
    const set = wishOf(worked, { actor: 'x', wish: desk, ofDesk: true }, at('2026-11-23 10:00'))
    expect(set.ok && said(change(set.value, 'slow', '2026-11-23 11:00')).map(([, , severity]) => severity)).toEqual([
      'major',
      'critical',
    ])
  })

  it('keep their names while the outage grows', () => {
    const grown = then(
      { ...worked, notes: [{ at: at('2026-11-23 10:00'), by: 'contractor', text: 'x' }] },
      'held',
      '2026-11-23 11:00',
    )
    const [before, after] = [rowsOf(worked), rowsOf(grown)]
    for (const { place: _, ...row } of before) expect(after).toContainEqual(expect.objectContaining(row))
  })

  it('stop the clock at the reporter’s yes, and count what was wrongly said to be mended', () => {
    const resolved = then(worked, 'resolved', '2026-11-23 12:00')
    const answer = (restored: boolean, when: string) => {
      const answered = answerRestored(resolved, { actor: resolved.person, restored }, at(when))
      if (!answered.ok) throw new Error(answered.refusal.why)
      return answered.value
    }
    const yes = repairOf(answer(true, '2026-11-23 14:00'), '2026-11-23 18:00')
    expect([yes?.state, yes?.outcome, minutes(yes?.running ?? 0)]).toEqual(['stopped', 'kept', 180])
    const no = repairOf(answer(false, '2026-11-23 14:00'), '2026-11-23 14:30')
    expect([no?.state, minutes(no?.running ?? 0)]).toEqual(['running', 330])
    const readings = readSla(office, answer(false, '2026-11-23 14:00'), at('2026-11-23 14:30'))?.readings
    expect(readings?.differences.map(({ what }) => what)).toContain('resolved wrongly')
  })
})

describe('the bar', () => {
  const bar = (outage: Outage, now: string) => slaBarOf(office, outage, at(now))
  it('says until when, and how much is used', () => {
    expect(bar(worked, '2026-11-23 12:12')).toEqual({ state: 'running', percent: 40, due: at('2026-11-23 17:00') })
    expect(bar(worked, '2026-11-23 17:00')).toMatchObject({ state: 'running', percent: 100 })
    expect(bar(worked, '2026-11-23 17:01')).toEqual({ state: 'breached', percent: 100, due: at('2026-11-23 17:00') })
  })

  it('says why it stands still, and how it ended', () => {
    const waiting = then(worked, 'pending', '2026-11-23 11:00')
    expect(bar(waiting, '2026-11-25 11:00')).toEqual({
      state: 'paused',
      percent: 25,
      side: 'office',
      reason: 'pending',
    })
    const resolved = then(worked, 'resolved', '2026-11-23 11:00')
    expect(bar(resolved, '2026-11-23 16:00')).toMatchObject({ state: 'paused', reason: 'resolved' })
    expect(bar(then(resolved, 'closed', '2026-11-24 09:00'), '2026-11-25 16:00')).toEqual({
      state: 'kept',
      percent: 25,
    })
    expect(bar(then(worked, 'cancelled', '2026-11-23 11:00'), '2026-11-23 16:00')).toBeUndefined()
    expect(bar(then(worked, 'closed', '2026-11-24 11:00'), '2026-11-24 16:00')).toMatchObject({ state: 'missed' })
  })

  it.each(machines)('is the same on a machine in %s', machine => {
    onMachineIn(machine, () =>
      expect(bar(worked, '2026-11-23 12:12')).toEqual({ state: 'running', percent: 40, due: at('2026-11-23 17:00') }),
    )
  })
})
