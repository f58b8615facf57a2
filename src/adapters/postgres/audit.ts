import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { HistoryRow } from '../../ports/store.ts'
import { columns, hashed } from './history.ts'
import type { Db } from './schema.ts'

type BadRow = { subject: string; seq: number; problem: string }
export type Audit = { rows: number; subjects: number; bad?: BadRow }

const page = 2_000

/**
 * Recomputes every chain, in the order of subject and number, up to the first row that does not fit; then looks for
 * chains cut at the end and for records without any history. One snapshot: what is written meanwhile does not disturb it.
 */
export const audit = (db: Db): Promise<Audit> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async tx => {
      await sql`set local statement_timeout = 0`.execute(tx)
      const chains = await auditChains(tx)
      const bad = chains.bad ?? (await badHead(tx)) ?? (await recordWithoutHistory(tx))
      return { rows: chains.rows, subjects: chains.subjects, ...(bad && { bad }) }
    })

async function auditChains(db: Db): Promise<Audit> {
  const seen = { rows: 0, subjects: 0 }
  let last: HistoryRow | undefined
  for (let rows = await rowsAfter(db, last); rows.length > 0; rows = await rowsAfter(db, last)) {
    for (const row of rows) {
      const before = row.subject === last?.subject ? last : undefined
      const problem = problemOf(row, before)
      if (problem) return { ...seen, bad: { subject: row.subject, seq: row.seq, problem } }
      seen.rows += 1
      if (!before) seen.subjects += 1
      last = row
    }
  }
  return seen
}

const rowsAfter = (db: Db, last: HistoryRow | undefined): Promise<HistoryRow[]> =>
  db
    .selectFrom('history')
    .select(columns)
    .where(sql<boolean>`(subject, seq) > (${last?.subject ?? ''}, ${last?.seq ?? Number.MIN_SAFE_INTEGER}::bigint)`)
    .orderBy('subject')
    .orderBy('seq')
    .limit(page)
    .execute()

function problemOf(row: HistoryRow, before: HistoryRow | undefined): string | undefined {
  if (row.seq !== (before?.seq ?? 0) + 1) return `number ${(before?.seq ?? 0) + 1} is missing before it`
  if (row.previous !== (before?.hash ?? '')) return 'it does not follow the row before it'
  const hash = createHash('sha256')
    .update(`${row.previous}\n${hashed(row)}`)
    .digest('hex')
  return row.hash === hash ? undefined : 'its content is not what was written'
}

async function badHead(db: Db): Promise<BadRow | undefined> {
  const { rows } = await sql<BadRow>`
    select coalesce(head.subject, tail.subject) as subject, coalesce(tail.seq, 0) as seq,
      case
        when head.subject is null then 'the head of its chain is missing'
        when tail.subject is null or tail.seq < head.seq then 'the rows after it, up to ' || head.seq || ', are missing'
        else 'it is not the row that the head of its chain names'
      end as problem
    from history_heads head
    full join (select distinct on (subject) subject, seq, previous, hash from history order by subject, seq desc) tail
      on tail.subject = head.subject
    where (head.seq, head.previous, head.hash) is distinct from (tail.seq, tail.previous, tail.hash)
    order by 1 limit 1
  `.execute(db)
  return rows[0]
}

/** A subject is its record's kind and id: `telework:<id>`. */
async function recordWithoutHistory(db: Db): Promise<BadRow | undefined> {
  const { rows } = await sql<BadRow>`
    with told as (select substr(subject, strpos(subject, ':') + 1) as id from history_heads)
    select subject, 0 as seq, 'this record has no history' as problem from (
      select 'telework:' || id as subject from telework where not exists (select from told where told.id = telework.id)
      union all
      select 'line-order:' || id from line_orders where not exists (select from told where told.id = line_orders.id)
    ) silent order by 1 limit 1
  `.execute(db)
  return rows[0]
}
