import { bookingCard } from '../cards/booking.ts'
import { lineOfferCard } from '../cards/booking-wait.ts'
import { addDays, dayAt } from '../src/domain/day.ts'
import { bookingCardKey } from '../src/flows/booking.ts'
import { lookAtBookings } from '../src/flows/booking-rounds.ts'
import { bookingView } from '../src/flows/booking-view.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { say, showCard } from './tell.ts'

/** The live card of a booking, for its person. A hold has none yet, and a booking whose person was forgotten no longer. */
export const showBooking: Job<'show-booking'> = async ({ booking: id }, needs) => {
  const booking = await needs.store.booking(id)
  if (!booking || ['held', 'offered', 'closed', 'past'].includes(booking.status)) return done()
  const reader = await readerOf(needs, booking.person)
  if (!reader) return done()
  const card = bookingCard(reader.language, await bookingView(needs, booking, booking.person))
  const { summaryBooked } = textsIn[reader.language].booking
  return showCard(needs, booking.person, bookingCardKey(id), { card, summary: summaryBooked })
}

/** The desk kept for the first in line; its card goes on as the booking's when it is taken. */
export const showDeskOffer: Job<'show-desk-offer'> = async ({ booking: id }, needs) => {
  const booking = await needs.store.booking(id)
  const reader = booking?.status === 'offered' ? await readerOf(needs, booking.person) : undefined
  if (!booking || !reader) return done()
  const card = lineOfferCard(reader.language, await bookingView(needs, booking, booking.person))
  const { title } = textsIn[reader.language].booking.waiting
  return showCard(needs, booking.person, bookingCardKey(id), { card, summary: title })
}

const countedDays = 30

/** A line about a booking: soon to be released, or released. Only its person is told how often that happened. */
export const sayBooking: Job<'say-booking'> = async ({ booking: id, what }, needs, effectId) => {
  const booking = await needs.store.booking(id)
  const reader = booking && (await readerOf(needs, booking.person))
  const zone = needs.office.zone
  if (!booking || !reader) return done()
  const { said } = textsIn[reader.language].booking
  if (what === 'reminder') {
    if (booking.status !== 'booked' || !booking.confirmUntil) return done()
    return say(needs, booking.person, effectId, said.reminder({ desk: booking.desk, at: booking.confirmUntil, zone }))
  }
  if (booking.status !== 'released') return done()
  const since = addDays(dayAt(needs.clock.now(), zone), -countedDays)
  const times = await needs.store.countReleased(booking.person, since)
  const { desk, day, slot } = booking
  return say(needs, booking.person, effectId, said.released({ desk, day, slot, times }))
}

/** What time alone brings about; it comes again in a minute. */
export const lookAtBookingsNow: Job<'look-at-bookings'> = async (_, needs) => {
  await lookAtBookings(needs)
  return done()
}
