import type { Day } from '../src/domain/day.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, heading, literal, text } from './elements.ts'

type Closing = { does: 'close' | 'reopen'; target: string; days: readonly Day[]; desks: number; bookings: number }

const mostDays = 7

/** What taking desks out of use would touch; one tap does it. */
export function closingCard(language: Language, { does, target, days, desks, bookings }: Closing): Card {
  const texts = textsIn[language]
  const words = texts.booking.closing
  const rest = days.length - mostDays
  const said = texts.list([...days.slice(0, mostDays).map(texts.day), ...(rest > 0 ? [texts.others(rest)] : [])])
  const of = { target: literal(target), days: said }
  return card(
    language,
    [heading(words.title), text(does === 'close' ? words.ask({ ...of, desks, bookings }) : words.askReopen(of))],
    {
      fallbackText: words.title,
      actions: [
        button(
          does === 'close' ? words.close : words.reopen,
          does === 'close' ? 'booking/close-desks' : 'booking/reopen-desks',
          {
            target,
            days: days.join(','),
          },
        ),
      ],
    },
  )
}

export function closedCard(
  language: Language,
  of: { does: 'close' | 'reopen'; target: string; bookings: number },
): Card {
  const words = textsIn[language].booking.closing
  const target = literal(of.target)
  const said = of.does === 'close' ? words.closed({ target, bookings: of.bookings }) : words.reopened({ target })
  return card(language, [heading(words.title), text(said)], { fallbackText: said })
}
