import { added, plural, sayNumber } from '../format.ts'
import type { IncidentTexts } from './en.ts'

const reports = (count: number) => `${sayNumber('fr', count)} ${plural('fr', count, 'signalement', 'signalements')}`

export const incident: IncidentTexts = {
  title: { line: 'Incident sur le réseau', vpn: 'Incident VPN' },
  number: 'Numéro',
  where: 'Où',
  since: 'Depuis',
  eta: 'Rétablissement prévu',
  noEta: 'pas encore connu',
  over: 'Terminé depuis',
  ticket: 'Ticket de l’opérateur',
  problem: 'Incident de l’opérateur',
  nowhere: 'inconnu : l’opérateur n’a indiqué aucun lieu',
  summary: 'Un incident sur votre ligne',

  meToo: 'Moi aussi',
  joined:
    'Vous êtes compté(e) parmi les personnes touchées : aucun ticket à votre nom n’est nécessaire. Je vous dirai quand c’est terminé.',
  notJoined:
    'Votre ligne est touchée par cet incident. Un clic suffit pour que je vous compte ; aucun ticket à ouvrir.',
  own: ({ number }) => `Vous avez votre propre ticket : ${number}.`,
  keepsRight:
    'Si votre connexion reste en panne quand les autres sont rétablies, dites-le-moi et j’ouvre un ticket pour vous.',
  ends: 'L’opérateur annonce que c’est réparé.',
  question: 'C’est de retour ?',
  saidBack: 'Merci. C’est noté : votre connexion est de retour.',
  asks: 'L’incident sur votre ligne semble terminé. C’est de retour ?',
  notOpen: 'Cet incident est terminé. Si votre connexion est en panne, signalez-le.',
  notYourLine: 'Votre ligne n’est pas touchée par cet incident.',

  desk: {
    status: {
      suspected: 'Soupçon : à vous de trancher',
      open: 'En cours',
      rejected: 'Écarté',
      merged: 'Repris dans un autre incident',
      ended: 'Terminé',
    },
    source: 'Connu par',
    sources: { contractor: 'l’opérateur', detection: 'les signalements, repéré par Novo', desk: 'le helpdesk ICT' },
    affected: 'Lignes en aval',
    joined: 'Personnes touchées',
    counts: ({ joined, own, stillDown }) =>
      `${sayNumber('fr', joined)} en tout, dont ${sayNumber('fr', own)} avec leur propre ticket et ${sayNumber('fr', stillDown)} toujours en panne`,
    evidence: ({ count, expected }) =>
      `${reports(count)} en 45 minutes, là où ${sayNumber('fr', expected)} serait habituel.`,
    fewExpected: ({ count }) => `${reports(count)} en 45 minutes, là où il n’y en a presque jamais.`,
    tested: ({ down, up, unknown }) =>
      `Lignes voisines testées : ${sayNumber('fr', down)} sans signal, ${sayNumber('fr', up)} avec signal, ${sayNumber('fr', unknown)} sans résultat.`,
    untested: 'Aucune ligne n’a pu être testée : rien n’est déclaré sans vous.',
    accept: 'Confirmer l’incident',
    reject: 'Écarter',
    confirmReject: 'Confirmer le rejet',
    rejectReason: 'Le motif est conservé avec le soupçon.',
    merge: 'Regrouper',
    confirmMerge: 'Regrouper avec celui-ci',
    mergeInto: 'Continue dans',
    split: 'Détacher',
    confirmSplit: 'En faire un incident',
    splitAt: 'Partie du réseau',
    end: 'Terminer',
    confirmEnd: 'Terminer l’incident',
    by: { contractor: 'opérateur', detection: 'Novo' },
    declare: 'Déclarer un incident',
    declareTitle: 'Déclarer un incident',
    declareNode: 'Où',
    declareHint: 'Tapez un lieu, une armoire ou un code postal.',
    declareKind: 'Ce qui ne fonctionne pas',
    kinds: { line: 'Les lignes', vpn: 'Le VPN seulement' },
    declareNow: 'Déclarer',
    noSuchNode: 'Choisissez un lieu dans la liste.',
    reasonMissing: 'Dites pourquoi : le motif est conservé.',
    reasonTooLong: ({ most }) => `Le motif est trop long : ${sayNumber('fr', most)} caractères au plus.`,
    settled: 'Quelqu’un a été plus rapide : voici où en est l’incident.',
    notPossible: 'Ce n’est pas possible pour cet incident.',
    picture: ({ count, down, up, untested, where }) =>
      `Arbre du réseau jusqu’à ${where} : ${reports(count)}, ${sayNumber('fr', down)} sans signal, ${sayNumber('fr', up)} avec signal, ${sayNumber('fr', untested)} sans test.`,
    legend: { report: 'signalement', down: 'sans signal', up: 'avec signal', untested: 'sans test' },
  },

  sum: {
    title: ({ number }) => `Incident ${number} : le bilan`,
    lasted: 'Durée',
    duration: ({ hours, minutes }) =>
      hours > 0 ? `${sayNumber('fr', hours)} h ${sayNumber('fr', minutes)} min` : `${sayNumber('fr', minutes)} min`,
    reported: 'Signalements',
    folded: 'Comptés sans ticket',
    own: 'Tickets propres',
    stillDown: 'Toujours en panne ensuite',
    affected: 'Lignes touchées',
    sla: 'Délai de réparation',
    slaMet: ({ took, target }) => `${took}, dans les ${target} du contrat`,
    slaBroken: ({ took, target }) => `${took}, au-delà des ${target} du contrat`,
    timeline: 'Le déroulement',
    step: ({ at, what, by, because }) => `${at} : ${what}${added(', par ', by)}${added(', motif : ', because)}`,
    steps: {
      suspected: 'soupçonné',
      opened: 'déclaré',
      placed: 'lieu ou source précisés',
      rejected: 'écarté',
      merged: 'repris dans un autre',
      split: 'scindé',
      resolved: 'réparé, selon l’opérateur',
      asked: 'demandé aux personnes touchées si c’est de retour',
      ended: 'terminé',
      eta: ({ at }) => `rétablissement prévu ${at}`,
      noEta: 'plus de rétablissement prévu',
    },
  },
}
