import { isDelegate, isInbox } from './intents.decide.ts'
import { deskRules, isWho } from './intents.desk.ts'
import { isBack, isLine, isOutageStatus, isReport, isStill } from './intents.outage.ts'
import { teleworkRules } from './intents.telework.ts'
import { isErase, isExport, isGreeting, isHelp, isLanguage, isStop, isThanks } from './intents.whole.ts'
import type { Notion } from './lexicon.fr.ts'
import type { Scene } from './scene.ts'
import { any, iff, perhaps, type Rule, surely, type Verdict } from './verdict.ts'

const isDaysAlone: Rule = scene =>
  iff(
    scene.hasDays &&
      scene.size <= 8 &&
      scene.signs.filter(({ code }) => code === 'x').length === 0 &&
      !any(scene, 'leave', 'sick', 'late', 'training', 'otherThing', 'weather'),
    perhaps('telework.ask'),
  )

const NEGATIVE: readonly Notion[] = [
  'leave',
  'sick',
  'late',
  'training',
  'pay',
  'otherThing',
  'otherPeople',
  'weather',
  'talk',
]

const rules: readonly Rule[] = [
  isStop,
  isThanks,
  isGreeting,
  isLanguage,
  isErase,
  isExport,
  isDelegate,
  isInbox,
  isOutageStatus,
  isStill,
  isBack,
  isReport,
  isLine,
  deskRules,
  isWho,
  teleworkRules,
  isHelp,
  isDaysAlone,
]

/** What is wanted; the first rule that holds decides. */
export function intentOf(scene: Scene): Verdict {
  for (const rule of rules) {
    const verdict = rule(scene)
    if (verdict) return verdict
  }
  const strange = any(scene, ...NEGATIVE) || scene.size > 3
  return strange ? surely('none') : perhaps('none')
}
