import type { Instant } from './day.ts'
import type { PersonId } from './person.ts'

export type TaskId = string

/** Something the ICT desk must look at, with its reason. */
export type TaskReason =
  | { why: 'order refused'; order: string; person: PersonId; because: string }
  | { why: 'order failed'; order: string; person: PersonId; because: string }
  | { why: 'ticket refused'; outage: string; person: PersonId; because: string }
  | { why: 'ticket waits'; outage: string; person: PersonId; because: string }
  | { why: 'ticket forgotten'; outage: string; person: PersonId }
  | { why: 'line ceiling reached'; order: string; person: PersonId; ceiling: number }
  | { why: 'contractor silent'; order: string; since: Instant }
  | { why: 'no employee number'; person: PersonId }
  | { why: 'chief without Novo'; person: PersonId; chief: PersonId }
  | { why: 'incident without places'; incident: string; number: string }
  | { why: 'effect gave up'; effect: string; name: string }

/** `about` is unique among the open: the same trouble is one task. */
export type Task = {
  id: TaskId
  about: string
  reason: TaskReason
  openedAt: Instant
  closedAt?: Instant
  closedBy?: PersonId
}
