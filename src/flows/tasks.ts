import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Task, TaskId } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }

export type TaskView = { task: Task; person?: string; chief?: string; by?: string; zone: string; sla?: TaskSla }

export async function taskView({ directory, office }: Needs, task: Task): Promise<TaskView> {
  const named = async (id: PersonId | undefined) => (id ? ((await directory.person(id))?.name ?? id) : undefined)
  const person = await named('person' in task.reason ? task.reason.person : undefined)
  const chief = await named('chief' in task.reason ? task.reason.chief : undefined)
  const by = await named(task.closedBy)
  return { task, zone: office.zone, ...(person && { person }), ...(chief && { chief }), ...(by && { by }) }
}

export const deskMembers = ({ directory, office }: Pick<Needs, 'directory' | 'office'>) =>
  directory.members(office.roles.ictDesk)

/** A task for a member of the ICT desk. */
export async function taskFor(
  needs: Needs,
  id: TaskId,
  reader: PersonId,
): Promise<Result<Task, { why: 'not entitled' | 'unknown' }>> {
  if (!(await deskMembers(needs)).includes(reader)) return no({ why: 'not entitled' })
  const task = await needs.store.task(id)
  return task ? yes(task) : no({ why: 'unknown' })
}

/** Somebody of the ICT desk says it is done; everybody's card of it is brought up to date. */
export async function closeTask(
  needs: Needs,
  id: TaskId,
  actor: PersonId,
): Promise<Result<Task, { why: 'not entitled' | 'unknown' }>> {
  const found = await taskFor(needs, id, actor)
  if (!found.ok) return found
  const members = await deskMembers(needs)
  await needs.store.change(async tx => {
    if (!(await tx.closeTask(id, actor, needs.clock.now()))) return
    await tx.record({ subject: `task:${id}`, what: 'closed', by: actor, at: needs.clock.now(), facts: {} })
    await tx.addEffects(members.map(to => effect(needs, { name: 'show-task', task: id, to })))
  })
  return taskFor(needs, id, actor)
}
