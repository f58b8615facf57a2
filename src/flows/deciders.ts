import { dayAt } from '../domain/day.ts'
import { isActive } from '../domain/delegation.ts'
import type { Office } from '../domain/office.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Telework } from '../domain/telework.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Reads } from '../ports/store.ts'

type Needs = { directory: Directory; clock: Clock; office: Office }

/** Who decides for a chief today, beside the chief. */
export async function delegatesOf(needs: Needs, reads: Reads, chief: PersonId): Promise<PersonId[]> {
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const given = await reads.delegationsOf(chief, today)
  return given.filter(delegation => isActive(delegation, today)).map(({ delegate }) => delegate)
}

/** The chiefs whose requests somebody decides today, themselves first. */
export async function decidesFor(needs: Needs, reads: Reads, person: PersonId): Promise<PersonId[]> {
  const today = dayAt(needs.clock.now(), needs.office.zone)
  const given = await reads.delegationsTo(person, today)
  return [person, ...given.map(({ chief }) => chief)]
}

/** All who may decide a request now: the functional chief as the directory says, delegates, the chief above when put before them. */
export async function decidersOf(
  needs: Needs,
  reads: Reads,
  { person, above }: Telework,
): Promise<{ chief: Person | undefined; delegates: PersonId[]; all: PersonId[] }> {
  const chief = await needs.directory.chiefOf(person, { fresh: true })
  const delegates = chief ? await delegatesOf(needs, reads, chief.id) : []
  const all = [...(chief ? [chief.id] : []), ...delegates, ...(above ? [above] : [])].filter(id => id !== person)
  return { chief, delegates, all: [...new Set(all)] }
}
