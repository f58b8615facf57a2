import type { Language } from '../src/domain/person.ts'
import type { Month } from '../src/domain/sla-availability.ts'
import type { KeptMonth } from '../src/domain/sla-decision.ts'
import type { SlaMonth } from '../src/domain/sla-month.ts'
import type { Texts } from '../src/texts/en.ts'

/** How a report speaks: to one reader's language, in the office's time zone. */
export type Say = { language: Language; texts: Texts; zone: string }

/** How many repairs of a closed month were in time. */
export type PastMonth = { month: Month; kept: number; breached: number }

export type SlaReportView = {
  evidence: SlaMonth
  digest: string
  kept?: KeptMonth
  /** The name of who decided. */
  by?: string
  /** Months closed before, oldest first. */
  past: readonly PastMonth[]
  zone: string
}
