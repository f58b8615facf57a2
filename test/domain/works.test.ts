import { describe, expect, it } from 'vitest'
import { announced, type Notice, newNotice, withNews } from '../../src/domain/notice.ts'
import {
  announceTime,
  readWorks,
  reminderTime,
  type Works,
  type WorksTimes,
  worksNews,
} from '../../src/domain/works.ts'
import type { WorksReading } from '../../src/domain/works-reading.ts'
import { calendar } from './samples.ts'

const zone = 'Europe/Brussels'
const policy = { perSecond: 20, nextNewsMinutes: 60, worksLeadDays: 5, worksReminderAt: '16:00' }
const reading: WorksReading = {
  ...{
    contractorId: 'CH-1',
    status: 'planned',
    affected: ['cabinet-1'],
    notes: [],
    at: '2026-11-16T08:00:00Z',
    odd: [],
  },
  ...{ plannedStart: '2026-12-01T07:00:00Z', plannedEnd: '2026-12-01T11:00:00Z' },
}
const where = { nodes: ['cabinet-1'], lines: [] }
const places = [{ level: 'cabinet', name: 'Cabinet 1' }] as const

const worksOf = (own: Partial<WorksReading> = {}): Works => {
  const works = readWorks(undefined, 'w1', { ...reading, ...own }, where)
  if (!works) throw new Error('a first reading is always new')
  return works
}
const times = (now: string): WorksTimes => ({ now, policy, calendar, zone })
const told = (at: string, ...news: Parameters<typeof withNews>[1][]): Notice => {
  const wanted = { kind: 'works', source: 'contractor', severity: 'Minor', urgent: false, places } as const
  const period = { start: '2026-12-01T07:00:00Z', end: '2026-12-01T11:00:00Z' }
  const first = announced(newNotice('n1', { ...wanted, ...period }, at), at)
  return news.reduce((notice, each) => withNews(notice, each, at) ?? notice, first)
}

describe('when works are told', () => {
  it.each([
    ['five working days before', '2026-12-01T07:00:00Z', '2026-11-23T23:00:00Z', '2026-11-30T15:00:00Z'],
    ['holidays are no working days', '2026-11-13T08:00:00Z', '2026-11-04T23:00:00Z', '2026-11-12T15:00:00Z'],
    ['over the change of the clocks', '2026-10-26T08:00:00Z', '2026-10-18T22:00:00Z', '2026-10-23T14:00:00Z'],
  ])('%s', (_, start, lead, reminder) => {
    expect(announceTime(start, policy, calendar, zone)).toBe(lead)
    expect(reminderTime(start, policy, calendar, zone)).toBe(reminder)
  })
})

describe('what is told of works', () => {
  const early = '2026-11-24T08:00:00Z'
  it.each<[string, Partial<WorksReading>, Notice | undefined, string, object | undefined]>([
    ['nothing before the lead', {}, undefined, '2026-11-20T08:00:00Z', undefined],
    ['they are announced at the lead', {}, undefined, early, { what: 'announce' }],
    ['not while they are only proposed', { status: 'proposed' }, undefined, early, undefined],
    ['not when it is not clear where', { odd: ['no places'] }, undefined, early, undefined],
    ['not when they were cancelled before', { status: 'cancelled' }, undefined, early, undefined],
    ['not when they are past', {}, undefined, '2026-12-02T08:00:00Z', undefined],
    ['nothing twice', {}, told(early), early, undefined],
    ['the evening before', {}, told(early), '2026-11-30T15:00:00Z', { what: 'reminder' }],
    ['once', {}, told(early, { what: 'reminder' }), '2026-11-30T16:00:00Z', undefined],
    ['no reminder to who was told only then', {}, told('2026-11-30T15:30:00Z'), '2026-11-30T15:40:00Z', undefined],
    ['the start', {}, told(early), '2026-12-01T07:01:00Z', { what: 'started' }],
    ['an earlier start', { status: 'under way' }, told(early), '2026-12-01T06:00:00Z', { what: 'started' }],
    [
      'that they last',
      { status: 'under way' },
      told(early, { what: 'started' }),
      '2026-12-01T11:00:00Z',
      { what: 'overrun' },
    ],
    [
      'that they last, with the new end',
      { status: 'under way', plannedEnd: '2026-12-01T13:00:00Z', because: 'rain' },
      told(early, { what: 'started' }),
      '2026-12-01T10:00:00Z',
      { what: 'overrun', end: '2026-12-01T13:00:00Z', because: 'rain' },
    ],
    [
      'another period',
      { plannedStart: '2026-12-02T07:00:00Z', plannedEnd: '2026-12-02T11:00:00Z' },
      told(early),
      early,
      { what: 'moved', start: '2026-12-02T07:00:00Z', end: '2026-12-02T11:00:00Z' },
    ],
    [
      'no period that cannot be',
      { plannedEnd: '2026-12-01T06:00:00Z', odd: ['end before start'] },
      told(early),
      early,
      undefined,
    ],
    [
      'that they are cancelled',
      { status: 'cancelled', because: 'rain' },
      told(early),
      early,
      { what: 'cancelled', because: 'rain' },
    ],
    [
      'that they are over',
      { status: 'completed', ended: '2026-12-01T10:00:00Z' },
      told(early),
      early,
      { what: 'ended', end: '2026-12-01T10:00:00Z' },
    ],
    [
      'their end, should nobody say it',
      {},
      told(early, { what: 'started' }),
      '2026-12-01T13:00:00Z',
      { what: 'ended', end: '2026-12-01T11:00:00Z' },
    ],
    ['anew when they come back', {}, told(early, { what: 'cancelled' }), early, { what: 'announce' }],
    ['nothing more once they are over', {}, told(early, { what: 'ended', end: early }), early, undefined],
  ])('%s', (_, own, notice, now, expected) => {
    const news = worksNews(worksOf(own), places, notice, times(now))
    expected === undefined ? expect(news).toBeUndefined() : expect(news).toMatchObject(expected)
  })

  it('and other places, once', () => {
    const more = [...places, { level: 'exchange', name: 'Exchange 2' }] as const
    expect(worksNews(worksOf(), more, told(early), times(early))).toEqual({ what: 'scope', places: more })
    expect(
      worksNews(worksOf(), [...more].reverse(), told(early, { what: 'scope', places: more }), times(early)),
    ).toBeUndefined()
  })
})

describe('a reading of works', () => {
  it('changes nothing when it is the same or older', () => {
    const works = worksOf()
    expect(readWorks(works, 'w1', reading, where)).toBeUndefined()
    expect(
      readWorks(works, 'w1', { ...reading, status: 'cancelled', at: '2026-11-15T08:00:00Z' }, where),
    ).toBeUndefined()
    expect(readWorks(works, 'w1', { ...reading, status: 'cancelled' }, where)).toMatchObject({
      version: 2,
      status: 'cancelled',
    })
  })

  it('that names no place we know is odd', () => {
    expect(readWorks(undefined, 'w1', reading, { nodes: [], lines: [] })?.odd).toEqual(['no places'])
  })
})
