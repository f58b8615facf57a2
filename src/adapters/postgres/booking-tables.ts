import type { Generated } from 'kysely'
import type { BookingStatus } from '../../domain/booking.ts'
import type { Slot } from '../../domain/booking-time.ts'
import type { Day, Instant } from '../../domain/day.ts'
import type { Sharing } from '../../domain/desk-sharing.ts'

export type BookingsTable = {
  id: string
  version: number
  person: string
  occupant: string
  guest: string | null
  made_by: string
  made_at: Instant
  desk: string
  day: Day
  slot: Slot
  from_at: Instant
  to_at: Instant
  status: BookingStatus
  held_until: Instant | null
  confirm_until: Instant | null
  checked_in_at: Instant | null
  series: string | null
  /** How often presence was asked for. */
  asked: Generated<number>
}

export type BookingTables = {
  bookings: BookingsTable
  desk_waits: {
    id: string
    person: string
    zone: string
    day: Day
    slot: Slot
    /** Listed, with commas. */
    features: string
    asked_at: Instant
    status: 'waiting' | 'offered' | 'taken' | 'passed' | 'left'
    offer: string | null
  }
  places: { person: string; desk: string; day: Day }
  desk_sharing: { person: string; sharing: Sharing }
}
