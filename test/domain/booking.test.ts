import { describe, expect, it } from 'vitest'
import { bookableSlot, bookingStatus, checkIn, confirmUntil, giveUp, otherDay } from '../../src/domain/booking.ts'
import type { Slot } from '../../src/domain/booking-time.ts'
import { federalCalendar } from '../../src/domain/calendar.ts'
import { sampleBooking, brussels as zone } from '../support/booking-samples.ts'

const calendar = federalCalendar([2026, 2027], [{ day: '2026-12-25', kind: 'legal', name: 'christmas' }], [])
const plan = { horizonDays: 60 }
const facts = (now: string) => ({ now, zone, calendar, plan })
/** Tuesday, nine o'clock in Brussels. */
const nine = '2026-12-01T08:00:00Z'

describe('a day to book', () => {
  it.each<[string, string, Slot, Slot | string]>([
    [nine, '2026-12-01', 'day', 'day'],
    [nine, '2026-12-01', 'morning', 'morning'],
    ['2026-12-01T12:00:00Z', '2026-12-01', 'day', 'afternoon'],
    ['2026-12-01T12:00:00Z', '2026-12-01', 'morning', 'past'],
    ['2026-12-01T11:59:59Z', '2026-12-01', 'morning', 'morning'],
    ['2026-12-01T19:00:00Z', '2026-12-01', 'day', 'past'],
    [nine, '2026-12-01', '08:00-09:00', 'past'],
    [nine, '2026-11-30', 'day', 'past'],
    [nine, '2026-12-05', 'day', 'weekend'],
    [nine, '2026-12-25', 'day', 'free day'],
    [nine, '2027-01-29', 'day', 'day'],
    [nine, '2027-02-01', 'day', 'too far'],
  ])('at %s: %s, %s → %s', (now, day, slot, becomes) => {
    const found = bookableSlot(day, slot, facts(now))
    expect(found.ok ? found.value : found.refusal.why).toBe(becomes)
  })

  // The office's day, not the server's: half past eleven at night and half past midnight, around both clock changes.
  it.each([
    ['2026-10-25T22:30:00Z', '2026-10-26', 'day'],
    ['2026-10-25T23:30:00Z', '2026-10-26', 'day'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'past'],
    ['2026-10-24T22:30:00Z', '2026-10-26', 'day'],
    ['2027-03-28T21:30:00Z', '2027-03-29', 'day'],
    ['2027-03-28T22:30:00Z', '2027-03-29', 'day'],
    ['2027-03-28T22:30:00Z', '2027-03-28', 'past'],
    ['2027-03-29T22:30:00Z', '2027-03-29', 'past'],
  ])('at %s: %s → %s', (now, day, becomes) => {
    const found = bookableSlot(day, 'day', facts(now))
    expect(found.ok ? found.value : found.refusal.why).toBe(becomes)
  })

  it.each<[string, string, Slot, object]>([
    [nine, '2026-11-30', 'day', { day: '2026-12-02' }],
    ['2026-12-01T13:00:00Z', '2026-12-01', 'morning', { day: '2026-12-01', slot: 'afternoon' }],
    ['2026-12-01T20:00:00Z', '2026-12-01', 'morning', { day: '2026-12-02' }],
    [nine, '2026-12-05', 'day', { day: '2026-12-07' }],
    [nine, '2026-12-25', 'day', { day: '2026-12-30' }],
    [nine, '2027-06-01', 'day', { day: '2027-01-29' }],
  ])('at %s: instead of %s, %s → %j', (now, day, slot, other) => {
    const found = bookableSlot(day, slot, facts(now))
    if (found.ok) throw new Error('that day can be booked')
    expect(otherDay(found.refusal, facts(now))).toEqual(other)
  })
})

describe('presence', () => {
  const limits = { checkIn: { until: '10:00', afternoonUntil: '14:30' } }
  it.each<[Slot, string, string | undefined]>([
    ['day', nine, '2026-12-01T09:00:00Z'],
    ['morning', nine, '2026-12-01T09:00:00Z'],
    ['afternoon', nine, '2026-12-01T13:30:00Z'],
    ['11:00-12:00', nine, '2026-12-01T10:30:00Z'],
    ['day', '2026-12-01T09:00:00Z', undefined],
  ])('of %s, booked at %s, is confirmed until %s', (slot, now, until) => {
    expect(confirmUntil('2026-12-01', slot, limits, now, zone)).toBe(until)
    expect(confirmUntil('2026-12-01', slot, {}, now, zone)).toBeUndefined()
  })

  it('is taken for granted of who books when the limit has gone by', () => {
    expect(bookingStatus('2026-12-01', 'day', undefined, '2026-12-01T09:30:00Z', zone)).toBe('present')
    expect(bookingStatus('2026-12-01', 'day', nine, '2026-12-01T07:30:00Z', zone)).toBe('booked')
    expect(bookingStatus('2026-12-02', 'day', undefined, nine, zone)).toBe('booked')
    expect(bookingStatus('2026-12-01', 'afternoon', undefined, nine, zone)).toBe('booked')
  })

  it('is confirmed by its person, on the day, once', () => {
    const booking = sampleBooking({ day: '2026-12-01' })
    const there = checkIn(booking, 'anna', nine, zone)
    expect(there).toEqual({ ok: true, value: { ...booking, version: 2, status: 'present', checkedInAt: nine } })
    if (there.ok) expect(checkIn(there.value, 'anna', '2026-12-01T10:00:00Z', zone)).toEqual(there)
    const refusals = [
      checkIn(booking, 'bram', nine, zone),
      checkIn(sampleBooking(), 'anna', nine, zone),
      checkIn({ ...booking, status: 'released' }, 'anna', nine, zone),
    ]
    expect(refusals.map(one => !one.ok && one.refusal.why)).toEqual(['not yours', 'not today', 'not booked'])
  })
})

describe('giving up', () => {
  it('is for its person and who made it; what is over stays', () => {
    const booking = sampleBooking({ madeBy: 'bram' })
    for (const actor of ['anna', 'bram'])
      expect(giveUp(booking, actor)).toEqual({ ok: true, value: { ...booking, version: 2, status: 'cancelled' } })
    expect(giveUp(booking, 'claire').ok).toBe(false)
    const released = sampleBooking({ status: 'released' })
    expect(giveUp(released, 'anna')).toEqual({ ok: true, value: released })
  })
})
