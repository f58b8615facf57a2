import { describe, expect, it } from 'vitest'
import { type WorksRow, worksNotice } from '../../src/domain/sla-works.ts'
import { at, machines, minutes, onMachineIn, times, version } from './sla-samples.ts'

type Done = Pick<WorksRow, 'at'> & Record<string, string>
const announced = (when: string, start: string, end: string) =>
  ({ at: at(when), what: 'announced', start: at(start), end: at(end) }) as const
const said = (when: string, what: 'cancelled' | 'began' | 'ended') => ({ at: at(when), what }) as const
const rows = (...done: readonly Done[]) => done.map((row, i) => ({ id: `w${i + 1}`, place: i, ...row })) as WorksRow[]
const notice = (done: readonly Done[], now = '2026-12-31 00:00', target = version.worksNotice) =>
  worksNotice(target, rows(...done), at(now), times)

const first = announced('2026-10-12 09:00', '2026-10-26 22:00', '2026-10-27 02:00')
const other = announced('2026-10-22 09:00', '2026-10-26 23:00', '2026-10-27 03:00')

describe('the notice of works', () => {
  it.each(machines)('is measured over the day of 25 hours, on a machine in %s', machine => {
    const read = onMachineIn(machine, () =>
      notice([announced('2026-10-21 22:00', '2026-10-26 21:00', '2026-10-26 23:00')]),
    )
    expect(read).toMatchObject({ outcome: 'open', lead: 5 * 24 * 3_600_000, lacks: 0 })
  })

  it.each<[string, Done[], string, string | undefined, number]>([
    ['in time, not begun', [first], 'open', 'w1', 0],
    ['in time, begun', [first, said('2026-10-26 22:05', 'began')], 'kept', 'w1', 0],
    ['moved in the last days', [first, other, said('2026-10-26 23:00', 'began')], 'breached', 'w2', 9 * 60],
    [
      'said again',
      [first, { ...first, at: at('2026-10-25 09:00') }, said('2026-10-26 22:00', 'began')],
      'kept',
      'w1',
      0,
    ],
    ['moved and moved back', [first, other, { ...first, at: at('2026-10-22 22:00') }], 'breached', 'w3', 23 * 60],
    ['cancelled', [first, other, said('2026-10-26 09:00', 'cancelled')], 'void', undefined, 0],
    ['cancelled and announced again', [first, said('2026-10-13 09:00', 'cancelled'), other], 'breached', 'w3', 9 * 60],
    ['begun without a word', [said('2026-10-26 23:00', 'began')], 'breached', undefined, 5 * 24 * 60],
    ['begun before its time', [first, said('2026-10-17 08:00', 'began')], 'breached', 'w1', 60],
    [
      'announced after it began',
      [said('2026-10-26 20:00', 'began'), announced('2026-10-26 20:10', '2026-10-26 22:00', '2026-10-27 02:00')],
      'breached',
      undefined,
      5 * 24 * 60,
    ],
  ])('that was %s', (_what, done, outcome, event, lacks) => {
    const read = notice(done)
    expect(read?.outcome).toBe(outcome)
    expect(read?.event).toBe(event)
    expect(minutes(read?.lacks ?? -1)).toBe(lacks)
  })

  it('does not depend on the order of the rows', () => {
    const all = rows(first, other, said('2026-10-26 23:00', 'began'), said('2026-10-27 05:00', 'ended'))
    const read = worksNotice(version.worksNotice, all, at('2026-12-31 00:00'), times)
    expect(worksNotice(version.worksNotice, all.toReversed(), at('2026-12-31 00:00'), times)).toEqual(read)
    expect(minutes(read?.overrun ?? 0)).toBe(120)
  })

  it('names works that end before they start, and does not use them', () => {
    const backwards = announced('2026-10-20 09:00', '2026-10-27 02:00', '2026-10-26 22:00')
    expect(notice([first, backwards])).toMatchObject({ event: 'w1', impossible: ['w2'] })
    expect(notice([backwards])).toBeUndefined()
  })

  it('says nothing of what is not said yet', () => {
    expect(notice([first], '2026-10-01 00:00')).toBeUndefined()
    expect(notice([first, said('2026-10-26 22:00', 'began')], '2026-10-27 04:00')?.overrun).toBe(2 * 3_600_000)
  })

  it('may be counted in working hours', () => {
    const target = { minutes: 5 * 600, calendar: 'working hours' } as const
    const read = notice(
      [announced('2026-10-30 09:00', '2026-11-09 09:00', '2026-11-09 12:00')],
      '2026-11-01 00:00',
      target,
    )
    // All souls' day does not count.
    expect([minutes(read?.lead ?? 0), read?.outcome]).toEqual([3000, 'open'])
  })
})
