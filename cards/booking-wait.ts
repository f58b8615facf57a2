import type { Slot } from '../src/domain/booking-time.ts'
import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import type { BookingView } from './booking.ts'
import { askData } from './booking-actions.ts'
import { sayDesk } from './booking-words.ts'
import { card, facts, heading, subtle, text } from './elements.ts'

/** In line, with the way out. */
export function waitingCard(language: Language, of: { zone: string; day: Day; slot: Slot; first: boolean }): Card {
  const { booking } = textsIn[language]
  const words = of.first ? booking.waiting.joined(of) : booking.waiting.already(of)
  return card(language, [heading(booking.title), text(words)], {
    fallbackText: words,
    actions: [button(booking.waiting.leave, 'booking/leave-line', { day: of.day })],
  })
}

export function waitOver(language: Language, how: 'left' | 'declined'): Card {
  const { booking } = textsIn[language]
  return card(language, [heading(booking.title), text(booking.waiting[how])], { fallbackText: booking.waiting[how] })
}

/** A desk that became free, kept for the first in line: one tap takes it. */
export function lineOfferCard(language: Language, { booking, desk, zone }: BookingView): Card {
  const { booking: words } = textsIn[language]
  const ask = { days: [booking.day], slot: booking.slot, features: [], near: [] }
  return card(
    language,
    [
      heading(words.waiting.title),
      text(desk ? sayDesk(language, desk) : booking.desk, { weight: 'Bolder', size: 'Large' }),
      facts([[words.when, capital(words.at({ day: booking.day, slot: booking.slot }))]]),
      booking.heldUntil && subtle(words.held({ at: booking.heldUntil, zone })),
    ],
    {
      fallbackText: words.waiting.title,
      actions: [
        button(
          words.book,
          'booking/take',
          { ...askData(ask), id: booking.id, chosen: booking.desk },
          { style: 'positive' },
        ),
        button(words.waiting.decline, 'booking/decline', { id: booking.id }),
      ],
    },
  )
}
