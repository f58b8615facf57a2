import type { Intent } from '../domain/understood.ts'
import type { Scene } from './scene.ts'
import { featuresOf, floorOf } from './slots.ts'
import { any, iff, perhaps, type Rule, surely, type Verdict } from './verdict.ts'

const PARKING =
  / (?:parking|parkeerplaats|parkplatz|car park|place de parking|salle de reunion|vergaderzaal|besprechungsraum|meeting room|salle|zaal|restaurant|vehicule|voiture|dienstwagen|wagen|auto|car)(?= )/
const BOOKING =
  / (?:reservation|reservations|reservering|reserveringen|reservatie|reservaties|boeking|boekingen|buchung|buchungen|reservierung|booking|bookings)(?= )/
const DESK_STRONG =
  / (?:poste de travail|flexdesk|flex desk|flexplek|flexplekken|werkplek|werkplekken|arbeitsplatz|arbeitsplatze|schreibtisch|desk|desks|flexplatz|workstation|bureau flexible|un bureau|stilteplek|hot desk|hotdesk)(?= )/
const aboutDesk = ({ aside, hears }: Scene): boolean => aside('desk') || BOOKING.test(hears.text)

const asksWho = (scene: Scene): boolean =>
  scene.hears('whoThere') &&
  !scene.hears('deskMine') &&
  / (?:qui|wie|wer|who|ou est|waar zit|wo sitzt|where)(?= )/.test(scene.hears.text) &&
  !BOOKING.test(scene.hears.text) &&
  !any(scene, 'approve', 'toApprove', 'leave', 'sick', 'delegate', 'pay', 'wish') &&
  (scene.hears('there') || scene.hasDays)
const SIT = / (?:m asseoir|m installer|asseoir|zitten|plaatsnemen|sitzen|sit|be seated)(?= )/
export const deskRules: Rule = scene => {
  const { hears, aside } = scene
  if (asksWho(scene)) return surely('who.is.there')
  if (PARKING.test(hears.text) && !DESK_STRONG.test(aside.text)) return undefined
  const desk = aboutDesk(scene)
  if (hears('deskMine') && !any(scene, 'cancel', 'withdraw', 'change', 'free')) return surely('desk.mine')
  if (
    hears('checkin') &&
    !scene.asks &&
    !/h/.test(scene.codes) &&
    !any(scene, 'late', 'leave', 'sick', 'otherThing') &&
    (desk || !futureDay(scene))
  )
    return hears('telework') ? undefined : surely('desk.checkin')
  if (
    !desk &&
    SIT.test(hears.text) &&
    scene.hasDays &&
    (scene.names.length > 0 || featuresOf(hears.text).length > 0 || floorOf(hears.text) !== undefined)
  )
    return surely('desk.book')
  if (!desk) return undefined
  if (hears('telework') && !DESK_STRONG.test(aside.text) && !BOOKING.test(hears.text)) return undefined
  const sure = !hears('telework') || BOOKING.test(hears.text)
  const verdict = (intent: Intent): Verdict => ({ intent, sure })
  if (any(scene, 'cancel', 'withdraw') || (hears('free') && !scene.asks)) return verdict('desk.cancel')
  if (hears('change') || (hears('rather') && BOOKING.test(hears.text))) return verdict('desk.change')
  if (aside('book') || aside('wish') || aside('deskFeature')) return otherDesk(scene) ? undefined : verdict('desk.book')
  if (BOOKING.test(hears.text) && any(scene, 'howMany')) return surely('desk.mine')
  const named = DESK_STRONG.test(aside.text) || scene.names.length > 0 || featuresOf(hears.text).length > 0
  if (scene.hasDays && scene.size <= 10 && !otherDesk(scene)) return named ? verdict('desk.book') : perhaps('desk.book')
  if (named && scene.hasDays && featuresOf(hears.text).length > 0) return verdict('desk.book')
  if (hears('deskMine')) return surely('desk.mine')
  return undefined
}
const futureDay = ({ codes, signs }: Scene): boolean =>
  /[WSMwJ]/.test(codes) || signs.some(({ code, n }) => code === 'R' && (n ?? 0) > 0)
const otherDesk = ({ hears, aside }: Scene): boolean =>
  hears('otherThing') && !DESK_STRONG.test(aside.text) && !aside('deskFeature') && featuresOf(hears.text).length === 0

export const isWho: Rule = scene => {
  const { hears } = scene
  if (hears('whoThere') && !any(scene, 'approve', 'toApprove', 'pay', 'leave', 'sick', 'delegate'))
    return hears('there') || scene.hasDays ? surely('who.is.there') : perhaps('who.is.there')
  return iff(asksOfSomeone(scene), surely('who.is.there'))
}
/** "Sophie est-elle là jeudi ?": a question of presence whose subject is somebody else. */
const asksOfSomeone = (scene: Scene): boolean => {
  const { text } = scene.hears
  if (
    !scene.asks &&
    !/^ (?:est ce que|is|komt|ist|kommt|will|werkt|zit|tu sais si|vous savez si|savez vous si|sais tu si|weet je of|weet u of|weisst du , ob|weisst du ob|wissen sie ob|do you know if)\b/.test(
      text,
    )
  )
    return false
  if (scene.aside('desk') || any(scene, 'otherThing', 'net', 'request') || SELF[scene.language].test(text)) return false
  const someone = scene.names.length + scene.lowNames.length > 0 || COLLEAGUE.test(text)
  return someone && scene.hears('there') && (scene.hears('who') || scene.names.length > 0)
}

const SELF = { fr: / (?:je|j) /, nl: / ik /, de: / ich /, en: / i / }
const COLLEAGUE =
  / (?:collegues?|collega s?|collegas|kollegen|kolleg(?:e|in|innen)|colleagues?|equipe|team|ploeg|mon chef|ma cheffe|mijn chef|mijn baas|mein chef|meine chefin|my boss|my manager)(?= )/
