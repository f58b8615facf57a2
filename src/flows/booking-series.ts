import { type Booking, bookableSlot, type DayRefusal, meets } from '../domain/booking.ts'
import type { DeskAsk } from '../domain/booking-ask.ts'
import { type Proposal, proposeDesks } from '../domain/booking-proposal.ts'
import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { bookDesk } from './booking.ts'
import type { BookingNeeds as Needs } from './booking-facts.ts'
import { factsFor } from './booking-proposal.ts'

/** What can become of each day of a series, or has. `other`: not the desk of the first days. */
export type SeriesDay = { day: Day } & (
  | { became: 'free' | 'booked' | 'other'; proposal: Proposal; booking?: Booking }
  | { became: 'refused'; refusal: DayRefusal }
  | { became: 'already'; booking: Booking }
  | { became: 'full' }
  | { became: 'too many'; most: number }
)

type Chosen = { day: Day; proposals: readonly Proposal[] }

/** A desk for each day, the same one where it is free. Nothing is held. */
export async function proposeSeries(needs: Needs, actor: Person, ask: DeskAsk): Promise<SeriesDay[]> {
  const sitter = (ask.sitter && (await needs.directory.person(ask.sitter))) || actor
  const found: SeriesDay[] = []
  for (const day of ask.days) found.push(await proposeOne(needs, actor, sitter, ask, day, deskOf(found)))
  return found
}

/** The desk of the days before: a series stays at one desk when it can. */
const deskOf = (days: readonly SeriesDay[]): string | undefined =>
  days.flatMap(day => ('proposal' in day ? [day.proposal.desk.name] : []))[0]

async function proposeOne(
  needs: Needs,
  actor: Person,
  sitter: Person,
  ask: DeskAsk,
  day: Day,
  same: string | undefined,
): Promise<SeriesDay> {
  const chosen = await choose(needs, actor, sitter, ask, day, same)
  if ('became' in chosen) return chosen
  const [proposal] = chosen.proposals
  if (!proposal) return { day, became: 'full' }
  return { day, became: same && proposal.desk.name !== same ? 'other' : 'free', proposal }
}

async function choose(
  needs: Needs,
  actor: Person,
  sitter: Person,
  ask: DeskAsk,
  day: Day,
  same: string | undefined,
): Promise<Chosen | SeriesDay> {
  const { office, clock, store } = needs
  const facts = { now: clock.now(), zone: office.zone, calendar: office.calendar, plan: office.floorPlan }
  const slot = bookableSlot(day, ask.slot, facts)
  if (!slot.ok) return { day, became: 'refused', refusal: slot.refusal }
  const mine = ask.guest ? [] : await store.bookingsOf(sitter.id, day, 10)
  const already = mine.find(booking => booking.guest === undefined && meets(booking, { day, slot: slot.value }))
  if (already) return { day, became: 'already', booking: already }
  const asked = { ...ask, days: [day], slot: slot.value, ...(same && { desk: same }) }
  const { wish, facts: known } = await factsFor(needs, actor, sitter, asked, day)
  const { proposals } = proposeDesks(wish, { ...known, taken: await store.takenDesks(day) }, tries)
  return { day, proposals }
}

/** Another's booking may come between the look and the booking: so many desks are tried. */
const tries = 5

/** Books each day by itself: what is full or free of work does not hold the others up. Its id is the series'. */
export async function bookSeries(needs: Needs, id: string, actor: Person, ask: DeskAsk): Promise<SeriesDay[]> {
  const before = await needs.store.bookingsOfSeries(id)
  const sitter = (ask.sitter && (await needs.directory.person(ask.sitter))) || actor
  const found: SeriesDay[] = []
  for (const day of ask.days) {
    const known = before.find(booking => booking.day === day)
    found.push(
      known
        ? { day, became: 'already', booking: known }
        : await bookOne(needs, id, actor, sitter, ask, day, deskOf(found)),
    )
  }
  return found
}

async function bookOne(
  needs: Needs,
  series: string,
  actor: Person,
  sitter: Person,
  ask: DeskAsk,
  day: Day,
  same: string | undefined,
): Promise<SeriesDay> {
  const chosen = await choose(needs, actor, sitter, ask, day, same)
  if ('became' in chosen) return chosen
  for (const proposal of chosen.proposals) {
    const one = { ...ask, days: [day] }
    const booked = await bookDesk(needs, { id: needs.newId(), actor, ask: one, desk: proposal.desk.name, series })
    if (booked.ok)
      return { day, became: same && proposal.desk.name !== same ? 'other' : 'booked', proposal, booking: booked.value }
    if (booked.refusal.why === 'too many') return { day, became: 'too many', most: booked.refusal.most }
  }
  return { day, became: 'full' }
}
