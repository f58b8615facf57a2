import type { Instant } from './day.ts'
import type { IncidentKind } from './mass-outage-incident.ts'
import type { Severity, TicketNote } from './outage.ts'

/** What in their problem is missing or cannot be; the rest of it is read all the same. */
export type ProblemOddity = 'unknown status' | 'unknown priority' | 'no places' | 'no start' | 'eta before start'

/** An incident that the contractor declares, in our words. */
export type ProblemReading = {
  contractorId: string
  /** `resolved`: they say that it works again. `cancelled`: there was none, or it was rejected. */
  status: 'open' | 'resolved' | 'closed' | 'cancelled'
  kind: IncidentKind
  severity: Severity
  /** Services of their inventory, network nodes and lines as they come: `affectedIn` tells them apart. */
  affected: readonly string[]
  /** Without one of theirs: when they last changed it, and `odd` says so. */
  started: Instant
  resolved?: Instant
  eta?: Instant
  title?: string
  description?: string
  /** What broke. */
  reason?: string
  /** Why its status last changed. */
  because?: string
  notes: readonly TicketNote[]
  /** When they last changed it: decides which of two readings is the newer. */
  at: Instant
  odd: readonly ProblemOddity[]
}
