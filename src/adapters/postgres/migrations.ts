import type { Migration } from 'kysely/migration'
import { sla } from './migrations/007-sla.ts'
import { incidents } from './migrations/008-incidents.ts'
import { reports } from './migrations/009-reports.ts'
import { notices } from './migrations/010-notices.ts'
import { works } from './migrations/011-works.ts'
import { desk } from './migrations/012-desk.ts'
import { bookings } from './migrations/013-bookings.ts'
import { deskWaits } from './migrations/014-desk-waits.ts'
import { delegations } from './migrations/016-delegations.ts'
import { afterApproval } from './migrations/017-after-approval.ts'

import { statements } from './migrations/statements.ts'

/**
 * Every change of the schema, in order; names sort. A migration that has been released is never edited. Ids are
 * `collate "C"`: compared as bytes, and an update of the system's locales cannot spoil an index.
 */
export const migrations: Record<string, Migration> = {
  '001-telework': statements(
    `create table telework (
      id text collate "C" primary key,
      version integer not null,
      person text collate "C" not null,
      chief text collate "C" not null,
      status text not null,
      asked_at timestamptz not null,
      body jsonb not null
    )`,
    `create index telework_of_person on telework (person, asked_at)`,
    `create index telework_to_decide on telework (chief, asked_at) where status = 'pending'`,
    `create table telework_days (
      telework text collate "C" not null references telework (id),
      person text collate "C" not null,
      day date not null,
      part text not null check (part in ('day', 'morning', 'afternoon')),
      status text not null check (status in ('pending', 'approved')),
      primary key (telework, day, part)
    )`,
    `create unique index telework_mornings on telework_days (person, day) where part <> 'afternoon'`,
    `create unique index telework_afternoons on telework_days (person, day) where part <> 'morning'`,
    `create index telework_days_of_person on telework_days (person, day) include (part, status, telework)`,
  ),
  '002-lines': statements(
    `create table line_orders (
      id text collate "C" primary key,
      version integer not null,
      person text collate "C" not null,
      employee_number text collate "C" not null,
      request text collate "C" not null,
      contractor_id text collate "C",
      wanted_at timestamptz not null,
      over boolean not null,
      body jsonb not null
    )`,
    `create unique index line_orders_open on line_orders (person) where not over`,
    `create index line_orders_of_request on line_orders (request)`,
    `create index line_orders_of_contractor on line_orders (contractor_id) where contractor_id is not null`,
    `create table lines (
      id text collate "C" primary key,
      employee_number text collate "C" not null,
      kind text not null,
      active boolean not null,
      body jsonb not null
    )`,
    `create index lines_of_employee on lines (employee_number)`,
    `create index lines_at_home on lines (employee_number) where active and kind = 'home-line'`,
  ),
  '003-chat': statements(
    `create table conversations (
      person text collate "C" primary key,
      conversation_id text not null,
      service_url text not null,
      tenant_id text not null,
      bot_id text not null,
      user_id text not null,
      reachable boolean not null
    )`,
    `create table chosen_languages (person text collate "C" primary key, language text not null)`,
    `create table live_cards (
      person text collate "C" not null,
      key text collate "C" not null,
      conversation_id text not null,
      activity_id text,
      digest text,
      posting_since text,
      primary key (person, key)
    )`,
    `create table tasks (
      id text collate "C" primary key,
      about text collate "C" not null,
      opened_at timestamptz not null,
      closed boolean not null default false,
      body jsonb not null
    )`,
    `create unique index tasks_open on tasks (about) where not closed`,
    `create index tasks_open_by_age on tasks (opened_at) where not closed`,
  ),
  '004-effects': statements(
    `create table effects (
      id text collate "C" primary key,
      seq bigserial not null,
      name text not null,
      subject text collate "C" not null,
      body jsonb not null,
      due_at timestamptz not null,
      lease integer not null default 0,
      lease_until timestamptz,
      attempts integer not null default 0,
      starts integer not null default 0,
      done_at timestamptz,
      dead_at timestamptz,
      error text
    ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02)`,
    `create index effects_due on effects (due_at, seq) where done_at is null and dead_at is null`,
    `create index effects_open on effects (subject, seq) where done_at is null and dead_at is null`,
    `create index effects_dead on effects (dead_at) where dead_at is not null`,
    `create index effects_done on effects (done_at) where done_at is not null`,
    `create table inbound (key text collate "C" primary key, claimed_at timestamptz not null default now())`,
    `create index inbound_by_age on inbound (claimed_at)`,
    `create table ticks (
      name text collate "C" not null,
      due_at timestamptz not null,
      taken_at timestamptz not null default now(),
      primary key (name, due_at)
    )`,
    `create table parked (
      subject text collate "C" primary key,
      at timestamptz not null,
      times integer not null default 1
    )`,
  ),
  '005-history': statements(
    `create table history (
      subject text collate "C" not null,
      seq integer not null,
      what text not null,
      by text not null,
      at text not null,
      facts jsonb not null,
      previous text not null,
      hash text not null,
      primary key (subject, seq)
    )`,
    `create table history_heads (
      subject text collate "C" primary key,
      seq integer not null,
      previous text not null,
      hash text not null
    )`,
    `create function history_stays() returns trigger language plpgsql as $$
      begin raise exception 'history is append-only'; end
    $$`,
    `create trigger history_stays before update or delete or truncate on history
      for each statement execute function history_stays()`,
  ),
  '006-outages': statements(
    `create table outages (
      id text collate "C" primary key,
      version integer not null,
      person text collate "C" not null,
      line text collate "C" not null,
      status text not null,
      over boolean not null,
      contractor_id text collate "C",
      begun_at timestamptz not null,
      tested_at timestamptz,
      body jsonb not null
    )`,
    `create index outages_of_person on outages (person, begun_at)`,
    `create index outages_open on outages (line, begun_at) where not over`,
    `create unique index one_open_outage on outages (person, line) where not over and status <> 'begun'`,
    `create index outages_of_contractor on outages (contractor_id) where contractor_id is not null`,
    `create index outages_tested on outages (line, tested_at) where tested_at is not null`,
  ),
  '007-sla': sla,
  '008-incidents': incidents,
  '009-reports': reports,
  '010-notices': notices,
  '011-works': works,
  '012-desk': desk,
  '013-bookings': bookings,
  '014-desk-waits': deskWaits,
  '016-delegations': delegations,
  '017-after-approval': afterApproval,
}
