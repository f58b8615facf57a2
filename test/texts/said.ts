import type { Language } from '../../src/domain/person.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { examples } from './examples.ts'

/** A sentence with the facts of one example, as one language says it. */
export type Said = { path: string; facts: readonly unknown[]; text: string }

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every text of a language, sentences called with their examples, in the order of the sources. */
export const everythingSaid = (language: Language): Said[] => saidOf(textsIn[language], examples, '')

function saidOf(texts: Tree, facts: Tree, path: string): Said[] {
  return Object.entries(texts).flatMap(([key, text]) => textOf(text, facts[key], path ? `${path}.${key}` : key))
}

function textOf(text: unknown, facts: unknown, path: string): Said[] {
  if (typeof text === 'string') return [{ path, facts: [], text }]
  if (Array.isArray(text)) return text.map((text, i) => ({ path: `${path}.${i}`, facts: [], text }))
  if (typeof text === 'function') {
    const cases = facts as readonly (readonly unknown[])[]
    return cases.map(facts => ({ path, facts, text: text(...facts) }))
  }
  return isTree(text) ? saidOf(text, isTree(facts) ? facts : {}, path) : []
}

/** A sentence by its path, to be called. */
export function sentence(language: Language, path: string): (...facts: unknown[]) => string {
  const found = path
    .split('.')
    .reduce<unknown>((tree, key) => (isTree(tree) ? tree[key] : undefined), textsIn[language])
  if (typeof found !== 'function') throw new Error(`${path} is no sentence in ${language}`)
  return found as (...facts: unknown[]) => string
}
