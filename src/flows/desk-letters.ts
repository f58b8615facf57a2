import type { Instant } from '../domain/day.ts'
import type { Page } from '../domain/desk.ts'
import type { Effect, EffectId } from '../domain/effect.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { TaskId } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskMembers } from './tasks.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }

export type DeadLetter = { id: string; name: string; person?: string; diedAt: Instant; error: string; attempts: number }

const size = 10

/** Effects that were given up, newest first. */
export async function lettersPage(needs: Needs, asked: number): Promise<Page<DeadLetter>> {
  const { dead: total } = await needs.store.outbox.counts()
  const page = Math.min(asked, Math.max(0, Math.ceil(total / size) - 1))
  const dead = await needs.store.outbox.dead(size, page * size)
  const items = await Promise.all(
    dead.map(async ({ id, effect: { name }, effect: of, diedAt, error, attempts }) => {
      const person = await nameOf(needs, await concerned(needs, of))
      return { id, name, diedAt, error, attempts, ...(person && { person }) }
    }),
  )
  return { items, page, size, total }
}

const nameOf = async ({ directory }: Needs, id: PersonId | undefined) =>
  id === undefined ? undefined : ((await directory.person(id))?.name ?? id)

/** Whom an effect is about, by what its payload names. */
async function concerned({ store }: Needs, of: Effect): Promise<PersonId | undefined> {
  if ('person' in of) return of.person
  if ('to' in of && of.name === 'show-task') return of.to
  if ('telework' in of) return (await store.telework(of.telework))?.person
  if ('order' in of) return (await store.lineOrder(of.order))?.person
  if ('outage' in of) return (await store.outage(of.outage))?.person
  if ('contractorId' in of) return (await ofContractor(store, of))?.person
  return undefined
}

const ofContractor = (store: Store, of: { name: string; contractorId: string }) =>
  of.name === 'follow-ticket'
    ? store.outageByContractorId(of.contractorId)
    : store.lineOrderByContractorId(of.contractorId)

/** Sends again what was given up, exactly once whoever presses; its task ends, everybody's card of it follows. */
export async function sendAgain(
  needs: Needs,
  id: EffectId,
  actor: PersonId,
): Promise<Result<true, { why: 'not entitled' | 'sent already' }>> {
  const members = await deskMembers(needs)
  if (!members.includes(actor)) return no({ why: 'not entitled' })
  const at = needs.clock.now()
  const sent = await needs.store.outbox.sendAgain(id, async (tx, { name }) => {
    await tx.record({ subject: `effect:${id}`, what: 'sent again', by: actor, at, facts: { name } })
    const task = await tx.openTaskAbout(`gave up:${id}`)
    if (!task || !(await tx.closeTask(task.id, actor, at))) return
    await tx.record({ subject: `task:${task.id}`, what: 'closed', by: actor, at, facts: { sentAgain: id } })
    await tx.addEffects(members.map(to => effect(needs, { name: 'show-task', task: task.id, to })))
  })
  return sent ? yes(true) : no({ why: 'sent already' })
}

/** The same, from the card of the task about it. */
export async function sendAgainOfTask(needs: Needs, id: TaskId, actor: PersonId): ReturnType<typeof sendAgain> {
  const task = await needs.store.task(id)
  return sendAgain(needs, task?.reason.why === 'effect gave up' ? task.reason.effect : '', actor)
}
