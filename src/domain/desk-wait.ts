import type { Slot } from './booking-time.ts'
import type { Day, Instant } from './day.ts'
import type { DeskFeature } from './floor-plan.ts'
import type { PersonId } from './person.ts'

export type DeskWaitId = string

/** Somebody in line for a desk of a zone on a day. First come, first offered. */
export type DeskWait = {
  id: DeskWaitId
  person: PersonId
  zone: string
  day: Day
  slot: Slot
  /** What the desk must have. */
  features: readonly DeskFeature[]
  askedAt: Instant
}

export const offerMinutes = 30
