import {
  type ClockDefinition,
  type ContractVersion,
  pinnedVersion,
  type Severity,
  versionAt,
} from './contract-terms.ts'
import { dayAt, type Instant } from './day.ts'
import type { Office } from './office.ts'
import type { Outage } from './outage.ts'
import { type ClockReading, clocksOf } from './sla.ts'
import { type Course, courseOf } from './sla-history.ts'
import { type TwoReadings, twoReadings } from './sla-readings.ts'
import { rowsOf } from './sla-record.ts'
import { type Timelines, timelines } from './sla-time.ts'

export type Terms = Pick<Office, 'contract' | 'calendar' | 'zone'>

/** An outage as the contract sees it. `readings`: absent when the terms have no repair clock. */
export type TicketSla = {
  outage: Outage
  version: ContractVersion
  severity: Severity
  course: Course
  clocks: readonly ClockReading[]
  readings?: TwoReadings
}

/** The outage, tied to the terms in force on the day it is reported. */
export function pinTerms({ contract, zone }: Terms, outage: Outage): Outage {
  const version = outage.reportedAt && versionAt(contract, dayAt(outage.reportedAt, zone))
  return version ? { ...outage, terms: version.version } : outage
}

/**
 * All clocks and both readings of an outage, recomputed from its record as it stood at `now`. Undefined for one that was not
 * reported, or before any terms. Throws when the contract has lost the version it is tied to.
 */
export function readSla(office: Terms, outage: Outage, now: Instant): TicketSla | undefined {
  const version = versionOf(office, outage)
  if (!version) return undefined
  const course = courseOf(rowsOf(outage), now)
  const severity = course.severities.at(-1)?.severity
  if (!severity) return undefined
  const times = timesOf(office, version)
  const repair = repairOf(version)
  return {
    outage,
    version,
    severity,
    course,
    clocks: clocksOf(version, course, times),
    ...(repair && { readings: twoReadings(repair, course, times) }),
  }
}

/** What was reported before versions were kept with tickets has that of its day. */
function versionOf({ contract, zone }: Terms, { terms, reportedAt }: Outage): ContractVersion | undefined {
  if (terms !== undefined) return pinnedVersion(contract, terms)
  return reportedAt === undefined ? undefined : versionAt(contract, dayAt(reportedAt, zone))
}

export const timesOf = ({ calendar }: Terms, { workingHours }: ContractVersion): Timelines =>
  timelines(workingHours, calendar)

export const repairOf = ({ clocks }: ContractVersion): ClockDefinition | undefined =>
  clocks.find(({ name }) => name === 'repair')
