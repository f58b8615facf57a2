import type { BookingAction } from '../../cards/booking-actions.ts'
import { offerOver } from '../../cards/booking-offer.ts'
import { seriesCard } from '../../cards/booking-series.ts'
import { waitingCard, waitOver } from '../../cards/booking-wait.ts'
import { closedCard } from '../../cards/desk-closing.ts'
import { askOfForm, isChanged } from '../../dialogs/book-desk.ts'
import { type Booking, isHold } from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import { bookDesk, bookingCardKey, checkInBooking, concerns, releaseBooking } from '../flows/booking.ts'
import { bookSeries } from '../flows/booking-series.ts'
import { closeDesks, reopenDesks } from '../flows/desk-closing.ts'
import { declineOffer, joinLine } from '../flows/desk-line.ts'
import { adoptCard } from '../flows/live-cards.ts'
import { textsIn } from '../texts/texts.ts'
import { askCard, cardOf, type DeskTurn, endSearch, keepSearch, listCard, todayOf } from './booking-cards.ts'
import type { PressAnswer } from './press-answer.ts'

type Press = DeskTurn & { activityId: string | undefined }

const wordsOf = ({ reader }: Press) => textsIn[reader.language].booking
const unknown = ({ reader }: Press): PressAnswer => ({
  error: { code: 'unknown', message: textsIn[reader.language].refusals.unknown() },
})

export async function pressBooking(press: Press, action: BookingAction): Promise<PressAnswer> {
  const { needs, reader } = press
  switch (action.does) {
    case 'booking/begin':
      return search(press, needs.newId(), { days: [], slot: 'day', features: [], near: [] })
    case 'booking/mine':
      return { card: await listCard(press) }
    case 'booking/book':
      return isChanged(action.ask, action.form)
        ? search(press, action.id, askOfForm(action.ask, action.form), wordsOf(press).refused.changed)
        : book(press, action)
    case 'booking/take':
      return book(press, action)
    case 'booking/book-series': {
      const days = await bookSeries(needs, action.id, reader.person, action.ask)
      await endSearch(needs, reader.person.id)
      return { card: seriesCard(reader.language, { id: action.id, ask: action.ask, days, booked: true }) }
    }
    case 'booking/search':
      return search(press, action.id, askOfForm(action.ask, action.form))
    case 'booking/close':
      return close(press)
    case 'booking/show':
      return show(press, action.id)
    case 'booking/check-in':
      return checkIn(press, action.id)
    case 'booking/release':
      return release(press, action.id)
    case 'booking/release-all':
      for (const id of action.ids) await releaseBooking(needs, id, reader.person.id)
      return { card: await listCard(press) }
    case 'booking/change':
      return change(press, action.id)
    case 'booking/wait':
      return wait(press, action)
    case 'booking/leave-line':
      await needs.store.change(tx => tx.endWait({ person: reader.person.id, day: action.day }, 'left'))
      return { card: waitOver(reader.language, 'left') }
    case 'booking/decline':
      return decline(press, action.id)
    case 'booking/close-desks':
    case 'booking/reopen-desks':
      return closing(press, action)
    case 'booking/share':
      await needs.store.change(tx => tx.setSharing(reader.person.id, action.with))
      return { card: await listCard(press) }
  }
}

/** A booking made of that search meanwhile is shown instead. */
async function search(press: Press, id: string, ask: DeskAsk, note?: string): Promise<PressAnswer> {
  const { needs, reader, activityId } = press
  const known = await needs.store.booking(id)
  if (known && !isHold(known)) return show(press, id)
  if (needs.office.floorPlan.buildings.length === 0)
    return { error: { code: 'noPlan', message: wordsOf(press).refused['no plan'] } }
  const card = await askCard(press, id, ask, note)
  await keepSearch(needs, reader.person.id, { version: 1, id, ask, ...(activityId && { activityId }) })
  return { card }
}

async function book(press: Press, { id, desk, ask }: { id: string; desk: string; ask: DeskAsk }): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const card = activityId ? { card: { conversation, activityId } } : {}
  const booked = await bookDesk(needs, { id, actor: reader.person, ask, desk, ...card })
  if (booked.ok) {
    await endSearch(needs, reader.person.id)
    return shown(press, booked.value)
  }
  const { refused } = wordsOf(press)
  switch (booked.refusal.why) {
    case 'not yours':
      return unknown(press)
    case 'too many':
      return search(press, id, ask, refused['too many'](booked.refusal))
    case 'gone': {
      const { desk: _, ...rest } = ask
      return search(press, id, rest, refused.taken({ desk }))
    }
  }
}

/** In line for a zone of the plan, on a day that can be booked. */
async function wait(press: Press, asked: Parameters<typeof joinLine>[2]): Promise<PressAnswer> {
  const joined = await joinLine(press.needs, press.reader.person.id, asked)
  if (joined === 'not that day') return unknown(press)
  return { card: waitingCard(press.reader.language, { ...asked, first: joined === 'joined' }) }
}

async function closing(
  { needs, reader }: Press,
  { does, ...of }: Extract<BookingAction, { does: 'booking/close-desks' | 'booking/reopen-desks' }>,
): Promise<PressAnswer> {
  const closes = does === 'booking/close-desks'
  const done = await (closes ? closeDesks : reopenDesks)(needs, reader.person.id, of)
  const words = textsIn[reader.language].booking.closing
  if (!done.ok) return { error: { code: 'notClosed', message: words[done.refusal.why] } }
  const { bookings } = done.value
  return { card: closedCard(reader.language, { does: closes ? 'close' : 'reopen', target: of.target, bookings }) }
}

async function decline({ needs, reader }: Press, id: string): Promise<PressAnswer> {
  await declineOffer(needs, id, reader.person.id)
  return { card: waitOver(reader.language, 'declined') }
}

async function close({ needs, reader }: Press): Promise<PressAnswer> {
  await needs.store.change(tx => tx.dropHold({ person: reader.person.id }))
  await endSearch(needs, reader.person.id)
  return { card: offerOver(reader.language) }
}

async function shown(press: Press, booking: Booking, problem?: string): Promise<PressAnswer> {
  const { needs, reader, conversation, activityId } = press
  const { conversationId } = conversation
  if (activityId && booking.person === reader.person.id)
    await adoptCard(needs, reader.person.id, bookingCardKey(booking.id), { conversationId, activityId })
  return { card: await cardOf(press, booking, problem) }
}

/** A booking for those it concerns; a hold is nothing to look at. */
async function show(press: Press, id: string): Promise<PressAnswer> {
  const booking = await press.needs.store.booking(id)
  if (!booking || isHold(booking) || !concerns(booking, press.reader.person.id)) return unknown(press)
  return shown(press, booking)
}

async function checkIn(press: Press, id: string): Promise<PressAnswer> {
  const { needs, reader } = press
  const there = await checkInBooking(needs, id, reader.person.id)
  if (there.ok) return shown(press, there.value)
  const { refused } = wordsOf(press)
  const booking = await needs.store.booking(id)
  if (!booking || !concerns(booking, reader.person.id)) return unknown(press)
  switch (there.refusal.why) {
    case 'not today':
      return shown(press, booking, refused['not today'](there.refusal))
    case 'not booked':
      return shown(press, booking, refused['not booked'])
    case 'not yours':
    case 'unknown':
      return unknown(press)
  }
}

async function release(press: Press, id: string): Promise<PressAnswer> {
  const released = await releaseBooking(press.needs, id, press.reader.person.id)
  return released.ok ? shown(press, released.value) : unknown(press)
}

/** Another desk, or another time, in place of this one: nothing is given back before. */
async function change(press: Press, id: string): Promise<PressAnswer> {
  const { needs, reader } = press
  const booking = await needs.store.booking(id)
  if (booking?.person !== reader.person.id) return unknown(press)
  if (booking.day < todayOf(needs)) return show(press, id)
  return search(press, needs.newId(), { days: [booking.day], slot: booking.slot, features: [], near: [], instead: id })
}
