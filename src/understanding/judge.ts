import type { Intent } from '../domain/understood.ts'
import { intentOf } from './intents.ts'
import { type Opinion, opinionOf } from './opinion.ts'
import type { Scene } from './scene.ts'
import { any, type Verdict } from './verdict.ts'

/** By how much the rules' verdict makes its intent likelier: measured on sentences neither had seen. */
const SURE = 2
const PERHAPS = 1.5
const NOTHING = 1.2
/** Below this the person is asked back: where the rules are of the same mind, and where they are not. */
const ENOUGH = 0.82
const ENOUGH_ALONE = 0.95

/** What is wanted, by the rules and by example; sure when together they leave little doubt. */
export function judge(scene: Scene): Verdict {
  const ruled = intentOf(scene)
  if (scene.size === 0) return ruled
  const verdict = weighed(ruled, opinionOf(scene, ruled))
  return verdict.intent === 'telework.ask' && ruled.intent === 'none' && isOff(scene) ? ruled : verdict
}

/** Ill or on leave, and not a word of work: to stay at home is no telework then. */
const isOff = (scene: Scene): boolean => any(scene, 'sick', 'leave') && !any(scene, 'telework', 'work')

export function weighed(ruled: Verdict, opinion: Opinion): Verdict {
  const factor = ruled.intent === 'none' ? NOTHING : ruled.sure ? SURE : PERHAPS
  const odds = [...opinion].map(([intent, likely]): [Intent, number] => [
    intent,
    intent === ruled.intent ? likely * factor : likely,
  ])
  const [intent, most] = odds.reduce((best, one) => (one[1] > best[1] ? one : best))
  const all = odds.reduce((sum, [, one]) => sum + one, 0)
  const agreed = intent === ruled.intent && ruled.sure
  return { intent, sure: most / all >= (agreed ? ENOUGH : ENOUGH_ALONE) }
}
