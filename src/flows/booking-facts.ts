import { addDays, type Day } from '../domain/day.ts'
import { usualSharing } from '../domain/desk-sharing.ts'
import { zonesOf } from '../domain/floor-plan.ts'
import type { Office } from '../domain/office.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'

export type BookingNeeds = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }
type Asking = Pick<BookingNeeds, 'store' | 'directory'>

/** How far back one's usual desk is looked for: bookings older than that no longer know whose they were. */
const usualDays = 60

/** Whether two people are one team: of one chief, or one the other's chief. */
export async function sameTeam({ directory }: Pick<Asking, 'directory'>, a: PersonId, b: PersonId): Promise<boolean> {
  if (a === b) return true
  const [chiefA, chiefB] = await Promise.all([directory.chiefOf(a), directory.chiefOf(b)])
  return chiefA?.id === b || chiefB?.id === a || (chiefA !== undefined && chiefA.id === chiefB?.id)
}

/** Those of these people who let this reader know where they sit. Who has chosen nothing shares with the team. */
export async function whoShare(needs: Asking, reader: PersonId, people: readonly PersonId[]): Promise<PersonId[]> {
  const chosen = await needs.store.sharing(people)
  const shares = await Promise.all(
    people.map(async person => {
      const sharing = chosen.get(person) ?? usualSharing
      return (
        person === reader || sharing === 'everybody' || (sharing === 'team' && (await sameTeam(needs, reader, person)))
      )
    }),
  )
  return people.filter((_, i) => shares[i])
}

/** Where colleagues sit on a day, as far as the reader may know; `unseen` are the names of the others. */
export async function placesOf(
  needs: Asking,
  reader: PersonId,
  people: readonly PersonId[],
  day: Day,
): Promise<{ near: { name: string; desk: string }[]; unseen: string[] }> {
  if (people.length === 0) return { near: [], unseen: [] }
  const known = (await Promise.all(people.map(id => needs.directory.person(id)))).flatMap(person => person ?? [])
  const shared = await whoShare(
    needs,
    reader,
    known.map(({ id }) => id),
  )
  const booked = await needs.store.bookingsOn(day, shared)
  const near = booked.map(({ person, desk }) => ({ name: nameOf(known, person), desk }))
  const unseen = known.filter(({ id }) => !booked.some(({ person }) => person === id)).map(({ name }) => name)
  return { near, unseen }
}

const nameOf = (people: readonly Person[], id: PersonId) => people.find(person => person.id === id)?.name ?? ''

/** Groups of the floor plan that somebody is in. */
export async function groupsOf(
  { directory, office }: Pick<BookingNeeds, 'directory' | 'office'>,
  person: PersonId,
): Promise<Set<string>> {
  const groups = [...new Set(zonesOf(office.floorPlan).flatMap(({ zone }) => zone.groups.map(({ group }) => group)))]
  const members = await Promise.all(groups.map(group => directory.members(group)))
  return new Set(groups.filter((_, i) => members[i]?.includes(person)))
}

export const usualOf = ({ store }: Pick<Asking, 'store'>, person: PersonId, today: Day): Promise<string[]> =>
  store.usualDesks(person, addDays(today, -usualDays), 3)
