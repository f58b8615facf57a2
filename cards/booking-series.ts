import type { Booking, DayRefusal } from '../src/domain/booking.ts'
import type { DeskAsk } from '../src/domain/booking-ask.ts'
import type { Proposal } from '../src/domain/booking-proposal.ts'
import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { askData } from './booking-actions.ts'
import { sayDayRefusal } from './booking-words.ts'
import { card, facts, heading, text } from './elements.ts'

type SeriesDay = { day: Day } & (
  | { became: 'free' | 'booked' | 'other'; proposal: Proposal }
  | { became: 'refused'; refusal: DayRefusal }
  | { became: 'already'; booking: Booking }
  | { became: 'full' }
  | { became: 'too many'; most: number }
)

/** A desk for each of several days. `booked`: what became of them; else what is free, to be booked in one tap. */
export function seriesCard(
  language: Language,
  view: { id: string; ask: DeskAsk; days: readonly SeriesDay[]; booked: boolean },
): Card {
  const texts = textsIn[language]
  const { series, ...words } = texts.booking
  const some = view.days.some(({ became }) => became === 'free' || became === 'other')
  return card(
    language,
    [
      heading(series.title),
      (view.booked || some) && text(view.booked ? series.done : series.tell),
      facts(view.days.map(day => [capital(texts.day(day.day)), sayBecame(texts, day)])),
    ],
    {
      fallbackText: series.title,
      actions: view.booked
        ? [button(words.mine, 'booking/mine')]
        : [
            some &&
              button(words.book, 'booking/book-series', { ...askData(view.ask), id: view.id }, { style: 'positive' }),
            button(texts.close, 'booking/close', { id: view.id }),
          ],
    },
  )
}

function sayBecame(texts: Texts, day: SeriesDay): string {
  const { series } = texts.booking
  switch (day.became) {
    case 'free':
    case 'booked':
    case 'other': {
      const { name, floor } = day.proposal.desk
      return series[day.became === 'other' ? 'other' : 'booked']({ desk: name, floor: floor.id })
    }
    case 'refused':
      return sayDayRefusal(texts, day.refusal)
    case 'already':
      return series.already({ desk: day.booking.desk })
    case 'full':
      return series.full
    case 'too many':
      return series['too many'](day)
  }
}

/** Several readings of the days: which is meant? */
export function readingsCard(language: Language, id: string, readings: readonly DeskAsk[]): Card {
  const texts = textsIn[language]
  return card(language, [heading(texts.booking.title), text(texts.booking.which)], {
    fallbackText: texts.booking.which,
    actions: readings
      .slice(0, 5)
      .map(ask => button(capital(texts.list(ask.days.map(texts.day))), 'booking/search', { ...askData(ask), id })),
  })
}
