import { bookingCard } from '../cards/booking.ts'
import { bookingCardKey } from '../src/flows/booking.ts'
import { bookingView } from '../src/flows/booking-view.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** The live card of a booking, for its person. A hold has none yet, and a booking whose person was forgotten no longer. */
export const showBooking: Job<'show-booking'> = async ({ booking: id }, needs) => {
  const booking = await needs.store.booking(id)
  if (!booking || ['held', 'offered', 'closed', 'past'].includes(booking.status)) return done()
  const reader = await readerOf(needs, booking.person)
  if (!reader) return done()
  const card = bookingCard(reader.language, await bookingView(needs, booking, booking.person))
  return showCard(needs, booking.person, bookingCardKey(id), {
    card,
    summary: textsIn[reader.language].booking.summaryBooked,
  })
}
