import type { CalendarEvent, KeptEvent } from '../domain/calendar-event.ts'
import type { Day, Instant } from '../domain/day.ts'
import type { PersonId } from '../domain/person.ts'
import type { TeleworkId } from '../domain/telework.ts'

/** `denied`: we may not write calendars. `missing`: there is no such calendar or event. */
type NotThere = 'denied' | 'missing'

/** People's own calendars. No answer is thrown as `Silence`; then a change may have been made or not. */
export type Calendars = {
  /** Makes one event for one `transaction`, however often it is asked. */
  add(person: PersonId, transaction: string, event: CalendarEvent): Promise<{ id: string } | NotThere>
  /** The event made for a transaction on that day. */
  find(person: PersonId, transaction: string, day: Day, zone: string): Promise<{ id: string } | NotThere>
  change(person: PersonId, id: string, event: CalendarEvent): Promise<'done' | NotThere>
  remove(person: PersonId, id: string): Promise<'done' | NotThere>
}

export type CalendarReads = {
  /** What we put into the calendar for a request, by day. */
  calendarEvents(telework: TeleworkId): Promise<KeptEvent[]>
  /** When a person's feed got its address; undefined: there is none. */
  feedMadeAt(person: PersonId): Promise<Instant | undefined>
  /** Whose feed has an address of this digest. */
  feedOwner(digest: string): Promise<PersonId | undefined>
}

export type CalendarChanges = {
  /** Adds or replaces what is known of a request's event on a day. */
  keepCalendarEvent(telework: TeleworkId, event: KeptEvent): Promise<void>
  dropCalendarEvent(telework: TeleworkId, day: Day): Promise<void>
  /** One feed for a person: it takes the place of the one before. */
  keepCalendarFeed(feed: { person: PersonId; digest: string; madeAt: Instant }): Promise<void>
  dropCalendarFeed(person: PersonId): Promise<void>
  /** Forgets events of days before that one; how many. */
  forgetCalendarEvents(before: Day): Promise<number>
}
