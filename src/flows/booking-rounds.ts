import type { Booking } from '../domain/booking.ts'
import { proposeDesks } from '../domain/booking-proposal.ts'
import { momentOf, momentsOf } from '../domain/booking-time.ts'
import { addDays, dayAt } from '../domain/day.ts'
import { type DeskWait, offerMinutes } from '../domain/desk-wait.ts'
import { mayRing } from '../domain/quiet-hours.ts'
import type { Changes } from '../ports/store.ts'
import { bookingCardKey, recordBooking } from './booking.ts'
import { groupsOf, type BookingNeeds as Needs } from './booking-facts.ts'
import { effect } from './effects.ts'

/** From this hour on a day's bookings are asked about; the message itself waits for each one's working hours. */
const askFrom = '06:00'
const remindMinutes = 30
/** So many in one transaction. */
const batch = 500

/** Looks at all that time alone brings about: holds and offers that end, presence to ask for, desks to release and offer. */
export async function lookAtBookings(needs: Needs): Promise<void> {
  const [now, zone] = [needs.clock.now(), needs.office.zone]
  const today = dayAt(now, zone)
  await needs.store.change(async tx => {
    await tx.dropOldHolds(now)
    await tx.dropOldOffers(now)
    await tx.clearDaysBefore(today)
  })
  await inBatches(needs, tx => tx.releaseUnconfirmed(now, batch), released)
  const soon = Temporal.Instant.from(now).add({ minutes: remindMinutes }).toString()
  await inBatches(needs, tx => tx.remindPresence(soon, batch), reminded)
  const morning = momentOf(today, askFrom, zone)
  if (Temporal.Instant.compare(now, morning) >= 0)
    await inBatches(needs, tx => tx.askPresence(today, morning, batch), asked)
  for (const line of await needs.store.waitedFor(today)) await offerNext(needs, line.zone, line.day)
}

async function inBatches(
  needs: Needs,
  take: (tx: Changes) => Promise<Booking[]>,
  keep: (needs: Needs, tx: Changes, bookings: readonly Booking[]) => Promise<void>,
): Promise<void> {
  let taken = batch
  while (taken === batch) {
    taken = await needs.store.change(async tx => {
      const bookings = await take(tx)
      await keep(needs, tx, bookings)
      return bookings.length
    })
  }
}

async function released(needs: Needs, tx: Changes, bookings: readonly Booking[]): Promise<void> {
  const at = needs.clock.now()
  for (const booking of bookings) await recordBooking(tx, booking, 'released', 'rule', at)
  await tx.addEffects(
    bookings.flatMap(({ id }) => [
      effect(needs, { name: 'show-booking', booking: id }),
      effect(needs, { name: 'say-booking', booking: id, what: 'released' }),
    ]),
  )
}

const reminded = (needs: Needs, tx: Changes, bookings: readonly Booking[]) =>
  tx.addEffects(bookings.map(({ id }) => effect(needs, { name: 'say-booking', booking: id, what: 'reminder' })))

/**
 * In the morning the booking's card comes anew, with the button for it; the one further up refreshes itself. Who books on
 * the day itself has that button already.
 */
async function asked(needs: Needs, tx: Changes, bookings: readonly Booking[]): Promise<void> {
  for (const { id, person } of bookings) await tx.dropLiveCard(person, bookingCardKey(id))
  await tx.addEffects(bookings.map(({ id }) => effect(needs, { name: 'show-booking', booking: id })))
}

/** Offers what is free in a zone to those in line, each for half an hour of their working time. Who cannot be rung yet stays first. */
async function offerNext(needs: Needs, zone: string, day: string): Promise<void> {
  const now = needs.clock.now()
  for (const wait of await needs.store.waits(zone, day)) {
    const hours = (await needs.directory.workingHours(wait.person)) ?? needs.office.policy.workingHours
    if (Temporal.Instant.compare(now, mayRing(now, hours, needs.office.calendar)) < 0) return
    if (!(await offer(needs, wait))) return
  }
}

async function offer(needs: Needs, wait: DeskWait): Promise<boolean> {
  const groups = await groupsOf(needs, wait.person)
  return needs.store.change(async tx => {
    const desk = freeIn(needs, wait, groups, await tx.takenDesks(wait.day))
    if (desk === undefined) return false
    const offered = offerOf(needs, wait, desk)
    if (!(await tx.offerDesk(offered, wait.id))) return false
    await tx.addEffects([effect(needs, { name: 'show-desk-offer', booking: offered.id })])
    return true
  })
}

/** A desk of that zone that is free at that time. */
function freeIn(
  { clock, office }: Needs,
  wait: DeskWait,
  groups: ReadonlySet<string>,
  taken: Awaited<ReturnType<Changes['takenDesks']>>,
) {
  const { day, slot, features, person, zone } = wait
  const buildings = office.floorPlan.buildings.map(building => ({
    ...building,
    floors: building.floors.map(floor => ({ ...floor, zones: floor.zones.filter(({ id }) => id === zone) })),
  }))
  const facts = {
    plan: { ...office.floorPlan, buildings },
    today: dayAt(clock.now(), office.zone),
    usual: [],
    person,
    groups,
    taken,
  }
  const { proposals, lacking } = proposeDesks({ day, slot, features, near: [] }, facts, 1)
  return lacking.features.length ? undefined : proposals[0]
}

function offerOf(
  needs: Needs,
  { person, day }: DeskWait,
  { desk, slot }: NonNullable<ReturnType<typeof freeIn>>,
): Booking {
  const now = needs.clock.now()
  return {
    ...{
      id: needs.newId(),
      version: 1,
      person,
      occupant: person,
      madeBy: person,
      madeAt: now,
      desk: desk.name,
      day,
      slot,
    },
    ...momentsOf(day, slot, needs.office.zone),
    status: 'offered',
    heldUntil: Temporal.Instant.from(now).add({ minutes: offerMinutes }).toString(),
  }
}

const personDays = 60
const arrivalDays = 30

/** Bookings no longer know whose they were after 60 days, nor when somebody arrived after 30. */
export async function forgetOldBookings({ store, clock, office }: Needs): Promise<void> {
  const today = dayAt(clock.now(), office.zone)
  const forget = () =>
    store.change(tx => tx.forgetPeople(addDays(today, -personDays), addDays(today, -arrivalDays), batch * 10))
  while ((await forget()) === batch * 10);
}
