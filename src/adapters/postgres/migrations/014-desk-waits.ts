import { statements } from './statements.ts'

export const deskWaits = statements(
  `create table desk_waits (
    id text collate "C" primary key,
    person text collate "C" not null,
    zone text collate "C" not null,
    day date not null,
    slot text collate "C" not null,
    features text not null,
    asked_at timestamptz not null,
    status text not null check (status in ('waiting', 'offered', 'taken', 'passed', 'left')),
    offer text collate "C"
  )`,
  `create unique index one_wait on desk_waits (person, day, zone) where status in ('waiting', 'offered')`,
  `create index waits_in_line on desk_waits (day, zone, asked_at, id) where status = 'waiting'`,
  `create index wait_of_offer on desk_waits (offer) where offer is not null`,
  // Where somebody is: of today only.
  `create table places (person text collate "C" primary key, desk text collate "C" not null, day date not null)`,
)
