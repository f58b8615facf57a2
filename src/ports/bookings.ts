import type { Booking, BookingId } from '../domain/booking.ts'
import type { Slot } from '../domain/booking-time.ts'
import type { Day, Instant } from '../domain/day.ts'
import type { Sharing } from '../domain/desk-sharing.ts'
import type { DeskWait, DeskWaitId } from '../domain/desk-wait.ts'
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
  /** How often a person's presence was not confirmed in time since a day. */
  countReleased(person: PersonId, since: Day): Promise<number>
  /** Kept bookings of these desks on these days. */
  countBooked(desks: readonly string[], days: readonly Day[]): Promise<number>
  /** Zones and days for which somebody is in line, from a day on. */
  waitedFor(from: Day): Promise<{ zone: string; day: Day }[]>
  /** Those in line, first come first. */
  waits(zone: string, day: Day): Promise<DeskWait[]>
  /** Where people are on a day, as far as they said. */
  places(people: readonly PersonId[], day: Day): Promise<Map<PersonId, string>>
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
  /** Bookings of a day, made before a moment, whose presence was not asked for yet; asked for now. */
  askPresence(day: Day, madeBefore: Instant, limit: number): Promise<Booking[]>
  /** Those to be confirmed until a moment, not reminded yet; reminded now. */
  remindPresence(until: Instant, limit: number): Promise<Booking[]>
  /** Released: those whose time to be confirmed is over. */
  releaseUnconfirmed(now: Instant, limit: number): Promise<Booking[]>
  /** Forgets offers whose time is over; those to whom they were made have had their turn. */
  dropOldOffers(now: Instant): Promise<void>
  /** Keeps a desk for the next in line; false when it is taken. */
  offerDesk(offer: Booking, wait: DeskWaitId): Promise<boolean>
  /** False when the person is in line for that zone and day already. */
  addWait(wait: DeskWait): Promise<boolean>
  /** The offer was taken, or the line left. */
  endWait(of: { offer: BookingId } | { person: PersonId; day: Day }, how: 'taken' | 'left'): Promise<void>
  /** Where somebody is today. */
  setPlace(person: PersonId, desk: string, day: Day): Promise<void>
  /** What is over: places before today, lines before today. */
  clearDaysBefore(today: Day): Promise<void>
  /** Takes persons out of so many bookings before a day, and times of arrival before another; how many there were. */
  forgetPeople(before: Day, arrivalsBefore: Day, limit: number): Promise<number>
  /** The kept bookings of these desks on a day, taken away; what is held there is dropped. */
  withdrawBookings(desks: readonly string[], day: Day): Promise<Booking[]>
  /** False when one of them is taken meanwhile; desks that are closed already stay so. */
  closeDesks(closed: readonly Booking[]): Promise<boolean>
  reopenDesks(desks: readonly string[], days: readonly Day[]): Promise<void>
  setSharing(person: PersonId, sharing: Sharing): Promise<void>
}
