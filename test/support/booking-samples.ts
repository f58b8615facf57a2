import { randomUUID } from 'node:crypto'
import type { Booking } from '../../src/domain/booking.ts'
import { momentsOf } from '../../src/domain/booking-time.ts'
import type { Desk, Floor, FloorPlan, Zone } from '../../src/domain/floor-plan.ts'

export const brussels = 'Europe/Brussels'

/** Made for Anna on Wednesday 2 December 2026; `from` and `to` follow from the day and slot. */
export function sampleBooking(own: Partial<Booking> = {}): Booking {
  const person = own.person ?? 'anna'
  const { day = '2026-12-02', slot = 'day' } = own
  return {
    id: randomUUID(),
    version: 1,
    person,
    occupant: person,
    madeBy: person,
    madeAt: '2026-12-01T08:00:00Z',
    desk: '3.014',
    day,
    slot,
    ...momentsOf(day, slot, brussels),
    status: 'booked',
    ...own,
  }
}

export const sampleHold = (own: Partial<Booking> = {}): Booking =>
  sampleBooking({ status: 'held', heldUntil: '2026-12-01T08:20:00Z', ...own })

export const desk = (name: string, own: Partial<Desk> = {}): Desk => ({
  name,
  at: [1, 1],
  features: ['docking'],
  mode: 'bookable',
  periods: [],
  ...own,
})

export const zone = (id: string, desks: readonly Desk[], own: Partial<Zone> = {}): Zone => ({
  id,
  activity: 'project',
  capacity: 50,
  unit: 'half-day',
  checkIn: { until: '10:00', afternoonUntil: '14:30' },
  area: [0, 0, 20, 20],
  groups: [],
  teams: [],
  desks,
  ...own,
})

export const floor = (id: string, zones: readonly Zone[]): Floor => ({ id, size: [100, 20], zones })

export const planOf = (floors: readonly Floor[], satellite: readonly Floor[] = []): FloorPlan => ({
  horizonDays: 60,
  opensToOthersDays: 2,
  mostAhead: 40,
  buildings: [
    { id: 'tower', name: named('Tower'), satellite: false, address: '', floors },
    ...(satellite.length
      ? [{ id: 'namur', name: named('Namur'), satellite: true, address: '', floors: satellite }]
      : []),
  ],
})

const named = (name: string) => ({ fr: name, nl: name, de: name, en: name })
