import type { Instant } from './day.ts'

/** A window in which a technician could come. `id` is the contractor's. */
export type VisitSlot = { id: string; from: Instant; to: Instant }

/** A technician's visit as a ticket tells it. `slots` can be chosen now, also in the place of a window that is agreed. */
export type VisitReading =
  | { state: 'offered'; slots: readonly VisitSlot[] }
  | { state: 'agreed' | 'done' | 'missed' | 'cancelled'; from: Instant; to: Instant; slots: readonly VisitSlot[] }

/** What a reading said of a visit with a window, kept with its moment. `by`: the office or the reporter wished it. */
export type VisitMoment = {
  at: Instant
  state: Exclude<VisitReading['state'], 'offered'>
  from: Instant
  to: Instant
  by?: 'office'
}
