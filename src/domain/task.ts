import type { Instant } from './day.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'
import type { WorksOddity } from './works-reading.ts'

export type TaskId = string

/** Something the ICT desk must look at, with its reason. */
export type TaskReason =
  | { why: 'order refused'; order: string; person: PersonId; because: string }
  | { why: 'order failed'; order: string; person: PersonId; because: string }
  | { why: 'ticket refused'; outage: string; person: PersonId; because: string }
  | { why: 'ticket waits'; outage: string; person: PersonId; because: string }
  | { why: 'ticket forgotten'; outage: string; person: PersonId }
  | { why: 'report waits'; outage: string; person: PersonId; since: Instant }
  | { why: 'repeat fault'; outage: string; person: PersonId; line: string; times: number }
  | { why: 'sla at risk'; outage: string; person: PersonId }
  | { why: 'line ceiling reached'; order: string; person: PersonId; ceiling: number }
  | { why: 'contractor silent'; order: string; since: Instant }
  | { why: 'works unclear'; works: string; contractorId: string; odd: readonly WorksOddity[] }
  | { why: 'no employee number'; person: PersonId }
  | { why: 'chief without Novo'; person: PersonId; chief: PersonId }
  | { why: 'incident without places'; incident: string; number: string }
  | { why: 'incident refused'; incident: string; number: string; because: string }
  | { why: 'effect gave up'; effect: string; name: string }

/** `about` is unique among the open: the same trouble is one task. */
export type Task = {
  id: TaskId
  about: string
  reason: TaskReason
  openedAt: Instant
  /** Who sees to it, since when. */
  owner?: PersonId
  takenAt?: Instant
  closedAt?: Instant
  /** A person, or `novo` when its reason has gone by itself. */
  closedBy?: PersonId
  note?: string
}

/** `owner`: of those that nobody has taken, or of one person. */
export type TaskFilter = { why?: TaskReason['why']; owner?: 'nobody' | { is: PersonId } }

export type TakeRefusal = { why: 'closed' } | { why: 'taken'; by: PersonId } | { why: 'not yours' }

/** Somebody sees to it. `from` is the owner the presser had before their eyes: a task is taken over knowingly or not at all. */
export function takeTask(
  task: Task,
  actor: PersonId,
  from: PersonId | undefined,
  at: Instant,
): Result<Task, TakeRefusal> {
  if (task.closedAt) return no({ why: 'closed' })
  if (task.owner === actor) return yes(task)
  if (task.owner && task.owner !== from) return no({ why: 'taken', by: task.owner })
  return yes({ ...task, owner: actor, takenAt: at })
}

/** The owner cannot see to it after all. */
export function giveBackTask(task: Task, actor: PersonId): Result<Task, TakeRefusal> {
  if (task.closedAt) return no({ why: 'closed' })
  if (task.owner === undefined) return yes(task)
  if (task.owner !== actor) return no({ why: 'not yours' })
  const { owner: _, takenAt: __, ...free } = task
  return yes(free)
}
