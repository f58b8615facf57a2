import { sql } from 'kysely'
import { areOver, type Works } from '../../domain/works.ts'
import type { WorksChanges, WorksReads } from '../../ports/works.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type Row = { body: Works }

export const worksReads = (db: Db): WorksReads => ({
  works: async id => (await sql<Row>`select body from works where id = ${plain(id)}`.execute(db)).rows[0]?.body,
  worksByContractorId: async contractorId =>
    (await sql<Row>`select body from works where contractor_id = ${plain(contractorId)}`.execute(db)).rows[0]?.body,
  openWorks: async () => {
    const { rows } = await sql<Row>`
      select w.body from works w where not w.over or exists (
        select from notices n where n.about = 'works:' || w.id and n.status in ('sending', 'sent')
      ) order by w.starts_at, w.id
    `.execute(db)
    return rows.map(({ body }) => body)
  },
  worksBetween: async (from, to) => {
    const { rows } = await sql<Row>`
      select body from works where changed_at >= ${from}
        or (starts_at < ${to} and coalesce((body ->> 'end')::timestamptz, starts_at) >= ${from})
      order by contractor_id
    `.execute(db)
    return rows.map(({ body }) => body)
  },
  worksReadUntil: async () => {
    const { rows } = await sql<{ at: string | null }>`select max(changed_at) as at from works`.execute(db)
    return rows[0]?.at ?? undefined
  },
})

export const worksChanges = (db: Db): WorksChanges => ({
  addWorks: async works => {
    const { rows } = await sql`
      insert into works (id, version, contractor_id, over, starts_at, changed_at, body)
      values (${works.id}, ${works.version}, ${plain(works.contractorId)}, ${areOver(works)}, ${works.start ?? null},
        ${works.at}, ${json(works)})
      on conflict do nothing returning id
    `.execute(db)
    return rows.length > 0
  },
  updateWorks: async works => {
    const { rows } = await sql`
      update works set version = ${works.version}, over = ${areOver(works)}, starts_at = ${works.start ?? null},
        changed_at = ${works.at}, body = ${json(works)}
      where id = ${works.id} and version = ${works.version - 1} returning id
    `.execute(db)
    return rows.length > 0
  },
})
