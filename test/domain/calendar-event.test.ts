import { describe, expect, it } from 'vitest'
import { calendarEvents, calendarSteps, shownAs } from '../../src/domain/calendar-event.ts'
import type { Telework } from '../../src/domain/telework.ts'
import { calendar, policy } from './samples.ts'

const office = { zone: 'Europe/Brussels', calendar, policy }
const showing = { ...office, policy: { ...policy, calendar: { ...policy.calendar, tentativeWhilePending: true } } }
const asked = {
  ...{ id: 'r', version: 1, person: 'anna', chief: 'luc', askedAt: '2026-11-23T08:00:00Z' },
  terms: {
    kind: 'occasional',
    days: [
      { day: '2026-12-01', part: 'day' },
      { day: '2026-12-03', part: 'morning' },
      { day: '2026-12-04', part: 'afternoon' },
    ],
  },
} as const
const pending: Telework = { ...asked, status: 'pending' }
const approved: Telework = {
  ...{ ...asked, status: 'approved', by: 'luc', at: '2026-11-23T09:00:00Z' },
  items: ['2026-12-01', '2026-12-03', '2026-12-04'],
}
const today = '2026-11-23'

describe('what a request puts into a calendar', () => {
  it('is one event a day: from midnight to midnight, or a half at the policy’s mid-time', () => {
    expect(calendarEvents(approved, office, 'Telewerk').map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-01T00:00:00', '2026-12-02T00:00:00'],
      ['2026-12-03T07:30:00', '2026-12-03T13:00:00'],
      ['2026-12-04T13:00:00', '2026-12-04T18:30:00'],
    ])
  })

  it('is nothing while it is pending, or tentative where the policy says so', () => {
    expect(calendarEvents(pending, office, 'Telewerk')).toEqual([])
    expect(calendarEvents(pending, showing, 'Telewerk').map(({ tentative }) => tentative)).toEqual([true, true, true])
  })

  it('leaves cancelled days out', () => {
    const cancelled = [{ day: '2026-12-03', at: '2026-11-24T08:00:00Z', by: 'anna' }]
    expect(calendarEvents({ ...approved, cancelled }, office, 'x').map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2026-12-04',
    ])
  })
})

describe('the steps to it', () => {
  const wanted = calendarEvents(approved, office, 'Telewerk')
  const kept = wanted.map((event, i) => ({
    day: event.day,
    transaction: `t${i}`,
    event: `e${i}`,
    shown: shownAs(event),
  }))
  const does = (...asked: Parameters<typeof calendarSteps>) => calendarSteps(...asked).map(step => step.does)

  it('are none when it is as it should be', () => expect(does(wanted, kept, today)).toEqual([]))
  it('add what is new', () => expect(does(wanted, [], today)).toEqual(['add', 'add', 'add']))
  it('add again what may or may not be there, by its own transaction', () => {
    const doubtful = { day: '2026-12-01', transaction: 't0' }
    expect(calendarSteps(wanted, [doubtful, ...kept.slice(1)], today)).toEqual([
      { does: 'add', event: wanted[0], kept: doubtful },
    ])
  })
  it('remove what is over, before they add', () =>
    expect(does(wanted.slice(1), kept.slice(0, 1), today)).toEqual(['remove', 'add', 'add']))
  it('change what looks otherwise', () => {
    const tentative = calendarEvents(pending, showing, 'Telewerk')
    const before = kept.map((each, i) => ({ ...each, shown: shownAs(tentative[i] ?? (wanted[0] as never)) }))
    expect(does(wanted, before, today)).toEqual(['change', 'change', 'change'])
  })
  it('leave days that are over alone', () => {
    expect(does([], kept, '2026-12-04')).toEqual(['remove'])
    expect(does(wanted, [], '2026-12-04')).toEqual(['add'])
  })
})
