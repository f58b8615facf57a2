import { statements } from './statements.ts'

/** What follows an approval: events in calendars, feeds of them, and what is paid by month. */
export const afterApproval = statements(
  // One event for each day of a request; `event` is null from before it is asked for until its id is known.
  `create table calendar_events (
    telework text collate "C" not null,
    day date not null,
    transaction_id text collate "C" not null unique,
    event text collate "C",
    shown text,
    primary key (telework, day)
  )`,
  `create index calendar_events_by_day on calendar_events (day)`,
  // The address itself is not kept: whoever reads the record cannot open a feed.
  `create table calendar_feeds (
    person text collate "C" primary key,
    digest text collate "C" not null unique,
    made_at timestamptz not null
  )`,
  `create table allowance_exports (
    id text collate "C" primary key,
    month text collate "C" not null,
    number integer not null,
    made_at timestamptz not null,
    made_by text collate "C" not null,
    digest text collate "C" not null,
    body jsonb not null,
    unique (month, number)
  )`,
  `create index telework_days_granted on telework_days (day) where status = 'approved'`,
)
