import type { FreeDayName } from '../domain/calendar.ts'
import type { MilestoneName } from '../domain/line-order.ts'
import { allowanceFr } from './allowance/fr.ts'
import { booking } from './booking/fr.ts'
import { calendarFr } from './calendar/fr.ts'
import { changeFr } from './change/fr.ts'
import { delegationFr } from './delegation/fr.ts'
import { desk } from './desk/fr.ts'
import { dialogFr } from './dialog/fr.ts'
import type { Texts } from './en.ts'
import {
  added,
  capital,
  inFrench,
  plural,
  sayDay,
  sayFullDay,
  sayHalves,
  sayHour,
  sayList,
  sayNumber,
  sayTime,
  sayWeekday,
  uncapital,
} from './format.ts'
import { inboxFr } from './inbox/fr.ts'
import { incident } from './incident/fr.ts'
import { notice } from './notice/fr.ts'
import { policyFr } from './policy/fr.ts'
import { report } from './report/fr.ts'
import { silenceFr } from './silence/fr.ts'
import { sla } from './sla/fr.ts'
import { slaReport } from './sla-report/fr.ts'
import { ticket } from './ticket/fr.ts'

const day = (of: string) => sayDay('fr', of)
const halves = (of: number) => sayHalves('fr', of, 'jour', 'jours')
const onDay = (of: string) => `Le ${sayFullDay('fr', of)}`
const list = (items: readonly string[]) => sayList('fr', items)

const freeDays: Record<FreeDayName, string> = {
  'new year': 'le Nouvel An',
  'easter monday': 'le lundi de Pâques',
  'labour day': 'la fête du Travail',
  ascension: 'l’Ascension',
  'whit monday': 'le lundi de Pentecôte',
  'national day': 'la fête nationale',
  assumption: 'l’Assomption',
  'all saints': 'la Toussaint',
  'all souls': 'le jour des Morts',
  armistice: 'l’Armistice',
  'king’s day': 'la fête du Roi',
  christmas: 'Noël',
  'boxing day': 'le lendemain de Noël',
  compensation: 'un jour de compensation',
  'bridging day': 'un pont',
}

const milestones: Record<MilestoneName, string> = {
  survey: 'Étude du raccordement',
  visit: 'Visite du technicien',
  synchronised: 'Synchronisation de la ligne',
  vpnUp: 'Activation du VPN',
}

export const fr: Texts = inFrench<Texts>({
  send: 'Envoyer',
  approve: 'Approuver',
  approveSome: 'Approuver certains jours',
  refuse: 'Refuser',
  confirmRefusal: 'Confirmer le refus',
  reason: 'Motif',
  withdraw: 'Retirer',
  cancel: 'Annuler',
  check: 'Vérifier',
  close: 'Fermer',
  optional: 'facultatif',
  list,
  day,
  others: count => `${sayNumber('fr', count)} ${plural('fr', count, 'autre', 'autres')}`,
  at: ({ at, zone }) =>
    `${day(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString())} à ${sayTime('fr', at, zone)}`,

  part: { day: 'journée entière', morning: 'matin', afternoon: 'après-midi' },
  wishedDay: ({ day: of, part }) => (part === 'day' ? day(of) : `${day(of)} (${fr.part[part]})`),
  wishedWeekday: ({ weekday, part }) =>
    `chaque ${sayWeekday('fr', weekday)}${part === 'day' ? '' : ` (${fr.part[part]})`}`,
  weekday: weekday => sayWeekday('fr', weekday),
  period: ({ from, to }) => `du ${sayFullDay('fr', from)} au ${sayFullDay('fr', to)}`,
  firstTime: first => `première fois le ${day(first)}`,

  telework: {
    title: 'Demande de télétravail',
    whichDays: 'Quels jours voulez-vous dire ?',
    kind: 'Type',
    occasional: 'Occasionnel',
    structural: 'Structurel',
    daysLabel: 'Jours',
    addDay: 'Ajouter un jour',
    part: 'Partie de la journée',
    weekdays: 'Jours de la semaine',
    from: 'À partir du',
    to: 'Jusqu’au',
    chooseDays: 'Choisissez vos jours, puis envoyez.',
    hint: 'Vous pouvez corriger ici, ou m’écrire : « plutôt mercredi ».',
    addressTitle: 'Votre ligne sera installée à cette adresse',
    addressHint: 'En envoyant, vous confirmez l’adresse. Elle est communiquée à l’opérateur.',
    street: 'Rue et numéro',
    postcode: 'Code postal',
    city: 'Commune',
    goesTo: ({ chief }) => `Votre demande sera transmise à ${chief}.`,
    possible: 'possible',
    notPossible: 'pas possible',
    note: 'à savoir',
    moreNotes: count =>
      `Et ${sayNumber('fr', count)} ${plural('fr', count, 'autre remarque', 'autres remarques')} sur d’autres jours.`,
    counter: ({ year, used, asked, ceiling }) =>
      `Plafond des 3/5 en ${year} : ${halves(used)} sur ${sayNumber('fr', ceiling / 2)} ; avec cette demande : ${halves(used + asked)}`,
    corrected: 'Corrigée plus bas.',
    closed: 'Rien n’a été envoyé.',
    pending: ({ chief }) => `Envoyée à ${chief}, en attente de décision`,
    approved: ({ by, at }) => `Approuvée par ${by} le ${at}`,
    approvedSome: ({ by, at }) => `Approuvée en partie par ${by} le ${at}`,
    refused: ({ by, at }) => `Refusée par ${by} le ${at}`,
    withdrawn: ({ at }) => `Retirée le ${at}`,
    granted: 'Accordé',
    notGranted: 'Non accordé',
    askedDays: 'Demandé',
    because: 'Motif',
    approvedSaid: ({ by, days }) => `${by} a approuvé votre télétravail : ${days}.`,
    approvedSomeSaid: ({ by, days, rest }) =>
      `${by} a approuvé une partie de votre télétravail : ${days}. Non accordé : ${rest}.`,
    refusedSaid: ({ by, because }) => `${by} a refusé votre demande de télétravail. Motif : ${because}`,
    lineFollows: 'Votre ligne et votre VPN sont commandés sans attendre ; je vous tiens au courant ici.',
    summarySent: ({ chief }) => `Demande de télétravail envoyée à ${chief}`,
    mine: 'Mes demandes',
    mineNone: 'Vous n’avez pas encore de demande de télétravail.',
    ask: 'Demander du télétravail',
    chiefUnreachable: ({ chief }) =>
      `${chief} n’a pas encore Novo et n’est pas joignable ici pour l’instant. Votre demande est conservée et lui parviendra dès que l’application sera installée ; le helpdesk ICT est prévenu.`,
  },

  findings: {
    past: ({ day: of }) => `${onDay(of)} est déjà passé. Choisissez un jour à venir.`,
    'too late today': ({ day: of, until }) =>
      `${capital(day(of))} : pour le jour même, la demande était possible jusqu’à ${sayHour('fr', until)}. Voyez directement avec votre chef, ou choisissez un autre jour.`,
    weekend: ({ day: of }) => `${onDay(of)} tombe un week-end. Choisissez un jour de semaine.`,
    'free day': ({ day: of, free }) =>
      `${onDay(of)}, c’est ${freeDays[free.name]} : vous êtes déjà en congé ce jour-là.`,
    'too far': ({ day: of, last }) =>
      `Le ${sayFullDay('fr', of)} est trop lointain. Vous pouvez demander du télétravail jusqu’au ${sayFullDay('fr', last)}.`,
    'too many days': ({ asked, most }) =>
      `${sayNumber('fr', asked)} jours en une fois, c’est trop : ${sayNumber('fr', most)} au plus. Décochez-en, ou demandez du télétravail structurel.`,
    'not in the period': ({ weekday, from, to }) =>
      `Il n’y a aucun ${sayWeekday('fr', weekday)} ouvrable du ${sayFullDay('fr', from)} au ${sayFullDay('fr', to)}. Décochez ce jour, ou changez la période.`,
    'already asked': ({ day: of, status }) =>
      status === 'pending'
        ? `${capital(day(of))} : vous l’avez déjà demandé, la décision est en attente.`
        : `${capital(day(of))} : ce jour vous est déjà accordé.`,
    quota: ({ day: of, away, team, most }) =>
      `${capital(day(of))} : ${sayNumber('fr', away)} ${plural('fr', away, 'personne', 'personnes')} sur ${sayNumber('fr', team)} dans l’équipe ${plural('fr', away, 'est déjà absente', 'sont déjà absentes')}, pour un quota de ${sayNumber('fr', most)}. Votre chef en décidera.`,
    'over the ceiling': ({ year, asked, used, ceiling }) =>
      `${year} : ${halves(used)} déjà pris ou demandés et ${halves(asked)} de plus dépassent le plafond des 3/5 (${halves(ceiling)}). Retirez des jours, ou demandez une dérogation à la direction P&O.`,
    'nothing asked': () => 'Aucun jour n’est choisi. Cochez au moins un jour.',
    'period reversed': ({ from, to }) =>
      `La fin (${sayFullDay('fr', to)}) vient avant le début (${sayFullDay('fr', from)}). Corrigez une des deux dates.`,
    'no address': () => 'Complétez l’adresse de votre domicile : sans elle, la ligne ne peut pas être commandée.',
    'no chief': () =>
      'L’annuaire ne vous connaît pas de chef fonctionnel. Demandez à P&O de l’y inscrire ; votre demande pourra alors partir.',
    'own chief': () =>
      'L’annuaire vous désigne comme votre propre chef : personne ne peut décider pour soi. Demandez à P&O de corriger cela.',
    'chief without Novo': () =>
      'Votre chef n’a pas encore Novo : la demande lui arrivera dès que l’application sera installée.',
  },

  policy: policyFr,
  allowance: allowanceFr,
  calendar: calendarFr,
  change: changeFr,
  inbox: inboxFr,
  silence: silenceFr,
  delegation: delegationFr,

  decision: {
    nothing: 'Rien à décider pour l’instant.',
    title: ({ name }) => `${name} demande du télétravail`,
    summary: ({ name, days }) => `${name} demande du télétravail : ${days}`,
    who: 'Qui',
    type: 'Type',
    reason: 'Motif de la demande',
    noReason: 'Aucun motif indiqué',
    counter: 'Plafond des 3/5',
    counterValue: ({ year, before, after, ceiling }) =>
      `${year} : ${sayNumber('fr', before / 2)} → ${sayNumber('fr', after / 2)} sur ${halves(ceiling)}`,
    awayTitle: 'Équipe',
    away: ({ day: of, who, count, team, most }) =>
      `${capital(day(of))} : ${count ? `${sayNumber('fr', count)} ${plural('fr', count, 'absence', 'absences')} sur ${sayNumber('fr', team)} (${who})` : 'personne d’autre n’est absent'} · quota ${sayNumber('fr', most)}`,
    chooseDays: 'Jours à approuver',
    refuseReason: 'Le motif sera communiqué à la personne qui a fait la demande.',
    lineFollows: 'L’approbation entraîne la commande d’une ligne et d’un VPN.',
  },

  refusals: {
    'already decided': ({ status }) => `Rien n’a changé : demande ${uncapital(status)}.`,
    'old version': () => 'La demande a changé entre-temps. Voici ce qu’elle est devenue ; décidez sur cette carte.',
    'own request': () => 'Vous ne pouvez pas décider de votre propre demande.',
    'own chief’s request': () => 'Vous ne pouvez pas décider des demandes de votre propre chef fonctionnel.',
    'not the chief': () =>
      'Seul le chef fonctionnel actuel de la personne qui demande peut décider. Selon l’annuaire, ce n’est pas vous.',
    'reason missing': () => 'Un refus doit être motivé : complétez le motif.',
    'reason too long': ({ most }) => `Le motif est trop long : ${sayNumber('fr', most)} caractères au plus.`,
    'no day chosen': () => 'Cochez au moins un jour, ou refusez la demande.',
    'not yours': () => 'Cette demande n’est pas la vôtre.',
    unknown: () => 'Cette demande n’existe pas ou plus.',
    'directory silent': () =>
      'L’annuaire ne répond pas : je ne peux pas vérifier qui décide, donc rien n’est décidé. Réessayez dans quelques minutes.',
    'not a button': () => 'Ce bouton n’est plus valable. Rien n’a changé ; rouvrez la carte.',
    'not entitled': () => 'Cette action est réservée au helpdesk ICT.',
    busy: () => 'Un instant : votre action précédente est encore en cours.',
  },

  line: {
    none: 'Aucune commande de ligne n’est en cours pour vous.',
    title: 'Votre ligne et votre VPN',
    address: 'Adresse',
    expected: 'Date prévue',
    wanted: 'Enregistrée chez nous, pas encore confirmée par l’opérateur',
    acknowledged: 'Commande reçue par l’opérateur',
    inProgress: 'Installation en cours',
    held: 'En attente chez l’opérateur',
    completed: 'Ligne et VPN actifs',
    failed: 'L’installation a échoué',
    refused: 'Commande refusée par l’opérateur',
    cancelled: 'Commande annulée',
    'not needed': 'Votre ligne est déjà active : rien à commander',
    milestones,
    toCome: 'à venir',
    done: ({ at }) => `faite le ${at}`,
    jeopardy: ({ message }) => `Retard annoncé par l’opérateur${added(' : ', message)}`,
    because: 'Raison',
    deskHas: 'Le helpdesk ICT s’en occupe et vous recontacte.',
    summary: 'Votre ligne et votre VPN',
    said: {
      acknowledged: () => 'L’opérateur a bien reçu la commande de votre ligne et de votre VPN.',
      survey: () => 'Votre ligne : l’étude du raccordement est faite.',
      visit: () => 'Votre ligne : la visite du technicien est faite.',
      synchronised: () => 'Votre ligne est synchronisée. Il reste le VPN.',
      vpnUp: () => 'Votre VPN est actif. L’opérateur termine la mise en service.',
      jeopardy: ({ message, newDate }) =>
        `Votre ligne prendra du retard${added(' : ', message)}.${newDate ? ` Nouvelle date : ${day(newDate)}.` : ' Aucune nouvelle date n’est encore connue.'}`,
      completed: () => 'Votre ligne et votre VPN sont actifs. Bon télétravail.',
      failed: ({ because }) =>
        `L’installation de votre ligne a échoué${added(' : ', because)}. Le helpdesk ICT s’en occupe et vous recontacte.`,
      refused: ({ because }) =>
        `L’opérateur a refusé la commande de votre ligne${added(' : ', because)}. Le helpdesk ICT s’en occupe et vous recontacte.`,
      cancelled: ({ because }) => `La commande de votre ligne est annulée${added(' : ', because)}.`,
      'not needed': () => 'Votre ligne est déjà active : rien n’a dû être commandé.',
    },
  },

  linkOver: 'Ce lien n’est plus valable. Demandez-le à nouveau à Novo, dans le chat.',

  incident,

  outage: {
    title: 'Signalement d’une panne',
    report: 'Signaler la panne',
    restored: "C'est rétabli",
    stillDown: 'Toujours en panne',
    number: 'Numéro',
    line: 'Ligne',
    lineKind: { 'home-line': 'ligne à domicile', vpn: 'VPN', mobile: 'données mobiles' },
    symptom: 'Ce qui ne va pas',
    symptoms: {
      down: 'Pas de connexion',
      slow: 'Connexion lente',
      unstable: 'Connexion qui coupe',
      vpn: 'Le VPN ne marche pas',
      phone: 'Le téléphone ne marche pas',
    },
    since: 'Depuis',
    sinceDay: 'Depuis quel jour',
    sinceTime: 'Depuis quelle heure',
    words: 'Dans vos mots',
    contact: 'Numéro de téléphone pour une visite',
    testing: 'Je teste votre ligne ; le résultat apparaît ici dans les 20 secondes. Vous pouvez envoyer sans attendre.',
    test: {
      'no sync':
        'Test de la ligne : pas de signal. C’est du ressort de l’opérateur ; signalez la panne et il s’en charge.',
      'vpn down':
        'Test de la ligne : la ligne fonctionne, le VPN non. Signalez la panne et l’opérateur vérifie le VPN.',
      'all up':
        'Test de la ligne : la ligne et le VPN fonctionnent. Essayez d’abord ceci ; si cela n’aide pas, signalez la panne.',
      unknown: 'Test de la ligne : pas de résultat. Vous pouvez signaler la panne malgré tout.',
    },
    status: {
      begun: 'Pas encore signalée',
      dropped: 'Non signalée',
      reported: 'Enregistrée chez nous, pas encore chez l’opérateur',
      acknowledged: 'Reçue par l’opérateur',
      rejected: 'Refusée par l’opérateur',
      pending: 'L’opérateur attend une information de notre part',
      held: 'L’opérateur attend un tiers',
      inProgress: 'Réparation en cours',
      resolved: 'Rétablie, selon l’opérateur',
      closed: 'Clôturée',
      cancelled: 'Annulée',
    },
    eta: 'Rétablissement prévu',
    noEta: 'pas encore connu ; je vous le dis dès que l’opérateur le donne',
    isRestored: 'Est-ce rétabli ?',
    meanwhile: ({ phone }) =>
      `C’est urgent ? Un poste de travail au bureau a toujours internet. Helpdesk ICT : ${phone}.`,
    summary: 'Votre signalement de panne',
    mine: 'Mes pannes',
    mineNone: 'Vous n’avez signalé aucune panne.',
    noLine: ({ phone }) =>
      `L’inventaire de l’opérateur ne connaît pas de ligne à votre nom : je ne peux donc pas en signaler la panne. Le helpdesk ICT vous aide au ${phone}.`,
    said: {
      acknowledged: ({ number }) => `L’opérateur a bien reçu votre signalement de panne ${number}.`,
      rejected: ({ because }) =>
        `L’opérateur a refusé votre signalement de panne${added(' : ', because)}. Le helpdesk ICT s’en occupe et vous recontacte.`,
      pending: () => 'L’opérateur attend une information au sujet de votre panne. Le helpdesk ICT s’en occupe.',
      held: () => 'La réparation de votre ligne attend un tiers. Je vous dis quand elle reprend.',
      inProgress: () => 'La réparation de votre ligne est en cours.',
      resolved: () =>
        'L’opérateur annonce que votre ligne est rétablie. Est-ce rétabli ? Répondez sur la carte ci-dessus.',
      closed: () => 'Votre signalement de panne est clôturé.',
      cancelled: () => 'L’opérateur a annulé votre signalement de panne.',
      eta: ({ at }) => `Rétablissement prévu de votre ligne : ${at}.`,
      note: ({ text }) => `L’opérateur écrit : ${text}`,
    },
    refused: {
      'in the future': 'Une panne à venir ne peut pas être signalée. Corrigez depuis quand.',
      'too long ago': 'C’était il y a plus de 30 jours. Corrigez depuis quand.',
    },
  },

  report,
  ticket,
  desk,

  tasks: {
    title: 'Tâche pour le helpdesk ICT',
    summary: 'Nouvelle tâche pour le helpdesk ICT',
    done: 'C’est réglé',
    closed: ({ by, at }) => `Réglée par ${by} le ${at}`,
    person: 'Personne',
    order: 'Commande',
    'order refused': ({ because }) => `L’opérateur a refusé une commande de ligne${added(' : ', because)}.`,
    'order failed': ({ because }) => `Une installation de ligne a échoué${added(' : ', because)}.`,
    'ticket refused': ({ because }) => `L’opérateur a refusé un signalement de panne${added(' : ', because)}.`,
    'ticket waits': ({ because }) =>
      `L’opérateur attend une information au sujet d’une panne${added(' : ', because) || '.'}`,
    'ticket forgotten': () => 'L’opérateur ne connaît plus le ticket d’un signalement de panne.',
    'report waits': ({ since }) =>
      `L’opérateur n’est pas joignable depuis ${since} : un signalement de panne attend et sera renvoyé.`,
    'repeat fault': ({ times, line }) =>
      `Une panne se répète : la ${times}e sur la ligne ${line} en 90 jours. L’opérateur est prié de vérifier toute la ligne ; suivez le dossier.`,
    'line ceiling reached': ({ ceiling }) =>
      `Le plafond du contrat (${sayNumber('fr', ceiling)} lignes) est atteint : une commande attend.`,
    'contractor silent': ({ since }) =>
      `L’opérateur ne répond pas depuis le ${since} : une commande attend et sera renvoyée.`,
    'works unclear': ({ id, odd }) =>
      `Les travaux planifiés ${id} de l’opérateur ne peuvent pas être annoncés : ${odd}.`,
    'no employee number': () =>
      'L’annuaire n’a pas de numéro d’agent pour cette personne : la ligne ne peut pas être commandée.',
    'chief without Novo': ({ chief }) => `${chief} doit décider mais n’a pas Novo : installez l’application.`,
    'incident without places': ({ number }) =>
      `L’opérateur a déclaré un incident sans indiquer de lieu : ${number}. Demandez-lui où il se situe.`,
    'incident refused': ({ number, because }) =>
      `L’opérateur a refusé le ticket de l’incident ${number}${added(' : ', because)}.`,
    'effect gave up': ({ name }) => `Une action a été abandonnée après plusieurs essais : ${name}.`,
  },

  dialog: dialogFr,
  sla,
  booking,

  slaReport,
  notice,

  talk: {
    hello: ({ givenName }) =>
      `Bonjour ${givenName}. Dites-moi quand vous voulez télétravailler, par exemple « télétravail mardi et jeudi ».`,
    welcome: ({ givenName }) =>
      `Bonjour ${givenName}, je suis Novo. Je m’occupe de vos demandes de télétravail et j’accompagne la mise en service de votre ligne. Écrivez-moi comme à un collègue.`,
    canDo: 'Je n’ai pas bien compris. Voici ce que je peux faire :',
    helpTitle: 'Ce que je peux faire',
    help: [
      'Demander du télétravail : « télétravail mardi et jeudi »',
      'Voir vos demandes : « mes demandes »',
      'Réserver un poste de travail : « un bureau demain »',
      'Signaler une panne : « ma connexion est en panne »',
      'Suivre votre panne : « où en est ma panne »',
      'Changer de langue : « spreek Nederlands »',
    ],
    stillLost: ({ phone }) => `Je n’ai pas compris. Écrivez « aide », ou appelez le helpdesk ICT au ${phone}.`,
    notYet: 'Je ne m’occupe pas encore de cela. Le helpdesk ICT peut vous aider.',
    stopped: 'C’est noté, nous en restons là. Rien n’a été envoyé.',
    nothingToStop: 'Rien n’est en cours.',
    thanks: 'Avec plaisir.',
    language: 'Très bien, je vous réponds désormais en français.',
    whichLanguage: 'Je parle français, néerlandais, allemand et anglais. Écrivez par exemple « spreek Nederlands ».',
    groupChat: 'Je ne parle de ces sujets qu’en conversation personnelle. Ouvrez un chat avec moi.',
    unknownPerson: 'L’annuaire ne vous connaît pas. Demandez au helpdesk ICT de vérifier votre compte.',
    tooLong: 'Votre message est trop long pour moi. Dites-le en une ou deux phrases.',
    fault: ({ id }) =>
      `Désolé, quelque chose n’a pas fonctionné de mon côté. Votre message est conservé ; renvoyez-le dans un instant. Si cela se reproduit, donnez la référence ${id} au helpdesk ICT.`,
    directorySilent: 'L’annuaire ne répond pas pour l’instant. Rien n’est perdu ; réessayez dans quelques minutes.',
  },
})
