import type { Intent } from '../domain/understood.ts'
import type { Notion } from './lexicon.fr.ts'
import type { Scene } from './scene.ts'

/** What is wanted; not `sure` when Novo would ask back. */
export type Verdict = { intent: Intent; sure: boolean }
/** A reading of the sentence, or nothing when the rule does not hold. */
export type Rule = (scene: Scene) => Verdict | undefined

export const surely = (intent: Intent): Verdict => ({ intent, sure: true })
export const perhaps = (intent: Intent): Verdict => ({ intent, sure: false })
export const iff = (holds: boolean, verdict: Verdict): Verdict | undefined => (holds ? verdict : undefined)

/** Whether the sentence holds any of the notions. */
export const any = ({ hears }: Scene, ...notions: Notion[]): boolean => notions.some(notion => hears(notion))
