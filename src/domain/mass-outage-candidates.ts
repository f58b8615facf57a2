import { countOf, type Reporter, weightOf } from './mass-outage-reports.ts'
import { logLikelihoodRatio, logTail } from './mass-outage-tail.ts'
import { type Level, levels, type Network, type NetworkNode, type NodeId, type Way, wayOf } from './network.ts'

/** A node below which more lines report than chance explains. */
export type Candidate = {
  node: NodeId
  level: Level
  reporters: readonly Reporter[]
  /** Reports, weighted by their line tests. */
  weight: number
  /** Reports expected in the window. */
  expected: number
  /** ln P(X ≥ weight). */
  logTail: number
  /** Log-likelihood ratio of an outage here against none. */
  ratio: number
}

/** Below this probability, chance is no longer believed. The wider the node, the more people a wrong notice reaches. */
const alphas = { national: 1e-7, province: 1e-4, aggregation: 1e-4, exchange: 1e-3, cabinet: 1e-2 } as const
/** Without any line test nothing tells a dead network from a bad day at the office. */
const alphaUntested = 1e-5

const fewest = 3
const fewestAtCabinet = 2
/** Share of the reporters that a deeper node must hold to be preferred. */
export const deepestShare = 0.8

const alphaOf = (level: Level, lineTests: boolean): number => (lineTests ? alphas[level] : alphaUntested)

/** The candidates on `way`, deepest first. `lineTests`: whether the contractor can test lines at all. */
export function candidatesOn(
  way: Way,
  reporters: readonly Reporter[],
  expected: ReadonlyMap<NodeId, number>,
  network: Network,
  lineTests: boolean,
): Candidate[] {
  const along = reportersAlong(way, reporters, network)
  return way
    .map((node, i) => measured(node, along[i] ?? [], expected.get(node.id) ?? 0))
    .filter(candidate => isSuspect(candidate, lineTests))
}

/** The reporters below each node of `way`, in one pass: who meets it at a node hangs below all nodes further up. */
function reportersAlong(way: Way, reporters: readonly Reporter[], network: Network): Reporter[][] {
  const place = new Map(way.map(({ id }, i) => [id, i]))
  const meeting = way.map((): Reporter[] => [])
  for (const reporter of reporters) {
    const node = wayOf(network, reporter.line).find(({ id }) => place.has(id))
    if (node) meeting[place.get(node.id) ?? 0]?.push(reporter)
  }
  return meeting.map((_, i) => meeting.slice(0, i + 1).flat())
}

/** Any node with its reporters, suspect or not. */
function measured({ id, level }: NetworkNode, reporters: readonly Reporter[], expected: number): Candidate {
  const weight = weightOf(reporters)
  return {
    node: id,
    level,
    reporters,
    weight,
    expected,
    logTail: logTail(weight, expected),
    ratio: logLikelihoodRatio(weight, expected),
  }
}

function isSuspect({ level, reporters, logTail }: Candidate, lineTests: boolean): boolean {
  const bothDead = level === 'cabinet' && countOf(reporters, 'no sync') >= fewestAtCabinet
  return (reporters.length >= fewest || bothDead) && logTail < Math.log(alphaOf(level, lineTests))
}

/** The candidate that explains most, then the deepest one that still holds 80 % of its reporters. */
export function chosenOf(candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates.toSorted((a, b) => b.ratio - a.ratio)
  if (!best) return undefined
  const enough = best.reporters.length * deepestShare
  return candidates
    .filter(({ reporters }) => reporters.length >= enough)
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))[0]
}
