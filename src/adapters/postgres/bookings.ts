import { sql } from 'kysely'
import type { Booking } from '../../domain/booking.ts'
import type { Slot } from '../../domain/booking-time.ts'
import type { AddedBooking, BookingChanges, BookingReads } from '../../ports/bookings.ts'
import { bookingOf, insert } from './booking-rows.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

/** Statuses in text, as the partial indexes have them: a parameter would not be recognised. */
const taken = sql`status in ('held', 'offered', 'booked', 'present', 'closed')`
const kept = sql<boolean>`status in ('booked', 'present')`

export function bookingReads(db: Db): Omit<BookingReads, 'countBooked' | 'waitedFor' | 'waits' | 'places'> {
  const rows = db.selectFrom('bookings').selectAll()
  return {
    booking: async id => (await rows.where('id', '=', plain(id)).execute()).map(bookingOf)[0],

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

type Kept = 'holdDesk' | 'dropHold' | 'dropOldHolds' | 'oneByOne' | 'addBooking' | 'updateBooking' | 'setSharing'

export function bookingChanges(db: Db): Pick<BookingChanges, Kept> {
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
