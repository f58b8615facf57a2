import {
  type Booking,
  type BookingId,
  bookableSlot,
  type DayRefusal,
  holdMinutes,
  meets,
  otherDay,
} from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import { type DeskFacts, type DeskWish, type Lacking, type Proposal, proposeDesks } from '../domain/booking-proposal.ts'
import { momentsOf } from '../domain/booking-time.ts'
import { type Day, dayAt, type Instant } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Changes } from '../ports/store.ts'
import { groupsOf, type BookingNeeds as Needs, placesOf, usualOf } from './booking-facts.ts'

/** A desk held for somebody who decides, with what else there is, and what of the wish could not be had. */
export type Offer = {
  /** Of the hold; the booking's when it is made. */
  id: BookingId
  /** As it can be: of the day that was asked for, or the nearest that can be booked. */
  ask: DeskAsk
  day: Day
  sitter: Person
  /** Why the day asked for cannot be booked. */
  refusal?: DayRefusal
  /** The first is held. None: everything is taken. */
  proposals: readonly Proposal[]
  heldUntil?: Instant
  lacking: Lacking
  /** Colleagues asked for whose place is not known, or not shared. */
  unseen: readonly string[]
  waitFor?: string
  /** What the sitter has at that time already: it is given back for this one. */
  already?: Booking
}

/** So many are ranked: the first that nobody takes meanwhile is held. */
const candidates = 12
const shown = 3
const rounds = 4

/** Finds a desk for one day and holds it. A day that cannot be booked is answered with the nearest that can. */
export async function proposeDesk(needs: Needs, id: BookingId, actor: Person, asked: DeskAsk): Promise<Offer> {
  const { day, slot, refusal } = dayFor(needs, asked)
  const sitter = (asked.sitter && (await needs.directory.person(asked.sitter))) || actor
  const already = asked.guest ? undefined : await alreadyBooked(needs, sitter, { day, slot }, asked)
  const ask: DeskAsk = { ...asked, days: [day], slot, ...(already && { instead: already.id }) }
  const { wish, facts, unseen } = await factsFor(needs, actor, sitter, ask, day)
  // By itself: two who want what the other held until now would else wait for each other.
  await needs.store.change(tx => tx.dropHold({ person: actor.id }))
  const found = await needs.store.change(tx => holdBest(needs, tx, { id, actor, sitter, ask, day }, wish, facts))
  return {
    ...{ id, ask, day, sitter, unseen },
    ...found,
    ...(refusal && { refusal }),
    ...(already && { already }),
  }
}

function dayFor({ clock, office }: Needs, { days, slot }: DeskAsk) {
  const facts = { now: clock.now(), zone: office.zone, calendar: office.calendar, plan: office.floorPlan }
  const day = days[0] ?? dayAt(facts.now, office.zone)
  const can = bookableSlot(day, slot, facts)
  if (can.ok) return { day, slot: can.value }
  const other = otherDay(can.refusal, facts)
  return { day: other.day, slot: other.slot ?? slot, refusal: can.refusal }
}

async function alreadyBooked(
  { store }: Needs,
  sitter: Person,
  time: Pick<Booking, 'day' | 'slot'>,
  { instead }: DeskAsk,
) {
  if (instead) return (await store.booking(instead)) ?? undefined
  const kept = await store.bookingsOf(sitter.id, time.day, 10)
  return kept.find(booking => booking.guest === undefined && meets(booking, time))
}

/** What is known of somebody's wish; who is near is told as far as the asker may know. */
export async function factsFor(needs: Needs, actor: Person, sitter: Person, ask: DeskAsk, day: Day) {
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const [{ near, unseen }, groups, usual] = await Promise.all([
    placesOf(needs, actor.id, ask.near, day),
    groupsOf(needs, sitter.id),
    ask.guest ? [] : usualOf(needs, sitter.id, today),
  ])
  const wish: DeskWish = {
    ...{ day, slot: ask.slot, features: ask.features, near },
    ...(ask.floor !== undefined && { floor: ask.floor }),
    ...(ask.desk !== undefined && { desk: ask.desk }),
  }
  const facts: Omit<DeskFacts, 'taken'> = {
    ...{ plan: needs.office.floorPlan, today, usual, person: sitter.id, groups },
    ...(sitter.department && { department: sitter.department }),
  }
  return { wish, facts, unseen }
}

type Holding = { id: BookingId; actor: Person; sitter: Person; ask: DeskAsk; day: Day }

/** Of many who ask at once each gets another desk: who comes too late for one holds the next. */
async function holdBest(
  needs: Needs,
  tx: Changes,
  holding: Holding,
  wish: DeskWish,
  facts: Omit<DeskFacts, 'taken'>,
  round = 1,
): Promise<Pick<Offer, 'proposals' | 'heldUntil' | 'lacking' | 'waitFor'>> {
  const now = needs.clock.now()
  await tx.dropOldHolds(now)
  const taken = await tx.takenDesks(holding.day)
  const { proposals, ...found } = proposeDesks(wish, { ...facts, taken }, candidates)
  for (const [at, proposal] of proposals.entries()) {
    const hold = holdOf(needs, holding, proposal, now)
    if (await tx.holdDesk(hold))
      return { proposals: proposals.slice(at, at + shown), heldUntil: hold.heldUntil, ...lackingNow(found, wish, at) }
  }
  if (proposals.length > 0 && round < rounds) return holdBest(needs, tx, holding, wish, facts, round + 1)
  return { proposals: [], ...found }
}

/** The desk asked for was taken between reading and holding. */
function lackingNow<F extends { lacking: Lacking }>(found: F, wish: DeskWish, at: number): F {
  if (at === 0 || wish.desk === undefined || found.lacking.desk) return found
  return { ...found, lacking: { ...found.lacking, desk: { name: wish.desk, why: 'taken' } } }
}

function holdOf({ office }: Needs, { id, actor, sitter, ask, day }: Holding, { desk, slot }: Proposal, now: Instant) {
  return {
    ...{
      id,
      version: 1,
      person: actor.id,
      occupant: ask.guest ? `guest:${id}` : sitter.id,
      madeBy: actor.id,
      madeAt: now,
    },
    ...{ desk: desk.name, day, slot, ...momentsOf(day, slot, office.zone), status: 'held' as const },
    heldUntil: Temporal.Instant.from(now).add({ minutes: holdMinutes }).toString(),
  }
}
