import type { Language } from '../domain/understood.ts'
import { lexiconDe } from './lexicon.de.ts'
import { lexiconEn } from './lexicon.en.ts'
import { type Lexicon, lexiconFr, type Notion } from './lexicon.fr.ts'
import { lexiconNl } from './lexicon.nl.ts'

const lexicons: Record<Language, Lexicon> = { fr: lexiconFr, nl: lexiconNl, de: lexiconDe, en: lexiconEn }
/** Small words, that mean something else in another language: heard in the sentence's own language only. */
const OWN: ReadonlySet<Notion> = new Set<Notion>([
  'first',
  'third',
  'who',
  'there',
  'wish',
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

const languages = ['fr', 'nl', 'de', 'en'] as const
export const notions = Object.keys(lexiconFr) as Notion[]

const phrasesOf = (notion: Notion, language: Language): string[] =>
  lexicons[language][notion]
    .split('|')
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')

/** All phrases of all lexicons, word by word from the first. */
type Step = { words: Map<string, Step>; stems: [stem: string, next: Step][]; gap?: Step; ends: Phrase[] }
type Phrase = { notion: Notion; language: Language }
type Match = Phrase & { at: number; end: number }

const step = (): Step => ({ words: new Map(), stems: [], ends: [] })
const root = step()

const nextOf = (from: Step, word: string): Step => {
  if (word === '_') return gapOf(from)
  if (word.endsWith('*')) return stemOf(from, word.slice(0, -1))
  const next = from.words.get(word) ?? step()
  from.words.set(word, next)
  return next
}

function gapOf(from: Step): Step {
  from.gap ??= step()
  return from.gap
}

function stemOf(from: Step, stem: string): Step {
  const known = from.stems.find(([other]) => other === stem)
  if (known) return known[1]
  const next = step()
  from.stems.push([stem, next])
  return next
}

for (const language of languages) {
  for (const notion of notions) {
    for (const phrase of phrasesOf(notion, language))
      phrase.split(' ').reduce(nextOf, root).ends.push({ notion, language })
  }
}

const WIDEST_GAP = 6
const isMark = (word: string | undefined): boolean => word === undefined || /^[.,?!]$/.test(word)

/** Follows the phrases that start on the word `at`. */
function follow(words: readonly string[], from: Step, at: number, i: number, found: Match[]): void {
  for (const phrase of from.ends) found.push({ ...phrase, at, end: i })
  const word = words[i]
  if (word === undefined) return
  const next = from.words.get(word)
  if (next) follow(words, next, at, i + 1, found)
  for (const [stem, after] of from.stems) if (word.startsWith(stem)) follow(words, after, at, i + 1, found)
  if (from.gap === undefined) return
  for (let skip = 0; skip <= WIDEST_GAP; skip++) {
    follow(words, from.gap, at, i + skip, found)
    if (isMark(words[i + skip])) return
  }
}

const wordsIn = (text: string): string[] => text.trim().split(/ +/)

function matchesIn(words: readonly string[]): Match[] {
  const found: Match[] = []
  for (let at = 0; at < words.length; at++) follow(words, root, at, at, found)
  return found
}

/** Whether a text (words with one space around each) holds a notion, and where. */
export type Hears = {
  (notion: Notion): boolean
  /** The word it starts on, −1 when it is not there. */
  at: (notion: Notion) => number
  /** Whether another text holds it. */
  in: (notion: Notion, text: string) => boolean
  /** A text without it. */
  stripped: (notion: Notion, text: string) => string
  text: string
}

/** Listens in `own` languages for small words, in all for the others. */
export function hearing(text: string, own: readonly Language[]): Hears {
  const counts = ({ notion, language }: Phrase) => !OWN.has(notion) || own.includes(language)
  const first = new Map<Notion, number>()
  for (const match of matchesIn(wordsIn(text))) {
    if (counts(match) && !first.has(match.notion)) first.set(match.notion, match.at)
  }
  const at = (notion: Notion): number => first.get(notion) ?? -1
  const within = (notion: Notion, other: string): boolean =>
    matchesIn(wordsIn(other)).some(match => match.notion === notion && counts(match))
  const stripped = (notion: Notion, other: string): string => without(other, notion, counts)
  return Object.assign((notion: Notion) => first.has(notion), { at, in: within, stripped, text })
}

/** The text without a notion's words. */
export function without(text: string, notion: Notion, counts: (phrase: Phrase) => boolean = () => true): string {
  const words = wordsIn(text)
  const matches = matchesIn(words).filter(match => match.notion === notion && counts(match))
  const kept: string[] = []
  for (let i = 0; i < words.length; ) {
    const end = Math.max(i, ...matches.filter(({ at }) => at === i).map(match => match.end))
    if (end === i) kept.push(words[i] ?? '')
    i = Math.max(end, i + 1)
  }
  return ` ${kept.join(' ')} `
}

/** The words of one language; stems end in `*`. */
export const wordsOf = (language: Language): string[] =>
  notions
    .flatMap(notion => phrasesOf(notion, language).flatMap(phrase => phrase.split(' ')))
    .filter(word => /^[a-z]+\*?$/.test(word))
