import { bookingCard, bookingList } from '../../cards/booking.ts'
import { offerCard, offerOver } from '../../cards/booking-offer.ts'
import { seriesCard } from '../../cards/booking-series.ts'
import type { DeskDraft } from '../../dialogs/book-desk.ts'
import type { Booking } from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import { dayAt } from '../domain/day.ts'
import { usualSharing } from '../domain/desk-sharing.ts'
import { bookingCardKey } from '../flows/booking.ts'
import { proposeDesk } from '../flows/booking-proposal.ts'
import { proposeSeries } from '../flows/booking-series.ts'
import { bookingView } from '../flows/booking-view.ts'
import type { Reader } from '../flows/people.ts'
import type { Card, Message } from '../ports/chat.ts'
import type { Conversation } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'
import type { Needs } from './needs.ts'

/** Where a turn about desks happens, and for whom. */
export type DeskTurn = { needs: Needs; reader: Reader; conversation: Conversation }

export const todayOf = ({ clock, office }: Needs) => dayAt(clock.now(), office.zone)

const draftKey = (person: string) => `booking-draft:${person}`
const draftSeconds = 3600

export async function runningSearch({ state }: Needs, person: string): Promise<DeskDraft | undefined> {
  const kept = await state.get(draftKey(person))
  const draft = kept ? (JSON.parse(kept) as DeskDraft) : undefined
  return draft?.version === 1 ? draft : undefined
}

export const keepSearch = ({ state }: Needs, person: string, draft: DeskDraft) =>
  state.set(draftKey(person), JSON.stringify(draft), draftSeconds)

export const endSearch = ({ state }: Needs, person: string) => state.delete(draftKey(person))

/** The card for an ask: one day's desk, held, or a desk for each of several days. */
export async function askCard({ needs, reader }: DeskTurn, id: string, ask: DeskAsk, note?: string): Promise<Card> {
  const { person, language } = reader
  if (ask.days.length > 1)
    return seriesCard(language, { id, ask, days: await proposeSeries(needs, person, ask), booked: false })
  const offer = await proposeDesk(needs, id, person, ask)
  const { sitter, ...seen } = offer
  return offerCard(language, {
    ...seen,
    ...(sitter.id !== person.id && { sitter: sitter.name }),
    plan: needs.office.floorPlan,
    zone: needs.office.zone,
    ...(note && { note }),
  })
}

export async function send({ needs, conversation }: DeskTurn, message: Message): Promise<string | undefined> {
  const sent = await needs.chat.post(conversation, message)
  needs.metrics.send(sent.did)
  return sent.did === 'post' ? sent.activityId : undefined
}

/** Shows an ask; the search's card further up is closed, so that one card counts. */
export async function postAsk(turn: DeskTurn, id: string, ask: DeskAsk, note?: string): Promise<void> {
  const { needs, reader, conversation } = turn
  const texts = textsIn[reader.language]
  const before = await runningSearch(needs, reader.person.id)
  const card = await askCard(turn, id, ask, note)
  const activityId = await send(turn, { card, summary: texts.booking.summary })
  await keepSearch(needs, reader.person.id, { version: 1, id, ask, ...(activityId && { activityId }) })
  if (!before?.activityId) return
  const over = { card: offerOver(reader.language, true), summary: texts.telework.corrected }
  await needs.chat
    .update(conversation, before.activityId, over)
    .catch(() => needs.log.warn({}, 'an old search could not be closed'))
}

/** The newest card of a booking is its live one. */
export async function postBooking(turn: DeskTurn, booking: Booking): Promise<void> {
  const { needs, reader, conversation } = turn
  const card = await cardOf(turn, booking)
  const activityId = await send(turn, { card, summary: textsIn[reader.language].booking.summaryBooked })
  if (!activityId || booking.person !== reader.person.id) return
  const { conversationId } = conversation
  await needs.store.change(tx =>
    tx.keepLiveCard({ person: booking.person, key: bookingCardKey(booking.id), conversationId, activityId }),
  )
}

export const cardOf = async ({ needs, reader }: DeskTurn, booking: Booking, problem?: string): Promise<Card> =>
  bookingCard(reader.language, {
    ...(await bookingView(needs, booking, reader.person.id)),
    ...(problem && { problem }),
  })

/** A person's bookings to come; with the choice of who sees them when it is all of them. */
export async function listCard({ needs, reader }: DeskTurn, only?: readonly Booking[]): Promise<Card> {
  const { person, language } = reader
  const bookings = only ?? (await needs.store.bookingsOf(person.id, todayOf(needs), 100))
  const views = await Promise.all(bookings.map(booking => bookingView(needs, booking, person.id)))
  if (only) return bookingList(language, views)
  return bookingList(language, views, (await needs.store.sharing([person.id])).get(person.id) ?? usualSharing)
}
