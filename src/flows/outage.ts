import type { Instant } from '../domain/day.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { Office } from '../domain/office.ts'
import {
  isOver,
  type Outage,
  type OutageId,
  type OutageRead,
  type OutageStatus,
  rejectOutage,
  type TicketReading,
  withTest,
} from '../domain/outage.ts'
import { readTicket } from '../domain/outage-reading.ts'
import type { TaskReason } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask } from './line-order.ts'

export type OutageNeeds = { store: Store; clock: Clock; newId: NewId; office: Office }
type Needs = OutageNeeds
type EventNeeds = Omit<Needs, 'office'>

export const outageCardKey = (id: OutageId) => `outage:${id}`

/** A row of an outage's history. */
export const recordOutage = (
  tx: Changes,
  outage: Outage,
  what: string,
  by: string,
  at: Instant,
  facts: Record<string, unknown> = {},
) => tx.record({ subject: `outage:${outage.id}`, what, by, at, facts: { status: outage.status, ...facts } })

/** A line test is in: it is kept with the outage and shown. */
export async function keepTest(needs: Needs, tx: Changes, id: OutageId, test: LineTest): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage || isOver(outage)) return
  if (!(await tx.updateOutage(withTest(outage, test)))) throw new Error('outage changed meanwhile')
  await tx.addEffects([effect(needs, { name: 'show-outage', outage: id })])
}

/** Applies what the contractor says of a ticket, in the transaction that marks the job done. */
export async function applyTicket(needs: Needs, tx: Changes, ours: string, reading: TicketReading): Promise<void> {
  const outage = await tx.outage(ours)
  if (!outage) return tx.park(`trouble ticket ${reading.contractorId}`, needs.clock.now())
  await keepRead(needs, tx, outage, readTicket(outage, reading, needs.clock.now()), reading)
}

/** Keeps what a reading of the ticket changed, and asks for all that tells it. */
export async function keepRead(
  needs: Needs,
  tx: Changes,
  known: Outage,
  read: OutageRead,
  reading: TicketReading,
): Promise<void> {
  if (read.odd) await recordOdd(needs, tx, known, read.odd, reading)
  if (read.outage !== known) await keepNews(needs, tx, read.outage, read.news)
}

/** What does not fit is kept, once for each change of the ticket. */
async function recordOdd({ clock }: Needs, tx: Changes, outage: Outage, why: string, reading: TicketReading) {
  const { contractorId, at, status } = reading
  if (!(await tx.claim(`odd:${contractorId}:${at}:${why}`))) return
  await recordOutage(tx, outage, 'does not fit', 'contractor', clock.now(), { why, contractorId, read: status })
}

async function keepNews(needs: Needs, tx: Changes, outage: Outage, news: OutageRead['news']): Promise<void> {
  if (!(await tx.updateOutage(outage))) throw new Error('outage changed meanwhile')
  const at = needs.clock.now()
  for (const item of news) await recordOutage(tx, outage, item.what, 'contractor', at)
  const tasks = news.flatMap(item => (item.what === 'status' ? deskReason(outage, item) : []))
  await tx.addEffects([
    effect(needs, { name: 'show-outage', outage: outage.id }),
    ...news.map(item => effect(needs, { name: 'say-outage-news', outage: outage.id, news: item })),
    ...(await Promise.all(tasks.map(reason => deskTask(needs, tx, `${reason.why}:${outage.id}`, reason)))),
  ])
}

/** What the ICT desk has to look at: a refusal, and a question of the contractor. */
function deskReason(
  { id, person }: Outage,
  { status, because = '' }: { status: OutageStatus; because?: string },
): TaskReason[] {
  const about = { outage: id, person, because }
  if (status === 'rejected') return [{ why: 'ticket refused', ...about }]
  return status === 'pending' ? [{ why: 'ticket waits', ...about }] : []
}

/** The contractor no longer knows a ticket of ours (404): the ICT desk looks at it. */
export async function ticketForgotten(needs: Needs, tx: Changes, id: OutageId): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage || isOver(outage) || !(await tx.claim(`forgotten:${id}`))) return
  const reason = { why: 'ticket forgotten', outage: id, person: outage.person } as const
  await tx.addEffects([await deskTask(needs, tx, `ticket forgotten:${id}`, reason)])
}

/** The contractor refused the ticket: the reporter is told, the ICT desk has a task. */
export async function refuseTicket(needs: Needs, tx: Changes, ours: OutageId, because: string): Promise<void> {
  const outage = await tx.outage(ours)
  if (outage?.status !== 'reported') return
  const news = [{ what: 'status', status: 'rejected', because }] as const
  await keepNews(needs, tx, rejectOutage(outage, because, needs.clock.now()), news)
}

/** A verified event about a ticket: it is to be read. */
export async function ticketEvent(needs: EventNeeds, event: { id: string; contractorId: string }): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-ticket', contractorId: event.contractorId })])
  })
}
