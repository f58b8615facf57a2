import { calendarEvents } from '../domain/calendar-event.ts'
import { addDays, dayAt, type Instant } from '../domain/day.ts'
import { type IcsEvent, icsOf } from '../domain/ics.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { heldDays, type Telework, type TeleworkId } from '../domain/telework.ts'
import type { Clock } from '../ports/clock.ts'
import type { Links } from '../ports/links.ts'
import type { Store } from '../ports/store.ts'
import { digestOf } from './digest.ts'

type Needs = { store: Store; clock: Clock; office: Office }

/** Words of a calendar in its owner's language. */
export type CalendarWords = { event: string; requested: string }

const secretBytes = 24
const mostRequests = 200
/** Days that are over stay in a feed so long. */
const pastDays = 31

/** A new secret for a person's feed; the one of before opens nothing from then on. Only its digest is kept. */
export async function makeFeed({ store, clock }: Needs, person: PersonId): Promise<string> {
  const secret = crypto.getRandomValues(new Uint8Array(secretBytes)).toBase64({ alphabet: 'base64url' })
  const digest = await digestOf(secret)
  await store.change(tx => tx.keepCalendarFeed({ person, digest, madeAt: clock.now() }))
  return secret
}

export const revokeFeed = ({ store }: Needs, person: PersonId): Promise<void> =>
  store.change(tx => tx.dropCalendarFeed(person))

/** Whose feed a secret opens. */
export const feedOwner = async ({ store }: Pick<Needs, 'store'>, secret: string): Promise<PersonId | undefined> =>
  store.feedOwner(await digestOf(secret))

/** The days a person holds or has asked for, as a calendar. */
export async function feedOf(needs: Needs, person: PersonId, words: CalendarWords): Promise<string> {
  const requests = await needs.store.teleworkOf(person, mostRequests)
  const since = addDays(dayAt(needs.clock.now(), needs.office.zone), -pastDays)
  const events = requests.flatMap(request => eventsOf(needs, request, words)).filter(({ day }) => day >= since)
  return icsOf(
    words.event,
    events.sort((a, b) => a.from.localeCompare(b.from)),
  )
}

/** One request as a calendar; undefined when it holds no day, or there is none. */
export async function requestCalendar(
  needs: Needs,
  id: TeleworkId,
  wordsOf: (person: PersonId) => Promise<CalendarWords>,
): Promise<string | undefined> {
  const telework = await needs.store.telework(id)
  if (!telework) return undefined
  const words = await wordsOf(telework.person)
  const events = eventsOf(needs, telework, words)
  return events.length > 0 ? icsOf(words.event, events) : undefined
}

function eventsOf({ office }: Needs, telework: Telework, { event, requested }: CalendarWords): IcsEvent[] {
  const shown = { ...office.policy, calendar: { ...office.policy.calendar, tentativeWhilePending: true } }
  const subject = telework.status === 'pending' ? requested : event
  const changedAt: Instant = 'at' in telework ? telework.at : (telework.editedAt ?? telework.askedAt)
  return calendarEvents(telework, { ...office, policy: shown }, subject).map(each => ({
    ...each,
    ...{ uid: `${telework.id}-${each.day}@novo`, changedAt },
  }))
}

/** Where the file of a granted request can be had, until the day after its last; it stays the same, so that the card does. */
export function requestFile(
  { links, office }: { links: Links; office: Office },
  telework: Telework,
): string | undefined {
  const last = telework.status === 'approved' ? heldDays(telework, office.calendar).at(-1) : undefined
  return last && links.to(`telework/${telework.id}.ics`, `${addDays(last.day, 2)}T00:00:00Z`)
}
