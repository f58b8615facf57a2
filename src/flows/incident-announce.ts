import { type Incident, sitesOf } from '../domain/incident.ts'
import { incidentOf } from '../domain/mass-outage-incident.ts'
import { type LineId, linesBelow, type Network } from '../domain/network.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock } from '../ports/clock.ts'
import type { Changes } from '../ports/store.ts'
import { networkOf } from './network.ts'

/** What those affected are told of. */
export type Occasion = 'opened' | 'scope' | 'eta' | 'ended'

/** The lines an incident reaches: those below its nodes, and those named one by one. */
export const affectedLines = (incident: Pick<Incident, 'nodes' | 'lines'>, network: Network): readonly LineId[] => [
  ...new Set([...incident.nodes.flatMap(node => linesBelow(network, node)), ...(incident.lines ?? [])]),
]

/** Those of them that no other open incident is nearer to: its own notice tells them. */
export function ownLines(incident: Incident, open: readonly Incident[], network: Network): readonly LineId[] {
  const lines = affectedLines(incident, network)
  const others = open.filter(({ id, kind }) => id !== incident.id && kind === incident.kind)
  if (others.length === 0) return lines
  const sites = sitesOf([incident, ...others])
  return lines.filter(line => {
    const nearest = incidentOf({ line, reading: 'unknown' }, sites, network)
    return nearest === undefined || nearest.id === incident.id
  })
}

/**
 * Tells those affected, in the transaction that keeps what they are told. `toldOtherwise`: people who hear the same in
 * another way.
 */
export async function announce(
  { clock }: { clock: Clock },
  tx: Changes,
  incident: Incident,
  occasion: Occasion,
  toldOtherwise: readonly PersonId[] = [],
): Promise<void> {
  const lines = ownLines(incident, await tx.openIncidents(), await networkOf(tx))
  const facts = { occasion, lines: lines.length, toldOtherwise: toldOtherwise.length }
  await tx.record({ subject: `incident:${incident.id}`, what: 'announced', by: 'novo', at: clock.now(), facts })
}
