import type { Instant } from './day.ts'
import type { TicketNote } from './outage.ts'

/** What in their change is missing or cannot be; the rest of it is read all the same. */
export type WorksOddity = 'unknown status' | 'no start' | 'no end' | 'end before start' | 'no places'

/** Works that the contractor plans or does, in our words. */
export type WorksReading = {
  contractorId: string
  /** `proposed`: not decided yet. `failed`: ended without what they were for. */
  status: 'proposed' | 'planned' | 'under way' | 'completed' | 'failed' | 'cancelled'
  plannedStart?: Instant
  plannedEnd?: Instant
  started?: Instant
  ended?: Instant
  /** Services of their inventory, network nodes and lines as they come: `affectedIn` tells them apart. */
  affected: readonly string[]
  title?: string
  description?: string
  /** Why its status or its times last changed. */
  because?: string
  notes: readonly TicketNote[]
  /** When they last changed it: decides which of two readings is the newer. */
  at: Instant
  odd: readonly WorksOddity[]
}
