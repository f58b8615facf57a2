import type { Instant } from '../domain/day.ts'
import type { Line } from '../domain/line.ts'
import type { LineOrder, OrderReading } from '../domain/line-order.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { Outage, TicketReading } from '../domain/outage.ts'

/** When the contractor last answered, and since when not; `trialAt`: requests are held back until then. */
export type ContractorContact = { answeredAt?: Instant; silentSince?: Instant; trialAt?: Instant }

/**
 * The telecom contractor, in our words. Throws `Silence` when they do not answer or ask to be asked later (408, 425, 429,
 * 5xx, network, breaker open), `Refused` on their other 4xx.
 */
export type Contractor = {
  /** The services of one employee number, or of everybody. */
  lines(employeeNumber?: string): Promise<Line[]>
  /** Their order that carries our id, if they have one. */
  findOrder(ours: LineOrder['id']): Promise<OrderReading | undefined>
  /** Orders line and VPN. Our order id is the external id and the idempotency key. */
  placeOrder(order: LineOrder): Promise<OrderReading>
  /** Undefined: they do not know it (404). */
  order(contractorId: string): Promise<(OrderReading & { ours?: string }) | undefined>
  /** Runs a line test, at most 20 s; what could not be measured is absent. */
  testLine(line: string): Promise<LineTest>
  findTicket(ours: Outage['id']): Promise<TicketReading | undefined>
  /** Opens a ticket. Our outage id is the external id and the idempotency key. */
  openTicket(outage: Outage): Promise<TicketReading>
  /** Undefined: they do not know it (404). */
  ticket(contractorId: string): Promise<(TicketReading & { ours?: string }) | undefined>
  /** Closes a resolved ticket, or opens it again with the reporter's reason. */
  answerTicket(contractorId: string, answer: { restored: boolean; because: string }): Promise<TicketReading>
  /** Registers for events at an API's hub; already registered is fine. */
  register(api: 'serviceOrdering' | 'troubleTicket', callback: string): Promise<void>
  /** `ok` or `unreachable since <instant>`. */
  state(): string
}
