import { statements } from './statements.ts'

/** Who decides for a chief, of two at most one on a day; and who holds a card, by its key. */
export const delegations = statements(
  `create table delegations (
    id text collate "C" primary key,
    chief text collate "C" not null,
    delegate text collate "C" not null,
    days daterange not null,
    ended boolean not null default false,
    body jsonb not null,
    exclude using gist (chief with =, days with &&) where (not ended)
  )`,
  `create index delegations_to on delegations (delegate) where not ended`,
  `alter table telework add column above text collate "C" generated always as (body ->> 'above') stored`,
  `create index telework_to_decide_above on telework (above, asked_at) where status = 'pending' and above is not null`,
  `create index live_cards_by_key on live_cards (key)`,
)
