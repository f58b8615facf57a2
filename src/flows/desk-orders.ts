import type { LineOrder } from '../domain/line-order.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Task, TaskId } from '../domain/task.ts'
import type { Telework } from '../domain/telework.ts'
import type { Changes } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskMembers, type TasksNeeds as Needs } from './tasks.ts'
import { orderLineFor } from './telework.ts'

export type OrderedAnew = 'ordered' | 'still over the ceiling' | 'still no number' | 'not wanted' | 'not entitled'

/** Reasons that keep a line from being ordered, and that may have gone. */
export const keepsLineBack = ({ reason }: Task): boolean =>
  ['line ceiling reached', 'no employee number', 'order refused', 'order failed'].includes(reason.why)

/** The line that a task is about is ordered after all; the task ends, everybody's card of it follows. */
export async function orderOfTask(needs: Needs, id: TaskId, actor: PersonId): Promise<OrderedAnew> {
  const members = await deskMembers(needs)
  if (!members.includes(actor)) return 'not entitled'
  const task = await needs.store.task(id)
  if (!task || task.closedAt || !keepsLineBack(task) || !('person' in task.reason)) return 'not wanted'
  const person = await needs.directory.person(task.reason.person)
  const at = needs.clock.now()
  return needs.store.change(async tx => {
    const came = person ? await order(needs, tx, task, person) : 'not wanted'
    if (came !== 'ordered' || !(await tx.closeTask(id, actor, at))) return came
    await tx.record({ subject: `task:${id}`, what: 'closed', by: actor, at, facts: { ordered: true } })
    await tx.addEffects(members.map(to => effect(needs, { name: 'show-task', task: id, to })))
    return came
  })
}

async function order(needs: Needs, tx: Changes, { reason }: Task, person: Person): Promise<OrderedAnew> {
  if (!person.employeeNumber) return 'still no number'
  const known = 'order' in reason ? await tx.lineOrder(reason.order) : undefined
  const isNew = known?.status !== 'wanted'
  if ((await tx.linesUsed()) + (isNew ? 1 : 0) > needs.office.contract.lineCeiling) return 'still over the ceiling'
  if (!isNew) {
    await tx.addEffects([effect(needs, { name: 'order-line', order: known.id })])
    return 'ordered'
  }
  const telework = await requestOf(tx, known, person.id)
  const effects = telework ? await orderLineFor(needs, tx, telework, person) : []
  await tx.addEffects(effects)
  return effects.length > 0 ? 'ordered' : 'not wanted'
}

const mostRequests = 50

/** The approved request that the line is for. */
async function requestOf(tx: Changes, known: LineOrder | undefined, person: PersonId): Promise<Telework | undefined> {
  const requests = known ? [await tx.telework(known.request)] : await tx.teleworkOf(person, mostRequests)
  return requests.find(one => one?.status === 'approved' && one.terms.kind === 'structural')
}
