import { describe, expect, it } from 'vitest'
import { isDay } from '../../src/domain/day.ts'
import { type Language, understand } from '../../src/understanding/understand.ts'
import { corpusOf, datesRight, languages, wronglyConfident } from './scoring.ts'

const SIZE: Record<Language, number> = { fr: 400, nl: 400, de: 150, en: 150 }
const share = (part: number, all: number) => (100 * part) / all

describe.each(languages)('the corpus: %s', language => {
  const used = corpusOf(language, 'used')
  const unseen = corpusOf(language, 'unseen')
  const heard = unseen.map(row => ({ row, got: understand(row.said, { on: row.on, language }) }))

  it('is large, of distinct sentences, each said on a day', () => {
    const all = [...used, ...unseen]
    const forms = new Set(
      all.map(({ said }) =>
        said
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    )
    expect(all.length).toBeGreaterThanOrEqual(SIZE[language])
    expect(forms.size).toBe(all.length)
    expect(all.filter(({ on }) => !isDay(on))).toEqual([])
  })

  it('has its unseen part understood', () => {
    const right = heard.filter(({ row, got }) => got.intent === row.intent)
    expect(share(right.length, heard.length)).toBeGreaterThanOrEqual(97)
    expect(share(heard.filter(({ row, got }) => datesRight(row, got)).length, heard.length)).toBeGreaterThanOrEqual(97)
  })

  it('is seldom acted upon wrongly', () => {
    const wrong = heard.filter(({ row, got }) => wronglyConfident(row, got))
    expect(share(wrong.length, heard.length)).toBeLessThanOrEqual(2)
  })

  it('has its used part understood throughout', () => {
    const wrong = used.filter(row => understand(row.said, { on: row.on, language }).intent !== row.intent)
    expect(wrong.map(({ said }) => said)).toEqual([])
  })
})
