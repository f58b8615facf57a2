import { statements } from './statements.ts'

/** The owner of a task, and its reason as a column to filter by. */
export const desk = statements(
  `alter table tasks add column owner text collate "C"`,
  `alter table tasks add column why text generated always as (body #>> '{reason,why}') stored`,
  `create index tasks_open_by_reason on tasks (why, opened_at) where not closed`,
  `create index effects_done_by_name on effects (name, done_at) where done_at is not null`,
)
