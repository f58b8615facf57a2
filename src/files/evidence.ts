import { slaRows } from '../../cards/sla-csv.ts'
import { slaReport } from '../../cards/sla-report.ts'
import { csvOf } from '../adapters/csv/csv.ts'
import type { Office } from '../domain/office.ts'
import { languages } from '../domain/person.ts'
import { monthView, pastRepairs } from '../flows/sla-month.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'

export type EvidenceNeeds = { store: Store; directory: Directory; clock: Clock; office: Office }

/** A month's evidence: `<month>/<language>.html` the report, `<month>/sla.csv` the table. */
export async function evidenceFile(
  needs: EvidenceNeeds,
  [month = '', name = '']: readonly string[],
): Promise<{ type: string; body: string; download?: string } | undefined> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return undefined
  const language = languages.find(one => name === `${one}.html`)
  if (!language && name !== 'sla.csv') return undefined
  const view = await monthView(needs, month)
  if (!view) return undefined
  if (!language) {
    const body = csvOf(slaRows(view.evidence))
    return { type: 'text/csv; charset=utf-8', body, download: `sla-${month}.csv` }
  }
  const past = await pastRepairs(needs, month)
  return { type: 'text/html; charset=utf-8', body: slaReport(language, { ...view, past, zone: needs.office.zone }) }
}
