import type { Instant } from '../domain/day.ts'
import {
  endIncident,
  type Incident,
  type Member,
  openedAt,
  resolvedIncident,
  sitesOf,
  stepped,
} from '../domain/incident.ts'
import { type Closing, type ClosingFacts, closingOf, linesToTest } from '../domain/mass-outage-closing.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import type { LineId } from '../domain/network.ts'
import { isOver, type Outage } from '../domain/outage.ts'
import { workingDaysLater } from '../domain/outage-confirm.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { announce } from './incident-announce.ts'
import { asked, type IncidentNeeds, keepIncident } from './incident-declare.ts'
import { leaveForOwnTicket } from './incident-members.ts'
import { networkOf } from './network.ts'

type Needs = IncidentNeeds & { store: Store }

/** Members whom their own ticket tells and asks: those whose report is still open. */
async function withOwnTicket(reads: Reads, members: readonly Member[]): Promise<ReadonlyMap<Member, Outage>> {
  const found = new Map<Member, Outage>()
  for (const member of members) {
    const outage = member.outage ? await reads.outage(member.outage) : undefined
    if (outage) found.set(member, outage)
  }
  return found
}

/** Whom to ask whether it is back: who has said nothing yet and has no ticket that asks. */
async function toAsk(reads: Reads, id: IncidentId): Promise<PersonId[]> {
  const members = await reads.members(id)
  const own = await withOwnTicket(reads, members)
  const silent = members.filter(member => !member.answer && !isOpen(own.get(member)))
  return [...new Set(silent.map(({ person }) => person))]
}

const isOpen = (outage: Outage | undefined) => outage !== undefined && !isOver(outage)

/** What is known of an open incident's end. A ticket that its reporter has seen closed says «back» as well. */
async function closingFacts(
  { office }: Pick<Needs, 'office'>,
  reads: Reads,
  incident: Incident,
): Promise<ClosingFacts> {
  const members = await reads.members(incident.id)
  const own = await withOwnTicket(reads, members)
  const saysBack = (member: Member) => member.answer === 'back' || own.get(member)?.status === 'closed'
  const back = members.filter(saysBack).length
  const stillDown = members.filter(member => member.answer === 'still down' && !saysBack(member)).length
  const opened = openedAt(incident)
  return {
    ...{ kind: incident.kind, openedAt: opened, answers: { back, stillDown } },
    lastReportAt: members.map(({ joinedAt }) => joinedAt).reduce(later, opened),
    ...(incident.resolvedAt && { resolvedByContractorAt: incident.resolvedAt }),
    ...(incident.probe && { probe: incident.probe }),
    ...(incident.askedAt && {
      answersUntil: workingDaysLater(incident.askedAt, office.outages.pollWorkingDays, office),
    }),
  }
}

const later = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) < 0 ? b : a)

/** Whether an open incident is over, or what has to be done first; the lines to test, when that is it. */
export async function lookAtClosing(
  needs: Pick<Needs, 'store' | 'clock' | 'office'>,
  incident: Incident,
): Promise<{ closing: Closing; lines: readonly LineId[] }> {
  const { store, clock } = needs
  const closing = closingOf(await closingFacts(needs, store, incident), clock.now())
  if (closing.close || closing.next !== 'test lines') return { closing, lines: [] }
  const network = await networkOf(store)
  const reported = (await store.members(incident.id)).map(({ line }) => line)
  const lines = sitesOf([incident]).flatMap(site => linesToTest(site, reported, network))
  return { closing, lines: [...new Set([...lines, ...(incident.lines ?? [])])].slice(0, 5) }
}

/** The probe that comes before the question. */
export const keepClosingProbe = (needs: Needs, id: IncidentId, probe: NonNullable<Incident['probe']>) =>
  needs.store.change(async tx => {
    const incident = await tx.incident(id)
    if (incident?.status !== 'open') return
    if (!(await tx.updateIncident({ ...incident, version: incident.version + 1, probe })))
      throw new Error('incident changed meanwhile')
  })

/** Those affected are asked whether it is back, once. */
export const askAffected = (needs: Needs, id: IncidentId) =>
  needs.store.change(async tx => {
    await tx.lockIncidents()
    const incident = await tx.incident(id)
    if (incident?.status !== 'open' || incident.askedAt) return
    const at = needs.clock.now()
    await keepIncident(tx, stepped(incident, { askedAt: at }, { at, what: 'asked', by: 'detection' }))
    await ask(needs, tx, id)
  })

async function ask(needs: IncidentNeeds, tx: Changes, incident: IncidentId): Promise<PersonId[]> {
  const people = await toAsk(tx, incident)
  await tx.addEffects(asked(needs, ...people.map(to => ({ name: 'ask-joined', incident, to }) as const)))
  return people
}

/** The contractor says that it is over, in a transaction that has `lockIncidents`. */
export async function endByContractor(needs: IncidentNeeds, tx: Changes, incident: Incident, because?: string) {
  await keepEnded(needs, tx, resolvedIncident(incident, needs.clock.now(), because))
}

/** An incident is over: those affected are told, those in it asked, the ICT desk has it summed up. */
export async function keepEnded(needs: IncidentNeeds, tx: Changes, ended: Incident): Promise<void> {
  const { id } = ended
  await keepIncident(tx, ended)
  const people = ended.askedAt ? await toAsk(tx, id) : await ask(needs, tx, id)
  await announce(needs, tx, ended, 'ended', people)
  const members = await tx.members(id)
  await tx.addEffects(
    asked(
      needs,
      ...members.map(({ person }) => ({ name: 'show-joined', incident: id, to: person }) as const),
      { name: 'tell-desk-incident', incident: id, as: 'live' },
      { name: 'tell-desk-incident', incident: id, as: 'summary' },
    ),
  )
}

export type AnswerRefusal = { why: 'unknown' }

/**
 * What somebody in an incident says to «c'est de retour ?». No: they get a ticket of their own. The yes that outweighs
 * ends an incident that was waiting for it. Answering twice is answering once.
 */
export async function answerIncident(
  needs: Needs,
  person: Person,
  id: IncidentId,
  back: boolean,
): Promise<Result<{ outage?: Outage }, AnswerRefusal>> {
  if (!back) {
    const left = await leaveForOwnTicket(needs, person, id)
    return left.ok ? yes({ outage: left.value }) : no({ why: 'unknown' })
  }
  return needs.store.change(async tx => {
    await tx.lockIncidents()
    const mine = (await tx.members(id)).filter(member => member.person === person.id)
    if (mine.length === 0) return no({ why: 'unknown' })
    const at = needs.clock.now()
    for (const member of mine.filter(({ answer }) => answer !== 'back')) {
      await tx.keepMember({ ...member, answer: 'back', answeredAt: at })
      await tx.record({ subject: `incident:${id}`, what: 'back', by: person.id, at, facts: { line: member.line } })
    }
    await endWhenAffectedSay(needs, tx, id)
    return yes({})
  })
}

async function endWhenAffectedSay(needs: IncidentNeeds, tx: Changes, id: IncidentId): Promise<void> {
  const incident = await tx.incident(id)
  if (incident?.status !== 'open' || !incident.askedAt) return
  const at = needs.clock.now()
  const closing = closingOf(await closingFacts(needs, tx, incident), at)
  const because = closing.close && closing.by === 'silence' ? 'unanswered' : undefined
  if (closing.close) await keepEnded(needs, tx, endIncident(incident, 'detection', at, because))
}

/** Looks once more: answers that came with closed tickets count too. */
export const endIfOver = (needs: Needs, id: IncidentId) =>
  needs.store.change(async tx => {
    await tx.lockIncidents()
    await endWhenAffectedSay(needs, tx, id)
  })
