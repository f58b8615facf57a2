import type { Instant } from '../domain/day.ts'
import { etaOf, type Incident, type Member, readingOf, sitesOf } from '../domain/incident.ts'
import type { LineTest } from '../domain/line-test.ts'
import { type IncidentId, incidentOf } from '../domain/mass-outage-incident.ts'
import type { LineReading } from '../domain/mass-outage-reports.ts'
import { hangsBelow, type LineId, type Network, type NetworkNode } from '../domain/network.ts'
import { dropOutage, type Outage, type OutageId } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { networkOf, nodesNamed } from './network.ts'

type Needs = { clock: Clock; newId: NewId }

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
  { store }: { store: Store },
  line: LineId,
  test?: LineTest,
): Promise<KnownIncident | undefined> {
  const incident = await incidentOver(store, line, readingOf(test))
  return incident && known(store, incident)
}

/** Whether an open incident tells the news of a report: it was linked, and its reporter has not asked for more. */
export async function isToldWithIncident(reads: Reads, outage: OutageId): Promise<boolean> {
  const member = await reads.memberOfOutage(outage)
  if (!member || member.answer) return false
  return (await reads.incident(member.incident))?.status === 'open'
}

async function known(reads: Reads, incident: Incident): Promise<KnownIncident> {
  const nodes = nodesNamed(await networkOf(reads), incident.nodes)
  const eta = etaOf(incident)
  return { incident, nodes, ...(eta && { eta }) }
}

export const isOverLine = (incident: Incident, line: LineId, network: Network) =>
  incident.lines?.includes(line) || incident.nodes.some(node => hangsBelow(network, line, node))

/** In the transaction that knows that the incident is open and over this line. */
export async function enter(
  { clock }: { clock: Clock },
  tx: Changes,
  incident: Incident,
  person: PersonId,
  line: LineId,
  outage?: Outage,
): Promise<Member> {
  const at = clock.now()
  const member = { incident: incident.id, person, line, joinedAt: at, ...(outage && { outage: outage.id }) }
  if (!(await tx.addMember(member))) return enterAgain(tx, member)
  await tx.record({ subject: `incident:${incident.id}`, what: 'joined', by: person, at, facts: { line } })
  if (!outage) {
    const test = await tx.recentTest(line)
    const id = `joined:${incident.id}:${line}`
    await tx.keepLineReports([{ id, line, at, reading: readingOf(test), learned: false }])
  }
  return member
}

/** Who is in already stays as they are; whoever said that it is back, and reports again, has said nothing yet. */
async function enterAgain(tx: Changes, member: Member): Promise<Member> {
  const known = await memberIn(tx, member.incident, member.person, member.line)
  if (known && known.answer !== 'back') return known
  await tx.keepMember(member)
  return member
}

export const memberIn = async (reads: Reads, incident: IncidentId, person: PersonId, line?: LineId) =>
  (await reads.members(incident)).find(each => each.person === person && (line === undefined || each.line === line))

/**
 * A report that is about to be sent, in the transaction that would keep it: its line is in an open incident, so it joins
 * that, and no ticket is opened. Undefined: there is none.
 */
export async function foldReport(needs: Needs, tx: Changes, form: Outage): Promise<Incident | undefined> {
  const incident = await incidentOver(tx, form.line.id, readingOf(form.test))
  const dropped = incident && dropOutage(form, needs.clock.now())
  if (!dropped) return undefined
  if (!(await tx.updateOutage(dropped))) throw new Error('outage changed meanwhile')
  await enter(needs, tx, incident, form.person, form.line.id)
  await tx.addEffects([effect(needs, { name: 'show-joined', incident: incident.id, to: form.person })])
  return incident
}
