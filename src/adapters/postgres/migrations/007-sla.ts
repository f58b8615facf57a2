import { statements } from './statements.ts'

export const sla = statements(
  `create table sla_said (
    outage text collate "C" not null,
    key text collate "C" not null,
    primary key (outage, key)
  )`,
  `create table sla_months (
    month text collate "C" primary key,
    version integer not null,
    status text not null check (status in ('proposed', 'approved', 'rejected')),
    digest text not null,
    body jsonb not null
  )`,
  `create table line_counts (
    day date primary key,
    active integer not null,
    ordered integer not null
  )`,
)
