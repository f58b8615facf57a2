import type { Booking } from '../domain/booking.ts'
import { type Day, dayAt } from '../domain/day.ts'
import { desksOf, type PlacedDesk } from '../domain/floor-plan.ts'
import type { PersonId } from '../domain/person.ts'
import type { BookingNeeds as Needs } from './booking-facts.ts'

/** A booking as somebody sees it. */
export type BookingView = {
  booking: Booking
  /** Undefined: the desk is no longer on the plan. */
  desk?: PlacedDesk
  /** Whose it is, when that is not the reader. */
  person?: string
  /** Who booked it for the reader. */
  madeBy?: string
  today: Day
  zone: string
}

export async function bookingView(
  { directory, clock, office }: Omit<Needs, 'store' | 'newId'>,
  booking: Booking,
  reader: PersonId,
): Promise<BookingView> {
  const desk = desksOf(office.floorPlan).get(booking.desk)
  const other = booking.person === reader ? undefined : await directory.person(booking.person)
  const maker =
    booking.person === reader && booking.madeBy !== reader ? await directory.person(booking.madeBy) : undefined
  return {
    booking,
    ...(desk && { desk }),
    ...(other && { person: other.name }),
    ...(maker && { madeBy: maker.name }),
    today: dayAt(clock.now(), office.zone),
    zone: office.zone,
  }
}
