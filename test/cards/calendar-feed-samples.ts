import { calendarFeedCard } from '../../cards/calendar-feed.ts'
import type { Language } from '../../src/domain/person.ts'

export const feedCards = {
  'calendar address, none': (language: Language) => calendarFeedCard(language, { revoked: false }),
  'calendar address, just made': (language: Language) =>
    calendarFeedCard(language, { address: `https://novo.example/feeds/${'s'.repeat(32)}.ics` }),
  'calendar address, known': (language: Language) => calendarFeedCard(language, { since: '24/11/2026' }),
  'calendar address, revoked': (language: Language) => calendarFeedCard(language, { revoked: true }),
}
