import { dayAt, type Instant } from './day.ts'
import {
  type Evidence,
  type Incident,
  type IncidentActor,
  type IncidentSource,
  incidentNumber,
  isActive,
  stepped,
} from './incident.ts'
import type { IncidentId, IncidentKind } from './mass-outage-incident.ts'
import { isWithin, type Level, type LineId, type Network, type NodeId } from './network.ts'
import type { Severity } from './outage.ts'

/** What somebody says is broken. */
export type Declaration = {
  kind: IncidentKind
  nodes: readonly NodeId[]
  lines?: readonly LineId[]
  source: IncidentSource
  by: IncidentActor
  startedAt: Instant
  because?: string
  severity?: Severity
  evidence?: Evidence
  problem?: string
  splitFrom?: IncidentId
}

/** A new incident as it is declared. `suspected`: the ICT desk has to say first. */
export function newIncident(
  id: IncidentId,
  declared: Declaration,
  status: 'suspected' | 'open',
  network: Network,
  { at, zone }: { at: Instant; zone: string },
): Incident {
  const { by, because, severity, ...wanted } = declared
  const what = status === 'open' ? ('opened' as const) : ('suspected' as const)
  return {
    ...wanted,
    id,
    version: 1,
    number: incidentNumber(id, dayAt(at, zone)),
    status,
    severity: severity ?? severityAt(declared.nodes, network),
    etas: [],
    history: [{ at, what, by, ...(because && { because }) }],
  }
}

const wide: readonly Level[] = ['national', 'province']

/** How badly it hits: what reaches a whole province is Critical. */
function severityAt(nodes: readonly NodeId[], network: Network): Severity {
  const levels = nodes.map(node => network.ways.get(node)?.[0]?.level)
  return levels.some(level => level && wide.includes(level)) ? 'Critical' : 'Major'
}

/** The active incident of that kind that has one of these nodes: the same trouble, whoever named it first. */
export const sameAs = (
  { kind, nodes }: Pick<Declaration, 'kind' | 'nodes'>,
  incidents: readonly Incident[],
): Incident | undefined =>
  incidents.find(each => isActive(each) && each.kind === kind && each.nodes.some(node => nodes.includes(node)))

/**
 * Active incidents of that kind that lie wholly on or below these nodes: one there replaces them. The contractor's own stay,
 * since they end on the contractor's word.
 */
export const narrowerThan = (
  { kind, nodes }: Pick<Declaration, 'kind' | 'nodes'>,
  incidents: readonly Incident[],
  network: Network,
): Incident[] =>
  incidents.filter(
    each =>
      isActive(each) &&
      each.kind === kind &&
      !each.problem &&
      each.nodes.length > 0 &&
      each.nodes.every(node => nodes.some(above => isWithin(network, node, above))),
  )

/** Without the nodes that another active incident of its kind has: they are seen to. */
export function onFreeNodes(declared: Declaration, others: readonly Incident[]): Declaration {
  const taken = new Set(others.filter(({ kind }) => kind === declared.kind).flatMap(({ nodes }) => nodes))
  return { ...declared, nodes: declared.nodes.filter(node => !taken.has(node)) }
}

/**
 * What is declared is known already, on the same node or further down: it takes over what is new in it, and a suspicion is
 * one no more.
 */
export function adopted(known: Incident, declared: Declaration, network: Network, at: Instant): Incident {
  const { by, because, problem, evidence, nodes } = declared
  const kept = {
    nodes: [...known.nodes.filter(own => !nodes.some(node => isWithin(network, own, node))), ...nodes],
    status: 'open' as const,
    ...(problem && { problem }),
    ...(evidence && { evidence }),
  }
  const what = known.status === 'suspected' ? ('opened' as const) : ('placed' as const)
  return stepped(known, kept, { at, what, by, ...(because && { because }) })
}

const suspicionMinutes = 120

/**
 * The ICT desk hears of one suspicion a place, not of one a report: a young one here or along the same branch. What it
 * rejected stays rejected for as long, here and below; further up it may be something else.
 */
export const suspectedAlready = (
  node: NodeId,
  incidents: readonly Incident[],
  network: Network,
  now: Instant,
): Incident | undefined => {
  const since = Temporal.Instant.from(now).subtract({ minutes: suspicionMinutes }).toString()
  const above = (other: NodeId) => isWithin(network, node, other)
  const along = (other: NodeId) => above(other) || isWithin(network, other, node)
  return incidents.find(
    ({ status, nodes, evidence, endedAt }) =>
      (status === 'suspected' || status === 'rejected') &&
      Temporal.Instant.compare(endedAt ?? evidence?.at ?? since, since) > 0 &&
      nodes.some(status === 'rejected' ? above : along),
  )
}
