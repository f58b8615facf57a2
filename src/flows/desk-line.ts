import { type BookingId, bookableSlot } from '../domain/booking.ts'
import type { DeskWait } from '../domain/desk-wait.ts'
import { zonesOf } from '../domain/floor-plan.ts'
import type { PersonId } from '../domain/person.ts'
import type { BookingNeeds as Needs } from './booking-facts.ts'

/** Puts somebody in line for a zone on a day. */
export async function joinLine(
  needs: Needs,
  person: PersonId,
  { zone, day, slot, features }: Pick<DeskWait, 'zone' | 'day' | 'slot' | 'features'>,
): Promise<'joined' | 'already' | 'not that day'> {
  const { office, clock } = needs
  const facts = { now: clock.now(), zone: office.zone, calendar: office.calendar, plan: office.floorPlan }
  const known = zonesOf(office.floorPlan).some(one => one.zone.id === zone)
  if (!known || !bookableSlot(day, slot, facts).ok) return 'not that day'
  const added = await needs.store.change(tx =>
    tx.addWait({ id: needs.newId(), person, zone, day, slot, features, askedAt: facts.now }),
  )
  return added ? 'joined' : 'already'
}

/** The desk that was offered goes to the next in line. */
export async function declineOffer({ store }: Needs, id: BookingId, person: PersonId): Promise<void> {
  const offered = await store.booking(id)
  if (offered?.status !== 'offered' || offered.person !== person) return
  await store.change(async tx => {
    await tx.dropHold({ id })
    await tx.endWait({ offer: id }, 'left')
  })
}
