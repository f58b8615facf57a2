import type { Day, Instant } from '../domain/day.ts'
import type { EffectId, KeptEffect } from '../domain/effect.ts'
import type { Line } from '../domain/line.ts'
import type { LineOrder, LineOrderId } from '../domain/line-order.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { Outage, OutageId } from '../domain/outage.ts'
import type { Language, PersonId } from '../domain/person.ts'
import type { Task, TaskId } from '../domain/task.ts'
import type { TakenDay, Telework, TeleworkId } from '../domain/telework.ts'
import type { AllowanceChanges, AllowanceReads } from './allowances.ts'
import type { BookingChanges, BookingReads } from './bookings.ts'
import type { CalendarChanges, CalendarReads } from './calendars.ts'
import type { Conversation } from './conversation.ts'
import type { DelegationChanges, DelegationReads } from './delegations.ts'
import type { DeskChanges, DeskReads } from './desk.ts'
import type { IncidentChanges, IncidentReads } from './incidents.ts'
import type { NoticeChanges, NoticeReads } from './notices.ts'
import type { ReportChanges, ReportReads } from './reports.ts'
import type { SlaChanges, SlaReads } from './sla.ts'
import type { WorksChanges, WorksReads } from './works.ts'

export type { Conversation } from './conversation.ts'

/** A card kept up to date in place. `posting`: sent, but whether it arrived is not known. */
export type LiveCard = {
  person: PersonId
  /** One per subject and reader: `telework:<id>`. */
  key: string
  conversationId: string
  activityId?: string
  /** Of the card as last shown: an equal one is not sent again. */
  digest?: string
  /** When a post began whose outcome is not known. */
  postingSince?: Instant
}

/** One fact of a history. Personal data there is a pseudonym; rows are append-only and hash-chained per subject. */
export type Fact = { subject: string; what: string; by: string; at: Instant; facts: Record<string, unknown> }

export type HistoryRow = Fact & { seq: number; hash: string; previous: string }

/** A reading of the record. Unknown ids answer undefined, never throw. */
export type Reads = IncidentReads &
  ReportReads &
  SlaReads &
  BookingReads &
  DeskReads &
  DelegationReads &
  CalendarReads &
  AllowanceReads &
  NoticeReads &
  WorksReads & {
    telework(id: TeleworkId): Promise<Telework | undefined>
    /** Requests of a person, newest first. */
    teleworkOf(person: PersonId, limit: number): Promise<Telework[]>
    /** Pending requests sent to one of these chiefs, or put before `above` as well, oldest first; and how many there are. */
    teleworkWaiting(
      who: { chiefs: readonly PersonId[]; above: PersonId },
      page: { offset: number; limit: number },
    ): Promise<{ requests: Telework[]; count: number }>
    /** All that wait for a decision, oldest first. */
    teleworkPending(): Promise<(Telework & { status: 'pending' })[]>
    /** Requests waiting for this chief, oldest first. */
    teleworkToDecide(chief: PersonId, limit: number): Promise<Telework[]>
    /** Pending and approved days of these people from `from` to `to`, both included. */
    takenDays(people: readonly PersonId[], from: Day, to: Day): Promise<TakenDay[]>
    /** Half-days of a person by year, pending and approved. */
    usedHalves(
      person: PersonId,
      years: readonly number[],
    ): Promise<{ year: number; approved: number; pending: number }[]>
    lineOrder(id: LineOrderId): Promise<LineOrder | undefined>
    lineOrderByContractorId(contractorId: string): Promise<LineOrder | undefined>
    lineOrderOfRequest(request: TeleworkId): Promise<LineOrder | undefined>
    /** Orders of a person that are not over. */
    openLineOrders(person?: PersonId): Promise<LineOrder[]>
    outage(id: OutageId): Promise<Outage | undefined>
    outageByContractorId(contractorId: string): Promise<Outage | undefined>
    /** What a person reported, for themselves or a colleague, or a colleague for them; newest first. */
    outagesOf(person: PersonId, limit: number): Promise<Outage[]>
    /** Reported and not over, oldest first; of one line, or all. */
    openOutages(line?: string): Promise<Outage[]>
    /** The newest test of a line that is kept with an outage. */
    recentTest(line: string): Promise<LineTest | undefined>
    lines(employeeNumber: string): Promise<Line[]>
    /** Active home lines plus orders of one under way: what counts against the contract's ceiling. */
    linesUsed(): Promise<number>
    conversation(person: PersonId): Promise<Conversation | undefined>
    chosenLanguage(person: PersonId): Promise<Language | undefined>
    liveCard(person: PersonId, key: string): Promise<LiveCard | undefined>
    /** Who has a card of this key. */
    holdersOf(key: string): Promise<PersonId[]>
    task(id: TaskId): Promise<Task | undefined>
    openTasks(limit: number): Promise<Task[]>
    history(subject: string): Promise<HistoryRow[]>
  }

/** Changes inside one transaction: all of them or none. Reads inside see the transaction's own writes. */
export type Changes = Reads &
  IncidentChanges &
  ReportChanges &
  SlaChanges &
  BookingChanges &
  DeskChanges &
  DelegationChanges &
  CalendarChanges &
  AllowanceChanges &
  NoticeChanges &
  WorksChanges & {
    /** A tick of a schedule: true for the one process that gets it (a row per name and due time). */
    tick(name: string, dueAt: Instant): Promise<boolean>
    /** Claims an inbound key (activity, webhook, business key); false when it was claimed before. */
    claim(key: string): Promise<boolean>
    /** Keeps a new request with its days; false when the id is already there. `TakenHalf` when one of its halves is taken by another open request. */
    addTelework(telework: Telework, days: readonly { day: Day; part: TakenDay['part'] }[]): Promise<boolean>
    /** Keeps a changed request, and sets its days: approved ones kept, the rest given back. False when `version - 1` is no longer the kept version. */
    updateTelework(telework: Telework, approvedDays: readonly Day[]): Promise<boolean>
    /** Keeps a pending request changed by who asked, and its days anew. False when `version - 1` is no longer the kept version; `TakenHalf` as for a new one. */
    editTelework(telework: Telework, days: readonly { day: Day; part: TakenDay['part'] }[]): Promise<boolean>
    /** Keeps who is to decide; false when the request is no longer pending in this version. */
    readdressTelework(telework: Telework): Promise<boolean>
    addLineOrder(order: LineOrder): Promise<boolean>
    updateLineOrder(order: LineOrder): Promise<boolean>
    addOutage(outage: Outage): Promise<boolean>
    /** False when `version - 1` is no longer the kept version. */
    updateOutage(outage: Outage): Promise<boolean>
    keepLines(lines: readonly Line[]): Promise<void>
    /** Adds or refreshes; a reference without change costs nothing. */
    keepConversation(conversation: Conversation): Promise<void>
    setReachable(person: PersonId, reachable: boolean): Promise<void>
    chooseLanguage(person: PersonId, language: Language): Promise<void>
    keepLiveCard(card: LiveCard): Promise<void>
    /** Notes that a post begins; false when the card is no longer as `known`: somebody else has begun. */
    beginLiveCard(begun: LiveCard, known: LiveCard | undefined): Promise<boolean>
    dropLiveCard(person: PersonId, key: string): Promise<void>
    /** Opens a task; when one about the same is open, that one's id. */
    openTask(task: Task): Promise<TaskId>
    closeTask(id: TaskId, by: PersonId, at: Instant, note?: string): Promise<boolean>
    record(fact: Fact): Promise<void>
    addEffects(effects: readonly KeptEffect[]): Promise<void>
    /** An event of the contractor for something unknown here, kept to be looked at when it becomes known. */
    park(subject: string, at: Instant): Promise<void>
  }

/** Thrown by addTelework: a half-day of this person is taken by another open request. The transaction is undone. */
export class TakenHalf extends Error {
  readonly day: Day
  constructor(day: Day) {
    super(`half-day taken: ${day}`)
    this.name = 'TakenHalf'
    this.day = day
  }
}

/** An effect handed out for running. `lease` counts the hand-outs and fences the done-marker. */
export type LeasedEffect = KeptEffect & { lease: number; attempts: number; starts: number }

export type DeadEffect = KeptEffect & { error: string; attempts: number; diedAt: Instant }

/** The outbox. Due by the office's clock; leases by the database's own. */
export type Outbox = {
  /** Hands out due effects whose subject has no earlier open one, `FOR UPDATE SKIP LOCKED`, leased for so many seconds. */
  take(limit: number, now: Instant, leaseSeconds: number): Promise<{ id: EffectId; name: string; lease: number }[]>
  /** Gives back what could not be queued, at once; fenced by the lease. */
  giveBack(handouts: readonly { id: EffectId; lease: number }[]): Promise<void>
  /** The effect, when this lease is still the last one and it is open; counts a start (`starts`) and renews the lease. */
  begin(id: EffectId, lease: number, leaseSeconds: number): Promise<LeasedEffect | undefined>
  /** A run that takes its time holds its lease. */
  renew(id: EffectId, lease: number, leaseSeconds: number): Promise<void>
  /** In the transaction of `keep`: marks it done, fenced by the lease. False: somebody else did it; `keep` is undone. */
  finish(id: EffectId, lease: number, keep: (tx: Changes) => Promise<void>): Promise<boolean>
  /** Runs again at `dueAt`; it came to an orderly end, so its starts count anew. `failed`: counts as an attempt, with its error (a static message, no personal data). */
  postpone(id: EffectId, lease: number, dueAt: Instant, failed?: string): Promise<void>
  /** Sets it aside: no more attempts; those behind it go on. `keep` runs in the same transaction. */
  giveUp(id: EffectId, lease: number, error: string, keep: (tx: Changes) => Promise<void>): Promise<void>
  /** Newest first. */
  dead(limit: number, offset?: number): Promise<DeadEffect[]>
  /** Takes one that was set aside up again, behind what its subject waits for. `keep` runs in the same transaction; false: it was not set aside. */
  sendAgain(id: EffectId, keep: (tx: Changes, effect: KeptEffect['effect']) => Promise<void>): Promise<boolean>
  counts(): Promise<{ waiting: number; dead: number }>
  /** How many may run by `now`, running ones too; one behind an earlier one of its subject does not count. */
  due(now: Instant): Promise<number>
}

export type Store = Reads & {
  /** Everything in `work` or nothing. A serialization failure, a deadlock or a connection cut before commit is thrown as it came. */
  change<T>(work: (tx: Changes) => Promise<T>): Promise<T>
  outbox: Outbox
  /** Forgets ledger keys, done effects and ticks older than so many days. */
  sweep(olderThanDays: number): Promise<void>
  /** The first history row that does not fit its chain, or undefined when all fit. */
  auditHistory(): Promise<{ subject: string; seq: number; problem: string } | undefined>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
