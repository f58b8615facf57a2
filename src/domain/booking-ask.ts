import type { BookingId } from './booking.ts'
import type { Slot } from './booking-time.ts'
import type { Day } from './day.ts'
import type { DeskFeature } from './floor-plan.ts'
import type { PersonId } from './person.ts'

/** What somebody asks for: a desk on a day, or on several. */
export type DeskAsk = {
  days: readonly Day[]
  slot: Slot
  features: readonly DeskFeature[]
  /** A floor, or a building, as the plan names it. */
  floor?: string
  desk?: string
  near: readonly PersonId[]
  /** For whom, when it is not for who asks. */
  sitter?: PersonId
  guest?: string
  /** The booking it is to take the place of. */
  instead?: BookingId
}
