import { type Baseline, type BaselineCell, cellKey } from '../../src/domain/mass-outage-baseline.ts'
import type { LineReading, LineReport } from '../../src/domain/mass-outage-reports.ts'
import { buildNetwork, type LineId, type NetworkNode, wayOf } from '../../src/domain/network.ts'

const letters = ['a', 'b']
const node = (id: string, level: NetworkNode['level'], above?: string): NetworkNode => ({
  ...{ id, level, name: id },
  ...(above && { above }),
})

/**
 * Two of everything below each node: provinces `a`, `b`, rings `aa` to `bb`, exchanges `aaa` …, cabinets `aaaa` …, and
 * eight lines at each cabinet: `aaaa1` to `aaaa8`. 128 lines in all.
 */
const provinces = letters.map(id => node(id, 'province', 'BE'))
const below = (level: NetworkNode['level'], nodes: readonly NetworkNode[]) =>
  nodes.flatMap(({ id }) => letters.map(letter => node(id + letter, level, id)))
const rings = below('aggregation', provinces)
const exchanges = below('exchange', rings)
const cabinets = below('cabinet', exchanges)

export const townNodes = [node('BE', 'national'), ...provinces, ...rings, ...exchanges, ...cabinets]
export const townLines = cabinets.flatMap(({ id }) => [1, 2, 3, 4, 5, 6, 7, 8].map(i => ({ line: id + i, node: id })))
export const town = buildNetwork(townNodes, townLines)

export const nothingSeen: Baseline = { since: 2900, zone: 'Europe/Brussels', cells: new Map() }

/** A baseline after reports, taken one by one. */
export function seen(
  reports: readonly (readonly [line: LineId, at: string])[],
  change: (baseline: Baseline, way: ReturnType<typeof wayOf>, at: string) => BaselineCell[],
  from: Baseline = nothingSeen,
): Baseline {
  const cells = new Map(from.cells)
  for (const [line, at] of reports) {
    for (const cell of change({ ...from, cells }, wayOf(town, line), at)) cells.set(cellKey(cell.node, cell.hour), cell)
  }
  return { ...from, cells }
}

/** A Tuesday in winter, 10:00 in Brussels. */
export const ten = '2026-12-01T09:00:00Z'
export const minutesAfter = (at: string, minutes: number): string =>
  Temporal.Instant.from(at)
    .add({ seconds: Math.round(minutes * 60) })
    .toString()

/** The same time of day in Brussels, some weeks later. */
export const weeksAfter = (at: string, weeks: number): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Brussels').add({ weeks }).toInstant().toString()

/** `minutes` after ten. */
export const says = (line: LineId, minutes: number, reading: LineReading = 'no sync'): LineReport => ({
  ...{ line, reading },
  at: minutesAfter(ten, minutes),
})
