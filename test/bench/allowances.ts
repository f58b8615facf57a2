import { randomUUID } from 'node:crypto'
import { allowanceTable } from '../../cards/allowance-csv.ts'
import { csvOf } from '../../src/adapters/csv/csv.ts'
import { exportAllowances } from '../../src/flows/allowances.ts'
import { officeRules } from '../faults/generated-office.ts'
import { fakeDirectory } from '../support/fakes.ts'
import { serverStore } from '../support/store.ts'

/** People with telework in the month, and the most seconds until the list can be opened. */
const people = 12_500
const limit = 10

/** Throws when the month's export of everybody, and the one after corrections, take longer than promised. */
export async function measureAllowances(postgresUrl: string): Promise<void> {
  const open = await serverStore(postgresUrl)
  try {
    await open.ask(`insert into people (person, employee_number)
      select 'person-' || i, 'E' || i from generate_series(1, ${people}) i`)
    await open.ask(`insert into telework (id, version, person, chief, status, asked_at, body)
      select 'r' || i, 1, 'person-' || i, 'luc', 'approved', now(), '{}' from generate_series(1, ${people}) i`)
    await open.ask(`insert into telework_days (telework, person, day, part, status)
      select 'r' || i, 'person-' || i, day, 'day', 'approved'
      from generate_series(1, ${people}) i, generate_series('2026-11-02'::date, '2026-11-27', '3 days') day`)
    await open.ask('analyze')
    const office = officeRules()
    const directory = fakeDirectory({ people: [], groups: { [office.roles.peopleAndOrganisation]: ['tine'] } })
    const clock = { now: () => '2026-12-01T09:00:00Z' }
    const needs = { store: open.store, directory, clock, office, newId: () => randomUUID() }
    const seconds = async () => {
      const began = performance.now()
      const made = await exportAllowances(needs, 'tine', '2026-11')
      if (!made.ok || made.value.rows.length !== people) throw new Error('the export has not everybody')
      csvOf(allowanceTable('fr', made.value))
      return (performance.now() - began) / 1000
    }
    const first = await seconds()
    await open.ask(`delete from telework_days where day = '2026-11-02'`)
    const second = await seconds()
    console.log(
      `\nAllowances of ${people} people: ${first.toFixed(2)} s to the list, ${second.toFixed(2)} s when all have changed (at most ${limit} s).`,
    )
    if (Math.max(first, second) > limit) throw new Error('the export of a month takes too long')
  } finally {
    await open.close()
  }
}
