import type { Line } from '../src/domain/line.ts'
import type { Language, Person } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, heading, literal, text } from './elements.ts'
import type { SaidBefore } from './outage-actions.ts'
import { sayLine } from './outage-words.ts'

const dataOf = ({ symptom, since }: SaidBefore) => ({ symptom, ...(since && { since }) })
const most = 6

/** Which of several lines it is about. */
export function whichLine(
  language: Language,
  lines: readonly Line[],
  { said, colleague }: { said: SaidBefore; colleague?: string },
): Card {
  const texts = textsIn[language]
  const own = (line: string) => ({ line, ...dataOf(said), ...(colleague && { colleague }) })
  return card(language, [heading(texts.outage.title), text(texts.report.whichLine)], {
    fallbackText: texts.report.whichLine,
    actions: lines.slice(0, most).map(line => button(sayLine(texts, line), 'outage/line', own(line.id))),
  })
}

/** Which of several colleagues of one name is meant. */
export function whichColleague(language: Language, name: string, people: readonly Person[], said: SaidBefore): Card {
  const texts = textsIn[language]
  const titled = ({ name: full, department }: Person) =>
    [full, ...(department ? [department] : [])].map(literal).join(' · ')
  return card(language, [heading(texts.outage.title), text(texts.report.whichColleague({ name: literal(name) }))], {
    fallbackText: texts.report.whichColleague({ name: literal(name) }),
    actions: people
      .slice(0, most)
      .map(person => button(titled(person), 'outage/colleague', { colleague: person.id, ...dataOf(said) })),
  })
}
