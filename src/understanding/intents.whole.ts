import type { Notion } from './lexicon.fr.ts'
import { politeOff, type Scene } from './scene.ts'
import { any, iff, perhaps, type Rule, surely } from './verdict.ts'

const whole = (scene: Scene, notion: Notion): boolean => {
  const text = politeOff(scene.hears.text).trim()
  if (text === '' || !scene.hears(notion)) return false
  let rest = ` ${text} `
  for (const filler of FILLERS) rest = rest.replaceAll(` ${filler} `, ' ')
  const words = rest.trim().split(' ').filter(Boolean)
  if (words.length > 7) return false
  if (stripped(scene, notion, ` ${text} `).trim() === '') return true
  return stripped(scene, notion, rest).trim() === ''
}
const FILLERS =
  'novo tout alors bon ben eh oh euh allez toch maar dan doch mal all right well so pour voor fur for your votre ton uw je hulp aide hilfe help ihre deine bien very much wel hoor schon then now ok oke okay toutes tous a nu jetzt ca c est le la team collega zeer heel veel sehr quoi you u vous te there daar de conversation gesprek gesprach the this it het dit that dat informations info infos uitleg information snelle rapide reponse antwoord antwort answer quick schnelle explication lieber beste cher chere dear bot toi jou monsieur madame i ich ik und et en and j ai l d zo da finalement met mit with alle iedereen everyone un grand een jullie ihnen deze cette dieses nog noch encore sagen zeg dis dites beau fijne schonen nice bonne journee dag tag day semaine week woche weekend'.split(
    ' ',
  )

const stripped = (scene: Scene, notion: Notion, text: string): string => {
  const before = scene.hears.stripped(notion, text)
  return FILLERS.reduce((rest, filler) => rest.replaceAll(` ${filler} `, ' '), before)
}

export const isStop: Rule = scene => iff(!scene.hasDays && whole(scene, 'stop'), surely('stop'))
const THANKED =
  /^ (?:alvast bedankt|merci d avance|danke im voraus|thanks in advance|(?:merci|bedankt|danke|thanks|thank you) (?:pour|voor|fur|for) )/
export const isThanks: Rule = scene =>
  iff(
    (THANKED.test(scene.said) && scene.size <= 8 && !scene.asks && !any(scene, 'wish')) ||
      (!scene.hasDays && whole(scene, 'thanks')) ||
      (scene.size <= 6 &&
        / (?:merci|bedankt|dank|danke|thanks|thank you) /.test(` ${scene.hears.text} `) &&
        !any(scene, 'telework', 'desk', 'net', 'help', 'request', 'wish', 'backAgain', 'stillBad', 'outageMine') &&
        !scene.asks &&
        !scene.hasDays &&
        scene.size <= 4),
    surely('thanks'),
  )
export const isGreeting: Rule = scene => iff(whole(scene, 'greet'), surely('greeting'))
export const isHelp: Rule = scene => {
  if (whole(scene, 'help')) return surely('help')
  if (!scene.hears('help') || any(scene, ...TOPICS)) return undefined
  return scene.size <= 6 ? surely('help') : iff(scene.size <= 12, perhaps('help'))
}
const TOPICS: readonly Notion[] = [
  'telework',
  'desk',
  'net',
  'lineMine',
  'otherThing',
  'leave',
  'sick',
  'myData',
  'pay',
  'training',
  'deskMine',
  'delegate',
  'mine',
]

const LANGUAGES = ['toFr', 'toNl', 'toDe', 'toEn'] as const
/** Asked for without saying which. */
const WHICH_LANGUAGE =
  /^ (?:(?:changer|change|choisir) (?:de |la |ma )?langue|(?:van )?taal (?:veranderen|wijzigen|kiezen)|sprache (?:wechseln|andern|ändern|wahlen|wählen)|(?:change|choose) (?:the |my )?language) $/
export const isLanguage: Rule = scene => {
  if (WHICH_LANGUAGE.test(scene.said)) return surely('language.change')
  if (!any(scene, ...LANGUAGES)) return undefined
  if (any(scene, 'training', 'telework', 'whoThere', 'hereAndNow') || scene.hasDays) return undefined
  return iff(scene.size <= 4 || scene.hears('languageCue'), surely('language.change'))
}
export const isErase: Rule = scene =>
  iff(
    scene.hears('myData') && scene.hears('eraseIt') && !scene.hasDays && !any(scene, 'telework'),
    surely('privacy.erase'),
  )
export const isExport: Rule = scene =>
  iff(
    scene.hears('myData') && scene.hears('exportIt') && !scene.hasDays && !any(scene, 'telework'),
    surely('privacy.export'),
  )
