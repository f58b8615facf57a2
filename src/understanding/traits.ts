import type { Notion } from './lexicon.fr.ts'
import { notions } from './lexicon.ts'
import { impolite, type Scene } from './scene.ts'
import type { Verdict } from './verdict.ts'

/** Signs that stand for any day, hour or number: which one it is says nothing of what is wanted. */
const ANY_DAY = /[WPRDSMYNw89KkeJvUCph#]/
const MOST_WORDS = 160
const MOST_NOTIONS = 24
const bits = 14
export const traitCount = 2 ** bits

/**
 * What the opinion looks at: words, neighbours, pieces of words, notions, and what the rules say. As numbers below
 * `traitCount`, each once.
 */
export function traitsOf(scene: Scene, ruled: Verdict): number[] {
  const words = wordsOf(scene).slice(0, MOST_WORDS)
  const traits = [...wordTraits(words), ...notionTraits(scene), ...shapeTraits(scene, words)]
  return [...new Set([...traits, `r:${ruled.intent} ${ruled.sure}`].map(bucketOf))]
}

function wordsOf({ signs, tokens, names }: Scene): string[] {
  const named = new Set(names.flatMap(name => name.toLowerCase().split(/\s+/)))
  const words = signs.flatMap(({ code, at, end }) => {
    if (ANY_DAY.test(code)) return [`<${code}>`]
    return tokens.slice(at, end).map(({ text, raw }) => (named.has(raw.toLowerCase()) ? '<name>' : text))
  })
  return impolite(` ${words.join(' ')} `)
    .split(' ')
    .filter(Boolean)
}

function wordTraits(words: readonly string[]): string[] {
  const all = ['^', ...words.filter(word => word !== ',' && word !== '\n'), '$']
  return all.flatMap((word, i) => {
    const next = all[i + 1]
    const afterNext = all[i + 2]
    return [
      `w:${word}`,
      ...(next === undefined ? [] : [`b:${word} ${next}`]),
      ...(afterNext === undefined ? [] : [`k:${word} ${afterNext}`]),
      ...piecesOf(word),
    ]
  })
}

function piecesOf(word: string): string[] {
  if (!/^[a-z]{3,30}$/.test(word)) return []
  const padded = `_${word}_`
  return [3, 4, 5].flatMap(size =>
    Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, i) => `c:${padded.slice(i, i + size)}`),
  )
}

const heardIn = ({ hears }: Scene): Notion[] => notions.filter(notion => hears(notion))

function notionTraits(scene: Scene): string[] {
  const heard = heardIn(scene).slice(0, MOST_NOTIONS)
  const pairs = heard.flatMap((one, i) => heard.slice(i + 1).map(other => `p:${one} ${other}`))
  return [...heard.map(notion => `n:${notion}`), ...pairs]
}

const shapeTraits = ({ asks, hasDays, size, names, codes }: Scene, words: readonly string[]): string[] => [
  ...(asks ? ['s:asks'] : []),
  ...(hasDays ? ['s:days'] : ['s:no days']),
  ...(names.length > 0 ? ['s:names'] : []),
  ...(/[ph]/.test(codes) ? ['s:part'] : []),
  `s:size ${Math.min(6, Math.ceil(Math.log2(size + 1)))}`,
  ...(words.length === 0 ? ['s:empty'] : []),
]

/** FNV-1a. */
function bucketOf(trait: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < trait.length; i++) hash = Math.imul(hash ^ trait.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & (traitCount - 1)
}
