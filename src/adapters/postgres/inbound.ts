import { sql } from 'kysely'
import type { Changes, Store } from '../../ports/store.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

export function inboundChanges(db: Db): Pick<Changes, 'claim' | 'park' | 'tick'> {
  return {
    tick: async (name, dueAt) => {
      const insert = db.insertInto('ticks').values({ name, due_at: dueAt })
      const taken = insert.onConflict(conflict => conflict.columns(['name', 'due_at']).doNothing()).returning('name')
      return (await taken.execute()).length > 0
    },

    claim: async key => {
      const insert = db.insertInto('inbound').values({ key: plain(key) })
      return (
        (
          await insert
            .onConflict(conflict => conflict.column('key').doNothing())
            .returning('key')
            .execute()
        ).length > 0
      )
    },

    park: async (subject, at) => {
      await sql`
        insert into parked (subject, at) values (${plain(subject)}, ${at})
        on conflict (subject) do update set at = excluded.at, times = parked.times + 1
      `.execute(db)
    },
  }
}

export function housekeeping(db: Db): Pick<Store, 'sweep'> {
  return {
    sweep: async days => {
      await inBatches(() => forget(db, 'inbound', 'claimed_at', days))
      await inBatches(() => forget(db, 'effects', 'done_at', days))
      await inBatches(() => forget(db, 'ticks', 'taken_at', days))
      await inBatches(() => forgetRecipients(db))
    },
  }
}

const batch = 5_000

/** A part at a time: one delete of millions of rows would pass the time limit and hold everything up. */
async function inBatches(forgetSome: () => Promise<number>): Promise<void> {
  while ((await forgetSome()) === batch);
}

/** Whom a notice told is of no use long after; the notice itself stays. */
const recipientDays = 90

async function forgetRecipients(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from notice_recipients where ctid = any(array(
      select r.ctid from notice_recipients r join notices n on n.id = r.notice
      where n.made_at < now() - make_interval(days => ${recipientDays}) limit ${sql.lit(batch)}
    ))
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function forget(db: Db, table: 'inbound' | 'effects' | 'ticks', age: string, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${sql.ref(age)} < now() - make_interval(days => ${days})
      limit ${sql.lit(batch)}
    ))
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}
