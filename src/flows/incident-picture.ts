import type { Incident } from '../domain/incident.ts'
import type { LineReading } from '../domain/mass-outage-reports.ts'
import { type LineId, linesBelow, type Network, type NetworkNode, type NodeId } from '../domain/network.ts'

type Counts = { reports: number; down: number; up: number; untested: number }
export type TreeNode = NetworkNode & { depth: number; marked: boolean; counts: Counts }

/** As many as there are provinces. */
const mostBranches = 11

/**
 * The network from the nation down to an incident's first node, and the branches right below it with most reports.
 * `reported`: lines of those who said so.
 */
export function treeOf(incident: Incident, reported: readonly LineId[], network: Network): TreeNode[] {
  const [node] = incident.nodes
  const way = (node ? network.ways.get(node) : undefined) ?? []
  const path = way.toReversed()
  const reporters = new Set([...reported, ...(incident.evidence?.reporters.map(({ line }) => line) ?? [])])
  const readings = new Map(incident.evidence?.tested.map(({ line, reading }) => [line, reading]))
  const drawn = (each: NetworkNode, depth: number): TreeNode => ({
    ...each,
    depth,
    marked: incident.nodes.includes(each.id),
    counts: countsAt(each.id, reporters, readings, network),
  })
  const branches = node ? branchesBelow(node, network).map(each => drawn(each, path.length)) : []
  const shown = branches.toSorted((a, b) => b.counts.reports - a.counts.reports).slice(0, mostBranches)
  return [...path.map(drawn), ...shown]
}

const branchesBelow = (node: NodeId, network: Network): NetworkNode[] =>
  [...network.ways.values()].flatMap(([own, above]) => (own && above?.id === node ? [own] : []))

function countsAt(
  node: NodeId,
  reporters: ReadonlySet<LineId>,
  readings: ReadonlyMap<LineId, LineReading>,
  network: Network,
): Counts {
  const lines = linesBelow(network, node)
  const tested = (reading: LineReading) => lines.filter(line => readings.get(line) === reading).length
  const [down, up] = [tested('no sync'), tested('in sync')]
  const reports = lines.filter(line => reporters.has(line)).length
  return { reports, down, up, untested: Math.max(0, lines.length - reports - down - up) }
}
