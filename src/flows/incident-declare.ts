import type { Effect } from '../domain/effect.ts'
import { type Evidence, endIncident, type Incident, isActive, mergeIncident, stepped } from '../domain/incident.ts'
import {
  adopted,
  type Declaration,
  narrowerThan,
  newIncident,
  onFreeNodes,
  sameAs,
  suspectedAlready,
} from '../domain/incident-making.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import { countOf } from '../domain/mass-outage-reports.ts'
import type { NodeId } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes } from '../ports/store.ts'
import { effect } from './effects.ts'
import { announce, silence } from './incident-announce.ts'
import { endDeskTask } from './line-order.ts'
import { networkOf } from './network.ts'

export type IncidentNeeds = { clock: Clock; newId: NewId; office: Office }

/** The last step of an incident as a row of its history. */
export async function recordStep(tx: Changes, incident: Incident, facts: Record<string, unknown> = {}): Promise<void> {
  const step = incident.history.at(-1)
  if (!step) return
  const { at, what, by } = step
  const of = { status: incident.status, kind: incident.kind, nodes: incident.nodes, ...facts }
  await tx.record({ subject: `incident:${incident.id}`, what, by, at, facts: of })
}

/** Keeps a changed incident with its row of history; a change meanwhile undoes the transaction. */
export async function keepIncident(tx: Changes, incident: Incident, facts: Record<string, unknown> = {}) {
  if (!(await tx.updateIncident(incident))) throw new Error('incident changed meanwhile')
  await recordStep(tx, incident, facts)
}

export const asked = (needs: IncidentNeeds, ...effects: Effect[]) => effects.map(each => effect(needs, each))

/**
 * Opens an incident, in a transaction that has `lockIncidents`. What is known on the same node is this one; what lies
 * below goes on in it, with those who are in it. Those affected, the ICT desk and the contractor are told.
 */
export async function declareIncident(needs: IncidentNeeds, tx: Changes, wanted: Declaration): Promise<Incident> {
  const network = await networkOf(tx)
  const at = needs.clock.now()
  const active = await tx.activeIncidents()
  const below = narrowerThan(wanted, active, network)
  // What grows stays one incident: those affected hear that it is wider, not that there is another one.
  const same = sameAs(wanted, active) ?? below.find(({ status }) => status === 'open')
  const narrower = below.filter(({ id }) => id !== same?.id)
  const replaced = new Set([same, ...narrower].map(each => each?.id))
  const declared = onFreeNodes(
    wanted,
    active.filter(({ id }) => !replaced.has(id)),
  )
  const id = same?.id ?? needs.newId()
  for (const each of narrower) {
    await keepIncident(tx, mergeIncident(each, id, declared.by, at), { into: id })
    await silence(needs, tx, each)
  }
  const incident = same
    ? adopted(same, declared, network, at)
    : newIncident(id, declared, 'open', network, { at, zone: needs.office.zone })
  const whole = withOldest(incident, narrower)
  if (same) await keepIncident(tx, whole)
  else await addIncident(tx, whole)
  for (const each of narrower) await tx.moveMembers(each.id, id)
  await tx.addEffects(asked(needs, ...narrower.map(each => deskCard(each.id))))
  await tellOpened(needs, tx, whole, [...(same ? [same] : []), ...narrower])
  return whole
}

async function addIncident(tx: Changes, incident: Incident): Promise<void> {
  await tx.addIncident(incident)
  await recordStep(tx, incident)
}

/** It began when the first of them did, and has the ticket that one of them has. */
function withOldest(incident: Incident, narrower: readonly Incident[]): Incident {
  const [first = incident.startedAt] = [incident, ...narrower].map(({ startedAt }) => startedAt).sort()
  const ticket = incident.ticket ?? narrower.find(each => each.ticket)?.ticket
  return { ...incident, startedAt: first, ...(ticket && { ticket }) }
}

const deskCard = (incident: IncidentId) => ({ name: 'tell-desk-incident', incident, as: 'live' }) as const

/** `before`: what it was, or grew from. */
async function tellOpened(needs: IncidentNeeds, tx: Changes, incident: Incident, before: readonly Incident[]) {
  const wasOpen = before.some(({ status }) => status === 'open')
  await announce(needs, tx, incident, wasOpen ? 'scope' : 'opened')
  const { id } = incident
  await tx.addEffects(
    asked(
      needs,
      deskCard(id),
      ...(incident.ticket || incident.problem ? [] : [{ name: 'open-incident-ticket', incident: id } as const]),
    ),
  )
}

/** Where it is is known now: the ICT desk need not ask any more. */
export const placedNow = (needs: IncidentNeeds, tx: Changes, { id, nodes, lines = [] }: Incident) =>
  nodes.length + lines.length === 0 ? endDeskTask(needs, tx, `incident without places:${id}`) : []

/** Puts a suspicion before the ICT desk; one that is young, at the same place, is brought up to date instead. */
export async function suspectIncident(
  needs: IncidentNeeds,
  tx: Changes,
  node: NodeId,
  evidence: Evidence,
): Promise<void> {
  const network = await networkOf(tx)
  const at = needs.clock.now()
  const active = await tx.activeIncidents()
  const since = Temporal.Instant.from(at).subtract({ hours: 2 }).toString()
  const known = suspectedAlready(node, [...active, ...(await tx.settledIncidents(since))], network, at)
  if (known?.status === 'rejected') return
  const inSync = countOf(evidence.reporters, 'in sync') * 2 > evidence.reporters.length
  const kind = inSync ? ('vpn' as const) : ('line' as const)
  if (sameAs({ kind, nodes: [node] }, active)?.status === 'open') return
  if (known) {
    const moved = stepped(known, { nodes: [node], evidence, kind }, { at, what: 'suspected', by: 'detection' })
    await lapseAt(
      tx,
      active.filter(({ id }) => id !== known.id),
      kind,
      node,
    )
    await keepIncident(tx, moved)
    return tx.addEffects(asked(needs, deskCard(known.id)))
  }
  await lapseAt(tx, active, kind, node)
  const startedAt = evidence.at
  const declared = { kind, nodes: [node], source: 'detection', by: 'detection', startedAt, evidence } as const
  const incident = newIncident(needs.newId(), declared, 'suspected', network, { at, zone: needs.office.zone })
  await addIncident(tx, incident)
  await tx.addEffects(asked(needs, deskCard(incident.id)))
}

/** A suspicion that nobody settled gives way to a new one. */
async function lapseAt(tx: Changes, active: readonly Incident[], kind: Incident['kind'], node: NodeId): Promise<void> {
  const old = active.find(each => isActive(each) && each.kind === kind && each.nodes.includes(node))
  if (old?.status !== 'suspected') return
  await keepIncident(tx, endIncident(old, 'detection', old.evidence?.at ?? old.startedAt, 'lapsed'))
}
