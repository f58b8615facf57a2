import type { Booking } from '../domain/booking.ts'
import type { Day } from '../domain/day.ts'
import { desksOf } from '../domain/floor-plan.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { type BookingNeeds as Needs, sameTeam, whoShare } from './booking-facts.ts'
import { colleaguesNamed } from './colleagues.ts'

export type Named = { named: Person } | { nobody: string } | { several: string }

/** The colleague of a name, as one says it: of one's own team first. Never oneself. */
export async function colleagueNamed(needs: Needs, asker: PersonId, name: string): Promise<Named> {
  const found = await colleaguesNamed(needs, name, asker)
  const [first, ...more] = found
  if (!first) return { nobody: name }
  if (more.length === 0) return { named: first }
  const near = await Promise.all(found.map(({ id }) => sameTeam(needs, asker, id)))
  const [mate, ...mates] = found.filter((_, i) => near[i])
  return mate && mates.length === 0 ? { named: mate } : { several: name }
}

/** The chief, those of the same chief, and one's own reports. */
async function teamOf({ directory }: Needs, person: PersonId): Promise<Person[]> {
  const chief = await directory.chiefOf(person)
  const [peers, reports] = await Promise.all([chief ? directory.reportsOf(chief.id) : [], directory.reportsOf(person)])
  const all = [...(chief ? [chief] : []), ...peers, ...reports].filter(({ id }) => id !== person)
  return [...new Map(all.map(one => [one.id, one])).values()]
}

export type Present = { name: string; desk: string; floor: string; slot: Booking['slot'] }

/** Colleagues with a desk on a day, of those who share it: the ones named, else the team. */
export async function whoIsThere(
  needs: Needs,
  reader: PersonId,
  day: Day,
  named: readonly Person[],
): Promise<Present[]> {
  const people = named.length ? named : await teamOf(needs, reader)
  const shared = await whoShare(
    needs,
    reader,
    people.map(({ id }) => id),
  )
  const [booked, here] = await Promise.all([needs.store.bookingsOn(day, shared), needs.store.places(shared, day)])
  return booked.map(({ person, desk, slot }) => {
    const where = here.get(person) ?? desk
    return {
      name: people.find(({ id }) => id === person)?.name ?? '',
      desk: where,
      floor: desksOf(needs.office.floorPlan).get(where)?.floor.id ?? '',
      slot,
    }
  })
}
