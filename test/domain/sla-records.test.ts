import { describe, expect, it } from 'vitest'
import { moved, type Outage } from '../../src/domain/outage.ts'
import { visitsAfter } from '../../src/domain/outage-visit.ts'
import { visitRowsOf } from '../../src/domain/sla-visit-record.ts'
import { appointmentsKept } from '../../src/domain/sla-visits.ts'
import { worksNotice } from '../../src/domain/sla-works.ts'
import { type WorksFacts, worksRowsOf } from '../../src/domain/sla-works-record.ts'
import type { VisitReading } from '../../src/domain/visit-reading.ts'
import { reportedOutage } from '../support/samples.ts'
import { at, minutes, times, version } from './sla-samples.ts'

const morning = { from: at('2026-11-25 09:00'), to: at('2026-11-25 12:00') }
const afternoon = { from: at('2026-11-25 13:00'), to: at('2026-11-25 16:00') }
const open = reportedOutage({
  reportedAt: at('2026-11-23 09:00'),
  history: [{ at: at('2026-11-23 09:00'), status: 'reported' }],
})
type Read = readonly [learnt: string, state: 'agreed' | 'done' | 'missed' | 'cancelled', window?: typeof morning]
const visited = (outage: Outage, ...reads: Read[]): Outage => {
  let known = outage
  for (const [learnt, state, window = morning] of reads) {
    const read: VisitReading = { state, ...window, slots: [] }
    const visits = visitsAfter(known, read, at(learnt), at(learnt))
    known = { ...known, visit: read, ...(visits && { visits }) }
  }
  return known
}
const outcomes = (outage: Outage, now = '2026-11-30 09:00') =>
  appointmentsKept(version.appointment, visitRowsOf(outage), at(now), times).map(one => [
    one.outcome,
    'why' in one ? one.why : undefined,
  ])

describe('a visit, as the readings of its ticket tell it', () => {
  it.each<[string, Read[], (readonly [string, string | undefined])[]]>([
    ['agreed', [['2026-11-23 10:00', 'agreed']], [['missed', 'nobody came']]],
    [
      'done, as said later',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-25 15:00', 'done'],
      ],
      [['kept', undefined]],
    ],
    [
      'done at another time',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-25 17:00', 'done', afternoon],
      ],
      [['missed', 'late']],
    ],
    [
      'missed',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-25 13:00', 'missed'],
      ],
      [['missed', 'nobody came']],
    ],
    [
      'moved by them, too late',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-25 08:30', 'agreed', afternoon],
        ['2026-11-25 14:00', 'done', afternoon],
      ],
      [
        ['missed', 'moved too late'],
        ['kept', undefined],
      ],
    ],
    [
      'cancelled in time',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-23 11:00', 'cancelled'],
      ],
      [['void', 'cancelled']],
    ],
    [
      'cancelled too late',
      [
        ['2026-11-23 10:00', 'agreed'],
        ['2026-11-25 08:30', 'cancelled'],
      ],
      [['missed', 'moved too late']],
    ],
  ])('%s', (_, reads, read) => {
    expect(outcomes(visited(open, ...reads)).map(([outcome]) => outcome)).toEqual(read.map(([outcome]) => outcome))
    if (read[0]?.[0] === 'missed') expect(outcomes(visited(open, ...reads))).toEqual(read)
  })

  it('said again is kept once, with the contractor’s own moment where that can be', () => {
    const twice = visited(open, ['2026-11-23 10:00', 'agreed'], ['2026-11-23 10:05', 'agreed'])
    expect(twice.visits).toEqual([{ at: at('2026-11-23 10:00'), state: 'agreed', ...morning }])
    const late = (changed: string) =>
      visitsAfter(twice, { state: 'missed', ...morning, slots: [] }, at(changed), at('2026-11-26 09:00'))?.at(-1)?.at
    expect(late('2026-11-25 13:00')).toBe(at('2026-11-25 13:00'))
    expect(late('2026-11-26 09:01')).toBe(at('2026-11-26 09:00'))
    expect(late('2026-11-23 09:59')).toBe(at('2026-11-26 09:00'))
    expect(
      visitsAfter(open, { state: 'offered', slots: [] }, at('2026-11-23 10:00'), at('2026-11-23 10:00')),
    ).toBeUndefined()
  })

  it('is not the contractor’s fault when the office or the reporter wished it', () => {
    const agreed = visited(open, ['2026-11-23 10:00', 'agreed'])
    const wished = (when: string): Outage => ({ ...agreed, cancelling: { at: at(when), by: open.person } })
    for (const state of ['missed', 'cancelled'] as const)
      expect(outcomes(visited(wished('2026-11-25 08:30'), ['2026-11-25 10:00', state]))[0]?.[0]).toBe('void')
    expect(outcomes(visited(wished('2026-11-25 12:30'), ['2026-11-25 13:00', 'missed']))).toEqual([
      ['missed', 'nobody came'],
    ])
    const chosen = visited({ ...agreed, slot: { id: 's', ...afternoon } }, ['2026-11-25 08:30', 'agreed', afternoon])
    expect(outcomes(chosen)[0]).toEqual(['void', 'not the contractor’s doing'])
  })

  it('need not come when the line is mended before, unless it turns out that it was not', () => {
    const agreed = visited(open, ['2026-11-23 10:00', 'agreed'])
    const mended = moved(agreed, 'resolved', at('2026-11-24 10:00'))
    expect(outcomes(moved(mended, 'closed', at('2026-11-26 10:00')))).toEqual([['void', 'cancelled']])
    expect(outcomes(visited(mended, ['2026-11-25 08:30', 'cancelled']))).toEqual([['void', 'cancelled']])
    expect(outcomes(moved(mended, 'inProgress', at('2026-11-24 12:00')))).toEqual([['missed', 'nobody came']])
    expect(outcomes(moved(agreed, 'resolved', at('2026-11-25 14:00')))).toEqual([['missed', 'nobody came']])
  })
})

describe('works, as the history of their readings tells them', () => {
  const night = { start: at('2026-11-20 01:00'), end: at('2026-11-20 05:00') }
  const kept = (learnt: string, status: WorksFacts['status'], own: Partial<WorksFacts> = {}) => ({
    at: at(learnt),
    facts: { status, odd: [], ...night, ...own },
  })
  const read = (...rows: ReturnType<typeof kept>[]) => {
    const reading = worksNotice(version.worksNotice, worksRowsOf(rows), at('2026-11-30 09:00'), times)
    return reading && [reading.outcome, minutes(reading.lead), minutes(reading.overrun)]
  }
  const day = 24 * 60

  it.each([
    [
      'announced and done',
      [
        kept('2026-11-10 01:00', 'planned'),
        kept('2026-11-20 01:02', 'under way'),
        kept('2026-11-20 05:30', 'completed', { ended: at('2026-11-20 05:00') }),
      ],
      ['kept', 10 * day, 0],
    ],
    [
      'announced late',
      [kept('2026-11-18 01:00', 'planned'), kept('2026-11-20 01:02', 'under way')],
      ['breached', 2 * day, 10 * day + 4 * 60],
    ],
    [
      'proposed, decided late',
      [kept('2026-11-02 01:00', 'proposed'), kept('2026-11-18 01:00', 'planned')],
      ['breached', 2 * day, 0],
    ],
    [
      'learnt late, said in time',
      [
        kept('2026-11-18 01:00', 'planned', { changed: at('2026-11-10 01:00') }),
        kept('2026-11-20 05:30', 'completed', { ended: at('2026-11-20 05:10') }),
      ],
      ['kept', 10 * day, 10],
    ],
    [
      'begun before their time',
      [
        kept('2026-11-10 01:00', 'planned'),
        kept('2026-11-14 01:05', 'under way', { start: at('2026-11-14 01:00') }),
        kept('2026-11-14 06:00', 'failed', { ended: at('2026-11-14 05:00') }),
      ],
      ['breached', 4 * day, 0],
    ],
    ['cancelled', [kept('2026-11-18 01:00', 'planned'), kept('2026-11-19 01:00', 'cancelled')], ['void', 0, 0]],
    ['never announced', [kept('2026-11-20 01:02', 'under way')], ['breached', 0, 0]],
    ['over when we first heard of them', [kept('2026-11-21 01:00', 'completed')], undefined],
  ] as const)('%s', (_, rows, expected) => {
    expect(read(...rows)).toEqual(expected)
  })
})
