import { describe, expect, it } from 'vitest'
import { mayRing } from '../../src/domain/quiet-hours.ts'
import { calendar, policy } from './samples.ts'

const full = policy.workingHours
const partTime = { ...full, weekdays: [1, 2, 4] as const, from: '09:00', to: '13:00' }
const weekend = { ...full, weekdays: [6, 7] as const, from: '10:00', to: '16:00' }
const night = { ...full, from: '22:00', to: '06:00' }

// Brussels is one hour before UTC in winter, two in summer: from 29 March 2026 to 25 October, and from 28 March 2027.
const cases: [string, string, typeof full, string][] = [
  ['inside the window', '2026-11-23T08:00:00Z', full, '2026-11-23T08:00:00Z'],
  ['at its first minute', '2026-11-23T06:30:00Z', full, '2026-11-23T06:30:00Z'],
  ['a second before', '2026-11-23T06:29:59Z', full, '2026-11-23T06:30:00Z'],
  ['in its last minute', '2026-11-23T17:29:59Z', full, '2026-11-23T17:29:59Z'],
  ['at its end', '2026-11-23T17:30:00Z', full, '2026-11-24T06:30:00Z'],
  ['after midnight in Brussels, not yet in UTC', '2026-11-23T23:30:00Z', full, '2026-11-24T06:30:00Z'],
  ['on a Friday evening', '2026-11-27T19:00:00Z', full, '2026-11-30T06:30:00Z'],
  ['on a Saturday', '2026-11-28T09:00:00Z', full, '2026-11-30T06:30:00Z'],
  ['on a Sunday', '2026-11-29T12:00:00Z', full, '2026-11-30T06:30:00Z'],
  ['on a holiday', '2026-11-11T09:00:00Z', full, '2026-11-12T06:30:00Z'],
  ['on a federal day', '2026-11-02T09:00:00Z', full, '2026-11-03T06:30:00Z'],
  ['before Ascension and its bridging day', '2026-05-13T20:00:00Z', full, '2026-05-18T05:30:00Z'],
  ['on Christmas Eve at night', '2026-12-24T20:00:00Z', full, '2027-01-04T06:30:00Z'],
  ['in summer', '2026-07-22T05:30:00Z', full, '2026-07-22T05:30:00Z'],
  ['in summer, too early', '2026-07-22T05:29:00Z', full, '2026-07-22T05:30:00Z'],
  ['the Friday before winter time', '2026-10-23T18:00:00Z', full, '2026-10-26T06:30:00Z'],
  ['in the hour that comes twice, the first time', '2026-10-25T00:30:00Z', full, '2026-10-26T06:30:00Z'],
  ['in the hour that comes twice, the second time', '2026-10-25T01:30:00Z', full, '2026-10-26T06:30:00Z'],
  ['the Monday after winter time', '2026-10-26T05:30:00Z', full, '2026-10-26T06:30:00Z'],
  ['before the day after Easter Monday, in summer time', '2027-03-26T18:00:00Z', full, '2027-03-30T05:30:00Z'],
  ['at the hour that does not exist', '2027-03-28T01:00:00Z', full, '2027-03-30T05:30:00Z'],
  ['on the day of 25 hours, for whom it is a working day', '2026-10-25T08:59:00Z', weekend, '2026-10-25T09:00:00Z'],
  ['on the day of 23 hours, for whom it is a working day', '2027-03-28T07:59:00Z', weekend, '2027-03-28T08:00:00Z'],
  ['at the end of the day of 23 hours', '2027-03-28T14:00:00Z', weekend, '2027-04-03T08:00:00Z'],
  ['for a part-timer, in the morning', '2026-11-23T08:30:00Z', partTime, '2026-11-23T08:30:00Z'],
  ['for a part-timer, before nine', '2026-11-23T07:30:00Z', partTime, '2026-11-23T08:00:00Z'],
  ['for a part-timer, in the afternoon', '2026-11-24T12:00:00Z', partTime, '2026-11-26T08:00:00Z'],
  ['for a part-timer, on the free Wednesday', '2026-11-25T09:00:00Z', partTime, '2026-11-26T08:00:00Z'],
  ['for hours that tell nothing', '2026-11-23T03:00:00Z', { ...full, weekdays: [] }, '2026-11-23T03:00:00Z'],
  ['for hours that cross midnight', '2026-11-23T12:00:00Z', night, '2026-11-23T12:00:00Z'],
  ['in another zone', '2026-11-23T12:00:00Z', { ...full, zone: 'America/New_York' }, '2026-11-23T12:30:00Z'],
]

// The machine's own zone must not matter.
describe.each(['UTC', 'America/New_York', 'Asia/Tokyo'])(
  'a message that nobody asked for, on a machine in %s',
  zone => {
    it('arrives in the reader’s working window', () => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        expect(new Date(2026, 0, 1).toISOString()).toBe(midnight[zone])
        expect(cases.map(([when, now, hours]) => [when, mayRing(now, hours, calendar)])).toEqual(
          cases.map(([when, , , at]) => [when, at]),
        )
      } finally {
        if (before === undefined) delete process.env.TZ
        else process.env.TZ = before
      }
    })
  },
)

/** The machine's midnight, to show that its zone has really changed. */
const midnight: Record<string, string> = {
  UTC: '2026-01-01T00:00:00.000Z',
  'America/New_York': '2026-01-01T05:00:00.000Z',
  'Asia/Tokyo': '2025-12-31T15:00:00.000Z',
}

describe('somebody who never works', () => {
  it('is reached at last, and the search ends', () => {
    const holidays = new Map([...calendar.free])
    for (let day = Temporal.PlainDate.from('2026-11-23'); day.year < 2029; day = day.add({ days: 1 }))
      holidays.set(day.toString(), { day: day.toString(), kind: 'bridging', name: 'bridging day' })
    const at = mayRing('2026-11-23T08:00:00Z', full, { years: [], free: holidays })
    expect(Temporal.Instant.compare(at, '2028-02-01T00:00:00Z')).toBeLessThan(0)
  })
})
