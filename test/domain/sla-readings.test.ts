import { describe, expect, it } from 'vitest'
import { type Difference, twoReadings } from '../../src/domain/sla-readings.ts'
import {
  at,
  became,
  course,
  definition,
  history,
  machines,
  minutes,
  onMachineIn,
  reported,
  type Said,
  test,
  times,
} from './sla-samples.ts'

const readings = (said: readonly Said[], now = '2026-11-24 09:00') =>
  twoReadings(definition('repair'), course(history(...said), now), times)

const short = (difference: Difference) =>
  'counted' in difference ? `${difference.what} ${minutes(difference.counted)}` : difference.what

const reportAndTest: Said[] = [
  ['2026-11-23 09:00', reported('major')],
  ['2026-11-23 09:01', test('no sync')],
  ['2026-11-23 09:20', became('acknowledged')],
  ['2026-11-23 09:30', became('inProgress')],
]

type Case = [what: string, said: Said[], statement: number, seen: number, differences: string[]]
const cases: Case[] = [
  [
    'agrees with what people saw but for when it began',
    [...reportAndTest, ['2026-11-23 12:00', became('resolved')], ['2026-11-23 12:00', test('in sync')]],
    160,
    180,
    ['began 20'],
  ],
  [
    'leaves out a pause, and ends before the line was back',
    [
      ...reportAndTest,
      ['2026-11-23 10:00', became('pending')],
      ['2026-11-23 10:40', became('inProgress')],
      ['2026-11-23 12:00', became('resolved')],
      ['2026-11-23 12:30', test('in sync')],
    ],
    120,
    210,
    ['began 20', 'paused 40', 'ended 30'],
  ],
  [
    'calls a line mended that is not',
    [
      ...reportAndTest,
      ['2026-11-23 11:00', became('resolved', 'port reset')],
      ['2026-11-23 11:20', { what: 'denied' }],
      ['2026-11-23 11:30', became('inProgress')],
      ['2026-11-23 13:00', became('resolved')],
      ['2026-11-23 13:05', test('in sync')],
    ],
    190,
    245,
    ['began 20', 'paused 30', 'ended 5', 'resolved wrongly'],
  ],
  [
    'goes on after the line was back',
    [...reportAndTest, ['2026-11-23 11:00', test('in sync')], ['2026-11-23 15:00', became('resolved')]],
    340,
    120,
    ['began 20', 'ended -240'],
  ],
  [
    'is over while the line is down',
    [...reportAndTest, ['2026-11-23 12:00', became('resolved')], ['2026-11-23 12:10', test('no sync')]],
    160,
    24 * 60,
    ['began 20', `ended ${21 * 60}`, 'said over, seen down'],
  ],
  [
    'is open while the line is back',
    [...reportAndTest, ['2026-11-23 12:00', test('in sync')]],
    24 * 60 - 20,
    180,
    ['began 20', `ended -${21 * 60}`, 'seen over, not said'],
  ],
  [
    'that was never resolved ends with the ticket',
    [...reportAndTest, ['2026-11-23 12:00', became('cancelled')], ['2026-11-23 12:00', test('in sync')]],
    160,
    180,
    ['began 20'],
  ],
]

describe.each(machines)('the contractor’s statement, on a machine in %s,', machine => {
  it.each(cases)('%s', (_what, said, statement, seen, differences) => {
    const found = onMachineIn(machine, () => readings(said))
    expect(found.statement && minutes(found.statement.counted)).toBe(statement)
    expect(found.seen && minutes(found.seen.counted)).toBe(seen)
    expect(found.differences.map(short)).toEqual(differences)
  })
})

describe('what people saw', () => {
  it('ends by the reporter’s word when the line was in sync all along', () => {
    const vpn: Said[] = [
      ['2026-11-23 09:00', reported()],
      ['2026-11-23 09:01', test('in sync')],
      ['2026-11-23 10:00', test('in sync')],
    ]
    expect(readings(vpn).seen?.to).toBeUndefined()
    const { seen } = readings([...vpn, ['2026-11-23 11:00', { what: 'confirmed' }]])
    expect(seen).toMatchObject({ by: 'word', to: at('2026-11-23 11:00'), events: ['e1', 'e4'] })
  })

  it('does not end before the last sign of trouble', () => {
    const relapse: Said[] = [
      ...reportAndTest,
      ['2026-11-23 10:00', test('in sync')],
      ['2026-11-23 10:30', test('no sync')],
      ['2026-11-23 11:00', test('in sync')],
    ]
    expect(readings(relapse).seen).toMatchObject({ by: 'line test', to: at('2026-11-23 11:00') })
  })

  it('names a statement or a report that is not there', () => {
    expect(readings([['2026-11-23 09:00', reported()]]).differences).toEqual([{ what: 'no statement' }])
    expect(readings([['2026-11-23 09:00', became('acknowledged')]]).differences).toEqual([{ what: 'no report' }])
  })

  it('gives each pause of the statement its side, reason and row', () => {
    const said: Said[] = [
      ...reportAndTest,
      ['2026-11-23 10:00', became('pending')],
      ['2026-11-23 10:40', became('inProgress')],
    ]
    expect(readings(said, '2026-11-23 12:00').differences).toContainEqual({
      what: 'paused',
      counted: 40 * 60_000,
      pauses: [
        { reason: 'pending', side: 'office', event: 'e5', from: at('2026-11-23 10:00'), to: at('2026-11-23 10:40') },
      ],
    })
  })
})
