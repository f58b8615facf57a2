import type { Instant } from '../src/domain/day.ts'
import { effectKind, type Page } from '../src/domain/desk.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { overviewButton, pageButtons, pageLine } from './desk-pages.ts'
import { buttons, card, facts, group, heading, literal, text } from './elements.ts'

/** An effect that was given up; `person` is whom it concerns. */
export type DeadLetter = { id: string; name: string; person?: string; diedAt: Instant; error: string; attempts: number }

export type LettersView = { zone: string; page: Page<DeadLetter>; said?: string }

/** What was given up, newest first, each to be sent again. */
export function letterList(language: Language, { zone, page, said }: LettersView): Card {
  const texts = textsIn[language]
  return card(
    language,
    [
      heading(texts.desk.letters.title),
      said && text(said, { weight: 'Bolder', color: 'Accent' }),
      pageLine(texts, page),
      ...page.items.map(letter => letterRow(texts, letter, zone)),
      page.total === 0 && text(texts.desk.letters.none),
    ],
    {
      fallbackText: texts.desk.letters.title,
      actions: [
        ...pageButtons(texts, page, (title, to) => button(title, 'desk/letters', { page: to })),
        overviewButton(texts),
      ],
    },
  )
}

function letterRow(texts: Texts, { id, name, person, diedAt, error, attempts }: DeadLetter, zone: string) {
  const { letters } = texts.desk
  const kind = letters.kinds[effectKind(name)]
  return group([
    text(`${kind} (${literal(name)})`, { weight: 'Bolder' }),
    facts([
      [letters.concerns, person ? literal(person) : letters.nobody],
      [letters.since, capital(texts.at({ at: diedAt, zone }))],
      [letters.because, literal(error).slice(0, 200) || '–'],
      [letters.attempts, String(attempts)],
    ]),
    buttons([button(letters.sendAgain, 'desk/send-again', { id }, { tooltip: kind })]),
  ])
}
