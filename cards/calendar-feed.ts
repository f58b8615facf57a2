import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, heading, subtle, text } from './elements.ts'

/** `address`: made just now. `since`: there is one, shown before. `revoked`: it was ended just now. */
export type FeedView = { address: string } | { since: string } | { revoked: boolean }

/** One's own calendar address: it is shown when it is made, and never again. */
export function calendarFeedCard(language: Language, view: FeedView): Card {
  const { calendar } = textsIn[language]
  const has = !('revoked' in view)
  return card(
    language,
    [
      heading(calendar.title),
      text(calendar.about),
      text(stateOf(language, view), { weight: 'Bolder' }),
      'address' in view && { ...text(view.address), fontType: 'Monospace' },
      'address' in view && subtle(calendar.subscribe),
    ],
    {
      fallbackText: calendar.title,
      actions: [button(calendar.make, 'feed/make'), ...(has ? [button(calendar.revoke, 'feed/revoke')] : [])],
    },
  )
}

function stateOf(language: Language, view: FeedView): string {
  const { calendar } = textsIn[language]
  if ('address' in view) return calendar.made
  if ('since' in view) return calendar.known({ since: view.since })
  return view.revoked ? calendar.revoked : calendar.none
}
