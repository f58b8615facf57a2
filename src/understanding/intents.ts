import type { Notion } from './lexicon.ts'
import { politeOff, type Scene } from './scene.ts'
import { featuresOf, floorOf } from './slots.ts'
import type { Intent } from './understood.ts'

export type Verdict = { intent: Intent; sure: boolean }
type Rule = (scene: Scene) => Verdict | undefined

const surely = (intent: Intent): Verdict => ({ intent, sure: true })
const perhaps = (intent: Intent): Verdict => ({ intent, sure: false })
const iff = (holds: boolean, verdict: Verdict): Verdict | undefined => (holds ? verdict : undefined)

const any = ({ hears }: Scene, ...notions: Notion[]): boolean => notions.some(notion => hears(notion))

// ---- whole messages

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

const isStop: Rule = scene => iff(!scene.hasDays && whole(scene, 'stop'), surely('stop'))
const THANKED =
  /^ (?:alvast bedankt|merci d avance|danke im voraus|thanks in advance|(?:merci|bedankt|danke|thanks|thank you) (?:pour|voor|fur|for) )/
const isThanks: Rule = scene =>
  iff(
    (THANKED.test(scene.said) && scene.size <= 8 && !scene.asks && !any(scene, 'wish')) ||
      (!scene.hasDays && whole(scene, 'thanks')) ||
      (scene.size <= 6 &&
        / (?:merci|bedankt|dank|danke|thanks|thank you) /.test(` ${scene.hears.text} `) &&
        !any(scene, 'telework', 'desk', 'net', 'help', 'request', 'wish') &&
        !scene.asks &&
        !scene.hasDays &&
        scene.size <= 4),
    surely('thanks'),
  )
const isGreeting: Rule = scene => iff(whole(scene, 'greet'), surely('greeting'))
const isHelp: Rule = scene => {
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

// ---- settings and privacy

const LANGUAGES = ['toFr', 'toNl', 'toDe', 'toEn'] as const
const isLanguage: Rule = scene => {
  if (!any(scene, ...LANGUAGES)) return undefined
  if (any(scene, 'training', 'telework', 'whoThere', 'hereAndNow') || scene.hasDays) return undefined
  return iff(scene.size <= 4 || scene.hears('languageCue'), surely('language.change'))
}
const isErase: Rule = scene =>
  iff(
    scene.hears('myData') && scene.hears('eraseIt') && !scene.hasDays && !any(scene, 'telework'),
    surely('privacy.erase'),
  )
const isExport: Rule = scene =>
  iff(
    scene.hears('myData') && scene.hears('exportIt') && !scene.hasDays && !any(scene, 'telework'),
    surely('privacy.export'),
  )

// ---- deciding

const MINE_ASKED =
  / (?:ma demande|mes demandes|mon teletravail|mijn aanvraag|mijn aanvragen|mijn telewerk|mijn telewerkaanvraag|mijn dagen|mes jours|meine tage|my days|mein antrag|meinen antrag|meine antrage|meiner antrage|my request|my requests|my telework)(?= )/
const isDelegate: Rule = scene =>
  iff(
    (scene.hears('delegate') || (scene.hears('approve') && INPLACE.test(scene.hears.text))) &&
      !scene.aside('desk') &&
      !any(scene, 'otherThing', 'net'),
    surely('decide.delegate'),
  )
const PLURAL = / (?:demandes|aanvragen|telewerkaanvragen|thuiswerkaanvragen|antrage|telearbeitsantrage|requests)(?= )/
const DUTY =
  / (?:dois|moet|muss|have to|equipe|team|ploeg|collaborateurs|medewerkers|mitarbeiter|staff|attente|traiter|behandelen|approuver|goedkeuren|genehmigen|approve)(?= )/
const INPLACE = / (?:a ma place|in mijn plaats|an meiner stelle|in my place)(?= )/
const isInbox: Rule = scene => {
  if (MINE_ASKED.test(scene.hears.text) || any(scene, 'cancel', 'withdraw')) return undefined
  if (PLURAL.test(scene.hears.text) && any(scene, 'howMany', 'approve'))
    return DUTY.test(scene.hears.text) ? surely('decide.inbox') : perhaps('decide.inbox')
  if (scene.hears('toApprove') && any(scene, 'request', 'approve', 'telework', 'toApprove'))
    return surely('decide.inbox')
  if (scene.hears('approve') && scene.hears('theirs') && !any(scene, 'withdraw')) return surely('decide.inbox')
  if (scene.hears('approve') && (scene.hears('request') || scene.size <= 3) && !any(scene, 'wish'))
    return perhaps('decide.inbox')
  return undefined
}

// ---- outages

const NET_STRONG =
  / (?:internet|wifi|wi fi|wlan|vpn|modem|router|routeur|adsl|vdsl|extranet|internetverbinding|thuisinternet|thuislijn|broadband|internetleitung|internetlijn|connexion|connection|verbinding|verbindung)(?= )/
const MY_NET =
  / (?:mon internet|ma connexion|mon wifi|ma ligne|mon vpn|mon reseau|chez moi|mijn internet|mijn verbinding|mijn wifi|mijn lijn|mijn vpn|bij mij|mein internet|meine verbindung|mein wlan|meine leitung|mein vpn|bei mir|my internet|my connection|my wifi|my line|my vpn|my home)(?= )/
const DEVICE =
  / (?:pc|ordinateur|ordi|portable|laptop|computer|rechner|teams|outlook|gsm|smartphone|docking|dockingstation|software|application|app|site|mobile phone|tv|television|telephone|maison|mot de passe|ecran|scherm|monitor|screen|door|deur|out)(?= )/g
const OFFICE_NET =
  / (?:wifi|internet|reseau|netwerk|netz|network|wlan|connexion|verbinding)(?: (?:du|au|dans le|van het|op|op het|in het|im|of the|in the|at the|ins|van de)){0,2} (?:bureau|batiment|kantoor|gebouw|buro|gebaude|office|building|salle|zaal|etage|verdieping)(?= )/

const aboutNet = (scene: Scene): boolean =>
  scene.hears('net') ||
  (scene.hears('phone') && !/ (?:par telephone|numero de telephone|telefoonnummer) /.test(scene.hears.text))
const elsewhere = (scene: Scene): boolean => {
  const text = scene.hears.text
  if (OFFICE_NET.test(text)) return true
  if (scene.hears('otherPeople') && !MY_NET.test(text)) return true
  const others = scene.hears('otherThing') && scene.hears.in('otherThing', text.replace(DEVICE, ' '))
  return others && !NET_STRONG.test(text)
}
const troubled = (scene: Scene): boolean => any(scene, 'down', 'slow', 'unstable', 'stillBad')
const shortly = (scene: Scene, size: number): boolean =>
  scene.size <= size && !any(scene, 'telework', 'otherThing', 'desk', 'request', 'sick')

const isOutageStatus: Rule = scene => {
  if (elsewhere(scene)) return undefined
  if (
    scene.hears('when') &&
    (scene.hears('outageMine') || (aboutNet(scene) && any(scene, 'backAgain'))) &&
    !any(scene, 'saidMended')
  )
    return surely('outage.status')
  if (scene.hears('outageMine') && (scene.asks || scene.size <= 4) && !any(scene, 'backAgain', 'stillBad', 'report'))
    return surely('outage.status')
  if (
    scene.hears('backAgain') &&
    scene.asks &&
    (aboutNet(scene) || scene.hears('outageMine')) &&
    !any(scene, 'stillBad')
  )
    return surely('outage.status')
  return undefined
}
const AGAIN =
  / (?:toujours|a nouveau|de nouveau|encore une fois|nog altijd|nog steeds|alweer|weer|opnieuw|immer noch|noch immer|wieder|erneut|still|again)(?= )/
const isStill: Rule = scene => {
  if (elsewhere(scene)) return undefined
  const bad = scene.hears('stillBad')
  if (bad && (aboutNet(scene) || scene.hears('outageMine') || scene.hears('saidMended'))) return surely('outage.still')
  if (AGAIN.test(scene.hears.text) && aboutNet(scene) && any(scene, 'down', 'slow', 'unstable') && !scene.asks)
    return surely('outage.still')
  if (scene.hears('saidMended') && aboutNet(scene) && any(scene, 'down', 'slow', 'unstable'))
    return surely('outage.still')
  return iff(bad && shortly(scene, 6) && !scene.hasDays, surely('outage.still'))
}
const DENIED = / (?:ne|n|pas|plus|niet|geen|nicht|kein|keine|not|no|isn t|doesn t) (?!de probleme|problem|storing)/
const isBack: Rule = scene => {
  if (elsewhere(scene) || scene.asks || !scene.hears('backAgain') || scene.hears('stillBad')) return undefined
  if (any(scene, 'slow', 'unstable')) return undefined
  if (scene.hears('down') && DENIED.test(scene.hears.text)) return undefined
  if (aboutNet(scene) || scene.hears('outageMine')) return surely('outage.back')
  return iff(shortly(scene, 6) && !scene.hears('leave'), surely('outage.back'))
}
const isReport: Rule = scene => {
  if (elsewhere(scene)) return undefined
  const net = aboutNet(scene)
  if (net && troubled(scene))
    return scene.hears('telework') && scene.hears('wish') && scene.hasDays && !NET_STRONG.test(scene.hears.text)
      ? perhaps('outage.report')
      : surely('outage.report')
  if (net && scene.hears('report')) return surely('outage.report')
  if (scene.hears('report') && any(scene, 'outageMine', 'down') && !any(scene, 'otherThing', 'sick', 'late'))
    return surely('outage.report')
  if (
    / (?:panne|storing|storung|stoerung|outage)(?= )/.test(scene.hears.text) &&
    scene.size <= 8 &&
    !any(scene, 'otherThing', 'desk', 'request', 'sick')
  )
    return surely('outage.report')
  return undefined
}
const isLine: Rule = scene => {
  if (
    !scene.hears('lineMine') ||
    troubled(scene) ||
    elsewhere(scene) ||
    (scene.hears('telework') && scene.hears('wish') && scene.hasDays)
  )
    return undefined
  const own =
    / (?:ma ligne|ma nouvelle ligne|mijn lijn|mijn nieuwe lijn|mijn thuislijn|meine leitung|my line|my home line|my new line|mon raccordement|mijn aansluiting|mein anschluss)(?= )/.test(
      scene.hears.text,
    )
  if (own && scene.asks) return surely('line.mine')
  if (scene.hears('lineState')) return own || scene.hears('net') || scene.asks ? surely('line.mine') : undefined
  return iff(scene.size <= 4, surely('line.mine'))
}

// ---- desks

const PARKING =
  / (?:parking|parkeerplaats|parkplatz|car park|place de parking|salle de reunion|vergaderzaal|besprechungsraum|meeting room|salle)(?= )/
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
const deskRules: Rule = scene => {
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
const futureDay = ({ codes }: Scene): boolean => /[WSMwJ]/.test(codes)
const otherDesk = ({ hears, aside }: Scene): boolean =>
  hears('otherThing') && !DESK_STRONG.test(aside.text) && !aside('deskFeature') && featuresOf(hears.text).length === 0

// ---- who is there

const isWho: Rule = scene => {
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

// ---- telework

const addVerb = ({ hears }: Scene): boolean =>
  / (?:ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|toevoegen|voeg|toe te voegen|toegevoegd|bijgevoegd|bijvoegen|hinzugefugt|added|ajoutee|ajoutes|hinzufugen|fuge|fuege|hinzu|erganze|erganzen|add|adding|doe _ bij)(?= )/.test(
    hears.text,
  )
const homeWork = (scene: Scene): boolean =>
  scene.hears('telework') ||
  (scene.hears('home') &&
    scene.hears('work') &&
    !/ (?:travaux a la maison|werken aan (?:het|mijn) huis) /.test(scene.hears.text))
const GENERAL_RIGHT = / (?:combien de jours|a combien de jours|hoeveel dagen|wie viele tage|how many days)(?= )/

const teleworkRules: Rule = scene => {
  const { hears } = scene
  const tw = homeWork(scene)
  const request = hears('request')
  const about = tw || request || MINE_ASKED.test(hears.text)
  if (!about) return withoutTheWord(scene)
  return settledRules(scene, tw) ?? mineRules(scene, tw) ?? (tw ? askRules(scene) : requestOnly(scene))
}

const TAKE_OUT =
  / (?:de ma demande|de mes demandes|de la demande|uit mijn aanvraag|uit de aanvraag|van mijn aanvraag|aus meinem antrag|aus dem antrag|from my request|out of my request|of my request|van mijn aanvragen)(?= )/

/** Days are taken out of a request, none put in. */
export const takesOut = ({ core }: Scene): boolean =>
  core('remove') && !core('add') && (TAKE_OUT.test(core.text) || !core('change'))

function settledRules(scene: Scene, tw: boolean): Verdict | undefined {
  const hears = scene.core
  const request = hears('request')
  if (hears('talk') && !any(scene, 'first')) return undefined
  if (/!/.test(scene.codes) && scene.hasDays && !hears('leave')) return surely('telework.change')
  if (addVerb(scene) && scene.hasDays) return surely('telework.change')
  if ((hears('withdraw') || hears('remove')) && TAKE_OUT.test(hears.text) && scene.hasDays)
    return surely('telework.change')
  if (moves(scene) && !(hears('cancel') || (hears('withdraw') && request))) return surely('telework.change')
  if (corrects(scene) && (tw || scene.size <= 8)) return surely('telework.change')
  if (hears('withdraw'))
    return hears('approved') && !hears('pending') ? surely('telework.cancel') : surely('telework.withdraw')
  if (hears('cancel')) {
    if (hears('pending')) return surely('telework.withdraw')
    if (request && !hears('approved')) return surely('telework.withdraw')
    return surely('telework.cancel')
  }
  if (tw && FINALLY.test(hears.text) && NEGATED.test(hears.text)) return surely('telework.cancel')
  if (hears('noLonger')) return hears('pending') ? surely('telework.withdraw') : surely('telework.cancel')
  if (hears('remove') && scene.hasDays && tw && !any(scene, 'wish')) return surely('telework.cancel')
  return undefined
}

const FINALLY = / (?:toch|finalement|doch|uiteindelijk|after all|quand meme)(?= )/
const NEGATED = / (?:pas|plus|niet|geen|nicht|kein|keine|not|no|won t|don t)(?= )/
/** "pas jeudi mais vendredi" */
const BECOMES = / (?:wordt|devient|deviendra|wird|becomes|verandert in)(?= )/
const corrects = ({ codes, hears, size }: Scene): boolean =>
  (BECOMES.test(hears.text) && size <= 7 && (codes.match(/[WSR]/g)?.length ?? 0) > 1) ||
  (/-[la]*[WDSR]/.test(codes) && (codes.match(/[WSR]/g)?.length ?? 0) > 1 && !hears('wish'))

/** A verb of change, and something of mine to change. */
const moves = (scene: Scene): boolean =>
  scene.core('change') &&
  (scene.hasDays || scene.core('request') || scene.hears('mine')) &&
  !any(scene, 'leave', 'talk')

function mineRules(scene: Scene, tw: boolean): Verdict | undefined {
  const { hears } = scene
  if (tw && !hears('pay') && COUNT.test(hears.text) && !hears('leave') && !hears('wish'))
    return OWN.test(hears.text) ? surely('telework.mine') : perhaps('none')
  if (any(scene, 'talk', 'pay') && !hears('mine')) return undefined
  if (MINE_ASKED.test(hears.text) && hears('howMany') && !introduces(scene)) return surely('telework.mine')
  if (hears('answered') && (hears('request') || tw) && (scene.asks || scene.size < 14)) return surely('telework.mine')
  if (hears('mine') && (hears('howMany') || scene.asks || scene.size <= 5) && !introduces(scene))
    return surely('telework.mine')
  if (tw && MINE_ASKED.test(hears.text) && scene.asks && !GRANT.test(hears.text) && !hears('wish'))
    return surely('telework.mine')
  if (tw && AM_I.test(hears.text) && (scene.asks || scene.size <= 4) && !GRANT.test(hears.text))
    return surely('telework.mine')
  if (hears('howMany') && tw && !hears('leave') && OWN.test(hears.text) && (counts(scene) || scheduled(scene)))
    return surely('telework.mine')
  return undefined
}
const COUNT = / (?:combien|hoeveel|wie viele?|wieviele?|how many|how much)(?= )/
const OWN = / (?:je|j|me|m|mon|ma|mes|ai je|ik|mij|me|mijn|ich|mir|mein|meine|meinen|i|my|me)(?= )/
const AM_I =
  / (?:teletravaille je|suis je en|est ce que je suis en|est ce que je teletravaille|telewerk ik|werk ik|ben ik|arbeite ich|bin ich|habe ich|heb ik|am i|do i (?:telework|work)|ai je)(?= )/
const GRANT = / (?:kan|mag|darf|kann|can|may|puis|peux|ok|oke|goed)(?= )/
const introduces = ({ hears }: Scene): boolean =>
  / (?:introduire|indienen|einreichen|submit|poser)(?= )/.test(hears.text)
const counts = ({ hears }: Scene): boolean =>
  GENERAL_RIGHT.test(hears.text) ||
  / (?:reste|restent|over|ubrig|left|remaining|pris|utilise|opgenomen|verbraucht|used|taken|solde|saldo|compteur|teller|balance|counter|quota|jours|dagen|tage|tagen|days)(?= )/.test(
    hears.text,
  )
const scheduled = ({ hears }: Scene): boolean =>
  / (?:quand|wanneer|wann|when)(?= )/.test(hears.text) &&
  / (?:je|j|ik|ich|i|mon|mes|mijn|mein|meine|my)(?= )/.test(hears.text)

function requestOnly(scene: Scene): Verdict | undefined {
  if (scene.hears('leave') || scene.hears('pay') || scene.hears('training')) return undefined
  return scene.hasDays && scene.hears('wish') && scene.hears('first') ? perhaps('telework.ask') : undefined
}

function askRules(scene: Scene): Verdict | undefined {
  const { hears } = scene
  const wish = hears('wish')
  const first = hears('first')
  if (hears('pay') && !scene.hasDays) return surely('none')
  if (
    / (?:pas de teletravail|geen telewerk|keine telearbeit|no telework|kein homeoffice)(?= )/.test(hears.text) &&
    any(scene, 'leave', 'sick', 'training')
  )
    return perhaps('none')
  if (
    hears('training') &&
    /(?:formation|opleiding|cursus|schulung|training|webinar|webinaire|course|vorming)[a-z]* (?:sur|au|over|zum|zur|uber|on|about|a|en|rond|in|de|d)\b/.test(
      hears.text,
    )
  )
    return surely('none')
  if (hears('talk') && !(wish && first && scene.hasDays)) return surely('none')
  const another =
    any(scene, 'third', 'otherPeople') ||
    (scene.names[0] !== undefined && scene.names[0].startsWith(scene.tokens[0]?.raw ?? ' '))
  if (another && !speaksForSelf(scene) && !IMPERSONAL.test(hears.text)) return perhaps('none')
  if (PAPERS.test(hears.text)) return surely('none')
  if (past(scene)) return perhaps('none')
  if (hears('otherThing') && !wish && !scene.hasDays) return perhaps('none')
  if (any(scene, 'structural', 'occasional')) return surely('telework.ask')
  if (wish || first || scene.hasDays || /[ph]/.test(scene.codes)) return surely('telework.ask')
  if (scene.size <= 2) return surely('telework.ask')
  return perhaps('none')
}
const PAPERS =
  / (?:telewerk|thuiswerk)(?:overeenkomst|premie|beleid|vergoeding|reglement|policy|regels|cultuur|ers)| telearbeits(?:vereinbarung|regelung|vertrag)| (?:contrat|convention|prime) (?:de|pour) teletravail/
const IMPERSONAL =
  / (?:possible|mogelijk|moglich|moyen|svp|stp|s il vous plait|s il te plait|aub|alstublieft|bitte|please|lukt het|is het|ist es|is it|would it|graag|gerne|aanvraag|demande|antrag|request|merci de|envisageable)(?= )/
const speaksForSelf = ({ hears }: Scene): boolean =>
  / (?:je|j|ik|k|ich|i|nous|we|wij|wir|puis je|peux je|moi|mich)(?= )/.test(hears.text)
const past = ({ codes, signs, hears }: Scene): boolean =>
  (/W[la]*[L<]|L[la]*W(?![flaI]*[cmM])/.test(codes) && codes.match(/[WR]/g)?.length === 1) ||
  (signs.some(({ code, n }) => code === 'R' && (n ?? 0) < 0) &&
    !/[WSMwJU8]/.test(codes) &&
    !signs.some(({ code, n }) => code === 'R' && (n ?? 0) > 0) &&
    !hears('outageMine'))

/** Staying away from the office, or a day put in another's place, without a word of telework. */
function withoutTheWord(scene: Scene): Verdict | undefined {
  const { hears } = scene
  if (any(scene, 'leave', 'sick', 'late', 'training', 'pay', 'weather', 'talk', 'net') || scene.aside('desk'))
    return undefined
  if (corrects(scene) && scene.size <= 8) return surely('telework.change')
  if (hears('noLonger') && scene.hasDays && hears('first')) return perhaps('telework.cancel')
  if (hears('notCome') && scene.hasDays && hears('first'))
    return hears('work') && !/ (?:pas|niet|nicht|not) (?:travailler|werken|arbeiten|work)(?= )/.test(hears.text)
      ? surely('telework.ask')
      : perhaps('telework.ask')
  if (hears('notCome') && hears('work') && hears('wish')) return surely('telework.ask')
  if (any(scene, 'otherThing', 'hereAndNow')) return undefined
  if (hears('rather') && (scene.hasDays || /[ph]/.test(scene.codes)) && scene.size <= 8)
    return surely('telework.change')
  if (hears('change') && scene.hasDays && scene.size <= 10) return surely('telework.change')
  if ((addVerb(scene) || hears('remove')) && scene.hasDays && scene.size <= 8) return surely('telework.change')
  return undefined
}

const isDaysAlone: Rule = scene =>
  iff(
    scene.hasDays &&
      scene.size <= 8 &&
      scene.signs.filter(({ code }) => code === 'x').length <= 1 &&
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
