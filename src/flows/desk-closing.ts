import { momentsOf } from '../domain/booking-time.ts'
import { type Day, dayAt } from '../domain/day.ts'
import { desksOf, type FloorPlan } from '../domain/floor-plan.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Changes } from '../ports/store.ts'
import { recordBooking } from './booking.ts'
import type { BookingNeeds as Needs } from './booking-facts.ts'
import { effect } from './effects.ts'

export const isOfFacilities = async ({ directory, office }: Pick<Needs, 'directory' | 'office'>, person: PersonId) =>
  (await directory.members(office.roles.facilities)).includes(person)

/** The desks that a name means: one desk, a zone's, or a floor's. */
export function desksCalled(plan: FloorPlan, name: string): string[] {
  const wanted = name.toLowerCase()
  const all = [...desksOf(plan).values()]
  const fits = [
    all.filter(desk => desk.name.toLowerCase() === wanted),
    all.filter(({ zone }) => zone.id.toLowerCase() === wanted),
    all.filter(({ floor }) => floor.id.toLowerCase() === wanted),
  ]
  return (fits.find(desks => desks.length > 0) ?? []).map(desk => desk.name)
}

export type Closing = { target: string; days: readonly Day[] }
export type Closed = { desks: number; bookings: number }
type Refusal = { why: 'not entitled' | 'unknown' | 'no days' }

const mostDeskDays = 5_000

/** What a closing would touch. */
export async function weighClosing(needs: Needs, { target, days }: Closing): Promise<Result<Closed, Refusal>> {
  const desks = desksCalled(needs.office.floorPlan, target)
  const ahead = days.filter(day => day >= dayAt(needs.clock.now(), needs.office.zone))
  if (desks.length === 0) return no({ why: 'unknown' })
  if (ahead.length === 0 || desks.length * ahead.length > mostDeskDays) return no({ why: 'no days' })
  return yes({ desks: desks.length, bookings: await needs.store.countBooked(desks, ahead) })
}

/**
 * Takes desks out of use: they are booked by nobody, so that nobody can book them, and who had one is told and offered
 * another. A booking that comes in between is withdrawn like the others.
 */
export async function closeDesks(needs: Needs, actor: PersonId, closing: Closing): Promise<Result<Closed, Refusal>> {
  if (!(await isOfFacilities(needs, actor))) return no({ why: 'not entitled' })
  const weighed = await weighClosing(needs, closing)
  if (!weighed.ok) return weighed
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const desks = desksCalled(needs.office.floorPlan, closing.target)
  let bookings = 0
  for (const day of closing.days.filter(one => one >= today))
    bookings += await needs.store.change(tx => closeOn(needs, tx, desks, day))
  return yes({ desks: desks.length, bookings })
}

async function closeOn(needs: Needs, tx: Changes, desks: readonly string[], day: Day, tries = 5): Promise<number> {
  const [now, zone] = [needs.clock.now(), needs.office.zone]
  const withdrawn = await tx.withdrawBookings(desks, day)
  for (const booking of withdrawn) await recordBooking(tx, booking, 'withdrawn', 'facilities', now)
  await tx.addEffects(
    withdrawn.flatMap(({ id }) => [
      effect(needs, { name: 'show-booking', booking: id }),
      effect(needs, { name: 'offer-another-desk', booking: id }),
    ]),
  )
  const rows = desks.map(desk => ({
    ...{
      id: needs.newId(),
      version: 1,
      person: 'facilities',
      occupant: 'facilities',
      madeBy: 'facilities',
      madeAt: now,
    },
    ...{ desk, day, slot: 'day' as const, ...momentsOf(day, 'day', zone), status: 'closed' as const },
  }))
  const closed = await tx.closeDesks(rows)
  if (closed || tries === 0) return withdrawn.length
  return withdrawn.length + (await closeOn(needs, tx, desks, day, tries - 1))
}

/** Puts desks back into use; who lost a booking has another one by now, or asks again. */
export async function reopenDesks(
  needs: Needs,
  actor: PersonId,
  { target, days }: Closing,
): Promise<Result<Closed, Refusal>> {
  if (!(await isOfFacilities(needs, actor))) return no({ why: 'not entitled' })
  const desks = desksCalled(needs.office.floorPlan, target)
  if (desks.length === 0) return no({ why: 'unknown' })
  if (days.length === 0) return no({ why: 'no days' })
  await needs.store.change(tx => tx.reopenDesks(desks, days))
  return yes({ desks: desks.length, bookings: 0 })
}
