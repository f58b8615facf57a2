import type { WorkingHours } from './person.ts'

/** What a broken rule does: stops the request, or is only said. */
export type Force = 'blocks' | 'warns'

/** The office's telework rules (`office/policy.json`). */
export type TeleworkPolicy = {
  /** Most telework in a calendar year, as a fraction of the days the office works: [3, 5]. */
  annualCeiling: { of: readonly [number, number]; force: Force }
  /** Most of the chief's team away on one day, in percent of the team. */
  teamQuota: { percent: number; force: Force }
  /** How far ahead a day may be asked for. */
  horizonMonths: number
  /** A structural request without an end runs this long. */
  structuralMonths: number
  /** Until when today may still be asked for, `HH:MM`. */
  todayUntil: string
  /** Working window of those whose mailbox tells none. */
  workingHours: WorkingHours
}
