import { sql } from 'kysely'
import type { AllowanceExport } from '../../domain/allowance.ts'
import type { AllowanceChanges, AllowanceReads } from '../../ports/allowances.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type Granted = { person: string; number: string | null; halves: number }

export function allowanceReads(db: Db): AllowanceReads {
  const exportsWhere = async (where: ReturnType<typeof sql>) => {
    const { rows } = await sql<{ body: AllowanceExport }>`
      select body from allowance_exports where ${where} order by made_at, id
    `.execute(db)
    return rows.map(({ body }) => body)
  }
  return {
    grantedHalves: async (from, to) => {
      const { rows } = await sql<Granted>`
        select d.person, p.employee_number as number, d.halves from (
          select person, sum(case part when 'day' then 2 else 1 end)::integer as halves from telework_days
          where status = 'approved' and day between ${from} and ${to} group by person
        ) d left join people p on p.person = d.person order by d.person
      `.execute(db)
      return rows.map(({ person, number, halves }) => ({ person, halves, ...(number && { employeeNumber: number }) }))
    },
    allowanceExport: async id => (await exportsWhere(sql`id = ${plain(id)}`))[0],
    allowanceExports: from => exportsWhere(sql`month >= ${from}`),
  }
}

export const allowanceChanges = (db: Db): AllowanceChanges => ({
  async addAllowanceExport(made) {
    const { rows } = await sql`
      insert into allowance_exports (id, month, number, made_at, made_by, digest, body)
      values (${made.id}, ${made.month}, ${made.number}, ${made.at}, ${made.by}, ${made.digest}, ${json(made)})
      on conflict do nothing returning id
    `.execute(db)
    return rows.length > 0
  },
})
