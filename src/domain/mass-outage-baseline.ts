import type { Instant } from './day.ts'
import type { Network, NodeId, Way } from './network.ts'

/** Weeks since Monday 5 January 1970, in the office's time zone. */
export type Week = number
/** 0 is Monday 00:00 to 01:00, 167 Sunday 23:00 to midnight; 168 stands for the whole week. */
export type HourOfWeek = number
export const wholeWeek: HourOfWeek = 168

/**
 * What is kept, one row per node and hour of week that ever saw a report. `mean`: moving average of the reports a week
 * over the weeks before `week`, not yet corrected for a short history; `count`: the reports in `week` itself. Rows age
 * by being read, so a report touches ten of them (five nodes, each its hour and its whole week) and nothing else does.
 */
export type BaselineCell = { node: NodeId; hour: HourOfWeek; week: Week; mean: number; count: number }

/** `since`: the first week that was watched. `cells` by `cellKey`. */
export type Baseline = { since: Week; zone: string; cells: ReadonlyMap<string, BaselineCell> }

/** Weeks that the average looks back on: EWMA with α = 2 / (26 + 1), worth as much as 26 equal weeks. */
const span = 26
const decay = 1 - 2 / (span + 1)

/** Reports per line and week before anything was seen: one a year. */
const firstGuess = 1 / 52
/** Weight of what the tree above lets one expect, as the shape of a gamma prior: nodes differ from it by half. */
const nodeShape = 4
/** Hours of the week differ far more than that: nights, weekends. */
const hourShape = 0.5

export const cellKey = (node: NodeId, hour: HourOfWeek): string => `${node}@${hour}`

type Moment = { week: Week; hour: HourOfWeek; minute: number }

const minuteMs = 60_000
const monday = Temporal.PlainDate.from('1970-01-05')

export function momentAt(at: Instant, zone: string): Moment {
  return momentOf(Temporal.Instant.from(at).epochMilliseconds, zone)
}

function momentOf(ms: number, zone: string): Moment {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  const days = monday.until(local.toPlainDate()).days
  return { week: Math.floor(days / 7), hour: (local.dayOfWeek - 1) * 24 + local.hour, minute: local.minute }
}

/** The rows after a report on `way` at `at`: those to keep. O(depth). */
export const learned = (baseline: Baseline, way: Way, at: Instant): BaselineCell[] => added(baseline, way, at, 1)

/**
 * The rows after a report turned out to belong to a declared incident: as if it had never come. The hours of an
 * incident then count as quiet, which lowers what is expected of them by at most 2/27 for each week.
 */
export const cutOut = (baseline: Baseline, way: Way, at: Instant): BaselineCell[] => added(baseline, way, at, -1)

function added(baseline: Baseline, way: Way, at: Instant, reports: 1 | -1): BaselineCell[] {
  const { week, hour } = momentAt(at, baseline.zone)
  return way.flatMap(({ id }) =>
    [hour, wholeWeek].map(each => {
      const cell = baseline.cells.get(cellKey(id, each)) ?? { node: id, hour: each, week, mean: 0, count: 0 }
      return withReports(cell, week, reports)
    }),
  )
}

function withReports(cell: BaselineCell, week: Week, reports: number): BaselineCell {
  if (week >= cell.week) {
    const count = (week === cell.week ? cell.count : 0) + reports
    return { ...cell, week, mean: meanBefore(cell, week), count: Math.max(0, count) }
  }
  const late = reports * (1 - decay) * decay ** (cell.week - week - 1)
  return { ...cell, mean: Math.max(0, cell.mean + late) }
}

/** The moving average over the weeks before `week`. */
function meanBefore(cell: BaselineCell, week: Week): number {
  if (week <= cell.week) return cell.mean
  return (decay * cell.mean + (1 - decay) * cell.count) * decay ** (week - cell.week - 1)
}

/** The part of one hour of the week that a window covers, in hours. */
type Slice = { week: Week; hour: HourOfWeek; hours: number }

/** A window of at most an hour lies in one or two hours of the week; read by the clock, so that a clock change fits. */
function slicesOf(at: Instant, minutes: number, zone: string): Slice[] {
  const end = Temporal.Instant.from(at).epochMilliseconds
  const last = momentOf(end, zone)
  const inLast = Math.min(minutes, last.minute)
  const first = momentOf(end - minutes * minuteMs, zone)
  return [
    { ...last, hours: inLast / 60 },
    { ...first, hours: (minutes - inLast) / 60 },
  ].filter(({ hours }) => hours > 0)
}

/** Keys of the rows that `expectedOn` reads for the same arguments, fifteen at most: all that a store has to load. */
export function rowsFor(way: Way, at: Instant, minutes: number, zone: string): string[] {
  const hours = [...slicesOf(at, minutes, zone).map(({ hour }) => hour), wholeWeek]
  return way.flatMap(({ id }) => hours.map(hour => cellKey(id, hour)))
}

/** Reports a week, and reports an hour in each slice. */
type Rates = { week: number; hours: readonly number[] }

/**
 * Reports expected at each node of `way` in the `minutes` (at most 60) up to `at`, from the weeks before. A node's own
 * history is weighed against its share of the node above, so that a cabinet which never reported is not thought silent
 * for ever, and a noisy one is known as noisy.
 */
export function expectedOn(
  way: Way,
  at: Instant,
  minutes: number,
  network: Network,
  baseline: Baseline,
): ReadonlyMap<NodeId, number> {
  const slices = slicesOf(at, minutes, baseline.zone)
  const found = new Map<NodeId, number>()
  let above: { node: NodeId; rates: Rates } | undefined
  for (const { id } of way.toReversed()) {
    const rates: Rates = above
      ? ratesBelow(id, above.rates, shareOf(id, above.node, network), slices, baseline)
      : ratesAtTop(id, network, slices, baseline)
    found.set(
      id,
      slices.reduce((sum, { hours }, i) => sum + hours * (rates.hours[i] ?? 0), 0),
    )
    above = { node: id, rates }
  }
  return found
}

const countBelow = (node: NodeId, network: Network) => network.linesBelow.get(node)?.length ?? 0

/** A node without lines shares as if it had one: its first line may come any day. */
const shareOf = (node: NodeId, above: NodeId, network: Network) =>
  Math.min(1, Math.max(1, countBelow(node, network)) / Math.max(1, countBelow(above, network)))

function ratesAtTop(node: NodeId, network: Network, slices: readonly Slice[], baseline: Baseline): Rates {
  const guess = Math.max(1, countBelow(node, network)) * firstGuess
  const week = weekly(node, guess, slices, baseline)
  return { week, hours: slices.map(slice => weighed(node, slice.hour, slice.week, week / 168, hourShape, baseline)) }
}

function ratesBelow(node: NodeId, above: Rates, share: number, slices: readonly Slice[], baseline: Baseline): Rates {
  const week = weekly(node, above.week * share, slices, baseline)
  const part = week / above.week
  const hours = slices.map((slice, i) =>
    weighed(node, slice.hour, slice.week, (above.hours[i] ?? 0) * part, nodeShape, baseline),
  )
  return { week, hours }
}

const weekly = (node: NodeId, guess: number, slices: readonly Slice[], baseline: Baseline) =>
  weighed(node, wholeWeek, slices[0]?.week ?? baseline.since, guess, nodeShape, baseline)

/** Mean of a gamma posterior: prior mean `guess` with `shape`, then the weeks seen. Above 0 whenever `guess` is. */
function weighed(
  node: NodeId,
  hour: HourOfWeek,
  week: Week,
  guess: number,
  shape: number,
  { cells, since }: Baseline,
): number {
  const cell = cells.get(cellKey(node, hour))
  const weeks = span * (1 - decay ** Math.max(0, week - since))
  const reports = cell ? span * meanBefore(cell, week) : 0
  return (shape + reports) / (shape / guess + weeks)
}
