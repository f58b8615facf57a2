import { silenceOf } from '../domain/contract-terms.ts'
import { dayAt, type Instant } from '../domain/day.ts'
import type { KeptEffect } from '../domain/effect.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { Office } from '../domain/office.ts'
import {
  isOver,
  type Outage,
  type OutageId,
  type OutageNews,
  type OutageRead,
  type OutageStatus,
  rejectOutage,
  type TicketReading,
  withTest,
} from '../domain/outage.ts'
import { awaitConfirmation } from '../domain/outage-confirm.ts'
import { withNextNews } from '../domain/outage-plan.ts'
import { readTicket } from '../domain/outage-reading.ts'
import { withContactNote } from '../domain/outage-wishes.ts'
import type { TaskReason } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask, endDeskTask } from './line-order.ts'
import { sayNews, showOutage } from './outage-telling.ts'

export type OutageNeeds = { store: Store; clock: Clock; newId: NewId; office: Office }
type Needs = OutageNeeds
type EventNeeds = Omit<Needs, 'office'>

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
export async function keepTest(
  needs: Needs,
  tx: Changes,
  id: OutageId,
  test: LineTest,
  which: 'test' | 'testAfter' = 'test',
): Promise<void> {
  const outage = await tx.outage(id)
  if (!outage || isOver(outage)) return
  const tested = withTest(outage, test, which)
  if (!(await tx.updateOutage(tested))) throw new Error('outage changed meanwhile')
  // A form that is open without a test may be half filled in: its card is left alone.
  const typing = outage.status === 'begun' && outage.test !== undefined
  await tx.addEffects(typing ? sayNews(needs, tested, { what: 'test' }) : showOutage(needs, tested))
  if (!test.going) return
  const follow = { name: 'follow-test', outage: id, test: test.going, since: test.at } as const
  await tx.addEffects([effect(needs, { ...follow, ...(which === 'testAfter' && { after: true }) })])
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

async function keepNews(needs: Needs, tx: Changes, changed: Outage, news: OutageRead['news']): Promise<void> {
  const at = needs.clock.now()
  const { outage, effects } = followUp(needs, changed, news, at)
  if (!(await tx.updateOutage(outage))) throw new Error('outage changed meanwhile')
  for (const item of news) await recordOutage(tx, outage, item.what, 'contractor', at)
  const tasks = news.flatMap(item => (item.what === 'status' ? deskReason(outage, item) : []))
  await tx.addEffects([
    ...showOutage(needs, outage),
    ...news.flatMap(item => sayNews(needs, outage, item)),
    ...effects,
    ...(await Promise.all(tasks.map(reason => deskTask(needs, tx, `${reason.why}:${outage.id}`, reason)))),
    ...(await endedTasks(needs, tx, outage, news)),
  ])
}

/** A question that is answered, a report that is with the contractor: the ICT desk need not see to them any more. */
async function endedTasks(
  needs: Needs,
  tx: Changes,
  { id }: Outage,
  news: readonly OutageNews[],
): Promise<KeptEffect[]> {
  const status = news.find(item => item.what === 'status')?.status
  if (!status || status === 'pending') return []
  return [...(await endDeskTask(needs, tx, `ticket waits:${id}`)), ...(await endReportWaits(needs, tx))]
}

/** Every report is with the contractor, or withdrawn: the ICT desk need not call them any more. */
export async function endReportWaits(needs: Needs, tx: Changes): Promise<KeptEffect[]> {
  const waits = (await tx.openOutages()).some(({ status }) => status === 'reported')
  return waits ? [] : endDeskTask(needs, tx, 'report waits')
}

/** What news leads to by itself: a repair is tested and its answer awaited, a visit gets the phone number, silence a time. */
function followUp(needs: Needs, changed: Outage, news: readonly OutageNews[], at: Instant) {
  const effects: KeptEffect[] = []
  let outage = changed
  if (news.some(item => item.what === 'status' && item.status === 'resolved')) {
    outage = awaitConfirmation(outage, at, confirmTerms(needs.office, outage))
    effects.push(effect(needs, { name: 'test-line', outage: outage.id, line: outage.line.id, after: true }))
  }
  if (news.some(({ what }) => what === 'slots' || what === 'visit')) {
    const { noted, note } = withContactNote(outage, needs.newId(), at)
    outage = noted
    if (note) effects.push(effect(needs, { name: 'note-ticket', outage: outage.id, note }))
  }
  return { outage: withNextNews(outage, at, needs.office.outages), effects }
}

const confirmTerms = ({ zone, calendar, policy, contract }: Office, { terms, reportedAt, begunAt }: Outage) => ({
  ...{ zone, calendar, hours: policy.workingHours },
  silence: silenceOf(contract, terms, dayAt(reportedAt ?? begunAt, zone)),
})

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
