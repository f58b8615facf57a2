import { z } from 'zod'
import type { CalendarEvent } from '../../domain/calendar-event.ts'
import { addDays, type Day } from '../../domain/day.ts'
import type { PersonId } from '../../domain/person.ts'
import type { Calendars } from '../../ports/calendars.ts'
import { Silence } from '../../ports/silence.ts'
import { type Graph, graphClient, type Told } from './client.ts'

const made = z.object({ id: z.string().min(1), transactionId: z.string().nullish() })

/** People's calendars in Microsoft Graph, with the application permission `Calendars.ReadWrite`. */
export function graphCalendars(needs: { graphUrl: string; token: () => Promise<string> }): Calendars {
  const graph = graphClient(needs)
  const events = (person: PersonId) => `/users/${encodeURIComponent(person)}/events`
  const one = (person: PersonId, id: string) => `${events(person)}/${encodeURIComponent(id)}`
  return {
    async add(person, transaction, event) {
      const told = await graph.post(events(person), { ...bodyOf(event), transactionId: transaction })
      if (told === 'there already') return found(graph, person, transaction, event)
      return typeof told === 'string' ? told : { id: idOf(told.told) }
    },
    find: (person, transaction, day, zone) => find(graph, person, transaction, day, zone),
    change: async (person, id, event) => came(await graph.patch(one(person, id), bodyOf(event))),
    remove: async (person, id) => came(await graph.delete(one(person, id))),
  }
}

function bodyOf({ subject, from, to, zone, allDay, tentative }: CalendarEvent): object {
  return {
    subject,
    start: { dateTime: from, timeZone: zone },
    end: { dateTime: to, timeZone: zone },
    isAllDay: allDay,
    showAs: tentative ? 'tentative' : 'workingElsewhere',
    isReminderOn: false,
  }
}

/** Graph says of a transaction that it knows it: then the event is there, or its owner has moved it away. */
async function found(graph: Graph, person: PersonId, transaction: string, { day, zone }: CalendarEvent) {
  const known = await find(graph, person, transaction, day, zone)
  if (known === 'missing') throw new Silence('directory', 'an event that was made before is not in the calendar')
  return known
}

async function find(graph: Graph, person: PersonId, transaction: string, day: Day, zone: string) {
  const at = (of: Day) => encodeURIComponent(Temporal.PlainDate.from(of).toZonedDateTime(zone).toInstant().toString())
  // All-day events are kept in UTC: they may begin outside the office's own day.
  const query = `startDateTime=${at(addDays(day, -1))}&endDateTime=${at(addDays(day, 2))}&$select=id,transactionId&$top=100`
  const told = await graph.all(`/users/${encodeURIComponent(person)}/calendarView?${query}`)
  if (typeof told === 'string') return told === 'denied' ? told : 'missing'
  const ours = told.told.map(event => made.safeParse(event).data).find(event => event?.transactionId === transaction)
  return ours ? { id: ours.id } : 'missing'
}

function idOf(answer: unknown): string {
  const read = made.safeParse(answer)
  if (!read.success) throw new Silence('directory', 'a new event has no id')
  return read.data.id
}

function came(told: Told<unknown>): 'done' | 'denied' | 'missing' {
  if (told === 'there already') throw new Silence('directory', 'an event is being changed by somebody else')
  return typeof told === 'string' ? told : 'done'
}
