import { de } from './words-de.js'
import { en } from './words-en.js'
import { fr } from './words-fr.js'
import { nl } from './words-nl.js'

/**
 * Every text of the page's own, one shape in four languages. A pane speaks its reader's language, the frame the chosen one.
 * No button of the frame carries a title that a card's button has: a pane's controls can be told apart by name.
 */
export const words = { fr, nl, de, en }

/** `fr-BE` → `fr`; a language without a table is French here. */
export function languageOf(locale) {
  const language = String(locale).slice(0, 2).toLowerCase()
  return Object.hasOwn(words, language) ? language : 'fr'
}
