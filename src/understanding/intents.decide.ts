import { any, iff, perhaps, type Rule, surely } from './verdict.ts'

export const MINE_ASKED =
  / (?:ma demande|mes demandes|mon teletravail|mijn aanvraag|mijn aanvragen|mijn telewerk|mijn telewerkaanvraag|mijn dagen|mes jours|meine tage|my days|mein antrag|meinen antrag|meine antrage|meiner antrage|my request|my requests|my telework)(?= )/
export const isDelegate: Rule = scene =>
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
export const isInbox: Rule = scene => {
  if (
    MINE_ASKED.test(scene.hears.text) ||
    any(scene, 'cancel', 'withdraw') ||
    (scene.hears('leave') && !scene.hears('telework') && !scene.hears('toApprove'))
  )
    return undefined
  if (PLURAL.test(scene.hears.text) && any(scene, 'howMany', 'approve'))
    return DUTY.test(scene.hears.text) ? surely('decide.inbox') : perhaps('decide.inbox')
  if (scene.hears('toApprove') && any(scene, 'request', 'approve', 'telework', 'toApprove'))
    return surely('decide.inbox')
  if (scene.hears('approve') && scene.hears('theirs') && !any(scene, 'withdraw')) return surely('decide.inbox')
  if (scene.hears('approve') && (scene.hears('request') || scene.size <= 3) && !any(scene, 'wish'))
    return perhaps('decide.inbox')
  return undefined
}
