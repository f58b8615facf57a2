import { csvOf } from '../adapters/csv/csv.ts'
import { recipientList } from '../flows/notice-list.ts'
import type { Store } from '../ports/store.ts'

const columns = ['occasion', 'what', 'person', 'employee number', 'state', 'at', 'held until'] as const

/** `<notice>.csv`: each recipient of each occasion with what became of it. Ids and numbers only: the list leaves the house. */
export async function recipientsFile(store: Store, [name = '']: readonly string[]) {
  const [, id] = /^([0-9a-f-]{36})\.csv$/.exec(name) ?? []
  const found = id ? await recipientList(store, id) : undefined
  if (!found) return undefined
  const { occasions } = found.notice
  const rows = found.rows.map(({ occasion, person, employeeNumber = '', state, at = '', heldUntil = '' }) => [
    ...[String(occasion), occasions[occasion - 1]?.what ?? '', person, employeeNumber, state, at, heldUntil],
  ])
  const body = csvOf([[...columns], ...rows])
  return { type: 'text/csv; charset=utf-8', body, download: `notice-${id}.csv` }
}
