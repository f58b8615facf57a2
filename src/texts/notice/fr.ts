import type { Instant } from '../../domain/day.ts'
import type { Level } from '../../domain/network.ts'
import { added, plural, sayDay, sayNumber, sayTime } from '../format.ts'
import type { NoticeTexts } from './en.ts'

const day = (at: Instant, zone: string) =>
  sayDay('fr', Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())
const people = (count: number) => `${sayNumber('fr', count)} ${plural('fr', count, 'personne', 'personnes')}`

const levels: Record<Level, string> = {
  national: 'tout le pays',
  province: 'province',
  aggregation: 'région',
  exchange: 'central',
  cabinet: 'armoire de rue',
}

export const notice: NoticeTexts = {
  title: {
    line: 'Incident sur le réseau',
    vpn: 'Incident du VPN',
    works: 'Travaux planifiés',
    free: 'Avis du helpdesk ICT',
  },
  where: 'Où',
  since: 'Depuis',
  when: 'Quand',
  eta: 'Rétablissement prévu',
  over: 'Terminé depuis',
  movedFrom: 'Prévu auparavant',
  summaryOf: {
    incident: 'Un incident touche votre ligne',
    works: 'Travaux sur votre ligne',
    free: 'Avis du helpdesk ICT',
  },
  place: ({ level, name }) => (level === 'national' ? levels.national : `${levels[level]} ${name}`),
  period: ({ start, end, zone }) =>
    day(start, zone) === day(end, zone)
      ? `${day(start, zone)} de ${sayTime('fr', start, zone)} à ${sayTime('fr', end, zone)}`
      : `du ${day(start, zone)} à ${sayTime('fr', start, zone)} au ${day(end, zone)} à ${sayTime('fr', end, zone)}`,
  hours: ({ start, end, zone }) => `de ${sayTime('fr', start, zone)} à ${sayTime('fr', end, zone)}`,
  open: {
    line: 'Les lignes à domicile de cette zone n’ont pas de connexion. L’opérateur y travaille.',
    vpn: 'Le VPN ne fonctionne pas pour le moment ; les lignes, elles, fonctionnent. L’opérateur y travaille.',
    planned: 'L’opérateur travaille sur le réseau : votre ligne sera coupée un moment.',
    running: 'Les travaux sont en cours : votre ligne peut être coupée.',
    late: 'Les travaux durent plus longtemps que prévu : votre ligne peut encore être coupée.',
  },
  ended: {
    incident: 'L’incident est terminé.',
    works: 'Les travaux sont terminés.',
    free: 'Cet avis n’est plus d’actualité.',
  },
  cancelled: {
    incident: 'L’incident est annulé.',
    works: 'Les travaux sont annulés.',
    free: 'Cet avis est retiré.',
  },
  noEta: ({ next }) =>
    next ? `pas encore connu ; prochaines nouvelles ${next}` : 'pas encore connu ; je vous le dirai',
  yourDays: ({ days }) => `Vous télétravaillez ${days}.`,
  meanwhile: ({ phone }) =>
    `En attendant : partagez la connexion de votre téléphone, ou prenez un poste de travail au bureau. Helpdesk ICT : ${phone}.`,
  plannedMeanwhile: ({ phone }) =>
    `Vous pouvez travailler au bureau ce jour-là, ou en dehors de ces heures. Helpdesk ICT : ${phone}.`,
  question: ({ phone }) => `Une question ? Helpdesk ICT : ${phone}.`,
  backAgain: 'Si votre connexion reste coupée, signalez-le : je teste votre ligne.',
  said: {
    eta: ({ at, because }) =>
      `Incident sur votre ligne, nouveau rétablissement prévu : ${at}${added('. L’opérateur écrit : ', because)}.`,
    noEta: ({ next }) =>
      `Le rétablissement de votre ligne n’est plus certain. ${next ? `Prochaines nouvelles ${next}.` : 'Je vous écris dès qu’il y a du nouveau.'}`,
    moved: ({ period, because }) =>
      `Les travaux sur votre ligne sont déplacés : ${period}${added('. L’opérateur écrit : ', because)}.`,
    scope: ({ places }) => `La zone touchée a changé : ${places}.`,
    reminder: ({ days, hours }) => `Vous télétravaillez ${days} ; travaux sur votre ligne ${hours}.`,
    started: () => 'Les travaux sur votre ligne ont commencé : elle peut être coupée.',
    overrun: ({ until, because }) =>
      `Les travaux sur votre ligne durent plus longtemps que prévu${until ? ` (jusqu’au ${until})` : ''}${added('. L’opérateur écrit : ', because)}. Je vous dis quand ils sont terminés.`,
    cancelledIncident: () => 'L’incident sur votre ligne est annulé par l’opérateur.',
    cancelledWorks: ({ period }) => `Les travaux sur votre ligne sont annulés : ${period}.`,
    cancelledFree: () => 'Un avis du helpdesk ICT est retiré.',
    endedIncident: () => 'L’incident sur votre ligne est terminé. Si votre connexion reste coupée, signalez-le.',
    endedWorks: () => 'Les travaux sur votre ligne sont terminés.',
    endedFree: () => 'Un avis du helpdesk ICT n’est plus d’actualité.',
  },
  mute: { 'works on other days': 'Seulement mes jours de télétravail', endings: 'Ne plus m’annoncer la fin' },
  muted: {
    'works on other days': 'Noté : je vous annonce les travaux de vos jours de télétravail seulement.',
    endings: 'Noté : je ne vous annonce plus la fin d’un avis. Cette carte continue de l’indiquer.',
  },
  odd: {
    'unknown status': 'leur état n’est pas connu',
    'no start': 'il manque le début',
    'no end': 'il manque la fin',
    'end before start': 'la fin vient avant le début',
    'no places': 'aucune ligne ni aucun lieu connu n’est nommé',
  },
  unmute: 'Tout m’annoncer à nouveau',
  unmuted: 'Noté : je vous annonce à nouveau tout.',

  desk: {
    title: 'Avis à publier',
    french: 'Texte en français',
    dutch: 'Texte en néerlandais',
    german: 'Texte en allemand',
    english: 'Texte en anglais',
    audience: 'Pour qui',
    everybody: 'Tout le monde',
    teleworking: 'Celles et ceux qui télétravaillent un jour donné',
    node: 'Une partie du réseau',
    day: 'Jour de télétravail',
    place: 'Partie du réseau',
    urgent: 'Urgent : qui télétravaille est averti à toute heure',
    calm: 'Pas urgent : chacun pendant ses heures de travail',
    urgency: 'Urgence',
    teleworkingOn: ({ day }) => `Celles et ceux qui télétravaillent ${day}`,
    languages: { fr: 'En français', nl: 'En néerlandais', de: 'En allemand', en: 'En anglais' },
    severalPlaces: ({ places }) => `Laquelle voulez-vous dire : ${places} ? Écrivez-la en entier.`,
    write: 'Écrire un avis',
    preview: 'Aperçu',
    publish: 'Publier',
    correct: 'Corriger',
    drop: 'Abandonner',
    stop: 'Arrêter l’envoi',
    end: 'N’est plus d’actualité',
    list: 'Liste des destinataires',
    count: ({ total, now, later, never }) =>
      `${people(total)} : ${sayNumber('fr', now)} maintenant, ${sayNumber('fr', later)} à leurs prochaines heures de travail, ${sayNumber('fr', never)} hors d’atteinte`,
    progress: ({ told, total, unreachable }) =>
      `${sayNumber('fr', told)} sur ${sayNumber('fr', total)}, ${sayNumber('fr', unreachable)} ${plural('fr', unreachable, 'injoignable', 'injoignables')}`,
    unsure: ({ count }) => `Réception incertaine : ${sayNumber('fr', count)}. L’avis n’est pas envoyé deux fois.`,
    held: ({ count }) => `En attente des heures de travail : ${sayNumber('fr', count)}.`,
    status: {
      draft: 'Pas encore publié',
      sending: 'Envoi en cours',
      sent: 'Envoyé',
      stopped: 'Envoi arrêté',
      ended: 'Plus d’actualité',
    },
    wrong: {
      'text missing': 'Il faut un texte en français et un texte en néerlandais.',
      'text too long': 'Un texte est trop long : 1 500 caractères au plus chacun.',
      'day missing': 'Indiquez le jour de télétravail.',
      'place missing': 'Indiquez la partie du réseau.',
      'place unknown':
        'Le réseau de l’opérateur ne connaît pas cette partie. Écrivez son nom ou son code, par exemple une commune ou un code postal.',
      'nobody concerned': 'Personne ne fait partie de ces destinataires.',
    },
    dropped: 'Abandonné : rien n’a été envoyé.',
    summary: 'Avis à publier',
  },
}
