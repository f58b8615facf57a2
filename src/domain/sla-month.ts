import type { BasisPoints, Cents, Severity, StatutoryTerms, TicketClock } from './contract-terms.ts'
import type { Day, Instant } from './day.ts'
import type { LineId } from './network.ts'
import type { Outage, OutageStatus, Symptom } from './outage.ts'
import type { ClockReading } from './sla.ts'
import type { Availability, Month } from './sla-availability.ts'
import type { CreditProposal } from './sla-credits.ts'
import type { Oddity } from './sla-history.ts'
import type { TwoReadings } from './sla-readings.ts'
import type { StatutoryAmount } from './sla-statutory.ts'
import type { AppointmentReading } from './sla-visits.ts'
import type { WorksReading, WorksRow } from './sla-works.ts'

/** A home line; `since`: when it became active, as far as an order of ours tells; `carries`: its VPN. */
export type ActiveLine = { line: LineId; since?: Instant; carries: readonly LineId[] }
/** Works of the contractor, with the lines they touch. */
export type MonthWorks = { id: string; rows: readonly WorksRow[]; lines: readonly LineId[] }

/** All that a month is computed from. Outages: at least those that were open at some time in it. */
export type MonthFacts = {
  outages: readonly Outage[]
  lines: readonly ActiveLine[]
  works: readonly MonthWorks[]
}

/** A ticket in the month's evidence, without a name. It counts in the month in which it ended. */
export type MonthTicket = {
  number: string
  contractorId?: string
  line: LineId
  symptom: Symptom
  severity: Severity
  version: string
  reportedAt: Instant
  endedAt?: Instant
  status: OutageStatus
  clocks: readonly MonthClock[]
  readings?: TwoReadings
  appointments: readonly AppointmentReading[]
  oddities: readonly Oddity[]
}
export type MonthClock = Omit<ClockReading, 'ran'> & { target: { minutes: number; calendar: string } }

/** How often a clock was kept among the tickets that ended. */
export type Attainment = { clock: TicketClock; kept: number; breached: number; void: number }
export type LineMonthReading = { line: LineId; availability: Availability }
export type WorksOfMonth = { id: string; reading: WorksReading }

export type SlaMonth = {
  month: Month
  from: Instant
  to: Instant
  /** When it was read: its end, or before that the present moment. */
  readAt: Instant
  /** The version in force on its first day: it sets caps and availability. */
  version: string
  tickets: readonly MonthTicket[]
  attainment: readonly Attainment[]
  lines: {
    count: number
    below: number
    average?: BasisPoints
    target: BasisPoints
    touched: readonly LineMonthReading[]
  }
  works: readonly WorksOfMonth[]
  appointments: { kept: number; missed: number; void: number; open: number }
  credits: CreditProposal
  statutory?: Pick<StatutoryTerms, 'source' | 'check'> & { amounts: readonly StatutoryAmount[]; sum: Cents }
}

/** The month before a day's own. */
export const monthBefore = (day: Day): Month =>
  Temporal.PlainYearMonth.from(day.slice(0, 7)).subtract({ months: 1 }).toString()
