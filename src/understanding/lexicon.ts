import { lexiconDe } from './lexicon.de.ts'
import { lexiconEn } from './lexicon.en.ts'
import { lexiconFr } from './lexicon.fr.ts'
import { lexiconNl } from './lexicon.nl.ts'

/** One language's words for what Novo can be asked, by notion. `*` ends a stem; `_` is a gap of up to three words. */
export type Lexicon = typeof lexiconFr
export type Notion = keyof Lexicon

const languages: readonly Lexicon[] = [lexiconFr, lexiconNl, lexiconDe, lexiconEn]

const source = (phrase: string): string =>
  phrase
    .trim()
    .replace(/\*/g, '[a-z]*')
    .replace(/ _ /g, '(?: [^ .?!]+){0,3} ')

const compile = (phrases: readonly string[]): RegExp =>
  phrases.length === 0 ? /$^/ : new RegExp(` (?:${phrases.map(source).join('|')})(?= )`)

const phrasesOf = (notion: Notion): string[] =>
  languages.flatMap(lexicon => lexicon[notion].split('|').map(phrase => phrase.trim())).filter(phrase => phrase !== '')

const notions = Object.keys(lexiconFr) as Notion[]
const patterns = Object.fromEntries(notions.map(notion => [notion, compile(phrasesOf(notion))])) as Record<Notion, RegExp>

/** Text as the patterns want it: words with one space around each. */
export type Hears = { (notion: Notion): boolean; at: (notion: Notion) => number; text: string }

/** Asks of a text which notions it holds; each is looked for once. */
export function hearing(text: string): Hears {
  const known = new Map<Notion, number>()
  const at = (notion: Notion): number => {
    const found = known.get(notion) ?? text.search(patterns[notion])
    known.set(notion, found)
    return found
  }
  return Object.assign((notion: Notion) => at(notion) >= 0, { at, text })
}

/** Every word and stem of the lexicons; stems end in `*`. */
export const lexiconWords = (): string[] =>
  notions.flatMap(notion => phrasesOf(notion).flatMap(phrase => phrase.split(/[ ?()|]+/))).filter(word => /^[a-z]+\*?$/.test(word))
