import type { Booking, BookingId } from '../domain/booking.ts'
import type { Slot } from '../domain/booking-time.ts'
import type { Day, Instant } from '../domain/day.ts'
import type { Sharing } from '../domain/desk-sharing.ts'
import type { PersonId } from '../domain/person.ts'

export type BookingReads = {
  booking(id: BookingId): Promise<Booking | undefined>
  /** What is held, booked or closed on a day, by desk. */
  takenDesks(day: Day): Promise<Map<string, Slot[]>>
  /** Kept bookings of a person from a day on, guests of theirs included, in order of time. */
  bookingsOf(person: PersonId, from: Day, limit: number): Promise<Booking[]>
  /** Kept bookings of these people on a day; none of guests. */
  bookingsOn(day: Day, people: readonly PersonId[]): Promise<Booking[]>
  bookingsOfSeries(series: string): Promise<Booking[]>
  /** Desks a person sat at since a day, most often first. */
  usualDesks(person: PersonId, since: Day, limit: number): Promise<string[]>
  /** Kept bookings from a day on that one person has made, for whomever. */
  countMadeBy(person: PersonId, from: Day): Promise<number>
  sharing(people: readonly PersonId[]): Promise<Map<PersonId, Sharing>>
}

/**
 * What became of a new booking. `desk taken`, `elsewhere`: the desk, or whoever is to sit there, has another one at that
 * time; the row that stands in the way is kept, nothing of this one is.
 */
export type AddedBooking = 'kept' | 'known' | 'desk taken' | 'elsewhere'

export type BookingChanges = {
  /** Keeps a desk for somebody who decides, in place of what was held for them; false when it is taken. */
  holdDesk(hold: Booking): Promise<boolean>
  /** Forgets what is held for somebody who decides. */
  dropHold(held: { id: BookingId } | { person: PersonId }): Promise<void>
  /** Forgets holds whose time is over. */
  dropOldHolds(now: Instant): Promise<void>
  /** Keeps a new booking in place of the hold of its id. */
  addBooking(booking: Booking): Promise<AddedBooking>
  /** Waits for other transactions that named the same: a person who books, a desk that changes hands. */
  oneByOne(what: string): Promise<void>
  /** Keeps a booking's new state, never one that takes a desk anew; false when `version - 1` is no longer the kept version. */
  updateBooking(booking: Booking): Promise<boolean>
  setSharing(person: PersonId, sharing: Sharing): Promise<void>
}
