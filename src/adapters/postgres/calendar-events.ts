import { sql } from 'kysely'
import type { KeptEvent } from '../../domain/calendar-event.ts'
import type { CalendarChanges, CalendarReads } from '../../ports/calendars.ts'
import { plain } from './json.ts'
import type { Db } from './schema.ts'

type Row = { day: string; transaction: string; event: string | null; shown: string | null }

const keptOf = ({ day, transaction, event, shown }: Row): KeptEvent => ({
  ...{ day, transaction },
  ...(event !== null && { event }),
  ...(shown !== null && { shown }),
})

export const calendarReads = (db: Db): CalendarReads => ({
  async calendarEvents(telework) {
    const { rows } = await sql<Row>`
      select day, transaction_id as transaction, event, shown from calendar_events
      where telework = ${plain(telework)} order by day
    `.execute(db)
    return rows.map(keptOf)
  },
  async feedMadeAt(person) {
    const { rows } = await sql<{ at: string }>`
      select made_at as at from calendar_feeds where person = ${plain(person)}
    `.execute(db)
    return rows[0]?.at
  },
  async feedOwner(digest) {
    const { rows } = await sql<{ person: string }>`
      select person from calendar_feeds where digest = ${plain(digest)}
    `.execute(db)
    return rows[0]?.person
  },
})

export const calendarChanges = (db: Db): CalendarChanges => ({
  async keepCalendarEvent(telework, { day, transaction, event = null, shown = null }) {
    await sql`
      insert into calendar_events (telework, day, transaction_id, event, shown)
      values (${telework}, ${day}, ${transaction}, ${event}, ${shown})
      on conflict (telework, day) do update
        set transaction_id = excluded.transaction_id, event = excluded.event, shown = excluded.shown
    `.execute(db)
  },
  async dropCalendarEvent(telework, day) {
    await sql`delete from calendar_events where telework = ${telework} and day = ${day}`.execute(db)
  },
  async keepCalendarFeed({ person, digest, madeAt }) {
    await sql`
      insert into calendar_feeds (person, digest, made_at) values (${person}, ${digest}, ${madeAt})
      on conflict (person) do update set digest = excluded.digest, made_at = excluded.made_at
    `.execute(db)
  },
  async dropCalendarFeed(person) {
    await sql`delete from calendar_feeds where person = ${person}`.execute(db)
  },
  async forgetCalendarEvents(before) {
    const { rows } = await sql`delete from calendar_events where day < ${before} returning day`.execute(db)
    return rows.length
  },
})
