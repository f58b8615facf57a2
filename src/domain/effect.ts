import type { BookingId } from './booking.ts'
import type { Day, Instant } from './day.ts'
import type { IncidentEffect } from './incident-effect.ts'
import type { LineOrderId, OrderNews } from './line-order.ts'
import type { NoticeId } from './notice.ts'
import type { OutageId, OutageNews } from './outage.ts'
import type { PersonId } from './person.ts'
import type { SilenceNews } from './silence.ts'
import type { SlaEffect } from './sla-effect.ts'
import type { TaskId } from './task.ts'
import type { TeleworkId } from './telework.ts'

/** Everything a change may ask of the outside world, by stable name; the payload holds ids, the job reads fresh state. */
export type Effect =
  | { name: 'show-booking'; booking: BookingId }
  | { name: 'show-desk-offer'; booking: BookingId }
  | { name: 'offer-another-desk'; booking: BookingId }
  | { name: 'say-booking'; booking: BookingId; what: 'reminder' | 'released' }
  | { name: 'look-at-bookings' }
  | IncidentEffect
  | SlaEffect
  | { name: 'show-telework'; to: 'requester' | 'chief'; telework: TeleworkId; person?: PersonId }
  | { name: 'mirror-calendar'; telework: TeleworkId }
  | { name: 'mind-requests' }
  | { name: 'say-delegation'; delegation: string; what: 'given' | 'ended' }
  | { name: 'say-silence'; telework: TeleworkId; to: PersonId; what: SilenceNews }
  | { name: 'say-decision'; telework: TeleworkId }
  | { name: 'say-cancelled-days'; telework: TeleworkId; days: readonly Day[] }
  | { name: 'order-line'; order: LineOrderId }
  | { name: 'follow-order'; contractorId: string; by?: 'reconciliation' }
  | { name: 'show-line-order'; order: LineOrderId }
  | { name: 'say-order-news'; order: LineOrderId; news: OrderNews }
  | { name: 'show-task'; task: TaskId; to: PersonId }
  | { name: 'tell-desk'; task: TaskId }
  | { name: 'install-app'; person: PersonId }
  /** `after`: since the contractor says that it is restored. `line`: one line is tested once at a time. */
  | { name: 'test-line'; outage: OutageId; line?: string; after?: true }
  /** `test`: the contractor's id of a test that takes long. */
  | { name: 'follow-test'; outage: OutageId; test: string; since: Instant; after?: true }
  | { name: 'open-ticket'; outage: OutageId }
  | { name: 'follow-ticket'; contractorId: string; by?: 'reconciliation' }
  | { name: 'answer-ticket'; outage: OutageId; restored: boolean }
  | { name: 'note-ticket'; outage: OutageId; note: string }
  | { name: 'change-ticket'; outage: OutageId }
  | { name: 'cancel-ticket'; outage: OutageId }
  | { name: 'choose-slot'; outage: OutageId; slot: string }
  | { name: 'attach-picture'; outage: OutageId; picture: string }
  /** Without `to`: whose line it is. */
  | { name: 'show-outage'; outage: OutageId; to?: PersonId }
  | { name: 'say-outage-news'; outage: OutageId; news: OutageNews; to?: PersonId }
  | { name: 'look-at-outages' }
  | { name: 'send-notice'; notice: NoticeId; occasion: number }
  | { name: 'show-notice-desk'; notice: NoticeId }
  | { name: 'follow-works'; contractorId: string; by?: 'reconciliation' }
  | { name: 'reconcile-works' }
  | { name: 'mind-notices' }
  | { name: 'read-people' }
  | { name: 'reconcile-tickets' }
  | { name: 'reconcile-all' }
  | { name: 'register-hubs' }
  | { name: 'reconcile-orders' }
  | { name: 'read-inventory' }
  | { name: 'sweep-record' }

export type EffectName = Effect['name']
export type EffectId = string

/** An effect kept with the change that asks for it. Those of one subject run in the order they were asked. */
export type KeptEffect = { id: EffectId; subject: string; dueAt: Instant; effect: Effect }
