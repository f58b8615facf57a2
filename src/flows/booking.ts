import {
  type Booking,
  type BookingId,
  bookableSlot,
  bookingStatus,
  type CheckInRefusal,
  checkIn,
  confirmUntil,
  giveUp,
  isHold,
  isKept,
  moved,
} from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import { proposeDesks, slotIn } from '../domain/booking-proposal.ts'
import { momentsOf } from '../domain/booking-time.ts'
import { type Day, dayAt } from '../domain/day.ts'
import { desksOf, type PlacedDesk } from '../domain/floor-plan.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { AddedBooking } from '../ports/bookings.ts'
import type { Changes } from '../ports/store.ts'
import type { BookingNeeds as Needs } from './booking-facts.ts'
import { factsFor } from './booking-proposal.ts'
import { effect } from './effects.ts'
import type { DraftCard } from './telework.ts'

export const bookingCardKey = (id: BookingId) => `booking:${id}`

/** What was done to a booking, in its history; by whom is told by their part in it, not by name. */
export const recordBooking = (tx: Changes, { id, desk, day, slot }: Booking, what: string, by: string, at: string) =>
  tx.record({ subject: `booking:${id}`, what, by, at, facts: { desk, day, slot } })

export type BookRefusal = { why: 'gone'; desk: string } | { why: 'too many'; most: number } | { why: 'not yours' }

export type BookPress = { id: BookingId; actor: Person; ask: DeskAsk; desk: string; card?: DraftCard; series?: string }

/**
 * Books a desk in place of the hold of that id, and gives back what it replaces, or does neither. Booking the same twice
 * books once. `gone`: the desk cannot be had any more; what there is instead is the caller's to propose.
 */
export async function bookDesk(needs: Needs, press: BookPress): Promise<Result<Booking, BookRefusal>> {
  const known = await needs.store.booking(press.id)
  if (known && !concerns(known, press.actor.id)) return no({ why: 'not yours' })
  if (known && !isHold(known)) return yes(known)
  const booking = await bookingFor(needs, press)
  if (!booking) return no({ why: 'gone', desk: press.desk })
  return keepBooking(needs, press, booking)
}

export const concerns = ({ person, madeBy }: Booking, actor: PersonId): boolean => person === actor || madeBy === actor

/** The booking as it would be; undefined when that desk, or that day, is not to be booked by this person. */
async function bookingFor(needs: Needs, { id, actor, ask, desk, series }: BookPress): Promise<Booking | undefined> {
  const { office, clock } = needs
  const [now, zone] = [clock.now(), office.zone]
  const day = ask.days[0]
  const placed = desksOf(office.floorPlan).get(desk)
  const slot =
    day === undefined
      ? undefined
      : bookableSlot(day, ask.slot, { now, zone, calendar: office.calendar, plan: office.floorPlan })
  const sitter = ask.sitter ? await needs.directory.person(ask.sitter) : actor
  if (!day || !placed || !slot?.ok || !sitter) return undefined
  const { wish, facts } = await factsFor(needs, actor, sitter, { ...ask, near: [], features: [], desk }, day)
  if (proposeDesks(wish, { ...facts, taken: new Map() }, 1).lacking.desk) return undefined
  return {
    ...{
      id,
      version: 1,
      person: sitter.id,
      occupant: ask.guest ? `guest:${id}` : sitter.id,
      madeBy: actor.id,
      madeAt: now,
    },
    ...(ask.guest && { guest: ask.guest }),
    ...(series && { series }),
    ...timesOf(placed, day, slotIn(placed.zone.unit, slot.value), now, zone),
  }
}

function timesOf({ name, zone: place }: PlacedDesk, day: Day, slot: Booking['slot'], now: string, zone: string) {
  const limit = confirmUntil(day, slot, place, now, zone)
  return {
    ...{ desk: name, day, slot, ...momentsOf(day, slot, zone), status: bookingStatus(day, slot, limit, now, zone) },
    ...(limit && { confirmUntil: limit }),
  }
}

/** Undoes the transaction: what was given back for a booking that could not be made stays. */
class NotAdded extends Error {
  readonly because: Exclude<AddedBooking, 'kept' | 'known'> | 'too many'
  constructor(because: NotAdded['because']) {
    super(`not booked: ${because}`)
    this.because = because
  }
}

async function keepBooking(needs: Needs, press: BookPress, booking: Booking): Promise<Result<Booking, BookRefusal>> {
  try {
    await needs.store.change(tx => add(needs, tx, press, booking))
    return yes((await needs.store.booking(booking.id)) ?? booking)
  } catch (error) {
    if (!(error instanceof NotAdded)) throw error
    if (error.because === 'too many') return no({ why: 'too many', most: needs.office.floorPlan.mostAhead })
    return no({ why: 'gone', desk: press.desk })
  }
}

async function add(needs: Needs, tx: Changes, press: BookPress, booking: Booking): Promise<void> {
  const { actor, ask, card } = press
  await tx.oneByOne(actor.id)
  if (ask.instead) await giveBack(needs, tx, ask.instead, booking, press)
  const ahead = await tx.countMadeBy(actor.id, dayAt(needs.clock.now(), needs.office.zone))
  if (ahead >= needs.office.floorPlan.mostAhead) throw new NotAdded('too many')
  const added = await tx.addBooking(booking)
  if (added === 'known') return
  if (added !== 'kept') throw new NotAdded(added)
  await tx.endWait({ offer: booking.id }, 'taken')
  if (booking.status === 'present') await tx.setPlace(booking.person, booking.desk, booking.day)
  await recordBooking(tx, booking, 'booked', booking.person === actor.id ? 'holder' : 'colleague', booking.madeAt)
  if (card) await keepCard(tx, booking, actor.id, card)
  if (booking.person !== actor.id) await tx.addEffects([effect(needs, { name: 'show-booking', booking: booking.id })])
}

/** The card on which it was booked goes on as the booking's live card, when it is its person's. */
async function keepCard(
  tx: Changes,
  { id, person }: Booking,
  actor: PersonId,
  { conversation, activityId }: DraftCard,
) {
  if (person !== actor) return
  await tx.keepLiveCard({ person, key: bookingCardKey(id), conversationId: conversation.conversationId, activityId })
}

/** Two who want each other's desks come one after the other: else each would wait for the other's. */
async function giveBack(
  needs: Needs,
  tx: Changes,
  id: BookingId,
  next: Booking,
  { actor: { id: actor }, card }: BookPress,
) {
  const old = await tx.booking(id)
  if (!old || !isKept(old) || !concerns(old, actor)) return
  for (const place of [old, next].map(({ day, desk }) => `${day} ${desk}`).sort()) await tx.oneByOne(place)
  const given = moved(old, 'cancelled')
  if (!(await tx.updateBooking(given))) throw new NotAdded('desk taken')
  await recordBooking(tx, given, 'moved', old.person === actor ? 'holder' : 'colleague', needs.clock.now())
  if (await isOn(tx, old, card)) return tx.dropLiveCard(old.person, bookingCardKey(id))
  await tx.addEffects([effect(needs, { name: 'show-booking', booking: id })])
}

/** Changed on its own card, which goes on as the next booking's. */
const isOn = async (tx: Changes, { id, person }: Booking, card: DraftCard | undefined): Promise<boolean> =>
  card !== undefined && (await tx.liveCard(person, bookingCardKey(id)))?.activityId === card.activityId

/** Its person, or who made it, gives a booking up. */
export async function releaseBooking(
  needs: Needs,
  id: BookingId,
  actor: PersonId,
): Promise<Result<Booking, { why: 'not yours' | 'unknown' }>> {
  return change(needs, id, booking => giveUp(booking, actor), 'cancelled', actor)
}

/** Its person is there. */
export async function checkInBooking(
  needs: Needs,
  id: BookingId,
  actor: PersonId,
): Promise<Result<Booking, CheckInRefusal | { why: 'unknown' }>> {
  return change(needs, id, booking => checkIn(booking, actor, needs.clock.now(), needs.office.zone), 'present', actor)
}

/** Decides on a booking as it is, and again when it was changed meanwhile. */
async function change<R>(
  needs: Needs,
  id: BookingId,
  decide: (booking: Booking) => Result<Booking, R>,
  what: string,
  actor: PersonId,
): Promise<Result<Booking, R | { why: 'unknown' }>> {
  const booking = await needs.store.booking(id)
  if (!booking || isHold(booking)) return no({ why: 'unknown' })
  const decided = decide(booking)
  if (!decided.ok || decided.value === booking) return decided
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateBooking(decided.value))) return false
    if (decided.value.status === 'present') await tx.setPlace(booking.person, booking.desk, booking.day)
    await recordBooking(tx, booking, what, booking.person === actor ? 'holder' : 'colleague', needs.clock.now())
    await tx.addEffects([effect(needs, { name: 'show-booking', booking: id })])
    return true
  })
  return kept ? decided : change(needs, id, decide, what, actor)
}
