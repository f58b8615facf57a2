import type { Candidate } from './mass-outage-candidates.ts'
import type { IncidentKind, OpenIncident } from './mass-outage-incident.ts'
import { countOf, type LineReading } from './mass-outage-reports.ts'
import { hangsBelow, type LineId, linesBelow, type Network } from './network.ts'

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

/**
 * Up to five lines below the candidate that said nothing and hang under no open incident, spread over its branches.
 * Every further report starts at another place, so that a probe asked again asks other lines.
 */
export function silentLines(
  candidate: Candidate,
  incidents: readonly OpenIncident[],
  network: Network,
): readonly LineId[] {
  const reported = new Set(candidate.reporters.map(({ line }) => line))
  const open = incidents.filter(({ kind }) => kind === 'line')
  const silent = linesBelow(network, candidate.node).filter(
    line => !reported.has(line) && !open.some(({ node }) => hangsBelow(network, line, node)),
  )
  return spread(silent, probeSize, candidate.reporters.length)
}

/** Every nth, `count` of them at most, beginning further on by `turn`. */
function spread<T>(list: readonly T[], count: number, turn: number): T[] {
  const taken = Math.min(count, list.length)
  const step = list.length / Math.max(1, taken)
  return Array.from({ length: taken }, (_, i) => list[(Math.floor(i * step) + turn) % list.length] as T)
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
