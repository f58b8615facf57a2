import type { Day } from '../domain/day.ts'
import type { Delegation } from '../domain/delegation.ts'
import type { PersonId } from '../domain/person.ts'

export type DelegationReads = {
  delegation(id: string): Promise<Delegation | undefined>
  /** Those that a chief has given and that are not over on that day, by their first day. */
  delegationsOf(chief: PersonId, on: Day): Promise<Delegation[]>
  /** Those that somebody decides under on that day. */
  delegationsTo(delegate: PersonId, on: Day): Promise<Delegation[]>
}

export type DelegationChanges = {
  /** False when another of this chief stands on one of these days. */
  addDelegation(delegation: Delegation): Promise<boolean>
  endDelegation(delegation: Delegation): Promise<boolean>
}
