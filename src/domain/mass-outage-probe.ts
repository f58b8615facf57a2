import type { Candidate } from './mass-outage-candidates.ts'
import type { IncidentKind, OpenIncident } from './mass-outage-incident.ts'
import { countOf, type LineReading, type Reporter } from './mass-outage-reports.ts'
import { hangsBelow, type LineId, linesBelow, type Network, type NodeId } from './network.ts'

/** Lines tested to learn whether those who did not report are down too. */
const probeSize = 5
const downForProbable = 2
const reportsForVpn = 6

/**
 * What a candidate turns out to be. `probable` and `vpn incident` are told to those affected, get one ticket and are
 * shown to the ICT desk; `suspected` is the desk's to accept or reject, with a reason; `not wider` leaves the open
 * incident as it is.
 */
export type Verdict = 'probable' | 'vpn incident' | 'suspected' | 'not wider'

/** Up to five lines below the candidate that said nothing. */
export const silentLines = (candidate: Candidate, incidents: readonly OpenIncident[], network: Network): LineId[] =>
  sampleOf(silentBelow(candidate.node, candidate.reporters, incidents, network), candidate.reporters.length)

/** The lines below a node that said nothing and hang under no open line incident, branch by branch. */
export function silentBelow(
  node: NodeId,
  reporters: readonly Reporter[],
  incidents: readonly OpenIncident[],
  network: Network,
): LineId[] {
  const reported = new Set(reporters.map(({ line }) => line))
  const open = incidents.filter(({ kind }) => kind === 'line')
  return linesBelow(network, node).filter(
    line => !reported.has(line) && !open.some(({ node }) => hangsBelow(network, line, node)),
  )
}

/** Every nth of `lines`, five at most, so that all branches are asked; another `turn` asks other lines. */
export function sampleOf(lines: readonly LineId[], turn: number): LineId[] {
  const taken = Math.min(probeSize, lines.length)
  const step = lines.length / Math.max(1, taken)
  return Array.from({ length: taken }, (_, i) => lines[(Math.floor(i * step) + turn) % lines.length] ?? '')
}

/**
 * The verdict after the probe. `readings`: what the tested silent lines answered. `widens`: the candidate would replace
 * an open incident below it. Without any line test it is never more than suspected.
 */
export function verdictOf(
  candidate: Candidate,
  readings: readonly LineReading[],
  { lineTests, widens }: { lineTests: boolean; widens: boolean },
): Verdict {
  const otherwise = widens ? 'not wider' : 'suspected'
  if (!lineTests) return otherwise
  const down = readings.filter(reading => reading === 'no sync').length
  if (down >= downForProbable) return 'probable'
  const up = readings.filter(reading => reading === 'in sync').length
  return up > down && isOfVpn(candidate) ? 'vpn incident' : otherwise
}

const isOfVpn = ({ reporters }: Candidate): boolean =>
  reporters.length >= reportsForVpn && countOf(reporters, 'in sync') * 2 > reporters.length

/** The kind of incident a verdict declares on its own, without the ICT desk; nothing for the others. */
export function declaredBy(verdict: Verdict): IncidentKind | undefined {
  if (verdict === 'probable') return 'line'
  return verdict === 'vpn incident' ? 'vpn' : undefined
}
