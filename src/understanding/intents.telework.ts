import { MINE_ASKED } from './intents.decide.ts'
import type { Scene } from './scene.ts'
import { any, perhaps, type Rule, surely, type Verdict } from './verdict.ts'

const addVerb = ({ hears }: Scene): boolean =>
  / (?:ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|toevoegen|voeg|toe te voegen|toegevoegd|bijgevoegd|bijvoegen|hinzugefugt|added|ajoutee|ajoutes|hinzufugen|fuge|fuege|hinzu|erganze|erganzen|add|adding|doe _ bij)(?= )/.test(
    hears.text,
  )
const homeWork = (scene: Scene): boolean =>
  scene.hears('telework') ||
  (scene.hears('home') &&
    scene.hears('work') &&
    (scene.hears('wish') || scene.hasDays) &&
    !/ (?:travaux a la maison|werken aan (?:het|mijn) huis) /.test(scene.hears.text))
const GENERAL_RIGHT = / (?:combien de jours|a combien de jours|hoeveel dagen|wie viele tage|how many days)(?= )/

/** What one works with or sits on at home: asked of others than Novo. */
const GEAR =
  / (?:ecrans?|schermen|scherm|chaise|stoel|stuhl|chair|laptop|ordinateur|pc|computer|imprimer|imprimante|afdrukken|printer|drucken|drucker|print|clavier|toetsenbord|tastatur|keyboard|casque|headset|souris|muis|docking|bildschirm|monitor|screen)(?= )/
const MEETING =
  / (?:reunion|vergadering|meeting|sitzung|besprechung|overleg|cours)(?: [a-z]+){0,6} (?:a distance|distanciel|op afstand|remote|remotely)(?= )/
const UNABLE =
  / (?:ne pourrai pas|ne peux pas|ne peux plus|niet kunnen|kan niet|kan ik niet|kan _ niet|kann nicht|kann ich nicht|nicht konnen|can t|cannot|won t be able)(?= )/
const WAS =
  / (?:s est|etait|etaient|a ete|j ai bien|was|waren|war|hatte|went|souvent|vaak|oft|often|actuellement|en ce moment|nu aan het|gerade|currently|right now|toujours|altijd|immer|always|parfois|soms|manchmal|sometimes)(?= )/
export const teleworkRules: Rule = scene => {
  const { hears } = scene
  const tw = homeWork(scene)
  if (tw && (MEETING.test(hears.text) || (GEAR.test(hears.text) && !scene.hasDays))) return perhaps('none')
  if (tw && scene.hasDays && UNABLE.test(hears.text)) return perhaps('telework.cancel')
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
  if (tw && MINE_ASKED.test(hears.text) && hears('rather') && (scene.codes.match(/[WSJ]/g)?.length ?? 0) > 1)
    return surely('telework.change')
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
const BECOMES = / (?:wordt|devient|deviendra|wird|becomes|verandert in|passe au|passe a|gaat naar)(?= )/
const corrects = ({ codes, hears, size }: Scene): boolean =>
  (BECOMES.test(hears.text) && size <= 10 && (codes.match(/[WSR]/g)?.length ?? 0) > 1) ||
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
  const another = any(scene, 'third', 'otherPeople') || scene.names[0]?.startsWith(scene.tokens[0]?.raw ?? ' ')
  if (another && !speaksForSelf(scene) && !IMPERSONAL.test(hears.text)) return perhaps('none')
  if (PAPERS.test(hears.text)) return surely('none')
  if (past(scene)) return perhaps('none')
  if (WAS.test(hears.text) && !wish) return perhaps('none')
  if (hears('otherThing') && !wish && !scene.hasDays) return perhaps('none')
  if (any(scene, 'structural', 'occasional')) return surely('telework.ask')
  if (wish || scene.hasDays || /[ph]/.test(scene.codes)) return surely('telework.ask')
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
  if (hears('change') && scene.hasDays && scene.size <= 14) return surely('telework.change')
  if ((addVerb(scene) || hears('remove')) && scene.hasDays && scene.size <= 8) return surely('telework.change')
  return undefined
}
