import { dayAt, type Instant } from '../domain/day.ts'
import type { Line } from '../domain/line.ts'
import { isFresh, type LineTest } from '../domain/line-test.ts'
import type { Office } from '../domain/office.ts'
import {
  type AnswerRefusal,
  answerRestored,
  answerTaken,
  dropOutage,
  isOver,
  type Outage,
  type OutageId,
  type OutageNews,
  outageNumber,
  type ReportRefusal,
  readTicket,
  reportOutage,
  type Symptom,
  type TicketReading,
  withTest,
} from '../domain/outage.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
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
  if (!line || !person.employeeNumber) return no({ why: 'no line' })
  const [open] = await needs.store.openOutages(line.id)
  if (open?.person === person.id) return no({ why: 'already open', outage: open })
  const outage = await newOutage(needs, person, person.employeeNumber, line, said)
  await needs.store.change(async tx => {
    await tx.addOutage(outage)
    if (!outage.test) await tx.addEffects([effect(needs, { name: 'test-line', outage: outage.id })])
  })
  return yes(outage)
}

async function newOutage(
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

/** The reporter sends the form: kept with a number, the contractor's turn comes in a job. Sending twice reports once. */
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
    if (!(await tx.updateOutage(reported.value))) return false
    await record(tx, reported.value, 'reported', press.actor, now, { symptom: press.form.symptom })
    await tx.addEffects([
      effect(needs, { name: 'open-ticket', outage: outage.id }),
      effect(needs, { name: 'show-outage', outage: outage.id }),
    ])
    return true
  })
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
  const read = readTicket(outage, reading, needs.clock.now())
  if (read.outage !== outage) await keepNews(needs, tx, read.outage, read.news)
}

async function keepNews(needs: Needs, tx: Changes, outage: Outage, news: readonly OutageNews[]): Promise<void> {
  if (!(await tx.updateOutage(outage))) throw new Error('outage changed meanwhile')
  const at = needs.clock.now()
  for (const item of news) await record(tx, outage, item.what, 'contractor', at)
  const rejected = news.find(item => item.what === 'status' && item.status === 'rejected')
  await tx.addEffects([
    effect(needs, { name: 'show-outage', outage: outage.id }),
    ...news.map(item => effect(needs, { name: 'say-outage-news', outage: outage.id, news: item })),
    ...(rejected ? [await refusalTask(needs, tx, outage, 'because' in rejected ? (rejected.because ?? '') : '')] : []),
  ])
}

const refusalTask = (needs: Needs, tx: Changes, outage: Outage, because: string) =>
  deskTask(needs, tx, `ticket refused:${outage.id}`, {
    why: 'ticket refused',
    outage: outage.id,
    person: outage.person,
    because,
  })

/** The contractor refused the ticket: the reporter is told, the ICT desk has a task. */
export async function refuseTicket(needs: Needs, tx: Changes, ours: OutageId, because: string): Promise<void> {
  const outage = await tx.outage(ours)
  if (outage?.status !== 'reported') return
  const at = needs.clock.now()
  const rejected: Outage = {
    ...outage,
    version: outage.version + 1,
    status: 'rejected',
    history: [...outage.history, { at, status: 'rejected', because }],
  }
  await keepNews(needs, tx, rejected, [{ what: 'status', status: 'rejected', because }])
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
export async function keepAnswerTaken(tx: Changes, id: OutageId): Promise<void> {
  const outage = await tx.outage(id)
  if (outage?.reopening && !(await tx.updateOutage(answerTaken(outage)))) throw new Error('outage changed meanwhile')
}

/** A verified event about a ticket: it is to be read. */
export async function ticketEvent(needs: EventNeeds, event: { id: string; contractorId: string }): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-ticket', contractorId: event.contractorId })])
  })
}
