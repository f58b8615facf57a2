import { dayAt, type Instant } from '../domain/day.ts'
import type { Line } from '../domain/line.ts'
import { isFresh, type LineTest } from '../domain/line-test.ts'
import type { Office } from '../domain/office.ts'
import {
  type AnswerRefusal,
  answerRestored,
  dropOutage,
  isOver,
  type Outage,
  type OutageId,
  type OutageRead,
  type OutageStatus,
  outageNumber,
  type ReportRefusal,
  readAnswered,
  readTicket,
  rejectOutage,
  reportOutage,
  type Symptom,
  type TicketReading,
  withTest,
} from '../domain/outage.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { TaskReason } from '../domain/task.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Conversation, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { deskTask } from './line-order.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; office: Office }
type EventNeeds = Omit<Needs, 'office'>

export const outageCardKey = (id: OutageId) => `outage:${id}`

/** The line a report of this person is about: the home line, or an inspector's mobile data; a VPN with neither. */
export function lineToReport(lines: readonly Line[]): Line | undefined {
  const active = lines.filter(line => line.active)
  return active.find(({ kind }) => kind === 'home-line') ?? active.find(({ kind }) => kind === 'mobile') ?? active[0]
}

/** Begins a report: the form is on the screen, the line test on its way. An outage of that line that is open comes first. */
export async function beginOutage(
  needs: Needs,
  person: Person,
  said: { symptom: Symptom; since?: Instant; words?: string },
): Promise<Result<Outage, { why: 'no line' } | { why: 'already open'; outage: Outage }>> {
  const line = person.employeeNumber ? lineToReport(await needs.store.lines(person.employeeNumber)) : undefined
  if (!line || !person.employeeNumber) {
    // The inventory may have grown since it was read: who tries again finds it.
    await needs.store.change(tx => tx.addEffects([effect(needs, { name: 'read-inventory' })]))
    return no({ why: 'no line' })
  }
  const open = await openOf(needs.store, line.id, person.id)
  if (open) return no({ why: 'already open', outage: open })
  const outage = await newOutage(needs, person, person.employeeNumber, line, said)
  await needs.store.change(async tx => {
    await tx.addOutage(outage)
    if (!outage.test) await tx.addEffects([effect(needs, { name: 'test-line', outage: outage.id })])
  })
  return yes(outage)
}

const openOf = async (reads: Pick<Store, 'openOutages'>, line: string, person: PersonId) =>
  (await reads.openOutages(line)).find(outage => outage.person === person)

export async function newOutage(
  { store, clock, newId, office }: Needs,
  person: Person,
  employeeNumber: string,
  line: Line,
  said: { symptom: Symptom; since?: Instant; words?: string },
): Promise<Outage> {
  const [id, now] = [newId(), clock.now()]
  const tested = await store.recentTest(line.id)
  return {
    id,
    version: 1,
    number: outageNumber(id, dayAt(now, office.zone)),
    person: person.id,
    employeeNumber,
    line: { id: line.id, kind: line.kind },
    symptom: said.symptom,
    since: said.since ?? now,
    ...(said.words && { words: said.words }),
    begunAt: now,
    ...(tested && isFresh(tested, now) && { test: tested }),
    status: 'begun',
    etas: [],
    notes: [],
    history: [],
  }
}

const record = (
  tx: Changes,
  outage: Outage,
  what: string,
  by: string,
  at: Instant,
  facts: Record<string, unknown> = {},
) => tx.record({ subject: `outage:${outage.id}`, what, by, at, facts: { status: outage.status, ...facts } })

/** The form's card goes on as the outage's live card; what happened while it was being posted is shown on it. */
export const keepOutageCard = (needs: Needs, outage: Outage, conversation: Conversation, activityId: string) =>
  needs.store.change(async tx => {
    const { conversationId } = conversation
    await tx.keepLiveCard({ person: outage.person, key: outageCardKey(outage.id), conversationId, activityId })
    const now = await tx.outage(outage.id)
    if (now?.version !== outage.version)
      await tx.addEffects([effect(needs, { name: 'show-outage', outage: outage.id })])
  })

/** The reporter sends the form: kept with a number, the contractor's turn comes in a job. Sending twice reports once, and so do two forms of one line. */
export async function sendReport(
  needs: Needs,
  press: {
    id: OutageId
    actor: PersonId
    form: { symptom: Symptom; since: Instant; words?: string; contact?: string }
  },
): Promise<Result<Outage, ReportRefusal | { why: 'unknown' }>> {
  const outage = await needs.store.outage(press.id)
  if (outage?.person !== press.actor) return no({ why: 'unknown' })
  const now = needs.clock.now()
  const reported = reportOutage(outage, press.form, now)
  if (!reported.ok) return reported
  const kept = await needs.store.change(async tx => {
    const open = await openOf(tx, outage.line.id, press.actor)
    if (open) return open
    if (!(await tx.updateOutage(reported.value))) return false
    await record(tx, reported.value, 'reported', press.actor, now, { symptom: press.form.symptom })
    await tx.addEffects([
      effect(needs, { name: 'open-ticket', outage: outage.id }),
      effect(needs, { name: 'show-outage', outage: outage.id }),
    ])
    return true
  })
  if (typeof kept === 'object') return no({ why: 'already reported', outage: kept })
  return kept ? reported : sendReport(needs, press)
}

/** The form is put aside. */
export async function dropReport(needs: Needs, id: OutageId, actor: PersonId): Promise<Outage | undefined> {
  const outage = await needs.store.outage(id)
  const dropped = outage?.person === actor ? dropOutage(outage, needs.clock.now()) : undefined
  if (dropped) await needs.store.change(tx => tx.updateOutage(dropped))
  return outage?.person === actor ? (dropped ?? outage) : undefined
}

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

async function keepRead(
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
  await record(tx, outage, 'does not fit', 'contractor', clock.now(), { why, contractorId, read: status })
}

async function keepNews(needs: Needs, tx: Changes, outage: Outage, news: OutageRead['news']): Promise<void> {
  if (!(await tx.updateOutage(outage))) throw new Error('outage changed meanwhile')
  const at = needs.clock.now()
  for (const item of news) await record(tx, outage, item.what, 'contractor', at)
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

/** The reporter says whether it is restored. The ticket follows in a job. */
export async function answerOutage(
  needs: Needs,
  press: { id: OutageId; actor: PersonId; restored: boolean },
): Promise<Result<Outage, AnswerRefusal | { why: 'unknown' }>> {
  const outage = await needs.store.outage(press.id)
  if (!outage) return no({ why: 'unknown' })
  const at = needs.clock.now()
  const answered = answerRestored(outage, press, at)
  if (!answered.ok) return answered
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateOutage(answered.value))) return false
    await record(tx, answered.value, press.restored ? 'restored' : 'still down', press.actor, at)
    await tx.addEffects([
      effect(needs, { name: 'answer-ticket', outage: outage.id, restored: press.restored }),
      effect(needs, { name: 'show-outage', outage: outage.id }),
    ])
    return true
  })
  return kept ? answered : answerOutage(needs, press)
}

/** The contractor's ticket took the reporter's answer. */
export async function keepAnswerTaken(needs: Needs, tx: Changes, id: OutageId, reading: TicketReading): Promise<void> {
  const outage = await tx.outage(id)
  if (outage) await keepRead(needs, tx, outage, readAnswered(outage, reading, needs.clock.now()), reading)
}

/** A verified event about a ticket: it is to be read. */
export async function ticketEvent(needs: EventNeeds, event: { id: string; contractorId: string }): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-ticket', contractorId: event.contractorId })])
  })
}
