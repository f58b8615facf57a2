import { readFileSync } from 'node:fs'
import { intentOf } from '../../src/understanding/intents.ts'
import type { Weights } from '../../src/understanding/opinion.ts'
import { readable } from '../../src/understanding/tokens.ts'
import { traitCount, traitsOf } from '../../src/understanding/traits.ts'
import { type Intent, type Language, sceneSaid } from '../../src/understanding/understand.ts'
import { corpusOf, languages } from './scoring.ts'

/** A sentence of which only the intent is known; it teaches, and measures nothing else. */
export type Example = { said: string; language: Language; intent: Intent }
/** An example as training sees it: its traits, and the index of its intent. */
export type Lesson = { traits: readonly number[]; intent: number }

const PASSES = 16
const RATE = 0.5
const SEED = 20261123

/** What teaches: the part of the corpus used while writing, and the phrases. The unseen part never does. */
export const examples = (): Example[] =>
  languages.flatMap(language => [...corpusOf(language, 'used'), ...phrasesOf(language), ...gibberishOf(language)])

const GIBBERISH = 80

/** Letters at random are nothing: so that what no word of is known is no wish. */
function gibberishOf(language: Language): Example[] {
  const random = randomFrom(SEED + languages.indexOf(language))
  const upTo = (most: number) => Math.floor(random() * most)
  const letter = () => String.fromCharCode(97 + upTo(26))
  const word = () => Array.from({ length: 2 + upTo(8) }, letter).join('')
  return Array.from({ length: GIBBERISH }, () => ({
    said: Array.from({ length: 1 + upTo(4) }, word).join(' '),
    language,
    intent: 'none',
  }))
}

/** `corpus/<language>.phrases.txt`: a line an intent, its sentences apart by " | ". */
const phrasesOf = (language: Language): Example[] =>
  readFileSync(new URL(`corpus/${language}.phrases.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => {
      const at = line.indexOf(': ')
      const intent = line.slice(0, at) as Intent
      return line
        .slice(at + 2)
        .split(' | ')
        .map(said => ({ said: said.trim(), language, intent }))
    })

export const intentsOf = (all: readonly Example[]): Intent[] => [...new Set(all.map(({ intent }) => intent))].sort()

export function lessonOf({ said, language, intent }: Example, intents: readonly Intent[]): Lesson {
  const scene = sceneSaid(readable(said), language)
  return { traits: traitsOf(scene, intentOf(scene)), intent: intents.indexOf(intent) }
}

/** Multinomial logistic regression by AdaGrad; the same lessons give the same weights. */
export function trained(lessons: readonly Lesson[], intents: readonly Intent[]): Weights {
  const size = intents.length
  const weights = new Float64Array(traitCount * size)
  const bias = new Float64Array(size)
  const slopes = new Float64Array(traitCount * size).fill(1e-4)
  const biasSlopes = new Float64Array(size).fill(1e-4)
  const random = randomFrom(SEED)
  for (let pass = 0; pass < PASSES; pass++) {
    for (const lesson of shuffled(lessons, random)) learn(lesson)
  }
  return rounded(weights, bias, intents)

  function learn({ traits, intent }: Lesson): void {
    const part = 1 / Math.sqrt(Math.max(1, traits.length))
    likelihoods(traits, part).forEach((likely, k) => {
      const miss = likely - (k === intent ? 1 : 0)
      if (Math.abs(miss) > 1e-3) correct(traits, k, miss, part)
    })
  }

  function likelihoods(traits: readonly number[], part: number): number[] {
    const sums = [...bias]
    for (const trait of traits)
      for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + part * (weights[trait * size + k] ?? 0)
    const most = Math.max(...sums)
    const each = sums.map(sum => Math.exp(sum - most))
    const all = each.reduce((sum, one) => sum + one, 0)
    return each.map(one => one / all)
  }

  function correct(traits: readonly number[], k: number, miss: number, part: number): void {
    step(bias, biasSlopes, k, miss, RATE / 10)
    for (const trait of traits) step(weights, slopes, trait * size + k, miss * part, RATE)
  }
}

function step(values: Float64Array, slopes: Float64Array, at: number, slope: number, rate: number): void {
  const sum = (slopes[at] ?? 0) + slope * slope
  slopes[at] = sum
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(sum)
}

function rounded(weights: Float64Array, bias: Float64Array, intents: readonly Intent[]): Weights {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const one = most / 127
  return {
    intents,
    bias: [...bias].map(value => Math.round(value * 1e4) / 1e4),
    step: one,
    byTrait: Int8Array.from(weights, weight => Math.round(weight / one)),
  }
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const out = [...all]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [out[i], out[j]]
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a]
  }
  return out
}

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const a = Math.imul(state ^ (state >>> 15), 1 | state)
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32
  }
}
