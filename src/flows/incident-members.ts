import type { Instant } from '../domain/day.ts'
import { etaOf, type Incident, type Member, readingOf, sitesOf } from '../domain/incident.ts'
import type { LineTest } from '../domain/line-test.ts'
import { type IncidentId, incidentOf } from '../domain/mass-outage-incident.ts'
import type { LineReading } from '../domain/mass-outage-reports.ts'
import { hangsBelow, type LineId, type Network, type NetworkNode } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import { isOver as isSettled, type Outage, reportOutage } from '../domain/outage.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { networkOf, nodesNamed } from './network.ts'
import { lineToReport, newOutage } from './outage-report.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; office: Office }

/** What is known about a line before anybody reports it. `nodes`: where it is, as the network names them. */
export type KnownIncident = { incident: Incident; nodes: readonly NetworkNode[]; eta?: Instant }

/** The open incident that explains a line's trouble, the nearest one. A dead line is not explained by a dead VPN. */
export async function incidentOver(reads: Reads, line: LineId, reading: LineReading): Promise<Incident | undefined> {
  const open = await reads.openIncidents()
  if (open.length === 0) return undefined
  const found = incidentOf({ line, reading }, sitesOf(open), await networkOf(reads))
  return open.find(({ id }) => id === found?.id) ?? open.find(({ lines }) => lines?.includes(line))
}

/** What is known first about a line, for whoever is about to report it. */
export async function knownOn(
  { store }: Pick<Needs, 'store'>,
  line: LineId,
  test?: LineTest,
): Promise<KnownIncident | undefined> {
  const incident = await incidentOver(store, line, readingOf(test))
  return incident && known(store, incident)
}

export async function known(reads: Reads, incident: Incident): Promise<KnownIncident> {
  const nodes = nodesNamed(await networkOf(reads), incident.nodes)
  const eta = etaOf(incident)
  return { incident, nodes, ...(eta && { eta }) }
}

export type JoinRefusal = { why: 'unknown' } | { why: 'not open'; incident: Incident } | { why: 'not on this line' }

/**
 * «Moi aussi»: somebody's line is in an open incident; no ticket is opened. Joining twice is joining once. The line must
 * be their own (without one named: the one they would report) and hang below the incident.
 */
export async function joinIncident(
  needs: Needs,
  person: Person,
  join: { incident: IncidentId; line?: LineId },
): Promise<Result<{ incident: Incident; member: Member }, JoinRefusal>> {
  const lines = person.employeeNumber ? await needs.store.lines(person.employeeNumber) : []
  const line = join.line === undefined ? lineToReport(lines) : lines.find(({ id }) => id === join.line)
  if (!line) return no({ why: 'not on this line' })
  return needs.store.change(async tx => {
    const incident = await tx.incident(join.incident)
    if (!incident) return no({ why: 'unknown' })
    if (incident.status !== 'open') return no({ why: 'not open', incident })
    if (!isOver(incident, line.id, await networkOf(tx))) return no({ why: 'not on this line' })
    return yes({ incident, member: await enter(needs, tx, incident, person.id, line.id) })
  })
}

const isOver = (incident: Incident, line: LineId, network: Network) =>
  incident.lines?.includes(line) || incident.nodes.some(node => hangsBelow(network, line, node))

/** In the transaction that knows that the incident is open and over this line. */
export async function enter(
  { clock }: Pick<Needs, 'clock'>,
  tx: Changes,
  incident: Incident,
  person: PersonId,
  line: LineId,
  outage?: Outage,
): Promise<Member> {
  const at = clock.now()
  const member = { incident: incident.id, person, line, joinedAt: at, ...(outage && { outage: outage.id }) }
  if (!(await tx.addMember(member))) return (await memberIn(tx, incident.id, person, line)) ?? member
  await tx.record({ subject: `incident:${incident.id}`, what: 'joined', by: person, at, facts: { line } })
  if (!outage) {
    const test = await tx.recentTest(line)
    const id = `joined:${incident.id}:${line}`
    await tx.keepLineReports([{ id, line, at, reading: readingOf(test), learned: false }])
  }
  return member
}

const memberIn = async (reads: Reads, incident: IncidentId, person: PersonId, line?: LineId) =>
  (await reads.members(incident)).find(each => each.person === person && (line === undefined || each.line === line))

/**
 * «Toujours en panne», said by somebody who had joined: their own report, with a ticket of its own, linked with the
 * incident. Saying it again finds the same one.
 */
export async function leaveForOwnTicket(
  needs: Needs,
  person: Person,
  id: IncidentId,
): Promise<Result<Outage, { why: 'unknown' }>> {
  const member = await memberIn(needs.store, id, person.id)
  const incident = await needs.store.incident(id)
  const lines = person.employeeNumber ? await needs.store.lines(person.employeeNumber) : []
  const line = lines.find(each => each.id === member?.line)
  if (!member || !incident || !line || !person.employeeNumber) return no({ why: 'unknown' })
  const symptom = incident.kind === 'vpn' ? 'vpn' : 'down'
  const begun = await newOutage(needs, person, person.employeeNumber, line, { symptom, since: member.joinedAt })
  const now = needs.clock.now()
  const made = reportOutage(begun, { symptom, since: member.joinedAt }, now)
  const report = made.ok ? made : reportOutage(begun, { symptom, since: now }, now)
  if (!report.ok) return no({ why: 'unknown' })
  return yes(await needs.store.change(tx => ownReport(needs, tx, member, report.value)))
}

async function ownReport(needs: Needs, tx: Changes, member: Member, report: Outage): Promise<Outage> {
  const { clock } = needs
  await tx.lockIncidents()
  const now = (await memberIn(tx, member.incident, member.person, member.line)) ?? member
  const linked = now.outage ? await tx.outage(now.outage) : undefined
  const open = (await tx.openOutages(member.line)).find(({ person }) => person === member.person)
  const own = (linked && !isSettled(linked) ? linked : undefined) ?? open
  const at = clock.now()
  if (!own && !(await tx.addOutage(report))) throw new Error('another report of this line was kept meanwhile')
  const outage = own ?? report
  await tx.keepMember({ ...now, outage: outage.id, answer: 'still down', answeredAt: at })
  if (now.answer === 'still down' && own) return outage
  const facts = { line: member.line, outage: outage.id }
  await tx.record({ subject: `incident:${member.incident}`, what: 'still down', by: member.person, at, facts })
  if (own) return outage
  await tx.record({
    subject: `outage:${outage.id}`,
    what: 'reported',
    by: member.person,
    at,
    facts: { status: 'reported' },
  })
  await tx.addEffects([
    ...(outage.test ? [] : [effect(needs, { name: 'test-line', outage: outage.id })]),
    effect(needs, { name: 'open-ticket', outage: outage.id }),
    effect(needs, { name: 'show-outage', outage: outage.id }),
  ])
  return outage
}
