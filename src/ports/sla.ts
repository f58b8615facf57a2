import type { LineCount } from '../domain/contract-use.ts'
import type { Instant } from '../domain/day.ts'
import type { Outage, OutageId } from '../domain/outage.ts'
import type { Month } from '../domain/sla-availability.ts'
import type { KeptMonth } from '../domain/sla-decision.ts'
import type { ActiveLine } from '../domain/sla-month.ts'

export type SlaReads = {
  /** Reported before `to` and not over, or over since `from`; oldest first. */
  outagesBetween(from: Instant, to: Instant): Promise<Outage[]>
  /** What the ICT desk was told of the clocks of these outages. */
  slaSaid(outages: readonly OutageId[]): Promise<{ outage: OutageId; key: string }[]>
  slaMonth(month: Month): Promise<KeptMonth | undefined>
  /** Active home lines with what they carry. */
  homeLines(): Promise<ActiveLine[]>
  /** Active home lines, and those ordered that are not active yet: now, without the lock of `linesUsed`. */
  lineCount(): Promise<Omit<LineCount, 'day'>>
  /** By day, oldest first. */
  lineCounts(): Promise<LineCount[]>
}

export type SlaChanges = {
  /** Keeps that these keys are said; answers those that nobody has said before. */
  saySla(outage: OutageId, keys: readonly string[]): Promise<string[]>
  /** False when the month is there. */
  addSlaMonth(month: KeptMonth): Promise<boolean>
  /** False when `version - 1` is no longer the kept version. */
  updateSlaMonth(month: KeptMonth): Promise<boolean>
  /** Adds or replaces by day. */
  keepLineCount(count: LineCount): Promise<void>
}
