import type { FederalCalendar } from './calendar.ts'
import type { Contract } from './contract-terms.ts'
import type { Day } from './day.ts'
import type { FloorPlan } from './floor-plan.ts'
import type { NoticePolicy } from './notice-policy.ts'
import type { OutageTerms } from './outage-plan.ts'
import type { Language } from './person.ts'
import type { TeleworkPolicy } from './policy.ts'

/** The office's own data, read once at start from its folder. */
export type Office = {
  zone: string
  defaultLanguage: Language
  policy: TeleworkPolicy
  calendar: FederalCalendar
  bridgingDays: readonly Day[]
  contract: Contract
  floorPlan: FloorPlan
  /** Directory group ids. */
  roles: { ictDesk: string; facilities: string; peopleAndOrganisation: string }
  notices: NoticePolicy
  contact: { ictDeskPhone: string }
  /** How outages are followed up (`outages.json`, optional). */
  outages: OutageTerms
}
