import { allowanceTable } from '../../cards/allowance-csv.ts'
import { csvOf } from '../adapters/csv/csv.ts'
import { languages } from '../domain/person.ts'
import type { Store } from '../ports/store.ts'

/** `<export>/<language>.csv`: the list for payroll as it was made. */
export async function allowanceFile(store: Store, [id = '', name = '']: readonly string[]) {
  const language = languages.find(one => name === `${one}.csv`)
  const made = language && (await store.allowanceExport(id))
  if (!language || !made) return undefined
  const download = `${language === 'nl' ? 'telewerkvergoeding' : 'teletravail'}-${made.month}-${made.number}.csv`
  return { type: 'text/csv; charset=utf-8', body: csvOf(allowanceTable(language, made)), download }
}
