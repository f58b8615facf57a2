import { corpusOf, languages } from './scoring.ts'
import { randomFrom } from './training.ts'

const ODD = [
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200d',
  '\ufeff',
  '👩‍💻',
  '🏠',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  'e\u0301\u0302',
  'ﬁ',
  '١٢',
  '½',
]
const MARKS = [
  '.',
  ',',
  '/',
  '-',
  '–',
  ':',
  '?',
  '\n',
  '\r\n',
  '\t',
  '«',
  '”',
  '12/13',
  '99',
  '0',
  '31',
  '2026-02-30',
  '25:61',
  '8h',
]

const LONG = 65_536
const EACH_LONG = 1000

/** Strings to break a reader with, by number: words of the corpus cut and mixed, odd characters, every 1000th of 64 KB. */
export function fuzzer(seed: number): (i: number) => string {
  const random = randomFrom(seed)
  const words = languages.flatMap(language => corpusOf(language, 'used').flatMap(({ said }) => said.split(/\s+/)))
  const upTo = (most: number) => Math.floor(random() * most)
  const from = (all: readonly string[]) => all[upTo(all.length)] ?? ''
  const anyCharacter = () => String.fromCharCode(upTo(0x10000))
  const cut = (word: string) => word.slice(upTo(word.length), upTo(word.length + 1))
  const kinds = [
    () => from(words),
    () => from(words),
    () => cut(from(words)),
    () => from(ODD),
    () => from(MARKS),
    anyCharacter,
  ]
  const piece = () => (kinds[upTo(kinds.length)] ?? anyCharacter)()
  const some = (most: number) => Array.from({ length: 1 + upTo(most) }, piece).join(random() < 0.7 ? ' ' : '')
  return i =>
    i % EACH_LONG === EACH_LONG - 1 ? `${some(40)} `.repeat(LONG).slice(0, LONG) : some(i % 50 === 0 ? 400 : 24)
}
