import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../src/domain/day.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { type Language, understand } from '../../src/understanding/understand.ts'
import { fuzzer } from './fuzz.ts'
import { corpusOf, languages } from './scoring.ts'

const LOCALES: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }
const ASK: Record<Language, (date: string) => string> = {
  fr: date => `télétravail le ${date}`,
  nl: date => `telewerk op ${date}`,
  de: date => `Telearbeit am ${date}`,
  en: date => `telework on ${date}`,
}
const POLITE: Record<Language, readonly string[]> = {
  fr: ['s’il vous plaît', 'svp', 'stp'],
  nl: ['alstublieft', 'aub'],
  de: ['bitte'],
  en: ['please'],
}

const FIRST = '2024-01-01'
const TEN_YEARS = 3653
const wordy = (language: Language) => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' })
const short = (language: Language) =>
  new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

describe('every date said back parses to itself', () => {
  it.each(languages)('in full, all days of ten years: %s', language => {
    const format = wordy(language)
    const wrong = Array.from({ length: TEN_YEARS }, (_, i) => addDays(FIRST, i)).filter(day => {
      const said = ASK[language](format.format(new Date(`${day}T00:00:00Z`)))
      return understand(said, { on: FIRST, language }).days?.join() !== day
    })
    expect(wrong).toEqual([])
  })

  it.each(languages)('as the cards say it, all days of ten years: %s', language => {
    const wrong = Array.from({ length: TEN_YEARS }, (_, i) => addDays(FIRST, i)).filter(day => {
      const said = ASK[language](textsIn[language].wishedDay({ day, part: 'day' }))
      return understand(said, { on: addDays(day, -1 - (Number(day.slice(8)) % 300)), language }).days?.join() !== day
    })
    expect(wrong).toEqual([])
  })

  it.each(languages)('without the year, from one to 360 days before: %s', language => {
    const format = short(language)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: TEN_YEARS }), fc.integer({ min: 1, max: 360 }), (i, ahead) => {
        const on = addDays(FIRST, i)
        const day = addDays(on, ahead)
        const said = ASK[language](format.format(new Date(`${day}T00:00:00Z`)))
        expect(understand(said, { on, language }).days).toEqual([day])
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

describe('what changes nothing', () => {
  const rows = languages.flatMap(language => corpusOf(language, 'used'))

  it('politeness', () => {
    const changed = rows.flatMap(({ said, on, language }) =>
      POLITE[language]
        .map(word => said.replace(/(\s*[.?!]*)$/, ` ${word}$1`))
        .filter(polite => understand(polite, { on, language }).intent !== understand(said, { on, language }).intent),
    )
    expect(changed).toEqual([])
  })

  it('capital letters, and accents left out', () => {
    const bare = (said: string) => said.normalize('NFD').replace(/\p{M}/gu, '')
    const changed = rows.filter(({ said, on, language }) => {
      const { intent } = understand(said, { on, language })
      return understand(bare(said), { on, language }).intent !== intent
    })
    expect(changed.map(({ said }) => said)).toEqual([])
  })

  it('a typing error of one letter in a word of six letters or more, nearly always', () => {
    const hits = { same: 0, all: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap', 'other'),
        (row, w, l, how) => {
          const said = mistyped(row.said, w, l, how)
          if (said === row.said) return
          const facts = { on: row.on, language: row.language }
          hits.all++
          if (understand(said, facts).intent === understand(row.said, facts).intent) hits.same++
        },
      ),
      { numRuns: 4000, seed: 11 },
    )
    expect(hits.all).toBeGreaterThan(3000)
    expect(hits.same / hits.all).toBeGreaterThan(0.97)
  })
})

function mistyped(said: string, w: number, l: number, how: string): string {
  const words = [...said.matchAll(/\p{Ll}{6,}/gu)]
  const word = words[w % Math.max(1, words.length)]
  if (word === undefined) return said
  const at = word.index + 1 + (l % (word[0].length - 2))
  const letter = said[at] ?? ''
  const [left, right] = [said.slice(0, at), said.slice(at + 1)]
  if (how === 'drop') return left + right
  if (how === 'double') return left + letter + letter + right
  if (how === 'swap') return left + (right[0] ?? '') + letter + right.slice(1)
  return left + (letter === 'e' ? 'r' : 'e') + right
}

describe('nothing typed crashes it or takes long', () => {
  const facts = { on: '2026-11-23', language: 'fr' as const }

  it('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), said => {
        expect(typeof understand(said, facts).intent).toBe('string')
      }),
      { numRuns: 3000, seed: 3 },
    )
  })

  it('three thousand strings of the kinds the bench makes by the hundred thousand', () => {
    const make = fuzzer(17)
    for (let i = 0; i < 3000; i++) expect(typeof understand(make(i), facts).intent).toBe('string')
  })

  it('words of its own in any order', () => {
    const words = languages.flatMap(language => corpusOf(language, 'used').flatMap(({ said }) => said.split(/\s+/)))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, '12/13', '99', '0', '31', '-', ',', '\u202e', '🙂', '\u200b'), {
          maxLength: 40,
        }),
        parts => {
          const heard = understand(parts.join(' '), facts)
          for (const day of [...(heard.days ?? []), ...(heard.ask ?? []).flat()])
            expect(weekdayOf(day)).toBeGreaterThan(0)
        },
      ),
      { numRuns: 3000, seed: 5 },
    )
  })

  it.each([
    ['one letter', 'a'.repeat(65_536)],
    ['digits', '1'.repeat(65_536)],
    ['dates', '12/10 '.repeat(11_000)],
    ['weekdays', 'mardi et '.repeat(7_000)],
    ['telework', 'télétravail mardi '.repeat(4_000)],
    ['signs', '.,?!-/'.repeat(11_000)],
    ['marks', 'e\u0301\u0302'.repeat(20_000)],
    ['bidi and zero width', '\u202e\u200b\u2066m\u200bardi '.repeat(6_000)],
    ['emoji', '👩‍💻🏠'.repeat(8_000)],
    ['lines', 'telewerk\n'.repeat(7_000)],
  ])('64 KB of %s within 20 ms a KB', (_, said) => {
    understand(said, facts)
    const start = performance.now()
    understand(said, facts)
    expect(performance.now() - start).toBeLessThan(20 * 64)
  })

  it('reads words through bidi and zero-width characters', () => {
    expect(understand('télé\u200btravail \u202ejeudi\u202c', facts)).toMatchObject({
      intent: 'telework.ask',
      days: ['2026-11-26'],
    })
  })
})
