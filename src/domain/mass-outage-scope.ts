import type { IncidentId, OpenIncident } from './mass-outage-incident.ts'
import { sampleOf, silentBelow } from './mass-outage-probe.ts'
import type { LineReading, Reporter } from './mass-outage-reports.ts'
import { hangsBelow, isWithin, type LineId, type Network, type NodeId } from './network.ts'

/** Where a probable outage may end instead, and the lines to test to learn it. */
export type WiderScope = { node: NodeId; probe: readonly LineId[] }

const downForWider = 2

/**
 * The next node up from `looked` in which lines beside `down` can be tested, five at most; nothing at the top. The
 * first reports of an exchange often come from one of its cabinets: who beside it is dead too must not wait for a
 * third one.
 */
export function widerScope(
  down: NodeId,
  looked: NodeId,
  reporters: readonly Reporter[],
  incidents: readonly OpenIncident[],
  network: Network,
): WiderScope | undefined {
  const above = network.ways.get(looked)?.[1]?.id
  if (above === undefined) return undefined
  const beside = silentBelow(above, reporters, incidents, network).filter(line => !hangsBelow(network, line, down))
  if (beside.length < downForWider) return widerScope(down, above, reporters, incidents, network)
  return { node: above, probe: sampleOf(beside, reporters.length) }
}

/** Whether the lines beside are dead too: two at least, and more than are in sync. */
export function isWider(readings: readonly LineReading[]): boolean {
  const down = readings.filter(reading => reading === 'no sync').length
  return down >= downForWider && down > readings.filter(reading => reading === 'in sync').length
}

/** The open incidents that one at `node` would replace. */
export const incidentsWithin = (
  node: NodeId,
  incidents: readonly OpenIncident[],
  network: Network,
): readonly IncidentId[] => incidents.filter(each => isWithin(network, each.node, node)).map(({ id }) => id)
