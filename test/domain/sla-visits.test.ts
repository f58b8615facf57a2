import { describe, expect, it } from 'vitest'
import { appointmentsKept, type VisitRow } from '../../src/domain/sla-visits.ts'
import { at, times, version } from './sla-samples.ts'

type Done = Pick<VisitRow, 'at'> & Record<string, string>
const agreed: Done = {
  at: at('2026-11-16 09:00'),
  what: 'agreed',
  from: at('2026-11-23 09:00'),
  to: at('2026-11-23 12:00'),
}
const moved = (when: string, by: string): Done => ({
  at: at(when),
  what: 'moved',
  by,
  from: at('2026-11-25 13:00'),
  to: at('2026-11-25 16:00'),
})
const done = (when: string, what: string, more: Record<string, string> = {}): Done => ({ at: at(when), what, ...more })
const read = (rows: readonly Done[], now = '2026-12-01 00:00') =>
  appointmentsKept(
    version.appointment,
    rows.map((row, i) => ({ id: `v${i + 1}`, place: i, ...row })) as VisitRow[],
    at(now),
    times,
  )

describe('an appointment', () => {
  it.each<[string, Done[], string, string | undefined]>([
    ['somebody came in time', [done('2026-11-23 10:00', 'arrived')], 'kept', undefined],
    ['somebody came in the last minute of grace', [done('2026-11-23 12:15', 'arrived')], 'kept', undefined],
    ['somebody came later', [done('2026-11-23 12:16', 'arrived')], 'missed', 'late'],
    ['somebody came the day after', [done('2026-11-24 10:00', 'arrived')], 'missed', 'late'],
    ['somebody came too early', [done('2026-11-23 08:44', 'arrived')], 'missed', 'early'],
    ['nobody came', [], 'missed', 'nobody came'],
    [
      'they say that nobody came',
      [done('2026-11-23 12:00', 'missed', { by: 'contractor', because: 'ill' })],
      'missed',
      'nobody came',
    ],
    [
      'nobody was at home',
      [done('2026-11-23 10:00', 'missed', { by: 'office', because: 'no answer' })],
      'void',
      'not the contractor’s doing',
    ],
    [
      'nobody was at home, said later',
      [done('2026-11-24 10:00', 'missed', { by: 'office', because: 'no answer' })],
      'void',
      'not the contractor’s doing',
    ],
    ['cancelled by the office', [done('2026-11-23 08:00', 'cancelled', { by: 'office' })], 'void', 'cancelled'],
    [
      'cancelled by them a working day before',
      [done('2026-11-20 08:30', 'cancelled', { by: 'contractor' })],
      'void',
      'moved in time',
    ],
    [
      'cancelled by them over a weekend',
      [done('2026-11-20 18:30', 'cancelled', { by: 'contractor' })],
      'missed',
      'moved too late',
    ],
  ])('is read when %s', (_what, rows, outcome, why) => {
    const [one] = read([agreed, ...rows])
    expect(one?.outcome).toBe(outcome)
    expect(one && 'why' in one ? one.why : undefined).toBe(why)
  })

  it('that is moved is another one', () => {
    const late = read([agreed, moved('2026-11-20 17:00', 'contractor'), done('2026-11-25 15:00', 'arrived')])
    expect(late.map(({ event, end, outcome }) => [event, end, outcome])).toEqual([
      ['v1', 'v2', 'missed'],
      ['v2', 'v3', 'kept'],
    ])
    expect(late[0]).toMatchObject({ why: 'moved too late', by: 480 * 60_000 })
    expect(read([agreed, moved('2026-11-20 17:00', 'office')])[0]).toMatchObject({ outcome: 'void' })
  })

  it('is open until its grace has passed', () => {
    expect(read([agreed], '2026-11-23 12:15')[0]?.outcome).toBe('open')
    expect(read([agreed], '2026-11-23T12:15:00.001')[0]?.outcome).toBe('missed')
  })

  it('that nobody came to stays missed, whatever is agreed afterwards', () => {
    const after = read([agreed, moved('2026-11-23 15:00', 'office')], '2026-11-24 00:00')
    expect(after.map(({ outcome }) => outcome)).toEqual(['missed', 'open'])
  })

  it('does not depend on the order of the rows', () => {
    const rows = [agreed, moved('2026-11-20 17:00', 'contractor'), done('2026-11-25 15:00', 'arrived')]
    const placed = rows.map((row, i) => ({ id: `v${i}`, place: i, ...row })) as VisitRow[]
    const keep = (rows: readonly VisitRow[]) =>
      appointmentsKept(version.appointment, rows, at('2026-12-01 00:00'), times)
    expect(keep(placed.toReversed())).toEqual(keep(placed))
  })
})
