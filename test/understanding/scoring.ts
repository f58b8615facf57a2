import { readFileSync } from 'node:fs'
import {
  daysOfPattern,
  type Intent,
  type Language,
  type Pattern,
  type Understood,
} from '../../src/understanding/understand.ts'

/** A sentence of the corpus with what it means. `hasReason`: a reason is given in it. */
export type Row = Omit<Partial<Understood>, 'confident' | 'language'> & {
  said: string
  on: string
  language: Language
  intent: Intent
  hasReason?: boolean
}

export const languages = ['fr', 'nl', 'de', 'en'] as const

export const corpusOf = (language: Language, part: 'used' | 'unseen'): Row[] =>
  readFileSync(new URL(`corpus/${language}.${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)

const list = (items: readonly unknown[] | undefined): string => JSON.stringify([...(items ?? [])].sort())
const readings = (ask: readonly (readonly string[])[] | undefined): string => list((ask ?? []).map(list))
const given = (pattern: Pattern | undefined, on: string): string =>
  pattern ? list(daysOfPattern(pattern, on, 60)) : ''

/** Days are right as equal sets, a pattern by the days it gives over 60 weeks, an open sentence only when asked. */
export const datesRight = (row: Row, got: Understood): boolean =>
  list(row.days) === list(got.days) &&
  list(row.was) === list(got.was) &&
  readings(row.ask) === readings(got.ask) &&
  given(row.pattern, row.on) === given(got.pattern, row.on)

const others = ['part', 'from', 'to', 'kind', 'desk', 'floor', 'symptom', 'wantsLanguage'] as const

/** The slots that are wrong, by name; dates as one. */
export const wrongSlots = (row: Row, got: Understood): string[] => [
  ...(datesRight(row, got) ? [] : ['dates']),
  ...others.filter(slot => row[slot] !== got[slot] && !(slot === 'symptom' && row.intent !== 'outage.report')),
  ...(list(row.people) === list(got.people) ? [] : ['people']),
  ...(list(row.features) === list(got.features) ? [] : ['features']),
  ...((row.hasReason ?? false) && got.reason === undefined ? ['reason'] : []),
]

/** Acting on it would do something not asked for. */
export const wronglyConfident = (row: Row, got: Understood): boolean =>
  got.confident && got.intent !== 'none' && (got.intent !== row.intent || !datesRight(row, got))
