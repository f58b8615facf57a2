import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, heading, literal, subtle, text } from './elements.ts'
import type { TeleworkView } from './telework.ts'
import { sayTerms } from './telework-words.ts'

export type InboxView = {
  entries: readonly { view: TeleworkView; remarks: number }[]
  page: number
  pages: number
  count: number
}

/** What waits for a decision, oldest first; what the rules have no remark on can be approved together. `said`: what a press has done. */
export function inboxCard(language: Language, inbox: InboxView, said?: string): Card {
  const texts = textsIn[language]
  const { entries, page, pages, count } = inbox
  if (count === 0)
    return card(language, [heading(texts.inbox.title), said && text(said), text(texts.decision.nothing)], {
      fallbackText: texts.decision.nothing,
    })
  const clean = entries.filter(({ remarks }) => remarks === 0)
  return card(
    language,
    [
      heading(`${texts.inbox.title} · ${count}`),
      said && text(said, { weight: 'Bolder' }),
      ...entries.map(entry => row(texts, entry, page)),
      pages > 1 && subtle(texts.inbox.page({ page: page + 1, pages })),
    ],
    {
      fallbackText: `${texts.inbox.title} · ${count}`,
      actions: [
        ...(clean.length > 1
          ? [
              button(
                texts.inbox.together({ count: clean.length }),
                'inbox/confirm',
                { page: String(page) },
                { style: 'positive' },
              ),
            ]
          : []),
        ...(page > 0 ? [button(texts.inbox.previous, 'inbox/show', { page: String(page - 1) })] : []),
        ...(page + 1 < pages ? [button(texts.inbox.next, 'inbox/show', { page: String(page + 1) })] : []),
      ],
    },
  )
}

const row = (texts: Texts, { view, remarks }: InboxView['entries'][number], page: number) => ({
  type: 'Container',
  separator: true,
  items: [
    text(`**${literal(view.requester)}** · ${sayTerms(texts, view.telework.terms, view.calendar)}`),
    text(remarks === 0 ? texts.inbox.noRemark : texts.inbox.remarks({ count: remarks }), {
      isSubtle: true,
      spacing: 'None',
    }),
    {
      type: 'ActionSet',
      actions: [button(texts.inbox.open, 'inbox/open', { id: view.telework.id, page: String(page) })],
    },
  ],
})

/** Before several are approved at once they are named. */
export function inboxConfirmation(language: Language, { entries, page }: InboxView): Card {
  const texts = textsIn[language]
  const clean = entries.filter(({ remarks }) => remarks === 0)
  const chosen = clean.map(({ view }) => `${view.telework.id}:${view.telework.version}`).join(',')
  return card(
    language,
    [
      heading(texts.inbox.together({ count: clean.length })),
      ...clean.map(({ view }) =>
        text(`**${literal(view.requester)}** · ${sayTerms(texts, view.telework.terms, view.calendar)}`, {
          spacing: 'Small',
        }),
      ),
    ],
    {
      fallbackText: texts.inbox.together({ count: clean.length }),
      actions: [
        button(texts.approve, 'inbox/approve', { chosen, page: String(page) }, { style: 'positive' }),
        button(texts.inbox.back, 'inbox/show', { page: String(page) }),
      ],
    },
  )
}
