import { offerCard } from '../cards/booking-offer.ts'
import { proposeDesk } from '../src/flows/booking-proposal.ts'
import { readerOf } from '../src/flows/people.ts'
import { textsIn } from '../src/texts/texts.ts'
import { done, type Job } from './job.ts'
import { showCard } from './tell.ts'

/** A desk was taken away from under its booking: its person is told, with another one held for them. */
export const offerAnotherDesk: Job<'offer-another-desk'> = async ({ booking: id }, needs, effectId) => {
  const booking = await needs.store.booking(id)
  const reader = booking?.status === 'withdrawn' ? await readerOf(needs, booking.person) : undefined
  if (!booking || !reader) return done()
  const { desk, day, slot, guest } = booking
  const ask = { days: [day], slot, features: [], near: [], ...(guest !== undefined && { guest }) }
  const { sitter: _, ...offer } = await proposeDesk(needs, effectId, reader.person, ask)
  const { booking: texts } = textsIn[reader.language]
  const card = offerCard(reader.language, {
    ...{ ...offer, plan: needs.office.floorPlan, zone: needs.office.zone },
    note: texts.closing.withdrawn({ desk, day, slot }),
  })
  return showCard(needs, booking.person, `another-desk:${id}`, { card, summary: texts.summary })
}
