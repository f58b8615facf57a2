import type { Instant } from '../domain/day.ts'
import type { Line } from '../domain/line.ts'
import type { LineOrder, OrderReading } from '../domain/line-order.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { LinePlace, NetworkNode } from '../domain/network.ts'
import type { Outage, Severity, TicketReading } from '../domain/outage.ts'
import type { ProblemReading } from '../domain/problem-reading.ts'
import type { WorksReading } from '../domain/works-reading.ts'

/** When the contractor last answered, and since when not; `trialAt`: requests are held back until then. */
export type ContractorContact = { answeredAt?: Instant; silentSince?: Instant; trialAt?: Instant }

/**
 * The telecom contractor, in our words. Throws `Silence` when they do not answer or ask to be asked later (408, 425, 429,
 * 5xx, network, breaker open), `Refused` on their other 4xx.
 */
export type Contractor = {
  /** The services of one employee number, or of everybody. */
  lines(employeeNumber?: string): Promise<Line[]>
  /** The network tree and where each active line hangs in it. */
  network(): Promise<NetworkReading>
  /** Their order that carries our id, if they have one. */
  findOrder(ours: LineOrder['id']): Promise<OrderReading | undefined>
  /** Orders line and VPN. Our order id is the external id and the idempotency key. */
  placeOrder(order: LineOrder): Promise<OrderReading>
  /** Undefined: they do not know it (404). */
  order(contractorId: string): Promise<(OrderReading & { ours?: string }) | undefined>
  /** Runs a line test, at most 20 s; what could not be measured is absent. One that is not over by then is `going`. */
  testLine(line: string): Promise<LineTest>
  /** How a test stands that was `going`. */
  lineTest(contractorId: string): Promise<LineTest>
  findTicket(ours: Outage['id']): Promise<TicketReading | undefined>
  /** Opens a ticket. Our outage id is the external id and the idempotency key. */
  openTicket(outage: Outage): Promise<TicketReading>
  /** Opens a ticket for something in the network itself. Its id is the external id and the idempotency key. */
  openNetworkTicket(ticket: NetworkTicket): Promise<TicketReading>
  /** Undefined: they do not know it (404). */
  ticket(contractorId: string): Promise<(TicketReading & { ours?: string }) | undefined>
  /** Our tickets changed after `since`, whoever closed them since. One that cannot be read at all is left out and logged. */
  ticketsSince(since: Instant): Promise<(TicketReading & { ours?: string })[]>
  /** Closes a resolved ticket, or opens it again with the reporter's reason. */
  answerTicket(contractorId: string, answer: { restored: boolean; because: string }): Promise<TicketReading>
  /** Adds a note of ours, once however often it is asked: one with this id, or of this moment and text, is there already. */
  noteTicket(contractorId: string, note: { id: string; at: Instant; text: string }): Promise<TicketReading>
  changeSeverity(contractorId: string, severity: Severity): Promise<TicketReading>
  /** Asks to cancel. The ticket answered may still be open: the contractor decides, and an event says so. */
  cancelTicket(contractorId: string, because: string): Promise<TicketReading>
  /** Chooses a window for the technician's visit, once; `Refused` (409) when it is not offered any more. */
  chooseSlot(contractorId: string, slot: string): Promise<TicketReading>
  /** Adds a file to a ticket, once for its id; `Refused` (413) over 600 kB, or when the contractor takes none. */
  attach(contractorId: string, file: Attachment): Promise<TicketReading>
  /** Incidents they declare, changed after `since`, or all. One that cannot be read at all is left out and logged. */
  problems(since?: Instant): Promise<ProblemReading[]>
  /** Undefined: they do not know it (404). */
  problem(contractorId: string): Promise<ProblemReading | undefined>
  /** Planned works, changed after `since`, or all. One that cannot be read at all is left out and logged. */
  changes(since?: Instant): Promise<WorksReading[]>
  /** Undefined: they do not know it (404). */
  change(contractorId: string): Promise<WorksReading | undefined>
  /** Registers for events at an API's hub; already registered is fine. */
  register(api: EventApi, callback: string): Promise<void>
  /** `ok` or `unreachable since <instant>`. */
  state(): string
}

/** The APIs that send events. */
export const eventApis = ['serviceOrdering', 'troubleTicket', 'serviceProblem', 'changeManagement'] as const
export type EventApi = (typeof eventApis)[number]

/** A file for a ticket. `type` is its media type. */
export type Attachment = { id: string; name: string; type: string; bytes: Uint8Array }

export type NetworkReading = {
  nodes: NetworkNode[]
  places: LinePlace[]
  /** Services that could not be used: by id, or by their place in the list (`#17`) when they have none. */
  leftOut: { service: string; why: LeftOut }[]
}
export type LeftOut = 'not a service' | 'neither node nor postcode'

/** A ticket about the network, nobody's own. `services`: nodes and lines of their inventory. */
export type NetworkTicket = {
  id: string
  number: string
  severity: Severity
  description: string
  services: readonly string[]
  notes: readonly { at: Instant; text: string }[]
}
