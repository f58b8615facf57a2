import type { CalendarEvent } from '../../src/domain/calendar-event.ts'
import type { PersonId } from '../../src/domain/person.ts'
import type { Calendars } from '../../src/ports/calendars.ts'
import { Silence } from '../../src/ports/silence.ts'

type Entry = { person: PersonId; id: string; transaction: string; event: CalendarEvent }

/** Calendars in memory. `loses`: the next answer is lost, though what was asked is done. `without`: who has no calendar. */
export function fakeCalendars() {
  const fake = { entries: [] as Entry[], denied: false, loses: false, without: new Set<PersonId>() }
  let last = 0

  function answer<T>(person: PersonId, work: () => T): Promise<T | 'denied' | 'missing'> {
    if (fake.denied) return Promise.resolve('denied')
    if (fake.without.has(person)) return Promise.resolve('missing')
    const done = work()
    if (!fake.loses) return Promise.resolve(done)
    fake.loses = false
    return Promise.reject(new Silence('directory', 'an answer was lost'))
  }
  const withId = (id: string) => fake.entries.find(entry => entry.id === id)

  const calendars: Calendars = {
    add: (person, transaction, event) =>
      answer(person, () => {
        const known = fake.entries.find(entry => entry.transaction === transaction)
        if (known) return { id: known.id }
        last += 1
        fake.entries.push({ person, transaction, event, id: `event-${last}` })
        return { id: `event-${last}` }
      }),
    find: (person, transaction, day) =>
      answer(person, () => {
        const known = fake.entries.find(entry => entry.transaction === transaction && entry.event.day === day)
        return known ? { id: known.id } : ('missing' as const)
      }),
    change: (person, id, event) =>
      answer(person, () => {
        const known = withId(id)
        if (known) known.event = event
        return known ? ('done' as const) : ('missing' as const)
      }),
    remove: (person, id) =>
      answer(person, () => {
        const known = withId(id)
        fake.entries = fake.entries.filter(entry => entry !== known)
        return known ? ('done' as const) : ('missing' as const)
      }),
  }
  return Object.assign(fake, calendars)
}
