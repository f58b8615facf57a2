import { sql } from 'kysely'
import { isOver, type LineOrder } from '../../domain/line-order.ts'
import type { Changes, Reads } from '../../ports/store.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type LineReads = Pick<
  Reads,
  'lineOrder' | 'lineOrderByContractorId' | 'lineOrderOfRequest' | 'openLineOrders' | 'lines' | 'linesUsed'
>
type LineChanges = Pick<Changes, 'addLineOrder' | 'updateLineOrder' | 'keepLines' | 'linesUsed'>

export function lineReads(db: Db): LineReads {
  const orders = db.selectFrom('line_orders').select('body')
  const newest = orders.orderBy('wanted_at', 'desc').limit(sql.lit(1))
  const open = orders.where('over', '=', sql.lit(false)).orderBy('wanted_at')
  return {
    lineOrder: async id => (await orders.where('id', '=', plain(id)).executeTakeFirst())?.body,

    lineOrderByContractorId: async contractorId =>
      (await newest.where('contractor_id', '=', plain(contractorId)).executeTakeFirst())?.body,

    lineOrderOfRequest: async request => (await newest.where('request', '=', plain(request)).executeTakeFirst())?.body,

    openLineOrders: async person => {
      const rows = await (person === undefined ? open : open.where('person', '=', person)).execute()
      return rows.map(({ body }) => body)
    },

    lines: async employeeNumber => {
      const lines = db.selectFrom('lines').select('body').where('employee_number', '=', plain(employeeNumber))
      return (await lines.orderBy('id').execute()).map(({ body }) => body)
    },

    linesUsed: () => linesUsed(db),
  }
}

/** A line that came into use before its order was over counts once. */
async function linesUsed(db: Db): Promise<number> {
  const { rows } = await sql<{ used: number }>`
    select (select count(*) from lines where active and kind = 'home-line') + (
      select count(*) from line_orders o where not over and not exists (
        select from lines l where l.employee_number = o.employee_number and l.active and l.kind = 'home-line'
      )
    ) as used
  `.execute(db)
  return rows[0]?.used ?? 0
}

const ceilingLock = 1_250

export function lineChanges(db: Db): LineChanges {
  return {
    addLineOrder: async order => {
      const added = db.insertInto('line_orders').values({ id: order.id, ...columnsOf(order) })
      return (
        (
          await added
            .onConflict(conflict => conflict.doNothing())
            .returning('id')
            .execute()
        ).length > 0
      )
    },

    updateLineOrder: async order => {
      const update = db.updateTable('line_orders').set(columnsOf(order)).where('id', '=', order.id)
      return (
        (
          await update
            .where('version', '=', order.version - 1)
            .returning('id')
            .execute()
        ).length > 0
      )
    },

    keepLines: async lines => {
      await sql`
        insert into lines (id, employee_number, kind, active, body)
        select distinct on (l->>'id') l->>'id', l->>'employeeNumber', l->>'kind', (l->>'active')::boolean, l
        from jsonb_array_elements(${json(lines)}::jsonb) l order by l->>'id'
        on conflict (id) do update set
          employee_number = excluded.employee_number, kind = excluded.kind, active = excluded.active, body = excluded.body
        where lines.body is distinct from excluded.body
      `.execute(db)
    },

    // Whoever counts in a transaction is about to order: one after the other, so that two never take the last line.
    linesUsed: async () => {
      await sql`select pg_advisory_xact_lock(${sql.lit(ceilingLock)})`.execute(db)
      return linesUsed(db)
    },
  }
}

const columnsOf = (order: LineOrder) => ({
  version: order.version,
  person: order.person,
  employee_number: order.employeeNumber,
  request: order.request,
  contractor_id: order.contractorId ?? null,
  wanted_at: order.wantedAt,
  over: isOver(order),
  body: json(order),
})
