import type { BookingId } from './booking.ts'
import type { Instant } from './day.ts'
import type { LineOrderId, OrderNews } from './line-order.ts'
import type { NoticeId } from './notice.ts'
import type { OutageId, OutageNews } from './outage.ts'
import type { PersonId } from './person.ts'
import type { TaskId } from './task.ts'
import type { TeleworkId } from './telework.ts'

/** Everything a change may ask of the outside world, by stable name; the payload holds ids, the job reads fresh state. */
export type Effect =
  | { name: 'show-booking'; booking: BookingId }
  | { name: 'show-telework'; to: 'requester' | 'chief'; telework: TeleworkId }
  | { name: 'say-decision'; telework: TeleworkId }
  | { name: 'order-line'; order: LineOrderId }
  | { name: 'follow-order'; contractorId: string }
  | { name: 'show-line-order'; order: LineOrderId }
  | { name: 'say-order-news'; order: LineOrderId; news: OrderNews }
  | { name: 'show-task'; task: TaskId; to: PersonId }
  | { name: 'tell-desk'; task: TaskId }
  | { name: 'install-app'; person: PersonId }
  | { name: 'test-line'; outage: OutageId }
  | { name: 'open-ticket'; outage: OutageId }
  | { name: 'follow-ticket'; contractorId: string }
  | { name: 'answer-ticket'; outage: OutageId; restored: boolean }
  | { name: 'show-outage'; outage: OutageId }
  | { name: 'say-outage-news'; outage: OutageId; news: OutageNews }
  | { name: 'send-notice'; notice: NoticeId; occasion: number }
  | { name: 'read-people' }
  | { name: 'reconcile-tickets' }
  | { name: 'register-hubs' }
  | { name: 'reconcile-orders' }
  | { name: 'read-inventory' }
  | { name: 'sweep-record' }

export type EffectName = Effect['name']
export type EffectId = string

/** An effect kept with the change that asks for it. Those of one subject run in the order they were asked. */
export type KeptEffect = { id: EffectId; subject: string; dueAt: Instant; effect: Effect }
