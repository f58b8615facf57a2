import { sql } from 'kysely'
import type { Delegation } from '../../domain/delegation.ts'
import type { DelegationChanges, DelegationReads } from '../../ports/delegations.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type Row = { body: Delegation }

export function delegationReads(db: Db): DelegationReads {
  const bodies = async (where: ReturnType<typeof sql>) => {
    const { rows } = await sql<Row>`select body from delegations where ${where} order by lower(days), id`.execute(db)
    return rows.map(({ body }) => body)
  }
  return {
    delegation: async id => (await bodies(sql`id = ${plain(id)}`))[0],
    delegationsOf: (chief, on) => bodies(sql`chief = ${chief} and not ended and upper(days) > ${on}::date`),
    delegationsTo: (delegate, on) => bodies(sql`delegate = ${delegate} and not ended and days @> ${on}::date`),
  }
}

export function delegationChanges(db: Db): DelegationChanges {
  return {
    addDelegation: async delegation => {
      const { id, chief, delegate, from, to } = delegation
      const { rows } = await sql`
        insert into delegations (id, chief, delegate, days, body)
        values (${id}, ${chief}, ${delegate}, daterange(${from}::date, ${to}::date, '[]'), ${json(delegation)})
        on conflict do nothing returning id
      `.execute(db)
      return rows.length > 0
    },

    endDelegation: async delegation => {
      const { rows } = await sql`
        update delegations set ended = true, body = ${json(delegation)} where id = ${delegation.id} and not ended returning id
      `.execute(db)
      return rows.length > 0
    },
  }
}
