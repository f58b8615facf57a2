import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Telework } from '../../domain/telework.ts'
import { type Changes, type Reads, TakenHalf } from '../../ports/store.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

type TeleworkReads = Pick<
  Reads,
  'telework' | 'teleworkOf' | 'teleworkToDecide' | 'teleworkWaiting' | 'teleworkPending' | 'takenDays' | 'usedHalves'
>
type TeleworkChanges = Pick<Changes, 'addTelework' | 'updateTelework' | 'editTelework' | 'readdressTelework'>

/** PostgreSQL has no year 0. */
const dateOf = (day: Day): Day => (day < '0001' ? '0001-01-01' : day)

export function teleworkReads(db: Db): TeleworkReads {
  const bodies = db.selectFrom('telework').select('body')
  return {
    telework: async id => (await bodies.where('id', '=', plain(id)).executeTakeFirst())?.body,

    teleworkOf: async (person, limit) => {
      const rows = await bodies.where('person', '=', person).orderBy('asked_at', 'desc').limit(limit).execute()
      return rows.map(({ body }) => body)
    },

    teleworkToDecide: async (chief, limit) => {
      const waiting = bodies.where('chief', '=', chief).where('status', '=', sql.lit('pending'))
      return (await waiting.orderBy('asked_at').limit(limit).execute()).map(({ body }) => body)
    },

    teleworkPending: async () => {
      const waiting = bodies.where('status', '=', sql.lit('pending')).orderBy('asked_at').orderBy('id')
      return (await waiting.execute()).flatMap(({ body }) => (body.status === 'pending' ? [body] : []))
    },

    teleworkWaiting: async ({ chiefs, above }, { offset, limit }) => {
      const { rows } = await sql<{ body: Telework; count: number }>`
        select body, count(*) over () as count from telework
        where status = 'pending' and (chief = any(${chiefs}) or above = ${above})
        order by asked_at, id offset ${offset} limit ${limit}
      `.execute(db)
      return { requests: rows.map(({ body }) => body), count: rows[0]?.count ?? 0 }
    },

    takenDays: (people, from, to) =>
      db
        .selectFrom('telework_days')
        .select(['person', 'telework as request', 'day', 'part', 'status'])
        .where('person', '=', sql<string>`any(${people})`)
        .where('day', '>=', dateOf(from))
        .where('day', '<=', dateOf(to))
        .orderBy('day')
        .orderBy('person')
        .orderBy('part')
        .execute(),

    usedHalves: async (person, years) => {
      if (years.length === 0) return []
      const used = await halvesByYear(db, person, Math.min(...years), Math.max(...years))
      return years.map(year => used.find(row => row.year === year) ?? { year, approved: 0, pending: 0 })
    },
  }
}

const halves = sql`case part when 'day' then 2 else 1 end`

const halvesByYear = (db: Db, person: string, first: number, last: number) =>
  db
    .selectFrom('telework_days')
    .select([
      sql<number>`extract(year from day)::integer`.as('year'),
      sql<number>`coalesce(sum(${halves}) filter (where status = 'approved'), 0)`.as('approved'),
      sql<number>`coalesce(sum(${halves}) filter (where status = 'pending'), 0)`.as('pending'),
    ])
    .where('person', '=', person)
    .where('day', '>=', dateOf(firstDayOf(first)))
    .where('day', '<', firstDayOf(last + 1))
    .groupBy('year')
    .execute()

const firstDayOf = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`

type WishedDays = Parameters<Changes['addTelework']>[1]

/** `doom` is told of a refusal, so that the transaction is undone even by a caller who catches it. */
export function teleworkChanges(db: Db, doom: (by: Error) => void): TeleworkChanges {
  return {
    addTelework: async (telework, days) => {
      const { added, taken } = await addWithDays(db, telework, days)
      if (!added) return false
      if (taken === null) return true
      const refusal = new TakenHalf(taken)
      doom(refusal)
      throw refusal
    },

    editTelework: async (telework, days) => {
      const { rows } = await changed(telework).execute(db)
      if (rows.length === 0) return false
      await db.deleteFrom('telework_days').where('telework', '=', telework.id).execute()
      const taken = await addDays(db, telework, days)
      if (taken === null) return true
      const refusal = new TakenHalf(taken)
      doom(refusal)
      throw refusal
    },

    readdressTelework: async telework => {
      const { id, version, chief } = telework
      const { rows } = await sql`
        update telework set chief = ${chief}, body = ${json(telework)}
        where id = ${id} and version = ${version} and status = 'pending'
        returning id
      `.execute(db)
      return rows.length > 0
    },

    updateTelework: async (telework, approvedDays) => {
      const { rows } = await (telework.status === 'pending'
        ? changed(telework)
        : decided(telework, approvedDays)
      ).execute(db)
      return rows.length > 0
    },
  }
}

/** Request and days in one statement. Days are added in order, so that two overlapping requests wait for each other instead of locking each other out. */
async function addWithDays(db: Db, telework: Telework, days: WishedDays) {
  const { id, version, person, chief, status, askedAt } = telework
  const { rows } = await sql<{ added: boolean; taken: Day | null }>`
    with added as (
      insert into telework (id, version, person, chief, status, asked_at, body)
      values (${id}, ${version}, ${person}, ${chief}, ${status}, ${askedAt}, ${json(telework)})
      on conflict (id) do nothing
      returning id
    ), wished as (
      select day, part from json_to_recordset(${json(days)}) as wished (day date, part text)
    ), kept as (
      insert into telework_days (telework, person, day, part, status)
      select added.id, ${person}, day, part, 'pending' from added, wished order by day, part
      on conflict do nothing
      returning day, part
    )
    select exists (select from added) as added,
      (select min(day) from wished where (day, part) not in (select day, part from kept)) as taken
  `.execute(db)
  return rows[0] ?? { added: false, taken: null }
}

/** Days in order, as a new request adds them; the first that another request holds. */
async function addDays(db: Db, { id, person }: Telework, days: WishedDays): Promise<Day | null> {
  const { rows } = await sql<{ taken: Day | null }>`
    with wished as (
      select day, part from json_to_recordset(${json(days)}) as wished (day date, part text)
    ), kept as (
      insert into telework_days (telework, person, day, part, status)
      select ${id}, ${person}, day, part, 'pending' from wished order by day, part
      on conflict do nothing
      returning day, part
    )
    select min(day) as taken from wished where (day, part) not in (select day, part from kept)
  `.execute(db)
  return rows[0]?.taken ?? null
}

/** Still pending: its days stay as they are. */
const changed = ({ id, version, chief, status, ...rest }: Telework) => sql`
  update telework set version = ${version}, chief = ${chief}, status = ${status},
    body = ${json({ id, version, chief, status, ...rest })}
  where id = ${id} and version = ${version - 1}
  returning id
`

const decided = (telework: Telework, approvedDays: readonly Day[]) => sql`
  with changed as (${changed(telework)}), approved as (
    update telework_days set status = 'approved' from changed
    where telework = changed.id and day = any(${approvedDays}::date[])
  ), given_back as (
    delete from telework_days using changed
    where telework = changed.id and day <> all(${approvedDays}::date[])
  )
  select id from changed
`
