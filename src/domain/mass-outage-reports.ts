import type { Instant } from './day.ts'
import type { LineId } from './network.ts'

/** What the line test says: no sync between modem and cabinet; in sync; no answer, or no test made. */
export type LineReading = 'no sync' | 'in sync' | 'unknown'
/** Somebody says that a line is dead. */
export type LineReport = { line: LineId; at: Instant; reading: LineReading }
/** A line that reported, counted once. */
export type Reporter = { line: LineId; reading: LineReading }

/** Reports older than this say nothing about an outage that begins now. */
export const windowMinutes = 45

/**
 * What a report counts for. Only a line without sync speaks of the network for certain; one in sync is at least as
 * often a Wi-Fi or laptop trouble. None counts for more than one, which is what the expected counts count.
 */
const weights = { 'no sync': 1, unknown: 0.75, 'in sync': 0.5 } as const satisfies Record<LineReading, number>

export const weightOf = (reporters: readonly Reporter[]): number =>
  reporters.reduce((sum, { reading }) => sum + weights[reading], 0)

export const countOf = (reporters: readonly Reporter[], reading: LineReading): number =>
  reporters.filter(reporter => reporter.reading === reading).length

/**
 * The lines that reported in the 45 minutes up to `at`, each once, with its heaviest reading. Moments are read by
 * `Date.parse`: at the height of an outage thousands are read for each report, and Temporal takes ten times as long.
 */
export function reportersAt(at: Instant, reports: readonly LineReport[]): Reporter[] {
  const end = Date.parse(at)
  const found = new Map<LineId, LineReading>()
  for (const { line, at, reading } of reports) {
    const age = end - Date.parse(at)
    if (!(age >= 0 && age < windowMinutes * 60_000)) continue
    const before = found.get(line)
    if (before === undefined || weights[reading] > weights[before]) found.set(line, reading)
  }
  return [...found].map(([line, reading]) => ({ line, reading }))
}
