import { lexiconDe } from './lexicon.de.ts'
import { lexiconEn } from './lexicon.en.ts'
import { lexiconFr } from './lexicon.fr.ts'
import { lexiconNl } from './lexicon.nl.ts'
import type { Language } from './understood.ts'

/** One language's words for what Novo can be asked, by notion. `*` ends a stem; `_` is a gap of up to three words. */
export type Notion = keyof typeof lexiconFr
export type Lexicon = Record<Notion, string>

const lexicons: Record<Language, Lexicon> = { fr: lexiconFr, nl: lexiconNl, de: lexiconDe, en: lexiconEn }
const languages = ['fr', 'nl', 'de', 'en'] as const

/** Small words, that mean something else in another language: heard in the sentence's own language only. */
const OWN: ReadonlySet<Notion> = new Set<Notion>([
  'first',
  'third',
  'who',
  'there',
  'wish',
  'anaphora',
  'question',
  'come',
  'when',
  'howMany',
  'lineState',
  'rather',
  'remove',
  'talk',
  'alreadyAsked',
  'work',
  'free',
  'book',
  'approve',
  'otherThing',
  'down',
  'leave',
  'late',
  'weather',
  'hereAndNow',
  'report',
  'exportIt',
  'eraseIt',
  'desk',
  'withdraw',
  'training',
  'mine',
  'sick',
])

const source = (phrase: string): string => phrase.replace(/\*/g, '[a-z]*').replace(/ _ /g, '(?: [^ .?!,]+){0,6} ')

const longestFirst = (phrases: readonly string[]): string[] => [...phrases].sort((a, b) => b.length - a.length)

const compile = (phrases: readonly string[]): RegExp => new RegExp(` (?:${longestFirst(phrases).map(source).join('|')})(?= )`)

const phrasesOf = (notion: Notion, language: Language): string[] =>
  lexicons[language][notion]
    .split('|')
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')

const notions = Object.keys(lexiconFr) as Notion[]

const patterns = new Map<string, RegExp>()
for (const notion of notions) {
  for (const language of languages) patterns.set(`${notion} ${language}`, compile(phrasesOf(notion, language)))
  patterns.set(notion, compile(languages.flatMap(language => phrasesOf(notion, language))))
}

/** Whether a text (words with one space around each) holds a notion, and where. */
export type Hears = {
  (notion: Notion): boolean
  at: (notion: Notion) => number
  /** Whether another text holds it. */
  in: (notion: Notion, text: string) => boolean
  /** A text without it. */
  stripped: (notion: Notion, text: string) => string
  text: string
}

/** Listens in `own` languages for small words, in all for the others; each notion is looked for once. */
export function hearing(text: string, own: readonly Language[]): Hears {
  const known = new Map<Notion, number>()
  const regexes = (notion: Notion): RegExp[] =>
    OWN.has(notion) ? own.map(language => patternOf(`${notion} ${language}`)) : [patternOf(notion)]
  const find = (notion: Notion, text: string): number => {
    const found = regexes(notion)
      .map(regex => text.search(regex))
      .filter(at => at >= 0)
    return found.length > 0 ? Math.min(...found) : -1
  }
  const at = (notion: Notion): number => {
    const found = known.get(notion) ?? find(notion, text)
    known.set(notion, found)
    return found
  }
  const stripped = (notion: Notion, text: string): string =>
    regexes(notion).reduce((rest, regex) => rest.replace(new RegExp(regex, 'g'), ''), text)
  const within = (notion: Notion, text: string): boolean => find(notion, text) >= 0
  return Object.assign((notion: Notion) => at(notion) >= 0, { at, in: within, stripped, text })
}

const patternOf = (name: string): RegExp => patterns.get(name) ?? /$^/

/** The text without a notion's words. */
export const without = (text: string, notion: Notion): string => text.replace(new RegExp(patternOf(notion), 'g'), ' ')

/** The words of one language; stems end in `*`. */
export const wordsOf = (language: Language): string[] =>
  notions
    .flatMap(notion => phrasesOf(notion, language).flatMap(phrase => phrase.split(' ')))
    .filter(word => /^[a-z]+\*?$/.test(word))
