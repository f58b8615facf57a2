import { statements } from './statements.ts'

export const works = statements(
  `create table works (
    id text collate "C" primary key,
    version integer not null,
    contractor_id text collate "C" not null unique,
    over boolean not null,
    starts_at timestamptz,
    changed_at timestamptz not null,
    body jsonb not null
  )`,
  `create index works_open on works (starts_at) where not over`,
  `create index works_by_change on works (changed_at)`,
)
