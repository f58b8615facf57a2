import type { PersonId } from './person.ts'
import type { Month } from './sla-availability.ts'

/** What the contract's clocks may ask for. */
export type SlaEffect =
  | { name: 'watch-sla' }
  | { name: 'close-sla-month' }
  | { name: 'show-sla-month'; month: Month; to: PersonId }
