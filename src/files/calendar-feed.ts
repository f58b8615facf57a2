import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import { type CalendarWords, feedOf, feedOwner, requestCalendar } from '../flows/calendar-feed.ts'
import { readerOf } from '../flows/people.ts'
import type { Clock } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'
import { textsIn } from '../texts/texts.ts'

export type FeedNeeds = { store: Store; directory: Directory; clock: Clock; office: Office }

const type = 'text/calendar; charset=utf-8'

async function wordsOf(needs: FeedNeeds, person: PersonId): Promise<CalendarWords> {
  const reader = await readerOf(needs, person)
  return textsIn[reader?.language ?? needs.office.defaultLanguage].calendar
}

/** The feed behind a secret; undefined: it opens nothing. */
export async function feedFile(needs: FeedNeeds, secret: string) {
  const person = /^[A-Za-z0-9_-]{32}$/.test(secret) ? await feedOwner(needs, secret) : undefined
  return person ? { type, body: await feedOf(needs, person, await wordsOf(needs, person)) } : undefined
}

/** `<request>.ics`: the days of one request. */
export async function requestCalendarFile(needs: FeedNeeds, [name = '']: readonly string[]) {
  const [, id] = /^([0-9a-f-]{36})\.ics$/.exec(name) ?? []
  const body = id && (await requestCalendar(needs, id, person => wordsOf(needs, person)))
  return body ? { type, body, download: 'novo.ics' } : undefined
}
