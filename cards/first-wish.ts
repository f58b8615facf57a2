import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, subtle, text } from './elements.ts'

/** Offers to keep or to drop a request that was begun before another one. */
export function firstWish(language: Language, { id, what }: { id: string; what: string }): Card {
  const { dialog } = textsIn[language]
  const question = dialog.firstWish({ what })
  return card(language, [text(question)], {
    fallbackText: question,
    actions: [button(dialog.keep, 'wish/keep', { id }), button(dialog.drop, 'wish/drop', { id })],
  })
}

export function firstWishOver(language: Language, end: 'kept' | 'dropped'): Card {
  const said = textsIn[language].dialog[end]
  return card(language, [subtle(said)], { fallbackText: said })
}
