import { createInterface } from 'node:readline'
import { isDay } from '../../src/domain/day.ts'
import { type Language, type Understood, understand } from '../../src/understanding/understand.ts'

const LANGUAGES: readonly string[] = ['fr', 'nl', 'de', 'en'] satisfies Language[]
const FIELDS = [
  'intent',
  'days',
  'pattern',
  'part',
  'from',
  'to',
  'people',
  'features',
  'desk',
  'floor',
  'was',
  'ask',
  'confident',
] as const

/** One line in, one line out: what was understood, or what is wrong with the line. */
export function answer(line: string): string {
  try {
    const { said, on, language } = asked(JSON.parse(line))
    const understood: Understood = understand(said, { on, language })
    return JSON.stringify(Object.fromEntries(FIELDS.map(field => [field, understood[field]])))
  } catch (error) {
    return JSON.stringify({
      error: error instanceof SyntaxError ? `not JSON: ${error.message}` : (error as Error).message,
    })
  }
}

function asked(line: unknown): { said: string; on: string; language: Language } {
  const { said, on, language } = (line ?? {}) as Record<string, unknown>
  if (typeof said !== 'string') throw new Error('"said" must be the sentence, a string')
  if (typeof on !== 'string' || !isDay(on)) throw new Error('"on" must be the day it is said, as YYYY-MM-DD')
  if (typeof language !== 'string' || !LANGUAGES.includes(language))
    throw new Error('"language" must be fr, nl, de or en')
  return { said, on, language: language as Language }
}

if (import.meta.main) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') process.stdout.write(`${answer(line)}\n`)
  }
}
