import type { Severity } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { type LineTest, meaningOf } from './line-test.ts'
import type { LineReading } from './mass-outage-reports.ts'
import { type Outage, type StatusChange, severityOf } from './outage.ts'
import type { Happening, HistoryRow } from './sla-history.ts'
import { msOf } from './sla-time.ts'
import { isTicketStatus } from './ticket-status.ts'

const slaSeverities = { Critical: 'critical', Major: 'major', Minor: 'minor' } as const

/** The severity that the terms speak of, as it was reported. */
export const slaSeverityOf = ({ symptom, reportedSymptom }: Pick<Outage, 'symptom' | 'reportedSymptom'>): Severity =>
  slaSeverities[severityOf({ symptom: reportedSymptom ?? symptom })]

/**
 * What happened to an outage, as the rows that clocks are read from. Ids name what a row was made of, so that they stay the
 * same while the outage grows.
 */
export function rowsOf(outage: Outage): HistoryRow[] {
  const { reportedAt, etas, notes } = outage
  if (reportedAt === undefined) return []
  const happened: (readonly [id: string, at: Instant, happening: Happening])[] = [
    ['reported', reportedAt, { what: 'reported', severity: slaSeverityOf(outage) }],
    ...(outage.test ? [testRow('test', outage.test)] : []),
    ...(outage.testAfter ? [testRow(`test-after-${outage.testAfter.at}`, outage.testAfter)] : []),
    ...statusRows(outage, reportedAt),
    ...etas.map(({ at, eta }, i) => [`eta-${i}`, at, { what: 'eta', expected: eta }] as const),
    ...notes.map(({ at, by }, i) => [`note-${i}`, at, { what: 'note', by }] as const),
    ...(outage.severities ?? []).map(
      ({ at, severity }, i) => [`severity-${i}`, at, { what: 'severity', severity: slaSeverities[severity] }] as const,
    ),
  ]
  return happened.map(([id, at, happening], place) => ({ id, at, place, ...happening }))
}

const testRow = (id: string, test: LineTest) => [id, test.at, { what: 'line test', reading: readingOf(test) }] as const

function readingOf(test: LineTest): LineReading {
  const meaning = meaningOf(test)
  if (meaning === 'no sync') return 'no sync'
  return test.sync ? 'in sync' : 'unknown'
}

type Row = readonly [id: string, at: Instant, happening: Happening]

/** The reporter's word stands before the status that it leads to. */
function statusRows({ history }: Outage, reportedAt: Instant): Row[] {
  const rows: Row[] = []
  let last = reportedAt
  for (const [i, change] of history.entries()) {
    const { status, because } = change
    if (!isTicketStatus(status)) continue
    last = momentOf(change, last)
    if (change.by === 'reporter') rows.push([`word-${i}`, last, { what: status === 'closed' ? 'confirmed' : 'denied' }])
    rows.push([`status-${i}`, last, { what: 'status', status, ...(because && { because }) }])
  }
  return rows
}

/**
 * The contractor's own moment where it can be: not before the change that it follows, not after we learnt of it. A status
 * with another date, or with none, counts from when it was learnt.
 */
function momentOf({ at, since }: StatusChange, last: Instant): Instant {
  const fits = since !== undefined && msOf(last) <= msOf(since) && msOf(since) <= msOf(at)
  return fits ? since : at
}
