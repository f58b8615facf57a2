import { describe, expect, it } from 'vitest'
import { hasHomeLine, type Line } from '../../src/domain/line.ts'
import { languageOf } from '../../src/domain/person.ts'

describe('a language', () => {
  it.each([
    ['fr-BE', 'fr'],
    ['NL', 'nl'],
    ['de-AT', 'de'],
    ['en_US', 'en'],
    ['pt-BR', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })
})

describe('a home line', () => {
  const line = (own: Partial<Line>): Line => ({
    id: 'L1',
    kind: 'home-line',
    employeeNumber: '1',
    active: true,
    ...own,
  })

  it.each([
    ['none', [], false],
    ['an active one', [line({})], true],
    ['an ended one', [line({ active: false })], false],
    ['mobile data and a VPN only', [line({ kind: 'mobile' }), line({ kind: 'vpn' })], false],
    ['an ended one and a new one', [line({ active: false }), line({ id: 'L2' })], true],
  ])('%s: %s', (_what, lines, has) => {
    expect(hasHomeLine(lines)).toBe(has)
  })
})
