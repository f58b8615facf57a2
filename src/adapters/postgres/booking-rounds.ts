import { type Selectable, sql } from 'kysely'
import type { DeskWait } from '../../domain/desk-wait.ts'
import type { DeskFeature } from '../../domain/floor-plan.ts'
import type { BookingChanges, BookingReads } from '../../ports/bookings.ts'
import { bookingOf, insert } from './booking-rows.ts'
import type { BookingsTable, BookingTables } from './booking-tables.ts'
import type { Db } from './schema.ts'

type WaitReads = Pick<BookingReads, 'countBooked' | 'waitedFor' | 'waits' | 'places'>
type RoundChanges = Pick<
  BookingChanges,
  | 'askPresence'
  | 'remindPresence'
  | 'releaseUnconfirmed'
  | 'dropOldOffers'
  | 'offerDesk'
  | 'addWait'
  | 'endWait'
  | 'setPlace'
  | 'clearDaysBefore'
  | 'forgetPeople'
  | 'withdrawBookings'
  | 'closeDesks'
  | 'reopenDesks'
>

export function waitReads(db: Db): WaitReads {
  return {
    countBooked: async (desks, days) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from bookings
        where day = any(${days}::date[]) and desk = any(${desks}) and status in ('booked', 'present')
      `.execute(db)
      return rows[0]?.count ?? 0
    },
    waitedFor: async from => {
      const lines = db.selectFrom('desk_waits').select(['zone', 'day']).distinct()
      return lines
        .where('status', '=', sql.lit('waiting'))
        .where('day', '>=', from)
        .orderBy('day')
        .orderBy('zone')
        .execute()
    },
    waits: async (zone, day) => {
      const line = db.selectFrom('desk_waits').selectAll().where('status', '=', sql.lit('waiting'))
      const rows = await line
        .where('zone', '=', zone)
        .where('day', '=', day)
        .orderBy('asked_at')
        .orderBy('id')
        .execute()
      return rows.map(waitOf)
    },
    places: async (people, day) => {
      const places = db
        .selectFrom('places')
        .select(['person', 'desk'])
        .where('person', '=', sql<string>`any(${people})`)
      return new Map((await places.where('day', '=', day).execute()).map(({ person, desk }) => [person, desk]))
    },
  }
}

const waitOf = ({ id, person, zone, day, slot, features, asked_at }: BookingTables['desk_waits']): DeskWait => ({
  ...{ id, person, zone, day, slot, askedAt: asked_at },
  features: features.split(',').filter((one): one is DeskFeature => one !== ''),
})

const touched = async (db: Db, change: ReturnType<typeof sql>, which: ReturnType<typeof sql>, limit: number) => {
  const { rows } = await sql<Selectable<BookingsTable>>`
    update bookings set ${change} where id in (
      select id from bookings where ${which} order by id limit ${limit} for update skip locked
    ) returning *
  `.execute(db)
  return rows.map(bookingOf)
}

export function roundChanges(db: Db): RoundChanges {
  return {
    askPresence: (day, madeBefore, limit) =>
      touched(
        db,
        sql`asked = 1`,
        sql`day = ${day} and status = 'booked' and confirm_until is not null and asked = 0
          and made_at < ${madeBefore}`,
        limit,
      ),
    remindPresence: (until, limit) =>
      touched(
        db,
        sql`asked = 2`,
        sql`status = 'booked' and confirm_until is not null and confirm_until <= ${until} and asked < 2`,
        limit,
      ),
    releaseUnconfirmed: (now, limit) =>
      touched(
        db,
        sql`status = 'released', version = version + 1`,
        sql`status = 'booked' and confirm_until is not null and confirm_until <= ${now}`,
        limit,
      ),

    dropOldOffers: async now => {
      await sql`
        with over as (
          delete from bookings where id in (
            select id from bookings where status = 'offered' and held_until <= ${now} for update skip locked
          ) returning id
        )
        update desk_waits set status = 'passed' from over where offer = over.id and desk_waits.status = 'offered'
      `.execute(db)
    },

    offerDesk: async (offer, wait) => {
      if (!(await insert(db, offer))) return false
      await sql`
        update desk_waits set status = 'offered', offer = ${offer.id} where id = ${wait} and status = 'waiting'
      `.execute(db)
      return true
    },

    addWait: async ({ askedAt, features, ...wait }) => {
      const row = { ...wait, features: features.join(','), asked_at: askedAt }
      const added = db.insertInto('desk_waits').values({ ...row, status: 'waiting', offer: null })
      return (
        (
          await added
            .onConflict(conflict => conflict.doNothing())
            .returning('id')
            .execute()
        ).length > 0
      )
    },

    endWait: async (of, how) => {
      const which = 'offer' in of ? sql`offer = ${of.offer}` : sql`person = ${of.person} and day = ${of.day}`
      await sql`update desk_waits set status = ${how} where ${which} and status in ('waiting', 'offered')`.execute(db)
    },

    setPlace: async (person, desk, day) => {
      const insert = db.insertInto('places').values({ person, desk, day })
      await insert.onConflict(conflict => conflict.column('person').doUpdateSet({ desk, day })).execute()
    },

    clearDaysBefore: async today => {
      await sql`delete from places where day < ${today}`.execute(db)
      await sql`
        update desk_waits set status = 'left' where day < ${today} and status in ('waiting', 'offered')
      `.execute(db)
    },

    withdrawBookings: async (desks, day) => {
      await sql`
        delete from bookings where day = ${day} and desk = any(${desks}) and status in ('held', 'offered')
      `.execute(db)
      const { rows } = await sql<Selectable<BookingsTable>>`
        update bookings set status = 'withdrawn', version = version + 1
        where day = ${day} and desk = any(${desks}) and status in ('booked', 'present') returning *
      `.execute(db)
      return rows.map(bookingOf)
    },

    closeDesks: async closed => {
      for (const one of closed) {
        if (await insert(db, one)) continue
        const { rows } = await sql`
          select 1 from bookings where day = ${one.day} and desk = ${one.desk} and status = 'closed'
        `.execute(db)
        if (rows.length === 0) return false
      }
      return true
    },

    reopenDesks: async (desks, days) => {
      await sql`
        update bookings set status = 'cancelled', version = version + 1
        where day = any(${days}::date[]) and desk = any(${desks}) and status = 'closed'
      `.execute(db)
    },

    forgetPeople: (before, arrivalsBefore, limit) => forgetPeople(db, before, arrivalsBefore, limit),
  }
}

/** Each booking gets a pseudonym of its own: nothing ties two of one person together any more, nor a card to either. */
async function forgetPeople(db: Db, before: string, arrivalsBefore: string, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with old as (
      select id, person, 'former:' || gen_random_uuid() as nobody from bookings
      where day < ${before} and person not like 'former:%' limit ${limit} for update skip locked
    ), forgotten as (
      update bookings b set person = nobody, occupant = nobody, made_by = nobody, guest = null, checked_in_at = null,
        held_until = null, status = case when status in ('booked', 'present', 'held', 'offered') then 'past' else status end
      from old where b.id = old.id returning b.id
    ), cards as (
      delete from live_cards c using old where c.person = old.person and c.key = 'booking:' || old.id
    ), waits as (
      delete from desk_waits where day < ${before}
    )
    select count(*) as count from forgotten
  `.execute(db)
  await sql`
    update bookings set checked_in_at = null where id in (
      select id from bookings where day >= ${before} and day < ${arrivalsBefore} and checked_in_at is not null
    )
  `.execute(db)
  return rows[0]?.count ?? 0
}
