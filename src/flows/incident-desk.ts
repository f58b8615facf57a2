import {
  acceptIncident,
  type DeskRefusal,
  endIncident,
  type Incident,
  mergeIncident,
  reasonOf,
  rejectIncident,
  stepped,
} from '../domain/incident.ts'
import type { IncidentId, IncidentKind } from '../domain/mass-outage-incident.ts'
import { hangsBelow, isWithin, type NodeId } from '../domain/network.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Directory } from '../ports/directory.ts'
import type { Changes, Store } from '../ports/store.ts'
import { announce, silence } from './incident-announce.ts'
import { keepEnded } from './incident-closing.ts'
import { asked, declareIncident, type IncidentNeeds, keepIncident, placedNow } from './incident-declare.ts'
import { claimReports } from './incident-detection.ts'
import { networkOf } from './network.ts'
import { deskMembers } from './tasks.ts'

type Needs = IncidentNeeds & { store: Store; directory: Directory }

export type IncidentRefusal =
  | DeskRefusal
  | { why: 'not entitled' | 'unknown' | 'no such place' }
  | { why: 'not possible'; incident: Incident }
type Settled = Promise<Result<Incident, IncidentRefusal>>

export const isOfDesk = async (needs: Pick<Needs, 'directory' | 'office'>, actor: PersonId): Promise<boolean> =>
  (await deskMembers(needs)).includes(actor)

/** An incident for a member of the ICT desk. */
export async function incidentFor(needs: Needs, id: IncidentId, actor: PersonId): Settled {
  if (!(await isOfDesk(needs, actor))) return no({ why: 'not entitled' })
  const incident = await needs.store.incident(id)
  return incident ? yes(incident) : no({ why: 'unknown' })
}

/** What somebody of the desk decides, one decision after the other; every card of it follows. */
async function settle(
  needs: Needs,
  id: IncidentId,
  actor: PersonId,
  decide: (tx: Changes, incident: Incident) => Settled,
): Settled {
  if (!(await isOfDesk(needs, actor))) return no({ why: 'not entitled' })
  return needs.store.change(async tx => {
    await tx.lockIncidents()
    const incident = await tx.incident(id)
    const settled = incident ? await decide(tx, incident) : no({ why: 'unknown' } as const)
    if (settled.ok) await tx.addEffects(asked(needs, deskCards(settled.value.id), deskCards(id)))
    return settled
  })
}

const deskCards = (incident: IncidentId) => ({ name: 'tell-desk-incident', incident, as: 'live' }) as const

/** The suspicion is right: from now on it is an incident like any other. */
export const acceptSuspicion = (needs: Needs, id: IncidentId, actor: PersonId): Settled =>
  settle(needs, id, actor, async (tx, incident) => {
    const accepted = acceptIncident(incident, actor, needs.clock.now())
    if (!accepted.ok) return accepted
    const { kind, nodes, startedAt } = incident
    const opened = await declareIncident(needs, tx, { kind, nodes, startedAt, source: 'detection', by: actor })
    await claimReports(needs, tx, opened)
    return yes(opened)
  })

export const rejectSuspicion = (needs: Needs, id: IncidentId, actor: PersonId, because: string): Settled =>
  settle(needs, id, actor, async (tx, incident) => {
    const rejected = rejectIncident(incident, { by: actor, because }, needs.clock.now())
    if (rejected.ok) await keepIncident(tx, rejected.value)
    return rejected
  })

export const endByDesk = (needs: Needs, id: IncidentId, actor: PersonId, because: string): Settled =>
  settle(needs, id, actor, async (tx, incident) => {
    if (incident.status !== 'open') return no({ why: 'already settled', incident })
    const reason = reasonOf(because)
    if (!reason.ok) return reason
    const ended = endIncident(incident, actor, needs.clock.now(), reason.value)
    await keepEnded(needs, tx, ended)
    return yes(ended)
  })

/** One incident goes on in another, with those who are in it; the other reaches as far as both. */
export const mergeByDesk = (needs: Needs, id: IncidentId, into: IncidentId, actor: PersonId): Settled =>
  settle(needs, id, actor, async (tx, incident) => {
    if (incident.status !== 'open') return no({ why: 'already settled', incident })
    const other = await tx.incident(into)
    if (
      other?.status !== 'open' ||
      other.id === id ||
      other.kind !== incident.kind ||
      (other.problem && incident.problem)
    )
      return no({ why: 'not possible', incident })
    const at = needs.clock.now()
    await keepIncident(tx, mergeIncident(incident, into, actor, at), { into })
    const nodes = [...new Set([...other.nodes, ...incident.nodes])]
    const { problem, problemOver, alsoProblems } = incident
    const theirs = { problem, ...(problemOver && { problemOver }), ...(alsoProblems && { alsoProblems }) }
    const kept = { nodes, ...(problem && { ...theirs, problem }) }
    const whole = stepped(other, kept, { at, what: 'placed', by: actor, because: incident.number })
    await keepIncident(tx, whole)
    await tx.moveMembers(id, into)
    await silence(needs, tx, incident)
    await announce(needs, tx, whole, 'scope')
    await tx.addEffects(await placedNow(needs, tx, incident))
    return yes(whole)
  })

/** A part of the network below an incident has one of its own, with those whose lines hang there. */
export const splitByDesk = (needs: Needs, id: IncidentId, node: NodeId, actor: PersonId): Settled =>
  settle(needs, id, actor, async (tx, incident) => {
    if (incident.status !== 'open') return no({ why: 'already settled', incident })
    const network = await networkOf(tx)
    const isBelow = incident.nodes.some(above => above !== node && isWithin(network, node, above))
    if (!isBelow) return no({ why: 'not possible', incident })
    const at = needs.clock.now()
    const { kind, startedAt } = incident
    const wanted = { kind, nodes: [node], startedAt, source: 'desk', by: actor, splitFrom: id } as const
    const part = await declareIncident(needs, tx, wanted)
    await keepIncident(tx, stepped(incident, {}, { at, what: 'split', by: actor, because: part.number }), {
      part: part.id,
    })
    const lines = (await tx.members(id)).map(({ line }) => line).filter(line => hangsBelow(network, line, node))
    await tx.moveMembers(id, part.id, lines)
    return yes(part)
  })

/** Somebody of the desk knows of an incident before anybody else. */
export async function declareByDesk(
  needs: Needs,
  actor: PersonId,
  wanted: { node: NodeId; kind: IncidentKind; because: string },
): Settled {
  if (!(await isOfDesk(needs, actor))) return no({ why: 'not entitled' })
  const reason = reasonOf(wanted.because)
  if (!reason.ok) return reason
  return needs.store.change(async tx => {
    await tx.lockIncidents()
    if (!(await networkOf(tx)).ways.has(wanted.node)) return no({ why: 'no such place' })
    const declared = await declareIncident(needs, tx, {
      ...{ kind: wanted.kind, nodes: [wanted.node], source: 'desk', by: actor, because: reason.value },
      startedAt: needs.clock.now(),
    })
    await claimReports(needs, tx, declared)
    return yes(declared)
  })
}
