/** The parts of the sandbox and what they offer each other, the page and the tests. Nothing of Novo's own is imported anywhere here. */

import type { SandboxNetwork, SandboxProblems, SandboxWorks, VisitEnd } from './world-network.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A running server. `url` has no trailing slash. */
export type Server = { url: string; close(): Promise<void> }

export type SandboxClock = {
  now(): Date /** Moves the demo's clock; the clock of tokens and signatures never moves. */
  forward(ms: number): void
}

export type SandboxPerson = {
  /** `aadObjectId`, a GUID. */
  id: string
  name: string
  givenName: string
  surname: string
  mail: string
  preferredLanguage: 'fr-BE' | 'nl-BE' | 'de-BE' | 'en-GB'
  employeeId: string
  jobTitle: string
  department: string
  managerId?: string
  officeLocation: string
  streetAddress: string
  postalCode: string
  city: string
}

/** Tokens as Microsoft issues them. Time is the operating system's. */
export type Login = Server & {
  tenantId: string
  /** Issuer and OpenID metadata address of the tokens that activities carry. */
  issuer: string
  openIdUrl: string
  /** Registers an application that may ask for client-credential tokens. */
  allow(clientId: string, secret: string): void
  /** A token for an activity to the bot; `claims` override or add (tests forge with it). */
  tokenForActivity(claims: { aud: string; serviceurl: string; [name: string]: unknown }): Promise<string>
  /** The client id of a valid bearer header for this audience; throws with the reason otherwise. */
  check(authorization: string | undefined, audience: string): Promise<string>
  /** Signs with new keys from now on; the old ones stay published. */
  rotate(): Promise<void>
}

/** What one person sees in the chat with the bot. */
export type SeenMessage = {
  activityId: string
  from: 'bot' | 'person'
  text?: string
  /** The Adaptive Card as posted or last updated; `seen` views of one reader (invoke answers) replace it for that reader only. */
  card?: JsonObject
  summary?: string
  at: string
  updatedAt?: string
  /** Rises by one at each change, so that a page can redraw only what moved. */
  revision: number
}

export type PressResult =
  | { kind: 'card'; card: JsonObject }
  | { kind: 'message'; text: string }
  | { kind: 'error'; code: string; message: string }
  | { kind: 'failed'; httpStatus: number | 'timeout' }

export type ChannelEvent = {
  personId: string
  what: 'posted' | 'updated' | 'deleted' | 'said' | 'view' | 'typing'
  message?: SeenMessage
}

/** Faults of the channel towards the bot: each applies to the next `times` requests (or for ever) and is then gone. */
export type ChannelFault =
  | { kind: 'answer'; status: number; retryAfter?: number; afterPosting?: boolean }
  | { kind: 'hang'; afterPosting?: boolean }
  | { kind: 'forget activity' }

/** Teams for one bot: connector REST on `url` (its serviceUrl) and people who type and press. */
export type Channel = Server & {
  /** Where activities are POSTed: `http://127.0.0.1:3978/api/messages`. */
  connectBot(messagesUrl: string): void
  /** `serviceUrl` of the activities, with a trailing slash as Teams has it: the connector REST answers below it. */
  serviceUrl: string
  people: readonly SandboxPerson[]
  /** Installs the app for a person: installationUpdate and conversationUpdate, as Teams sends both. Idempotent. */
  install(personId: string): Promise<void>
  uninstall(personId: string): void
  installed(personId: string): boolean
  /** How activities and a card's `refresh.userIds` name a person: `29:…`. */
  userId(personId: string): string
  says(
    personId: string,
    text: string,
    options?: { id?: string; timestamp?: string; locale?: string },
  ): Promise<{ httpStatus: number }>
  /** A picture in the chat, as Teams sends one: an attachment whose bytes the bot fetches. `contentUrl`: elsewhere. */
  sendsPicture(
    personId: string,
    picture: { bytes: Uint8Array; contentType?: string; contentUrl?: string },
    text?: string,
  ): Promise<{ httpStatus: number }>
  /** `adaptiveCard/action` of a button: `action` as in the card (Action.Execute), `inputs` by input id (strings). */
  presses(
    personId: string,
    activityId: string,
    action: JsonObject,
    inputs?: Record<string, string>,
    options?: { id?: string; trigger?: 'manual' | 'automatic' },
  ): Promise<PressResult>
  /** `application/search` of a filtered choice set. */
  searches(
    personId: string,
    activityId: string,
    dataset: string,
    query: string,
    data?: Record<string, string>,
  ): Promise<{ title: string; value: string }[]>
  /**
   * Sends any activity as it stands, merged over a well-formed message of that person; answers status and body. With a
   * `conversation` of type `groupChat` that group exists from then on: `messages` of its id tells what the bot said there.
   */
  sendRaw(
    personId: string,
    activity: JsonObject,
    options?: { token?: string },
  ): Promise<{ httpStatus: number; body: string }>
  messages(personId: string): readonly SeenMessage[]
  on(listener: (event: ChannelEvent) => void): () => void
  /** Strikes writes (conversations, messages, updates, deletions), not typing or reads. Without `times` for ever; null heals everything. */
  fail(fault: ChannelFault | null, times?: number): void
  /** Every POST that created a message, by conversation: the proof that nothing was doubled. */
  posts(): readonly { personId: string; activityId: string; text?: string; summary?: string }[]
  /** The personal chats as they stand, their newest 200 messages each; see `keptSandbox`. */
  snapshot(): Json
}

/** An event in a person's calendar; times are local ones of `timeZone`. */
export type SandboxEvent = {
  id: string
  transactionId?: string
  subject: string
  start: string
  end: string
  timeZone: string
  isAllDay: boolean
  showAs: string
}

/** `afterDoing`: what was asked is done, and the answer is the fault all the same. */
export type CalendarFault = ({ status: number } | { hang: true }) & { afterDoing?: boolean }

export type Graph = Server & {
  /** A person's calendar, by start. */
  calendar(personId: string): readonly SandboxEvent[]
  /** Strikes requests about events only. Without `times` for ever; null heals. */
  failCalendars(fault: CalendarFault | null, times?: number): void
  people: readonly SandboxPerson[]
  /** Changes or adds a person from now on; null removes (404). */
  change(personId: string, fields: Partial<SandboxPerson> | null): void
  /** Working hours that `mailboxSettings` tells for a person; null: Graph answers 404 for the mailbox. */
  workingHours(personId: string, hours: { days: string[]; start: string; end: string; timeZone: string } | null): void
  /** Without `times` for ever; null heals everything. */
  fail(fault: { status: number; retryAfter?: number } | { hang: true } | null, times?: number): void
  /** Requests so far, by path without query. */
  requests(): Readonly<Record<string, number>>
}

export type OrderSeen = {
  id: string
  externalId?: string
  state: string
  category?: string
  orderDate: string
  expectedCompletionDate?: string
  milestones: { name: string; date: string }[]
  jeopardies: { message: string; date: string }[]
  body: JsonObject
}

/** Where a ticket can be taken by hand. */
export type TicketMove = 'inProgress' | 'pending' | 'held' | 'resolved' | 'closed' | 'cancelled' | 'rejected'

export type TicketSeen = {
  id: string
  externalId?: string
  name?: string
  description?: string
  /** The service it is about. */
  line?: string
  status: string
  creationDate: string
  lastUpdate: string
  expectedResolutionDate?: string
  notes: { text: string; author: string }[]
  /** Where it may go from here. */
  next: readonly string[]
  /** Windows offered, agreed and past; `window` is an ISO 8601 interval. */
  visits: readonly { id: string; role: string; window: string }[]
  /** Names of the files that came with it. */
  files: readonly string[]
  /** The office wishes to cancel, for this reason. */
  cancelAsked?: string
  body: JsonObject
}

export type LineSeen = {
  id: string
  serviceType: string
  employeeId: string
  condition: { sync: boolean; vpn: boolean }
}

export type ContractorFaults = {
  /** Answers nothing at all (accepts and hangs). */
  silent: boolean
  /** Every request answers this status. */
  status?: number
  retryAfter?: number
  /** Does the work, then cuts the connection instead of answering. */
  loseReplies: boolean
  /** Does the work, then answers 500. */
  failAfterWork: boolean
  /** Ignores `Idempotency-Key`. */
  noIdempotency: boolean
  /** Webhooks: dropped, sent twice, sent in reverse order in pairs, late by ms. */
  webhooks: { drop: boolean; repeat: boolean; reorder: boolean; delayMs: number }
  /** Share of requests that meet a random fault, 0 to 1, seeded: for the fault runs. */
  flaky: number
}

/** The telecom contractor: TM Forum APIs under `url`/tmf-api, signed webhooks to the registered hubs. */
export type Contractor = Server & {
  token: string
  webhookSecret: string
  orders(): readonly OrderSeen[]
  /** Takes an order one step on: a milestone, jeopardy with message and new date, failure or refusal with message, completion. Sends the events. */
  milestone(orderId: string, name: 'survey' | 'visit' | 'synchronised' | 'vpnUp', message?: string): Promise<void>
  acknowledge(orderId: string): Promise<void>
  /** Without a new date the order has none any more. */
  jeopardy(orderId: string, message: string, newDate?: string): Promise<void>
  complete(orderId: string): Promise<void>
  failOrder(orderId: string, message: string): Promise<void>
  /** Ways that are no step forward. Throws when an order cannot go there from where it is. */
  moveOrder(
    orderId: string,
    state: 'pending' | 'held' | 'inProgress' | 'partial' | 'rejected' | 'cancelled',
    message?: string,
  ): Promise<void>
  /** From now on new orders are answered 422 with this reason; null: accepted again. */
  refuseOrders(reason: string | null): void
  /** Acknowledge new orders by itself (default true). */
  autoAcknowledge: boolean
  faults: ContractorFaults
  /** How a line measures from now on (inventory service id); null: healthy again. */
  condition(
    service: string,
    as: { sync?: boolean; vpn?: boolean; downstream?: number; packetLoss?: number } | null,
  ): void
  /** Home lines and mobile data that are active, and how each measures. */
  lines(): readonly LineSeen[]
  tickets(): readonly TicketSeen[]
  /** Takes a ticket on, with the events of TMF621 v4 and v5. Throws when it cannot go there from where it is. */
  moveTicket(ticketId: string, status: TicketMove, reason?: string): Promise<void>
  /** RFC 3339 with offset. */
  setTicketEta(ticketId: string, date: string): Promise<void>
  noteTicket(ticketId: string, text: string): Promise<void>
  /** Offers windows for a technician's visit, in the place of those offered before. */
  offerSlots(ticketId: string, windows: readonly { from: string; to: string }[]): Promise<void>
  endVisit(ticketId: string, as: VisitEnd): Promise<void>
  network: SandboxNetwork
  problems: SandboxProblems
  works: SandboxWorks
  hubs(): readonly { api: string; callback: string }[]
  on(listener: () => void): () => void
  /** Every call received, newest last: method, path, status or 'cut'/'hang'. */
  calls(): readonly { method: string; path: string; outcome: number | string; at: string }[]
  /** Waits until every webhook due has been delivered or given up. */
  settled(): Promise<void>
  /** Orders, tickets, services and hubs as they stand; see `keptSandbox`. */
  snapshot(): Json
}

export type Sandbox = {
  login: Login
  channel: Channel
  graph: Graph
  contractor: Contractor
  /** Environment with which Novo connects to this world (names of Novo's README); `PORT` and `PUBLIC_URL` are the caller's. */
  environment(): Record<string, string>
  close(): Promise<void>
}
