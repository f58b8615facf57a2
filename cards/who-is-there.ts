import type { Slot } from '../src/domain/booking-time.ts'
import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { card, heading, literal, subtle, text } from './elements.ts'

export type Present = { name: string; desk: string; floor: string; slot: Slot }

const mostShown = 40

/** Colleagues with a desk on a day, of those who share it with the reader. */
export function whoIsThereCard(language: Language, day: Day, there: readonly Present[]): Card {
  const texts = textsIn[language]
  const { booking } = texts
  const rest = there.length - mostShown
  return card(
    language,
    [
      heading(booking.whoTitle({ day })),
      ...there
        .slice(0, mostShown)
        .map(one => text(booking.whoRow({ ...one, name: literal(one.name) }), { spacing: 'Small' })),
      there.length === 0 && text(booking.whoNone),
      rest > 0 && subtle(texts.others(rest)),
    ],
    { fallbackText: booking.whoTitle({ day }) },
  )
}
