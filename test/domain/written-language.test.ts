import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/domain/person.ts'
import { type Written, wroteIn } from '../../src/domain/written-language.ts'

const after = (reads: Language, ...texts: (Language | undefined)[]) => {
  const kept: { now: Written | undefined } = { now: undefined }
  return texts.map(language => {
    const { keep, change } = wroteIn(language, reads, kept.now)
    kept.now = keep
    return change
  })
}

describe('the language somebody writes in', () => {
  it.each<[string, (Language | undefined)[], (Language | undefined)[]]>([
    ['once changes nothing', ['nl'], [undefined]],
    ['twice in a row changes the answers', ['nl', 'nl'], [undefined, 'nl']],
    [
      'a text in the own language between them begins the count anew',
      ['nl', 'fr', 'nl'],
      [undefined, undefined, undefined],
    ],
    ['«ok» between them does not', ['nl', undefined, 'nl'], [undefined, undefined, 'nl']],
    ['two other languages do not add up', ['nl', 'en', 'nl'], [undefined, undefined, undefined]],
  ])('%s', (_, texts, changes) => {
    expect(after('fr', ...texts)).toEqual(changes)
  })
})
