import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, heading, text } from './elements.ts'

/** What Novo can do, with a button for each. `lost`: it did not understand. `ofDesk`: the reader is of the ICT desk. */
export function helpCard(language: Language, why: 'asked' | 'lost' | 'new', welcome?: string, ofDesk = false): Card {
  const texts = textsIn[language]
  const title = why === 'lost' ? texts.talk.canDo : texts.talk.helpTitle
  return card(
    language,
    [welcome ? text(welcome) : heading(title), ...texts.talk.help.map(line => text(`- ${line}`, { spacing: 'Small' }))],
    {
      fallbackText: title,
      actions: [
        button(texts.telework.ask, 'telework/ask'),
        button(texts.telework.mine, 'telework/mine'),
        button(texts.booking.title, 'booking/begin'),
        button(texts.outage.report, 'outage/begin'),
        ofDesk && button(texts.desk.title, 'desk/home'),
      ],
    },
  )
}
