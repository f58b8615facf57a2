import type { Language } from '../domain/understood.ts'
import { dayWords } from './day-words.ts'
import { wordsOf } from './lexicon.ts'
import type { Token } from './tokens.ts'
import { ordinaryWords } from './words.ts'

/** From this length on one wrong letter is read over. */
const SHORTEST = 6

const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const
const stems = new Map<string, Set<Language>>()
const targets = new Map<string, Set<Language>>()
const put = (words: Map<string, Set<Language>>, word: string, language: Language) =>
  words.set(word, (words.get(word) ?? new Set()).add(language))
for (const language of LANGUAGES) {
  for (const word of wordsOf(language)) {
    if (word.endsWith('*')) put(stems, word.slice(0, -1), language)
    else put(targets, word, language)
  }
  for (const phrase of dayWords.keys()) for (const word of phrase.split(' ')) put(targets, word, language)
}
const words = new Set([...targets.keys(), ...ordinaryWords])

/** Each word by what is left of it when one letter is gone. */
const byRest = new Map<string, string[]>()
const index = (word: string, form: string) => {
  for (const rest of rests(form)) byRest.set(rest, [...(byRest.get(rest) ?? []), word])
}
for (const word of targets.keys())
  if (word.length >= SHORTEST || (word.length === 5 && isDayWord(word))) index(word, word)
const allStems = [...stems.keys()]
const byStemRest = new Map<string, string>()
const longStems = [...stems.keys()].filter(stem => stem.length >= 6)
for (const stem of longStems) for (const rest of rests(stem)) byStemRest.set(rest, stem)
const stemSizes = [...new Set(longStems.map(stem => stem.length))].sort((a, b) => b - a)

function rests(word: string): string[] {
  return [word, ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))]
}

export function isDayWord(word: string): boolean {
  return dayWords.get(word)?.some(({ code }) => code === 'W') ?? false
}

export const isKnown = (word: string): boolean => words.has(word) || allStems.some(stem => word.startsWith(stem))

/** The word meant: itself when known, else the one known word a letter away, else itself. */
export function spelled(word: string, own: readonly Language[]): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || isKnown(word)) return word
  return closestWord(word, own) ?? closestStem(word) ?? word
}

function closestWord(word: string, own: readonly Language[]): string | undefined {
  const mine = (target: string) => own.some(language => targets.get(target)?.has(language))
  const near = new Set(
    rests(word)
      .flatMap(rest => byRest.get(rest) ?? [])
      .filter(target => mine(target) && oneEdit(word, target)),
  )
  const [first, ...others] = near
  if (first === undefined) return undefined
  return others.length === 0 || others.every(other => other.slice(0, 5) === first.slice(0, 5))
    ? first
    : best(word, [...near])
}

/** Of several: the one of the same letters, then of the same first letters. */
const best = (word: string, near: readonly string[]): string | undefined =>
  near.find(target => sorted(target) === sorted(word)) ??
  near.find(target => target.length > word.length) ??
  near.find(target => target.slice(0, 3) === word.slice(0, 3)) ??
  near[0]

const sorted = (word: string): string => [...word].sort().join('')

function closestStem(word: string): string | undefined {
  for (const size of stemSizes) {
    for (const cut of [size, size + 1, size - 1]) {
      const head = word.slice(0, cut)
      const stem =
        head.length === cut
          ? rests(head)
              .map(rest => byStemRest.get(rest))
              .find(found => found?.length === size)
          : undefined
      if (stem !== undefined && oneEdit(head, stem)) return stem + word.slice(cut)
    }
  }
  return undefined
}

/** Whether one letter put in, left out, changed, or two neighbours swapped, makes `a` of `b`. */
export function oneEdit(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  const start = [...a].findIndex((letter, i) => letter !== b[i])
  const i = start < 0 ? a.length : start
  if (a.length === b.length) {
    return (
      a.slice(i + 1) === b.slice(i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
    )
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return long.slice(i + 1) === short.slice(i)
}

/**
 * Tokens as they were meant to be spelled, in the sentence's languages. A capital inside a sentence (but of a German
 * noun) is a name, unless a day or month is close.
 */
export const respelled = (tokens: readonly Token[], own: readonly Language[]): Token[] =>
  tokens.map(token => {
    const text = spelled(token.text, own)
    if (text === token.text || (!own.includes('de') && isName(token) && !isDate(text))) return token
    return { ...token, text }
  })

const isName = ({ raw, start }: Token): boolean => start > 0 && /^\p{Lu}\p{Ll}+$/u.test(raw)
const isDate = (word: string): boolean => dayWords.get(word)?.some(({ code }) => /[WPMR]/.test(code)) ?? false
