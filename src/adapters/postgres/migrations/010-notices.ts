import { statements } from './statements.ts'

export const notices = statements(
  `create table notices (
    id text collate "C" primary key,
    version integer not null,
    about text collate "C",
    status text not null,
    made_at timestamptz not null,
    audience jsonb not null,
    body jsonb not null
  )`,
  `create unique index one_open_notice on notices (about) where about is not null and status <> 'ended'`,
  `create index notices_about on notices (about, made_at) where about is not null`,
  `create index notices_open on notices (made_at) where status in ('sending', 'sent')`,
  `create index notices_by_age on notices (made_at)`,
  // One row for each occasion and person: nobody can be told twice of one.
  `create table notice_recipients (
    notice text collate "C" not null references notices (id),
    person text collate "C" not null,
    occasion integer not null,
    rank smallint not null,
    state text not null,
    at timestamptz,
    held_until timestamptz,
    begun_at timestamptz,
    activity_id text,
    attempts smallint not null default 0,
    primary key (notice, person, occasion)
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05)`,
  `create index notice_recipients_due on notice_recipients (notice, occasion, rank, person)
    where state in ('waiting', 'held')`,
  `create index notice_recipients_begun on notice_recipients (notice, occasion) where state = 'sending'`,
  `create index notice_recipients_missed on notice_recipients (person) where state = 'unreachable'`,
  `create table notice_mutes (person text collate "C" not null, what text not null, primary key (person, what))`,
  // What telling many at once must not ask the directory for, one by one.
  `create table people (
    person text collate "C" primary key,
    employee_number text collate "C",
    language text,
    hours jsonb,
    read_at timestamptz
  )`,
  `create index people_by_number on people (employee_number) where employee_number is not null`,
)
