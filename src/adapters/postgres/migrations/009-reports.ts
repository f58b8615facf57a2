import { statements } from './statements.ts'

export const reports = statements(
  // Who reports for a colleague sees it too.
  `alter table outages add column reporter text collate "C"`,
  `create index outages_of_reporter on outages (reporter, begun_at) where reporter is not null`,
  `create index outages_of_line on outages (line, begun_at)`,
  `create table pictures (
    id text collate "C" primary key,
    outage text collate "C" not null references outages (id),
    person text collate "C" not null,
    type text not null check (type in ('image/png', 'image/jpeg', 'image/gif')),
    bytes bytea not null,
    kept_at timestamptz not null,
    sent_at timestamptz
  )`,
  `create index pictures_of_outage on pictures (outage, kept_at)`,
  `create index pictures_by_age on pictures (kept_at)`,
)
