import type { Office } from '../domain/office.ts'
import { isOver, type Outage, type OutageId } from '../domain/outage.ts'
import { type ClockAtRisk, clocksAtRisk } from '../domain/sla-risk.ts'
import { readSla } from '../domain/sla-ticket.ts'
import { taskAfter, type Warning, warningsDue } from '../domain/sla-warnings.ts'
import type { Task } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask } from './line-order.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId }

/** An outage that is over is looked at for so long: a warning missed while nothing ran is said late, and once. */
const lookBackDays = 7

type Due = { outage: Outage; warnings: readonly Warning[] }

/** What of all clocks has not been said, recomputed from the record. */
export async function warningsNow({ store, clock, office }: Needs): Promise<Due[]> {
  const now = clock.now()
  const from = Temporal.Instant.from(now).subtract({ hours: lookBackDays * 24 })
  const outages = await store.outagesBetween(from.toString(), now)
  const said = Map.groupBy(await store.slaSaid(outages.map(({ id }) => id)), ({ outage }) => outage)
  return outages.flatMap(outage => {
    const known = new Set(said.get(outage.id)?.map(({ key }) => key))
    const clocks = readSla(office, outage, now)?.clocks ?? []
    const warnings = clocks.flatMap(clock => warningsDue(clock, known))
    return warnings.length > 0 ? [{ outage, warnings }] : []
  })
}

/**
 * Tells the ICT desk what nobody has told it: one task for a ticket, brought up to date with each further warning. Who has
 * closed it knows of the ticket: only a breach opens another.
 */
export async function keepWarnings(needs: Needs, tx: Changes, due: readonly Due[]): Promise<void> {
  const at = needs.clock.now()
  for (const { outage, warnings } of due) {
    const keys = await tx.saySla(
      outage.id,
      warnings.map(({ key }) => key),
    )
    if (keys.length === 0) continue
    await tx.record({ subject: `outage:${outage.id}`, what: 'sla warning', by: 'novo', at, facts: { keys } })
    const fresh = warnings.filter(({ key }) => keys.includes(key))
    if (taskAfter(fresh, await stateOfTask(tx, outage.id)) === 'none') continue
    const reason = { why: 'sla at risk', outage: outage.id, person: outage.person } as const
    await tx.addEffects([await deskTask(needs, tx, aboutOf(outage.id), reason)])
  }
}

async function stateOfTask(tx: Changes, outage: OutageId) {
  const task = await tx.lastTaskAbout(aboutOf(outage))
  if (!task) return 'none'
  return task.closedAt ? 'closed' : 'open'
}

const aboutOf = (outage: OutageId) => `sla at risk:${outage}`

/** Tasks of outages that ended in time: nobody has to do anything about them any more. A breach stays for a person to close. */
export async function settledTasks({ store, clock, office }: Needs, tasks: readonly Task[]): Promise<Task[]> {
  const settled: Task[] = []
  for (const task of tasks) {
    if (task.reason.why !== 'sla at risk') continue
    const outage = await store.outage(task.reason.outage)
    const clocks = (outage && readSla(office, outage, clock.now())?.clocks) ?? []
    if (outage && isOver(outage) && clocks.every(({ outcome }) => outcome !== 'breached')) settled.push(task)
  }
  return settled
}

export async function closeSettled(
  needs: Needs,
  tx: Changes,
  tasks: readonly Task[],
  members: readonly string[],
): Promise<void> {
  for (const { id } of tasks) {
    if (!(await tx.closeTask(id, 'novo', needs.clock.now()))) continue
    await tx.record({ subject: `task:${id}`, what: 'closed', by: 'novo', at: needs.clock.now(), facts: {} })
    await tx.addEffects(members.map(to => effect(needs, { name: 'show-task', task: id, to })))
  }
}

/** What a task's card says of the clocks, as of now. */
export type TaskSla = { number: string; clocks: readonly ClockAtRisk[] }

export async function slaOfTask(
  { store, clock, office }: Pick<Needs, 'store' | 'clock' | 'office'>,
  { reason }: Task,
): Promise<{ sla?: TaskSla }> {
  const outage = reason.why === 'sla at risk' ? await store.outage(reason.outage) : undefined
  if (!outage) return {}
  return { sla: { number: outage.number, clocks: clocksAtRisk(readSla(office, outage, clock.now())?.clocks ?? []) } }
}
