import { weighReport } from '../../src/domain/mass-outage.ts'
import { type BaselineCell, cellKey, cutOut, learned, momentAt } from '../../src/domain/mass-outage-baseline.ts'
import type { Candidate } from '../../src/domain/mass-outage-candidates.ts'
import { closingOf, linesToTest } from '../../src/domain/mass-outage-closing.ts'
import { explains, type OpenIncident } from '../../src/domain/mass-outage-incident.ts'
import { declaredBy, verdictOf } from '../../src/domain/mass-outage-probe.ts'
import { type LineReading, type LineReport, windowMinutes } from '../../src/domain/mass-outage-reports.ts'
import { incidentsWithin, isWider, widerScope } from '../../src/domain/mass-outage-scope.ts'
import { hangsBelow, isWithin, type LineId, type NodeId, wayOf } from '../../src/domain/network.ts'
import { type Minute, type Outage, readLine, type Story, type Told } from './outages-events.ts'
import { type Random, randomFrom } from './outages-random.ts'
import type { World } from './outages-world.ts'

/**
 * What was declared, by whichever detector. `node`: as announced; `cause`: the outage that most of its reporters
 * really had.
 */
export type Alarm = {
  at: Minute
  kind: Outage['kind']
  node: NodeId
  /** The node that the reports alone pointed to, and the one it grew to. */
  byReports: NodeId
  lastNode: NodeId
  cause: Outage | undefined
}
export type Found = { alarms: readonly Alarm[]; suspected: readonly Alarm[]; microseconds: readonly number[] }

type Open = OpenIncident & { alarm: Alarm; openedAt: Minute; lastReportAt: Minute; reported: LineId[] }
type Kept = { told: Told; report: LineReport; learned: boolean }
type Run = ReturnType<typeof begin>

const zone = 'UTC'
const firstMonday = Date.UTC(2001, 0, 1)
const instant = (at: Minute) => new Date(firstMonday + Math.round(at * 60_000)).toISOString()

const begin = (world: World, story: Story, random: Random, timed: number) => ({
  world,
  random,
  timed,
  over: outagesInTime(story.outages),
  baseline: { since: momentAt(instant(0), zone).week, zone, cells: new Map<string, BaselineCell>() },
  window: [] as Kept[],
  open: [] as Open[],
  alarms: [] as Alarm[],
  suspected: [] as Alarm[],
  microseconds: [] as number[],
})

/** Plays a story through the detection as the product composes it: fold, weigh, probe, declare, learn, close. */
export function detect(world: World, story: Story, seed: number, timed = 1): Found {
  const run = begin(world, story, randomFrom(seed), timed)
  for (const told of story.reports) take(run, told)
  return run
}

function take(run: Run, told: Told): void {
  const report = { line: told.line, at: instant(told.at), reading: told.reading }
  run.open = run.open.filter(incident => !isClosed(run, incident, told.at))
  run.window = run.window.filter(kept => told.at - kept.told.at < windowMinutes)
  const reports = run.window.map(kept => kept.report)
  const kept = { told, report, learned: false }
  run.window.push(kept)
  const { found, cells } = timedIn(run, () => weigh(run, report, reports))
  if (found.what === 'fold') fold(run, found.incident, told)
  if (found.what === 'fold') return
  keep(run, cells)
  kept.learned = true
  if (found.what !== 'candidate') return
  const verdict = verdictOf(found.candidate, test(run, found.probe, told.at), { lineTests: true, widens: found.widens })
  if (verdict === 'suspected') suspect(run, alarmOf(run, found.candidate, found.candidate.node, 'line', told.at))
  const kind = declaredBy(verdict)
  if (kind) declare(run, found.candidate, kind, told.at)
}

/** All that detection computes for one report; pure, so that it can be done again to be timed. */
function weigh({ world, baseline, open }: Run, report: LineReport, reports: readonly LineReport[]) {
  const found = weighReport(report, { network: world.network, baseline, reports, incidents: open, lineTests: true })
  const cells = found.what === 'fold' ? [] : learned(baseline, wayOf(world.network, report.line), report.at)
  return { found, cells }
}

/** Of some times over the fastest counts: what else the machine does meanwhile is not ours. */
function timedIn<T>({ timed, microseconds }: Run, work: () => T): T {
  const times = Array.from({ length: timed }, () => {
    const started = performance.now()
    const result = work()
    return { result, microseconds: (performance.now() - started) * 1000 }
  })
  const [fastest] = times.toSorted((a, b) => a.microseconds - b.microseconds)
  if (!fastest) throw new RangeError('detect: `timed` is 1 or more')
  microseconds.push(fastest.microseconds)
  return fastest.result
}

function fold(run: Run, id: string, { line, at }: Told): void {
  const incident = run.open.find(each => each.id === id)
  if (!incident) return
  incident.lastReportAt = at
  incident.reported.push(line)
}

const alarmOf = (run: Run, candidate: Candidate, node: NodeId, kind: Alarm['kind'], at: Minute): Alarm => ({
  ...{ at, node, kind, byReports: candidate.node, lastNode: node, cause: causeOf(run, candidate) },
})

/** An incident that grows stays one alarm, as long as it is of one outage. */
function declare(run: Run, candidate: Candidate, kind: Alarm['kind'], at: Minute): void {
  const node = kind === 'line' ? scopeOf(run, candidate, at) : candidate.node
  const alarm = alarmOf(run, candidate, node, kind, at)
  const absorbs = incidentsWithin(node, run.open, run.world.network)
  const absorbed = run.open.filter(({ id }) => absorbs.includes(id))
  run.open = run.open.filter(({ id }) => !absorbs.includes(id))
  for (const { alarm } of absorbed) alarm.lastNode = node
  const same = absorbed.find(each => each.alarm.cause === alarm.cause)?.alarm
  if (!same) run.alarms.push(alarm)
  const reported = candidate.reporters.map(({ line }) => line)
  const id = `incident-${run.alarms.length}-${at}`
  const incident = { id, kind, node, alarm: same ?? alarm, openedAt: at, lastReportAt: at, reported }
  run.open.push(incident)
  forget(run, incident)
}

/** How far up the lines beside are dead too. */
function scopeOf(run: Run, { node, reporters }: Candidate, at: Minute): NodeId {
  const wider = (down: NodeId) => widerScope(down, down, reporters, run.open, run.world.network)
  let scope = node
  for (let step = wider(scope); step && isWider(test(run, step.probe, at)); step = wider(scope)) scope = step.node
  return scope
}

const test = (run: Run, lines: readonly LineId[], at: Minute): LineReading[] =>
  lines.map(line => readLine(run.random, isDown(run, line, at)))

/** The ICT desk sees one suspicion a node, not one a report. */
function suspect({ suspected }: Run, alarm: Alarm): void {
  if (!suspected.some(each => each.node === alarm.node && alarm.at - each.at < 120)) suspected.push(alarm)
}

/** Reports that turn out to be an incident's are no background. */
function forget(run: Run, incident: OpenIncident): void {
  const { network } = run.world
  for (const kept of run.window) {
    if (!kept.learned || !explains(incident, kept.report, network)) continue
    keep(run, cutOut(run.baseline, wayOf(network, kept.report.line), kept.report.at))
    kept.learned = false
  }
}

function keep({ baseline }: Run, cells: readonly BaselineCell[]): void {
  for (const cell of cells) baseline.cells.set(cellKey(cell.node, cell.hour), cell)
}

/** The outage that most of the reporters have. */
function causeOf({ window }: Run, { reporters }: Candidate): Outage | undefined {
  const lines = new Set(reporters.map(({ line }) => line))
  const causes = new Map(window.flatMap(({ told }) => (lines.has(told.line) ? [[told.line, told.cause] as const] : [])))
  return mostOf([...causes.values()], reporters.length)
}

/** The cause that more than half of `count` reports share. */
export function mostOf(causes: readonly (Outage | undefined)[], count: number): Outage | undefined {
  const times = (cause: Outage) => causes.filter(each => each === cause).length
  return causes.find(cause => cause !== undefined && times(cause) * 2 > count)
}

function isClosed(run: Run, incident: Open, at: Minute): boolean {
  const { alarm, openedAt, lastReportAt, kind } = incident
  const over = !alarm.cause || alarm.cause.to <= at
  const said = alarm.cause && alarm.cause.saidOver <= at ? { resolvedByContractorAt: instant(at) } : {}
  const facts = {
    ...{ kind, openedAt: instant(openedAt), lastReportAt: instant(lastReportAt), ...said },
    answers: over ? { back: 1, stillDown: 0 } : { back: 0, stillDown: 1 },
  }
  const first = closingOf(facts, instant(at))
  if (first.close || first.next !== 'test lines') return first.close
  const lines = linesToTest(incident, incident.reported, run.world.network)
  const vpn = !run.over(at).some(({ kind }) => kind === 'vpn')
  const readings = test(run, lines, at).map(sync => ({ sync, vpn }))
  return closingOf({ ...facts, probe: { at: instant(at), readings } }, instant(at)).close
}

const isDown = ({ world, over }: Run, line: LineId, at: Minute): boolean =>
  over(at).some(({ kind, node }) => kind === 'line' && hangsBelow(world.network, line, node))

/** The outages going on at a moment; moments are asked in order. */
function outagesInTime(outages: readonly Outage[]): (at: Minute) => readonly Outage[] {
  const coming = outages.toSorted((a, b) => a.from - b.from)
  let next = 0
  let going: Outage[] = []
  return at => {
    for (let each = coming[next]; each && each.from <= at; each = coming[++next]) going.push(each)
    going = going.filter(({ to }) => to > at)
    return going
  }
}

/** Whether a notice about one node reaches the same people as one about the other. */
export const sameLines = ({ network }: World, a: NodeId, b: NodeId): boolean =>
  (isWithin(network, a, b) || isWithin(network, b, a)) &&
  network.linesBelow.get(a)?.length === network.linesBelow.get(b)?.length
