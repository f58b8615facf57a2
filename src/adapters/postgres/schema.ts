import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely'
import type { Day, Instant } from '../../domain/day.ts'
import type { Effect } from '../../domain/effect.ts'
import type { Line } from '../../domain/line.ts'
import type { LineOrder } from '../../domain/line-order.ts'
import type { Outage, OutageStatus } from '../../domain/outage.ts'
import type { Language } from '../../domain/person.ts'
import type { Task } from '../../domain/task.ts'
import type { TakenDay, Telework } from '../../domain/telework.ts'
import type { Fact } from '../../ports/store.ts'
import type { BookingTables } from './booking-tables.ts'
import type { IncidentTables } from './incident-tables.ts'
import type { PicturesTable } from './picture-table.ts'
import type { SlaTables } from './sla-tables.ts'

/** Written as text made by `json`, read as a value. */
type Json<T> = ColumnType<T, string, string>

type TeleworkTable = {
  id: string
  version: number
  person: string
  chief: string
  status: Telework['status']
  asked_at: Instant
  body: Json<Telework>
}

/** The days of pending and approved requests; those given back are gone. */
type TeleworkDaysTable = {
  telework: string
  person: string
  day: Day
  part: TakenDay['part']
  status: TakenDay['status']
}

type LineOrdersTable = {
  id: string
  version: number
  person: string
  employee_number: string
  request: string
  contractor_id: string | null
  wanted_at: Instant
  over: boolean
  body: Json<LineOrder>
}

type OutagesTable = {
  id: string
  version: number
  person: string
  reporter: string | null
  line: string
  status: OutageStatus
  over: boolean
  contractor_id: string | null
  begun_at: Instant
  tested_at: Instant | null
  body: Json<Outage>
}

type LinesTable = { id: string; employee_number: string; kind: Line['kind']; active: boolean; body: Json<Line> }

type ConversationsTable = {
  person: string
  conversation_id: string
  service_url: string
  tenant_id: string
  bot_id: string
  user_id: string
  reachable: boolean
}

type LiveCardsTable = {
  person: string
  key: string
  conversation_id: string
  activity_id: string | null
  digest: string | null
  posting_since: string | null
}

type TasksTable = {
  id: string
  about: string
  opened_at: Instant
  closed: Generated<boolean>
  owner: string | null
  why: GeneratedAlways<Task['reason']['why']>
  body: Json<Task>
}

type EffectsTable = {
  id: string
  seq: Generated<number>
  name: Effect['name']
  subject: string
  body: Json<Effect>
  due_at: Instant
  lease: Generated<number>
  lease_until: Instant | null
  attempts: Generated<number>
  starts: Generated<number>
  done_at: Instant | null
  dead_at: Instant | null
  error: string | null
}

/** `at` is kept as text, so that the hash is over exactly what was written. */
type HistoryTable = {
  subject: string
  seq: number
  what: string
  by: string
  at: string
  facts: Json<Fact['facts']>
  previous: string
  hash: string
}

export type Database = IncidentTables &
  SlaTables &
  BookingTables & {
    telework: TeleworkTable
    telework_days: TeleworkDaysTable
    line_orders: LineOrdersTable
    lines: LinesTable
    outages: OutagesTable
    pictures: PicturesTable
    conversations: ConversationsTable
    chosen_languages: { person: string; language: Language }
    live_cards: LiveCardsTable
    tasks: TasksTable
    effects: EffectsTable
    inbound: { key: string; claimed_at: Generated<Instant> }
    ticks: { name: string; due_at: Instant; taken_at: Generated<Instant> }
    parked: { subject: string; at: Instant; times: Generated<number> }
    history: HistoryTable
    history_heads: { subject: string; seq: number; previous: string; hash: string }
  }

export type Db = Kysely<Database>
