import type { Instant } from '../domain/day.ts'
import { type Evidence, type Incident, readingOf, sitesOf } from '../domain/incident.ts'
import { isFresh, type LineTest } from '../domain/line-test.ts'
import { weighReport } from '../domain/mass-outage.ts'
import {
  type Baseline,
  cellKey,
  cutOut,
  learned,
  momentAt,
  rowsFor,
  wholeWeek,
} from '../domain/mass-outage-baseline.ts'
import type { Candidate } from '../domain/mass-outage-candidates.ts'
import { explains, type OpenIncident } from '../domain/mass-outage-incident.ts'
import { declaredBy, type Verdict, verdictOf } from '../domain/mass-outage-probe.ts'
import { type LineReport, type Reporter, windowMinutes } from '../domain/mass-outage-reports.ts'
import { isWider, widerScope } from '../domain/mass-outage-scope.ts'
import { type LineId, type Network, type NodeId, wayOf } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import type { Outage } from '../domain/outage.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { KeptReport } from '../ports/incidents.ts'
import type { Changes, Reads, Store } from '../ports/store.ts'
import { declareIncident, suspectIncident } from './incident-declare.ts'
import { enter, incidentOver } from './incident-entering.ts'
import { networkOf } from './network.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; office: Office }
/** Tests lines now; one that cannot be tested is left out. */
type TestLines = (lines: readonly LineId[]) => Promise<ReadonlyMap<LineId, LineTest>>

/** What is to be kept of a report; `found`: it makes a candidate. */
export type Detected = { report: KeptReport; found?: Found }
type Found = { verdict: Verdict; candidate: Candidate; node: NodeId; evidence: Evidence }

const reportOf = (outage: Outage, at: Instant): KeptReport => ({
  id: outage.id,
  line: outage.line.id,
  at,
  reading: readingOf(outage.test),
  learned: false,
})

/** Weighs a report against what is usual, and tests the lines that tell what it means. Nothing is kept yet. */
export async function detect(
  needs: Pick<Needs, 'store' | 'office'>,
  outage: Outage & { reportedAt: Instant },
  { lineTests, test }: { lineTests: boolean; test: TestLines },
): Promise<Detected> {
  const { store, office } = needs
  const report = reportOf(outage, outage.reportedAt)
  const network = await networkOf(store)
  const [baseline, reports, incidents] = await Promise.all([
    baselineFor(store, network, [report], office.zone),
    store.lineReports(windowBefore(report.at)),
    store.openIncidents(),
  ])
  const facts = { network, baseline, incidents: sitesOf(incidents), lineTests }
  const weighed = weighReport(report, { ...facts, reports: reports.filter(({ id }) => id !== report.id) })
  if (weighed.what !== 'candidate') return { report }
  const { candidate, widens } = weighed
  const tests = lineTests ? await test(weighed.probe) : new Map<LineId, LineTest>()
  const tested = weighed.probe.map(line => ({ line, reading: readingOf(tests.get(line)) }))
  const said = verdictOf(
    candidate,
    tested.map(({ reading }) => reading),
    { lineTests, widens },
  )
  const verdict = said === 'vpn incident' && !isVpnDown(tests) ? otherwise(widens) : said
  const node =
    declaredBy(verdict) === 'line' ? await scopeOf(candidate.node, candidate.reporters, facts, test) : candidate.node
  const { reporters, expected } = candidate
  return { report, found: { verdict, candidate, node, evidence: { at: report.at, reporters, expected, tested } } }
}

/** Many may report lines in sync for other reasons: the tests that measured the tunnels have to agree. */
function isVpnDown(tests: ReadonlyMap<LineId, LineTest>): boolean {
  const measured = [...tests.values()].flatMap(({ vpn }) => (vpn === undefined ? [] : [vpn]))
  const down = measured.filter(vpn => !vpn).length
  return measured.length === 0 || (down >= 2 && down * 2 > measured.length)
}

const otherwise = (widens: boolean): Verdict => (widens ? 'not wider' : 'suspected')

const windowBefore = (at: Instant): Instant => Temporal.Instant.from(at).subtract({ minutes: windowMinutes }).toString()

async function readings(test: TestLines, lines: readonly LineId[]) {
  const tests = await test(lines)
  return lines.map(line => ({ line, reading: readingOf(tests.get(line)) }))
}

/** How far up the lines beside are dead too. */
async function scopeOf(
  node: NodeId,
  reporters: readonly Reporter[],
  facts: { network: Network; incidents: readonly OpenIncident[] },
  test: TestLines,
): Promise<NodeId> {
  const wider = widerScope(node, node, reporters, facts.incidents, facts.network)
  if (!wider || !isWider((await readings(test, wider.probe)).map(({ reading }) => reading))) return node
  return scopeOf(wider.node, reporters, facts, test)
}

/** A test of a line that is young enough, whoever asked for it. */
export async function youngTest(reads: Reads, line: LineId, now: Instant): Promise<LineTest | undefined> {
  const tests = [await reads.probedTest(line), await reads.recentTest(line)]
  return tests.find(test => test && isFresh(test, now))
}

/** A test that detection asked for is kept at once: should the job die, the line is not tested again. */
export const keepProbe = ({ store }: Pick<Needs, 'store'>, line: LineId, test: LineTest) =>
  store.change(tx => tx.keepProbedTest(line, test))

/** The rows of these reports' nodes, as far as there are any. */
async function baselineFor(
  reads: Reads,
  network: Network,
  reports: readonly LineReport[],
  zone: string,
): Promise<Baseline> {
  const keys = reports.flatMap(({ line, at }) => {
    const way = wayOf(network, line)
    const { hour } = momentAt(at, zone)
    const own = way.flatMap(({ id }) => [cellKey(id, hour), cellKey(id, wholeWeek)])
    return [...rowsFor(way, at, windowMinutes, zone), ...own]
  })
  const { since, cells } = await reads.baseline([...new Set(keys)])
  const first = since ?? momentAt(reports[0]?.at ?? '1970-01-05T00:00:00Z', zone).week
  return { since: first, zone, cells: new Map(cells.map(cell => [cellKey(cell.node, cell.hour), cell])) }
}

/**
 * Keeps a report and what came of it, in the transaction that marks the job done. What was declared while the lines were
 * tested counts: then the report belongs to that. A report that was weighed before counts no second time.
 */
export async function keepDetected(needs: Needs, tx: Changes, outage: Outage, detected: Detected): Promise<void> {
  await tx.lockIncidents()
  const { report, found } = detected
  if ((await tx.lineReports(report.at)).some(({ id }) => id === report.id)) return
  const network = await networkOf(tx)
  const incident = await incidentOver(tx, report.line, report.reading)
  if (incident) {
    await tx.keepLineReports([report])
    await enter(needs, tx, incident, outage.person, report.line, outage)
    return
  }
  await learn(needs, tx, network, report)
  if (!found) return
  const kind = declaredBy(found.verdict)
  if (found.verdict === 'suspected') await suspectIncident(needs, tx, found.node, found.evidence)
  if (!kind) return
  const reports = await tx.lineReports(windowBefore(report.at))
  const declared = await declareIncident(needs, tx, {
    ...{ kind, nodes: [found.node], source: 'detection', by: 'detection', evidence: found.evidence },
    startedAt: earliest(reports, found.evidence, report.at),
  })
  await claimReports(needs, tx, declared)
}

const earliest = (reports: readonly KeptReport[], { reporters }: Evidence, at: Instant): Instant => {
  const lines = new Set(reporters.map(({ line }) => line))
  return reports.find(({ line }) => lines.has(line))?.at ?? at
}

/** The report counts as background from now on. */
async function learn({ office }: Needs, tx: Changes, network: Network, report: KeptReport): Promise<void> {
  const baseline = await baselineFor(tx, network, [report], office.zone)
  await tx.keepBaseline(baseline.since, learned(baseline, wayOf(network, report.line), report.at))
  await tx.keepLineReports([{ ...report, learned: true }])
}

/**
 * The reports since shortly before an incident began that it explains are no background, and who sent them is in it with
 * their own ticket.
 */
export async function claimReports(needs: Omit<Needs, 'store'>, tx: Changes, incident: Incident): Promise<void> {
  const network = await networkOf(tx)
  const [from = incident.startedAt] = [incident.startedAt, needs.clock.now()].sort()
  const reports = await tx.lineReports(windowBefore(from))
  const sites = sitesOf([incident])
  const explained = reports.filter(report => sites.some(site => explains(site, report, network)))
  await forget(needs, tx, network, explained)
  for (const { id } of explained) {
    const outage = await tx.outage(id)
    if (outage) await enter(needs, tx, incident, outage.person, outage.line.id, outage)
  }
}

async function forget(
  { office }: Pick<Needs, 'office'>,
  tx: Changes,
  network: Network,
  explained: readonly KeptReport[],
) {
  for (const report of explained.filter(({ learned }) => learned)) {
    const baseline = await baselineFor(tx, network, [report], office.zone)
    await tx.keepBaseline(baseline.since, cutOut(baseline, wayOf(network, report.line), report.at))
    await tx.keepLineReports([{ ...report, learned: false }])
  }
}
