import { type Selectable, sql } from 'kysely'
import type { Booking } from '../../domain/booking.ts'
import type { Slot } from '../../domain/booking-time.ts'
import type { AddedBooking, BookingChanges, BookingReads } from '../../ports/bookings.ts'
import type { RoundChanges, WaitReads } from './booking-rounds.ts'
import type { BookingsTable } from './booking-tables.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

/** Statuses in text, as the partial indexes have them: a parameter would not be recognised. */
const taken = sql`status in ('held', 'offered', 'booked', 'present', 'closed')`
const kept = sql<boolean>`status in ('booked', 'present')`

export function bookingReads(db: Db): Omit<BookingReads, keyof WaitReads> {
  const rows = db.selectFrom('bookings').selectAll()
  return {
    booking: async id => asBooking(await rows.where('id', '=', plain(id)).executeTakeFirst()),

    // One text for all of them: ten thousand rows cost more to take apart than to find.
    takenDesks: async day => {
      const { rows } = await sql<{ all: string | null }>`
        select string_agg(desk || ' ' || slot, ',') as all from bookings where day = ${day} and ${taken}
      `.execute(db)
      return slotsByDesk(rows[0]?.all ?? '')
    },

    bookingsOf: async (person, from, limit) => {
      const of = rows.where('person', '=', person).where('day', '>=', from).where(kept)
      return (await of.orderBy('day').orderBy('from_at').limit(limit).execute()).map(bookingOf)
    },

    bookingsOn: async (day, people) => {
      const on = rows.where('person', '=', sql<string>`any(${people})`).where('day', '=', day).where(kept)
      return (await on.where('guest', 'is', null).orderBy('from_at').execute()).map(bookingOf)
    },

    bookingsOfSeries: async series =>
      (await rows.where('series', '=', plain(series)).orderBy('day').execute()).map(bookingOf),

    usualDesks: async (person, since, limit) => {
      const { rows } = await sql<{ desk: string }>`
        select desk from bookings
        where person = ${person} and day >= ${since} and ${kept} and guest is null
        group by desk order by count(*) desc, max(day) desc, desk limit ${limit}
      `.execute(db)
      return rows.map(({ desk }) => desk)
    },

    countReleased: async (person, since) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from bookings where person = ${person} and day >= ${since} and status = 'released'
      `.execute(db)
      return rows[0]?.count ?? 0
    },

    countMadeBy: async (person, from) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from bookings where made_by = ${person} and day >= ${from} and ${kept}
      `.execute(db)
      return rows[0]?.count ?? 0
    },

    sharing: async people => {
      const chosen = db.selectFrom('desk_sharing').selectAll().where('person', '=', sql<string>`any(${people})`)
      return new Map((await chosen.execute()).map(({ person, sharing }) => [person, sharing]))
    },
  }
}

function slotsByDesk(all: string): Map<string, Slot[]> {
  const found = new Map<string, Slot[]>()
  for (const one of all ? all.split(',') : []) {
    const space = one.indexOf(' ')
    const desk = one.slice(0, space)
    const slot = one.slice(space + 1) as Slot
    const slots = found.get(desk)
    if (slots) slots.push(slot)
    else found.set(desk, [slot])
  }
  return found
}

export function bookingChanges(db: Db): Omit<BookingChanges, keyof RoundChanges> {
  return {
    holdDesk: async hold => {
      await sql`delete from bookings where person = ${hold.person} and status = 'held'`.execute(db)
      return insert(db, hold)
    },

    dropHold: async held => {
      const whose = 'id' in held ? sql`id = ${plain(held.id)}` : sql`person = ${held.person}`
      await sql`delete from bookings where ${whose} and status in ('held', 'offered')`.execute(db)
    },

    // What another is clearing away right now is left to it.
    dropOldHolds: async now => {
      await sql`
        delete from bookings where id in (
          select id from bookings where status = 'held' and held_until <= ${now} for update skip locked
        )
      `.execute(db)
    },

    oneByOne: async what => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 13))`.execute(db)
    },

    addBooking: booking => addBooking(db, booking),

    updateBooking: async ({ id, version, status, checkedInAt }) => {
      const changed = db
        .updateTable('bookings')
        .set({ version, status, checked_in_at: checkedInAt ?? null, held_until: null })
      const fits = changed.where('id', '=', id).where('version', '=', version - 1)
      return (await fits.returning('id').execute()).length > 0
    },

    setSharing: async (person, sharing) => {
      const insert = db.insertInto('desk_sharing').values({ person, sharing })
      await insert.onConflict(conflict => conflict.column('person').doUpdateSet({ sharing })).execute()
    },
  }
}

/** The constraints decide; who stands in the way is only looked up afterwards, and may be gone by then. */
async function addBooking(db: Db, booking: Booking): Promise<AddedBooking> {
  await sql`delete from bookings where id = ${booking.id} and status in ('held', 'offered')`.execute(db)
  if (await insert(db, booking)) return 'kept'
  const { rows } = await sql<{ known: boolean; elsewhere: boolean }>`
    select exists (select from bookings where id = ${booking.id}) as known,
      exists (select from bookings where occupant = ${booking.occupant} and ${kept}
        and tstzrange(from_at, to_at) && tstzrange(${booking.from}, ${booking.to})) as elsewhere
  `.execute(db)
  if (rows[0]?.known) return 'known'
  return rows[0]?.elsewhere ? 'elsewhere' : 'desk taken'
}

export async function insert(db: Db, booking: Booking): Promise<boolean> {
  const insert = db.insertInto('bookings').values(rowOf(booking))
  return (
    (
      await insert
        .onConflict(conflict => conflict.doNothing())
        .returning('id')
        .execute()
    ).length > 0
  )
}

const rowOf = (booking: Booking) => ({
  id: booking.id,
  version: booking.version,
  person: booking.person,
  occupant: booking.occupant,
  guest: booking.guest === undefined ? null : plain(booking.guest),
  made_by: booking.madeBy,
  made_at: booking.madeAt,
  desk: booking.desk,
  day: booking.day,
  slot: booking.slot,
  from_at: booking.from,
  to_at: booking.to,
  status: booking.status,
  held_until: booking.heldUntil ?? null,
  confirm_until: booking.confirmUntil ?? null,
  checked_in_at: booking.checkedInAt ?? null,
  series: booking.series ?? null,
})

const asBooking = (row: Selectable<BookingsTable> | undefined): Booking | undefined => row && bookingOf(row)

export const bookingOf = (row: Selectable<BookingsTable>): Booking => ({
  id: row.id,
  version: row.version,
  person: row.person,
  occupant: row.occupant,
  ...(row.guest !== null && { guest: row.guest }),
  madeBy: row.made_by,
  madeAt: row.made_at,
  desk: row.desk,
  day: row.day,
  slot: row.slot,
  from: row.from_at,
  to: row.to_at,
  status: row.status,
  ...(row.held_until && { heldUntil: row.held_until }),
  ...(row.confirm_until && { confirmUntil: row.confirm_until }),
  ...(row.checked_in_at && { checkedInAt: row.checked_in_at }),
  ...(row.series && { series: row.series }),
})
