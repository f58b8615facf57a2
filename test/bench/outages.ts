import { detect } from './outages-detector.ts'
import { tell } from './outages-events.ts'
import { detectPlainly } from './outages-peer.ts'
import { quantile, type Score, score } from './outages-score.ts'
import { makeWorld } from './outages-world.ts'

/*
 * Mass outage detection in a simulated world of 30 years (its numbers and their reasons: outages-world.ts), beside the
 * plain rule "3 reports per province in 30 min" on the very same reports.
 *   node test/bench/outages.ts [seed …]
 */
type Row = {
  name: string
  key: keyof Score
  digits: number
  gate?: { text: string; met: (value: number) => boolean }
}
type Trial = { seed: number; ours: Score; plain: Score }

const years = 30
const linesScale = 10
const budgetMicroseconds = 2000

const atLeast = (limit: number) => ({ text: `≥ ${limit}`, met: (value: number) => value >= limit })
const atMost = (limit: number) => ({ text: `≤ ${limit}`, met: (value: number) => value <= limit })

const rows: readonly Row[] = [
  { name: 'precision', key: 'precision', digits: 3, gate: atLeast(0.95) },
  { name: 'recall, 5 or more hit', key: 'recallFrom5', digits: 3, gate: atLeast(0.75) },
  { name: 'recall, 10 or more hit', key: 'recallFrom10', digits: 3, gate: atLeast(0.93) },
  { name: 'false alarms a year', key: 'falseAlarmsAYear', digits: 2, gate: atMost(0.5) },
  { name: 'right node, as announced', key: 'rightNode', digits: 3, gate: atLeast(0.85) },
  { name: 'median delay, min', key: 'medianDelay', digits: 1, gate: atMost(15) },
  { name: 'right node, by reports alone', key: 'rightNodeByReports', digits: 3 },
  { name: 'right node, in the end', key: 'rightNodeInTheEnd', digits: 3 },
  { name: 'background tripled: precision', key: 'tripledPrecision', digits: 3 },
  { name: 'background tripled: alarms', key: 'tripledAlarms', digits: 0 },
  { name: 'left to the ICT desk, a year', key: 'suspectedAYear', digits: 1 },
  { name: 'of those really an outage', key: 'suspectedRightly', digits: 3 },
  { name: 'alarms', key: 'alarms', digits: 0 },
  { name: 'outages with 5 or more hit', key: 'outagesFrom5', digits: 0 },
  { name: 'outages with 10 or more hit', key: 'outagesFrom10', digits: 0 },
]

function trial(seed: number): Trial {
  const world = makeWorld(seed)
  const story = tell(seed + 1000, world, years)
  const found = detect(world, story, seed + 2000)
  return { seed, ours: score(world, story, found), plain: score(world, story, detectPlainly(world, story)) }
}

const shown = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits))
const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
const isMet = ({ key, gate }: Row, trials: readonly Trial[]) => trials.every(({ ours }) => gate?.met(ours[key]) ?? true)

function tableOf(trials: readonly Trial[]): string {
  const head = ['', ...trials.map(({ seed }) => `seed ${seed}`), 'plain', 'gate', '']
  const lines = rows.map(row => [
    row.name,
    ...trials.map(({ ours }) => shown(ours[row.key], row.digits)),
    shown(mean(trials.map(({ plain }) => plain[row.key])), row.digits),
    ...(row.gate ? [row.gate.text, isMet(row, trials) ? 'met' : 'NOT MET'] : ['', '']),
  ])
  const width = (column: number) => Math.max(...[head, ...lines].map(line => line[column]?.length ?? 0))
  const rowOf = (line: readonly string[]) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i)))).join('  ')
  return [head, ...lines].map(line => rowOf(line).trimEnd()).join('\n')
}

type Pace = { lines: number; microseconds: readonly number[] }

/** A year of reports; three times over, since other work on the machine would count as ours. */
function paceAt(scale: number, seed: number): Pace {
  const world = makeWorld(seed, scale)
  return { lines: world.people.length, microseconds: detect(world, tell(seed + 1000, world, 1), seed, 3).microseconds }
}

const slowest = ({ microseconds }: Pace) => quantile(microseconds, 0.999)

function shownPace(pace: Pace): string {
  const [usual, rare, worst] = [mean(pace.microseconds), slowest(pace), quantile(pace.microseconds, 1)]
  const met = rare <= budgetMicroseconds ? 'met' : 'NOT MET'
  const found = `mean ${usual.toFixed(0)} µs, p99.9 ${rare.toFixed(0)} µs, slowest ${worst.toFixed(0)} µs`
  return `${pace.lines} lines: ${found} of ${pace.microseconds.length} reports (gate p99.9 ≤ 2 ms): ${met}`
}

function run(seeds: readonly number[]): boolean {
  const started = performance.now()
  const trials = seeds.map(trial)
  const paces = [1, linesScale].map(scale => paceAt(scale, seeds[0] ?? 1))
  console.log(`Mass outage detection, ${years} simulated years a seed, 1,250 lines; seeds ${seeds.join(', ')}`)
  console.log('"plain" is 3 reports per province in 30 min on the same reports, mean of the seeds\n')
  console.log(`${tableOf(trials)}\n\nTime per report`)
  for (const pace of paces) console.log(`  ${shownPace(pace)}`)
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s in all`)
  const fast = paces.every(pace => slowest(pace) <= budgetMicroseconds)
  return fast && rows.every(row => isMet(row, trials))
}

const seeds = process.argv.slice(2).map(Number)
if (seeds.some(seed => !Number.isSafeInteger(seed) || seed < 0)) {
  console.error('A seed is a whole number from 0 on: node test/bench/outages.ts 1 2 3')
  process.exit(2)
}
process.exitCode = run(seeds.length > 0 ? seeds : [1, 2, 3, 4, 5]) ? 0 : 1
