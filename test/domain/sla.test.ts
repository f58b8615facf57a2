import { describe, expect, it } from 'vitest'
import type { HistoryRow } from '../../src/domain/sla-history.ts'
import {
  at,
  became,
  course,
  history,
  machines,
  minutes,
  note,
  onMachineIn,
  read,
  readAll,
  reported,
  type Said,
  test,
} from './sla-samples.ts'

const eta = (expected: string): Said[1] => ({ what: 'eta', expected: at(expected) })
const pause = (pause: string, reason: 'no access' | 'force majeure'): Said[1] => ({ what: 'pause', pause, reason })
const resume = (pause: string): Said[1] => ({ what: 'resume', pause })
const severity = (severity: 'critical' | 'major' | 'minor'): Said[1] => ({ what: 'severity', severity })
const confirmed: Said[1] = { what: 'confirmed' }
const denied: Said[1] = { what: 'denied' }

/** Reported at nine, at work from half past, resolved at one, confirmed at two. */
const plain: Said[] = [
  ['2026-11-23 09:00', reported('major')],
  ['2026-11-23 09:02', became('acknowledged')],
  ['2026-11-23 09:30', became('inProgress')],
  ['2026-11-23 13:00', became('resolved')],
  ['2026-11-23 14:00', confirmed],
]

type Case = [what: string, said: Said[], now: string, running: number, paused: number, outside: number, due?: string]
const repairs: Case[] = [
  ['as it goes on', plain.slice(0, 3), '2026-11-23 11:00', 120, 0, 0, '2026-11-23 17:00'],
  ['resolved, the reporter is asked', plain.slice(0, 4), '2026-11-23 13:30', 240, 30, 0],
  ['resolved and confirmed', plain, '2026-11-24 09:00', 240, 60, 0],
  [
    'pending in between: it waits for the office',
    [...plain.slice(0, 3), ['2026-11-23 10:00', became('pending')], ['2026-11-23 10:45', became('inProgress')]],
    '2026-11-23 11:00',
    75,
    45,
    0,
    '2026-11-23 17:45',
  ],
  [
    'held: a third party does not stop it',
    [...plain.slice(0, 3), ['2026-11-23 10:00', became('held')]],
    '2026-11-23 11:00',
    120,
    0,
    0,
    '2026-11-23 17:00',
  ],
  [
    'two pauses that overlap, counted once',
    [
      ...plain.slice(0, 3),
      ['2026-11-23 10:00', became('pending')],
      ['2026-11-23 10:30', pause('p', 'no access')],
      ['2026-11-23 10:45', became('inProgress')],
      ['2026-11-23 11:00', resume('p')],
    ],
    '2026-11-23 12:00',
    120,
    60,
    0,
    '2026-11-23 18:00',
  ],
  [
    'a resolution denied: it has stopped nothing',
    [...plain.slice(0, 4), ['2026-11-23 13:40', denied], ['2026-11-23 13:50', became('inProgress')]],
    '2026-11-23 14:00',
    300,
    0,
    0,
    '2026-11-23 17:00',
  ],
  [
    'confirmed too soon and reopened: it goes on where it stood',
    [...plain, ['2026-11-23 16:00', denied], ['2026-11-23 16:10', became('inProgress')]],
    '2026-11-23 17:00',
    300,
    180,
    0,
    '2026-11-23 20:00',
  ],
  [
    'in working hours, over a night',
    [['2026-11-23 17:00', reported('minor')]],
    '2026-11-24 09:00',
    120,
    0,
    14 * 60,
    '2026-11-25 13:00',
  ],
  [
    'in working hours, over the day of 25 hours',
    [['2026-10-23 17:00', reported('minor')]],
    '2026-10-26 09:00',
    120,
    0,
    63 * 60,
    '2026-10-27 13:00',
  ],
  [
    'around the clock, over the day of 25 hours',
    [['2026-10-24 22:00', reported('major')]],
    '2026-10-25 05:00',
    480,
    0,
    0,
    '2026-10-25 05:00',
  ],
  [
    'around the clock, over the day of 23 hours',
    [['2027-03-27 22:00', reported('major')]],
    '2027-03-28 05:00',
    360,
    0,
    0,
    '2027-03-28 07:00',
  ],
  [
    'in working hours, over the day of 23 hours and Easter Monday',
    [
      ['2027-03-26 17:00', reported('minor')],
      ['2027-03-26 17:30', became('pending')],
      ['2027-03-30 09:00', became('inProgress')],
    ],
    '2027-03-30 10:00',
    90,
    90,
    // 89 hours on the wall less the hour skipped, three of them worked.
    88 * 60 - 180,
    '2027-03-31 14:30',
  ],
  [
    'made graver: half of eight hours and half of four',
    [
      ['2026-11-23 08:00', reported('major')],
      ['2026-11-23 12:00', severity('critical')],
    ],
    '2026-11-23 13:00',
    300,
    0,
    0,
    '2026-11-23 14:00',
  ],
  [
    'made lighter at three quarters: a quarter of sixteen working hours is left',
    [
      ['2026-11-23 08:00', reported('critical')],
      ['2026-11-23 11:00', severity('minor')],
    ],
    '2026-11-23 12:00',
    240,
    0,
    0,
    '2026-11-23 15:00',
  ],
]

describe.each(machines)('a repair clock on a machine in %s', machine => {
  it.each(repairs)('%s', (_what, said, now, running, paused, outside, due) => {
    const clock = onMachineIn(machine, () => read('repair', history(...said), now))
    expect({
      running: minutes(clock.running),
      paused: minutes(clock.paused),
      outside: minutes(clock.outside),
      due: clock.due,
    }).toEqual({ running, paused, outside, due: due && at(due) })
  })
})

describe('a clock', () => {
  const stopAt = (time: string) => [...plain.slice(0, 3), [time, confirmed]] as Said[]

  it('that stops on its last moment is kept, a millisecond later it is not', () => {
    const kept = read('repair', history(...stopAt('2026-11-23 17:00')), '2026-11-24 09:00')
    expect(kept).toMatchObject({ state: 'stopped', outcome: 'kept', percent: 100, overrun: 0 })
    const late = read('repair', history(...stopAt('2026-11-23T17:00:00.001')), '2026-11-24 09:00')
    expect(late).toMatchObject({ state: 'stopped', outcome: 'breached', overrun: 1 })
  })

  it('names the moments of each level', () => {
    const clock = read('repair', history(...plain.slice(0, 3)), '2026-11-23 19:00')
    expect(clock.reached).toEqual([
      { level: 50, at: at('2026-11-23 13:00') },
      { level: 75, at: at('2026-11-23 15:00') },
      { level: 90, at: at('2026-11-23 16:12') },
      { level: 'breach', at: at('2026-11-23T17:00:00.001') },
    ])
    expect(clock).toMatchObject({ outcome: 'breached', percent: 125, overrun: 2 * 3_600_000 })
    expect(clock.next).toBeUndefined()
  })

  it('says which level comes next, unless it is paused', () => {
    expect(read('repair', history(...plain.slice(0, 3)), '2026-11-23 14:00').next).toEqual({
      level: 75,
      at: at('2026-11-23 15:00'),
    })
    const pending = history(...plain.slice(0, 3), ['2026-11-23 10:00', became('pending', 'which flat?')])
    const paused = read('repair', pending, '2026-11-23 14:00')
    expect(paused).toMatchObject({ state: 'paused', running: 3_600_000 })
    expect([paused.next, paused.due]).toEqual([undefined, undefined])
  })

  it('goes on under a severity that has just begun', () => {
    const rows = history(['2026-11-23 08:00', reported('major')], ['2026-11-23 10:00', severity('critical')])
    expect(read('repair', rows, '2026-11-23 10:00')).toMatchObject({
      due: at('2026-11-23 13:00'),
      next: { level: 50, at: at('2026-11-23 11:00') },
    })
  })

  it('gives each pause its side, reason and cause; what two share goes to the earlier', () => {
    const rows = history(
      ...plain.slice(0, 3),
      ['2026-11-23 10:00', became('pending', 'which flat?')],
      ['2026-11-23 10:30', pause('storm', 'force majeure')],
      ['2026-11-23 11:00', became('inProgress')],
    )
    expect(read('repair', rows, '2026-11-23 12:00').pauses).toEqual([
      {
        reason: 'pending',
        side: 'office',
        event: 'e4',
        because: 'which flat?',
        from: at('2026-11-23 10:00'),
        to: at('2026-11-23 11:00'),
        counted: 3_600_000,
      },
      { reason: 'force majeure', side: 'nobody', event: 'e5', from: at('2026-11-23 10:30'), counted: 3_600_000 },
    ])
  })

  it('that has not started is not there', () => {
    expect(readAll('repair', history(['2026-11-23 09:00', became('acknowledged')]), '2026-11-23 10:00')).toEqual([])
    expect(readAll('repair', history(['2026-11-25 09:00', reported()]), '2026-11-23 10:00')).toEqual([])
  })

  it.each(['cancelled', 'rejected'] as const)('of a ticket %s in time counts for nobody; a breach stands', status => {
    const rows = (time: string) => history(['2026-11-23 09:00', reported()], [time, became(status)])
    expect(read('repair', rows('2026-11-23 10:00'), '2026-11-24 09:00').outcome).toBe('void')
    expect(read('repair', rows('2026-11-23 20:00'), '2026-11-24 09:00').outcome).toBe('breached')
  })

  it('of a ticket that is closed ends, asked or not', () => {
    const rows = history(...plain.slice(0, 4), ['2026-11-25 13:00', became('closed')], ['2026-11-25 14:00', denied])
    const clock = read('repair', rows, '2026-11-26 09:00')
    expect(clock).toMatchObject({
      state: 'stopped',
      outcome: 'kept',
      to: at('2026-11-25 13:00'),
      running: 4 * 3_600_000,
    })
  })

  it('of the response is not begun again by a reopening', () => {
    const rows = history(...plain, ['2026-11-23 16:00', denied], ['2026-11-23 18:00', became('inProgress')])
    expect(readAll('response', rows, '2026-11-23 19:00')).toMatchObject([{ outcome: 'kept', running: 1_800_000 }])
  })

  it('of the response is not begun again by a second report', () => {
    const rows = history(...plain.slice(0, 3), ['2026-11-23 10:00', reported('critical')])
    expect(readAll('response', rows, '2026-11-23 19:00')).toMatchObject([{ state: 'stopped', running: 1_800_000 }])
  })

  it('of the first ETA takes no time that is past', () => {
    const rows = history(
      ['2026-11-23 09:00', reported()],
      ['2026-11-23 09:10', eta('2026-11-23 09:05')],
      ['2026-11-23 09:14', eta('2026-11-23 12:00')],
    )
    expect(read('first eta', rows, '2026-11-23 10:00')).toMatchObject({ outcome: 'kept', to: at('2026-11-23 09:14') })
    const lie = read('first eta', rows.slice(0, 2), '2026-11-23 10:00')
    expect(lie.outcome).toBe('breached')
  })

  it('of the updates begins anew with each', () => {
    const rows = history(
      ['2026-11-23 09:00', reported()],
      ['2026-11-23 10:00', note],
      ['2026-11-23 10:30', { what: 'note', by: 'office' }],
      ['2026-11-23 12:30', eta('2026-11-23 15:00')],
      ['2026-11-23 14:00', became('resolved')],
      ['2026-11-23 15:00', note],
      ['2026-11-23 16:00', denied],
    )
    const rounds = readAll('update interval', rows, '2026-11-23 17:00')
    expect(rounds.map(({ event, outcome, running }) => [event, outcome, minutes(running)])).toEqual([
      ['e1', 'kept', 60],
      ['e2', 'breached', 150],
      ['e4', 'kept', 90],
      ['e7', 'open', 60],
    ])
  })

  it('carries the version it was read by', () => {
    expect(read('repair', history(...plain), '2026-11-24 09:00').version).toBe('2026-1')
  })
})

describe('a history', () => {
  const odd = (rows: readonly HistoryRow[]) => course(rows, '2026-11-24 09:00').oddities

  it('that is as it should be has nothing odd', () => {
    expect(odd(history(...plain, ['2026-11-23 15:00', test('in sync')]))).toEqual([])
  })

  it.each<[string, Said[]]>([
    ['lies in the future', [['2026-11-24 09:01', note]]],
    ['cannot follow', [['2026-11-23 15:00', became('acknowledged')]]],
    [
      'cannot follow',
      [
        ['2026-11-23 15:00', became('closed')],
        ['2026-11-23 16:00', became('inProgress')],
      ],
    ],
    ['a status was missed', [['2026-11-23 15:00', became('pending')]]],
    ['expected time is past', [['2026-11-23 15:00', eta('2026-11-23 14:59')]]],
    [
      'paused already',
      [
        ['2026-11-23 15:00', pause('p', 'no access')],
        ['2026-11-23 15:30', pause('p', 'no access')],
      ],
    ],
    ['no pause to end', [['2026-11-23 15:00', resume('p')]]],
  ])('is named where it is odd: %s', (why, said) => {
    const rows = history(...plain, ...said)
    expect(odd(rows)).toEqual([{ event: rows.at(-1)?.id, why }])
  })

  it('goes by what rows were kept first when the clock cannot tell', () => {
    const both = [became('pending'), became('inProgress')] as const
    const rows = history(...plain.slice(0, 3), ['2026-11-23 10:00', both[0]], ['2026-11-23 10:00', both[1]])
    // Ids say nothing of the order.
    const named = rows.map((row, i) => ({ ...row, id: `e${9 - i}` }))
    for (const some of [rows, rows.toReversed(), named, named.toReversed()])
      expect(read('repair', some, '2026-11-23 11:00')).toMatchObject({ state: 'running', paused: 0 })
  })

  it('that says a status again has said nothing', () => {
    const rows = history(...plain.slice(0, 4), ['2026-11-23 13:20', became('resolved')])
    expect(odd(rows)).toEqual([])
    expect(read('repair', rows, '2026-11-23 13:30')).toMatchObject({ state: 'paused', running: 4 * 3_600_000 })
  })

  it('is not led astray by what cannot follow', () => {
    const pending: Said[] = [...plain.slice(0, 3), ['2026-11-23 10:00', became('pending')]]
    const rows = history(...pending, ['2026-11-23 10:30', became('acknowledged')])
    expect(read('repair', rows, '2026-11-23 11:00')).toMatchObject({ state: 'paused', running: 3_600_000 })
  })

  it('is compared by moments, whatever their offset', () => {
    const rows = history(...plain)
    for (const end of ['+00:00', '.000Z', '.000000100Z', '-00:00']) {
      const other = rows.map(row => ({ ...row, at: row.at.replace('Z', end) }))
      expect(read('repair', other, '2026-11-24 09:00')).toEqual(read('repair', rows, '2026-11-24 09:00'))
    }
  })

  it('with a moment that is none is refused by its row', () => {
    const rows = history(...plain).map(row => (row.id === 'e3' ? { ...row, at: 'at nine' } : row))
    expect(() => read('repair', rows, '2026-11-24 09:00')).toThrow(/row e3 .*'at nine'.*ISO 8601/)
  })
})
