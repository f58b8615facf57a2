import { sql } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { LineId } from '../../domain/network.ts'
import type { Outage } from '../../domain/outage.ts'
import type { KeptMonth } from '../../domain/sla-decision.ts'
import type { SlaChanges, SlaReads } from '../../ports/sla.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

export function slaReads(db: Db): SlaReads {
  const months = db.selectFrom('sla_months').select('body')
  return {
    outagesBetween: async (from, to) => {
      const { rows } = await sql<{ body: Outage }>`
        select body from outages
        where status not in ('begun', 'dropped') and begun_at < ${to}
          and (not over or (body #>> '{history,-1,at}')::timestamptz >= ${from})
        order by begun_at, id
      `.execute(db)
      return rows.map(({ body }) => body)
    },
    slaSaid: async outages => {
      if (outages.length === 0) return []
      const said = db
        .selectFrom('sla_said')
        .selectAll()
        .where('outage', 'in', [...outages])
      return said.orderBy('outage').orderBy('key').execute()
    },
    slaMonth: async month => (await months.where('month', '=', plain(month)).executeTakeFirst())?.body,
    homeLines: async () => {
      const { rows } = await sql<{ line: LineId; since: Instant | null; carries: LineId[] }>`
        select l.id as line,
          (select max(o.body ->> 'at') from line_orders o
            where o.employee_number = l.employee_number and o.body ->> 'status' = 'completed') as since,
          array(select v.id from lines v where v.employee_number = l.employee_number and v.body ->> 'on' = l.id) as carries
        from lines l where l.active and l.kind = 'home-line' order by l.id
      `.execute(db)
      return rows.map(({ since, ...line }) => ({ ...line, ...(since !== null && { since }) }))
    },
    lineCount: async () => {
      const { rows } = await sql<{ active: number; ordered: number }>`
        select
          (select count(*) from lines where active and kind = 'home-line')::integer as active,
          (select count(*) from line_orders o where not over and not exists (
            select from lines l where l.employee_number = o.employee_number and l.active and l.kind = 'home-line'
          ))::integer as ordered
      `.execute(db)
      return rows[0] ?? { active: 0, ordered: 0 }
    },
    lineCounts: () => db.selectFrom('line_counts').selectAll().orderBy('day').execute(),
  }
}

export function slaChanges(db: Db): SlaChanges {
  return {
    saySla: async (outage, keys) => {
      if (keys.length === 0) return []
      const said = db.insertInto('sla_said').values(keys.map(key => ({ outage: plain(outage), key: plain(key) })))
      const fresh = await said
        .onConflict(conflict => conflict.doNothing())
        .returning('key')
        .execute()
      return fresh.map(({ key }) => key)
    },
    addSlaMonth: async month => {
      const added = db.insertInto('sla_months').values({ month: month.month, ...columnsOf(month) })
      const rows = await added
        .onConflict(conflict => conflict.doNothing())
        .returning('month')
        .execute()
      return rows.length > 0
    },
    updateSlaMonth: async month => {
      const updated = db.updateTable('sla_months').set(columnsOf(month)).where('month', '=', month.month)
      const rows = await updated
        .where('version', '=', month.version - 1)
        .returning('month')
        .execute()
      return rows.length > 0
    },
    keepLineCount: async count => {
      const kept = db.insertInto('line_counts').values(count)
      await kept.onConflict(conflict => conflict.column('day').doUpdateSet(count)).execute()
    },
  }
}

const columnsOf = (month: KeptMonth) => ({
  version: month.version,
  status: month.status,
  digest: month.digest,
  body: json(month),
})
