import { type Baseline, expectedOn } from './mass-outage-baseline.ts'
import { type Candidate, candidatesOn, chosenOf, deepestShare } from './mass-outage-candidates.ts'
import { explains, type IncidentId, incidentOf, type OpenIncident } from './mass-outage-incident.ts'
import { silentLines } from './mass-outage-probe.ts'
import { type LineReport, type Reporter, reportersAt, windowMinutes } from './mass-outage-reports.ts'
import { isWithin, type LineId, type Network, wayOf } from './network.ts'

/** `reports`: at least those of the last 45 minutes. `lineTests`: whether the contractor can test lines at all. */
export type DetectionFacts = {
  network: Network
  baseline: Baseline
  reports: readonly LineReport[]
  incidents: readonly OpenIncident[]
  lineTests: boolean
}

/**
 * What a report means for the others. `fold`: it belongs to an open incident and opens no ticket. `candidate`: the
 * lines in `probe` are to be tested, then `verdictOf` decides, and for a probable one `widerScope` how far up it
 * goes. `widens`: it stands only together with what is known of the open incidents that it would replace.
 */
export type Detection =
  | { what: 'fold'; incident: IncidentId }
  | { what: 'nothing' }
  | { what: 'candidate'; candidate: Candidate; probe: readonly LineId[]; widens: boolean }

/**
 * Looks at the five nodes above the line that reports. First without the reports that open incidents explain: is this
 * something else? Then with them: is an open incident wider than it was taken for?
 */
export function weighReport(report: LineReport, facts: DetectionFacts): Detection {
  const { network, baseline, incidents, lineTests } = facts
  const known = incidentOf(report, incidents, network)
  if (known) return { what: 'fold', incident: known.id }
  const way = wayOf(network, report.line)
  const reporters = reportersAt(report.at, [...facts.reports, report])
  const expected = expectedOn(way, report.at, windowMinutes, network, baseline)
  const among = (some: readonly Reporter[]) => candidatesOn(way, some, expected, network, lineTests)
  const unexplained = reporters.filter(reporter => !incidents.some(each => explains(each, reporter, network)))
  const other = chosenOf(among(unexplained))
  if (other) return toProbe(other, facts, false)
  if (unexplained.length === reporters.length) return { what: 'nothing' }
  const wider = chosenOf(among(reporters).filter(candidate => outgrows(candidate, facts)))
  return wider ? toProbe(wider, facts, true) : { what: 'nothing' }
}

/** More than a fifth of the reporters are explained by no incident within the candidate. */
function outgrows(candidate: Candidate, { network, incidents }: DetectionFacts): boolean {
  const within = incidents.filter(({ node }) => isWithin(network, node, candidate.node))
  const explained = candidate.reporters.filter(reporter => within.some(each => explains(each, reporter, network)))
  return explained.length > 0 && explained.length < candidate.reporters.length * deepestShare
}

const toProbe = (candidate: Candidate, { network, incidents }: DetectionFacts, widens: boolean): Detection => ({
  ...{ what: 'candidate', candidate, widens },
  probe: silentLines(candidate, incidents, network),
})
