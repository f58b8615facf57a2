import type { Page } from '../domain/desk.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { giveBackTask, type TakeRefusal, type Task, type TaskId, type TaskReason, takeTask } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { slaOfTask, type TaskSla } from './sla-warnings.ts'

export type TasksNeeds = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }
type Needs = TasksNeeds

export type TaskView = {
  task: Task
  person?: string
  chief?: string
  by?: string
  owner?: string
  mine: boolean
  sla?: TaskSla
  zone: string
}

/** A task with the names of those in it, as one member of the ICT desk sees it. */
export async function taskView(needs: Needs, task: Task, reader: PersonId): Promise<TaskView> {
  const { directory, office } = needs
  const named = async (id: PersonId | undefined) => (id ? ((await directory.person(id))?.name ?? id) : undefined)
  const person = await named('person' in task.reason ? task.reason.person : undefined)
  const chief = await named('chief' in task.reason ? task.reason.chief : undefined)
  const by = await named(task.closedBy === 'novo' ? undefined : task.closedBy)
  const owner = await named(task.owner)
  const names = { ...(person && { person }), ...(chief && { chief }), ...(by && { by }), ...(owner && { owner }) }
  const sla = await slaOfTask(needs, task)
  return { task, zone: office.zone, mine: task.owner === reader, ...names, ...sla }
}

export const deskMembers = ({ directory, office }: Pick<Needs, 'directory' | 'office'>) =>
  directory.members(office.roles.ictDesk)

type Refusal = { why: 'not entitled' | 'unknown' }

/** A task for a member of the ICT desk. */
export async function taskFor(needs: Needs, id: TaskId, reader: PersonId): Promise<Result<Task, Refusal>> {
  if (!(await deskMembers(needs)).includes(reader)) return no({ why: 'not entitled' })
  const task = await needs.store.task(id)
  return task ? yes(task) : no({ why: 'unknown' })
}

/** Somebody of the ICT desk says it is done; everybody's card of it is brought up to date. */
export async function closeTask(
  needs: Needs,
  id: TaskId,
  actor: PersonId,
  note?: string,
): Promise<Result<Task, Refusal>> {
  const found = await taskFor(needs, id, actor)
  if (!found.ok) return found
  const members = await deskMembers(needs)
  await needs.store.change(async tx => {
    if (!(await tx.closeTask(id, actor, needs.clock.now(), note || undefined))) return
    await recordOfTask(needs, tx, id, 'closed', actor)
    await tx.addEffects(shownTo(needs, id, members))
  })
  return taskFor(needs, id, actor)
}

const recordOfTask = ({ clock }: Needs, tx: Changes, id: TaskId, what: string, by: PersonId) =>
  tx.record({ subject: `task:${id}`, what, by, at: clock.now(), facts: {} })

const shownTo = (needs: Needs, task: TaskId, members: readonly PersonId[]) =>
  members.map(to => effect(needs, { name: 'show-task', task, to }))

type Owning = Result<Task, Refusal | TakeRefusal>

/** Somebody of the ICT desk sees to it from now on. `from`: the owner they had before their eyes. */
export const takeOn = (needs: Needs, id: TaskId, actor: PersonId, from?: PersonId): Promise<Owning> =>
  own(needs, id, actor, 'taken', task => takeTask(task, actor, from, needs.clock.now()))

/** The owner gives it back. */
export const giveBack = (needs: Needs, id: TaskId, actor: PersonId): Promise<Owning> =>
  own(needs, id, actor, 'given back', task => giveBackTask(task, actor))

async function own(
  needs: Needs,
  id: TaskId,
  actor: PersonId,
  what: string,
  decide: (task: Task) => Result<Task, TakeRefusal>,
): Promise<Owning> {
  const found = await taskFor(needs, id, actor)
  if (!found.ok) return found
  const decided = decide(found.value)
  if (!decided.ok || decided.value === found.value) return decided
  const members = await deskMembers(needs)
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateTaskOwner(decided.value, found.value.owner))) return false
    await recordOfTask(needs, tx, id, what, actor)
    await tx.addEffects(shownTo(needs, id, members))
    return true
  })
  return kept ? decided : own(needs, id, actor, what, decide)
}

export type TaskOwner = 'all' | 'mine' | 'free'
export type TasksView = {
  owner: TaskOwner
  why: TaskReason['why'] | ''
  counts: Record<TaskOwner, number>
  reasons: { why: TaskReason['why']; count: number }[]
  page: Page<TaskView>
}

const size = 10

/** Open tasks, oldest first, of everybody, the reader's own or without an owner; of one reason, or all. */
export async function tasksPage(
  needs: Needs,
  reader: PersonId,
  asked: { owner: TaskOwner; why: string; page: number },
): Promise<TasksView> {
  const rows = await needs.store.taskCounts()
  const owned = (owner: TaskOwner) =>
    rows.filter(row => owner === 'all' || row.owner === (owner === 'mine' ? reader : undefined))
  const reasons = summed(owned(asked.owner))
  const why = reasons.find(one => one.why === asked.why)?.why ?? ''
  const total = sum(why ? reasons.filter(one => one.why === why) : reasons)
  const page = Math.min(asked.page, Math.max(0, Math.ceil(total / size) - 1))
  const owner = asked.owner === 'mine' ? { is: reader } : ('nobody' as const)
  const filter = { ...(why && { why }), ...(asked.owner !== 'all' && { owner }) }
  const tasks = await needs.store.tasksPage(filter, { offset: page * size, limit: size })
  const items = await Promise.all(tasks.map(task => taskView(needs, task, reader)))
  const counts = { all: sum(rows), mine: sum(owned('mine')), free: sum(owned('free')) }
  return { owner: asked.owner, why, counts, reasons, page: { items, page, size, total } }
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0)

function summed(rows: readonly { why: TaskReason['why']; count: number }[]) {
  const reasons = [...new Set(rows.map(({ why }) => why))]
  return reasons.map(why => ({ why, count: sum(rows.filter(row => row.why === why)) }))
}
