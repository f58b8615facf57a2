import { describe, expect, it } from 'vitest'
import { answer } from './run.ts'

const said = (line: unknown) => JSON.parse(answer(typeof line === 'string' ? line : JSON.stringify(line)))

describe('one line in, one line out', () => {
  it('answers with intent, days and confidence', () => {
    expect(said({ said: 'télétravail jeudi', on: '2026-11-23', language: 'fr' })).toEqual({
      intent: 'telework.ask',
      days: ['2026-11-26'],
      confident: true,
    })
  })

  it.each([
    ['{', 'not JSON'],
    ['3', '"said"'],
    ['null', '"said"'],
    ['{"on": "2026-11-23", "language": "fr"}', '"said"'],
    ['{"said": "x", "on": "2026-02-30", "language": "fr"}', '"on"'],
    ['{"said": "x", "on": "2026-11-23", "language": "es"}', '"language"'],
  ])('names the problem of the line %s', (line, problem) => {
    expect(said(line).error).toContain(problem)
  })
})
