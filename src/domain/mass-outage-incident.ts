import type { LineReading } from './mass-outage-reports.ts'
import { hangsBelow, type LineId, levels, type Network, type NodeId } from './network.ts'

export type IncidentId = string
/** `vpn`: the lines are in sync, the tunnel is not. */
export type IncidentKind = 'line' | 'vpn'
/** An incident that is open, whoever declared it. */
export type OpenIncident = { id: IncidentId; kind: IncidentKind; node: NodeId }

/** A line without sync is not explained by a dead VPN. */
export const explains = (
  incident: OpenIncident,
  report: { line: LineId; reading: LineReading },
  network: Network,
): boolean =>
  (incident.kind === 'line' || report.reading !== 'no sync') && hangsBelow(network, report.line, incident.node)

/** The open incident that a report belongs to: the deepest that explains it. */
export const incidentOf = (
  report: { line: LineId; reading: LineReading },
  incidents: readonly OpenIncident[],
  network: Network,
): OpenIncident | undefined =>
  incidents
    .filter(incident => explains(incident, report, network))
    .toSorted((a, b) => depthOf(b.node, network) - depthOf(a.node, network))[0]

function depthOf(node: NodeId, network: Network): number {
  const level = network.ways.get(node)?.[0]?.level
  return level ? levels.indexOf(level) : 0
}
