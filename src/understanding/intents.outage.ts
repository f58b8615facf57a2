import type { Scene } from './scene.ts'
import { any, iff, perhaps, type Rule, surely } from './verdict.ts'

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

export const isOutageStatus: Rule = scene => {
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
export const isStill: Rule = scene => {
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
export const isBack: Rule = scene => {
  if (elsewhere(scene) || scene.asks || !scene.hears('backAgain') || scene.hears('stillBad')) return undefined
  if (any(scene, 'slow', 'unstable')) return undefined
  if (scene.hears('down') && DENIED.test(scene.hears.text)) return undefined
  if (aboutNet(scene) || scene.hears('outageMine')) return surely('outage.back')
  return iff(shortly(scene, 6) && !scene.hears('leave'), surely('outage.back'))
}
export const isReport: Rule = scene => {
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
export const isLine: Rule = scene => {
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
