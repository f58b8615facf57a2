import type { Selectable } from 'kysely'
import type { Booking } from '../../domain/booking.ts'
import type { BookingsTable } from './booking-tables.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

/** False when a constraint says that it cannot be. */
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
