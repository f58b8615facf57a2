import type { Intent } from '../domain/understood.ts'
import type { Scene } from './scene.ts'
import { traitsOf } from './traits.ts'
import type { Verdict } from './verdict.ts'
import trained from './weights.json' with { type: 'json' }

/** How likely each intent is, by example: logistic regression on words, pieces of words and notions. */
export type Opinion = ReadonlyMap<Intent, number>

/** What training yields: of each trait one whole number from −127 to 127 an intent, times `step` is the weight. */
export type Weights = { intents: readonly Intent[]; bias: readonly number[]; step: number; byTrait: Int8Array }

const weights: Weights = {
  intents: trained.intents as Intent[],
  bias: trained.bias,
  step: trained.step,
  byTrait: new Int8Array(Buffer.from(trained.byTrait.join(''), 'base64')),
}

export const opinionOf = (scene: Scene, ruled: Verdict): Opinion => opinionBy(weights, traitsOf(scene, ruled))

export function opinionBy({ intents, bias, step, byTrait }: Weights, traits: readonly number[]): Opinion {
  const size = intents.length
  const sums = new Float64Array(size)
  for (const trait of traits) for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + (byTrait[trait * size + k] ?? 0)
  const scale = step / Math.sqrt(Math.max(1, traits.length))
  const likelihoods = intents.map((_, k) => Math.exp((sums[k] ?? 0) * scale + (bias[k] ?? 0)))
  const all = likelihoods.reduce((sum, one) => sum + one, 0)
  return new Map(intents.map((intent, k) => [intent, (likelihoods[k] ?? 0) / all]))
}
