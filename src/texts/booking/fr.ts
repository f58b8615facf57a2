import { hoursOf, isHours, type Slot } from '../../domain/booking-time.ts'
import type { Day } from '../../domain/day.ts'
import { capital, plural, sayDay, sayHour, sayNumber, sayTime } from '../format.ts'
import type { BookingTexts } from './en.ts'

const parts: Record<string, string> = { day: 'toute la journée', morning: 'le matin', afternoon: 'l’après-midi' }
const slotText = (slot: Slot): string => {
  if (!isHours(slot)) return parts[slot] ?? slot
  const [from, to] = hoursOf(slot)
  return `de ${sayHour('fr', from)} à ${sayHour('fr', to)}`
}
const at = (day: Day, slot: Slot) => `${sayDay('fr', day)}, ${slotText(slot)}`
const count = (of: number) => sayNumber('fr', of)

export const booking: BookingTexts = {
  title: 'Poste de travail',
  bookedTitle: 'Réservation d’un poste de travail',
  mine: 'Mes réservations',
  mineNone: 'Vous n’avez aucun poste réservé.',
  book: 'Réserver',
  release: 'Libérer',
  releaseAll: 'Libérer tous ceux-ci',
  checkIn: 'Confirmer ma présence',
  change: 'Changer',
  search: 'Chercher',
  changeSearch: 'Chercher autrement',
  anywhere: 'peu importe',
  closed: 'Rien n’a été réservé.',
  place: 'Poste',
  when: 'Quand',
  why: 'Pourquoi celui-ci',
  equipment: 'Équipement',
  madeBy: 'Réservé par',
  forWhom: 'Pour',
  guest: 'Visiteur',
  date: 'Date',
  part: 'Partie de la journée',
  floor: 'Étage',
  features: {
    'two-screens': 'deux écrans',
    'large-screen': 'grand écran',
    'sit-stand': 'réglable en hauteur',
    window: 'près de la fenêtre',
    quiet: 'calme',
    docking: 'station d’accueil',
    'near-lift': 'près de l’ascenseur',
    'near-printer': 'près de l’imprimante',
    'near-coffee': 'près du café',
    wheelchair: 'accessible en fauteuil roulant',
  },
  activities: {
    concentration: 'zone de concentration',
    call: 'zone téléphone',
    project: 'zone projet',
    quiet: 'zone calme',
    team: 'zone d’équipe',
  },
  slot: ({ slot }) => slotText(slot),
  at: ({ day, slot }) => at(day, slot),
  desk: ({ desk, floor, zone, activity }) => `${desk} · étage ${floor}, zone ${zone} (${activity})`,
  shortDesk: ({ desk, floor }) => `${desk} (étage ${floor})`,
  others: 'Ou l’un de ceux-ci :',
  held: ({ at, zone }) => `Gardé pour vous jusqu’à ${sayTime('fr', at, zone)}.`,
  reasons: {
    asked: () => 'le poste que vous avez demandé',
    near: ({ name, metres }) => `à ${count(metres)} m de ${name}`,
    usual: () => 'votre poste habituel',
    team: () => 'dans la zone de votre équipe',
    features: ({ features }) => `comme demandé : ${features}`,
    room: ({ zone, free, of }) =>
      `de la place autour : ${count(free)} postes libres sur ${count(of)} dans la zone ${zone}`,
  },
  lacking: {
    unknown: ({ name }) => `Le poste ${name} n’est pas sur le plan.`,
    taken: ({ name }) => `Le poste ${name} est pris à ce moment-là.`,
    'not for you': ({ name }) => `Le poste ${name} est réservé à un autre groupe.`,
    'drop-in': ({ name }) => `Le poste ${name} ne se réserve pas : le premier venu s’y installe.`,
    assigned: ({ name }) => `Le poste ${name} est attribué à un collègue.`,
    unavailable: ({ name }) => `Le poste ${name} est hors service.`,
    features: ({ features }) => `Plus rien de libre avec : ${features}.`,
    floor: ({ floor }) => `Plus rien de libre à l’étage ${floor}.`,
    near: ({ names }) => `Plus rien de libre près de ${names}.`,
    unseen: ({ names }) =>
      `Je ne vois pas où ${names} s’installe : rien n’est réservé ce jour-là, ou ce n’est pas partagé.`,
    elsewhere: ({ building }) => `Votre bâtiment est complet ; il reste de la place ici : ${building}.`,
    asAlternative: 'Voici ce qui s’en approche le plus :',
  },
  refused: {
    past: ({ day, slot }) => `${capital(at(day, slot))} : c’est passé.`,
    'too far': ({ day, last }) =>
      `${capital(sayDay('fr', day))}, c’est trop loin : les postes se réservent jusqu’au ${sayDay('fr', last)}.`,
    instead: ({ day }) => `Voici un poste pour le ${sayDay('fr', day)}.`,
    full: ({ day, slot }) => `Plus aucun poste n’est libre le ${at(day, slot)}.`,
    already: ({ desk }) => `Vous avez déjà le poste ${desk} à ce moment-là ; en réservant celui-ci, vous le libérez.`,
    changed: 'Vous avez modifié votre recherche. Voici ce qui convient :',
    taken: ({ desk }) => `Le poste ${desk} vient d’être pris. En voici un autre :`,
    'too many': ({ most }) =>
      `Vous avez ${count(most)} ${plural('fr', most, 'réservation', 'réservations')} à venir : c’est le maximum. Libérez-en une et je réserve celle-ci.`,
    'not your team': ({ name }) => `Vous ne pouvez réserver que pour votre équipe ; ${name} n’en fait pas partie.`,
    'no plan': 'Aucun poste ne peut être réservé ici : ce bureau n’a pas encore de plan.',
    'who is that': ({ name }) => `Je ne connais pas de collègue du nom de ${name}.`,
    'which one': ({ name }) => `Plusieurs collègues s’appellent ${name} : écrivez le nom complet.`,
    'not today': ({ day }) => `La présence se confirme le jour même : ${sayDay('fr', day)}.`,
    'not booked': 'Cette réservation n’est plus valable.',
    'nothing today': 'Vous n’avez pas de poste réservé aujourd’hui. En voici un de libre :',
    'none then': 'Vous n’avez pas de réservation ces jours-là.',
  },
  status: {
    booked: 'Réservé',
    present: 'Réservé, présence confirmée',
    cancelled: 'Libéré par vous',
    released: 'Libéré : la présence n’a pas été confirmée',
    withdrawn: 'Annulé : le poste n’est plus disponible',
    over: 'Passé',
  },
  confirmBefore: ({ at, zone }) =>
    `Confirmez votre présence avant ${sayTime('fr', at, zone)} ; après, le poste revient à un collègue.`,
  sharing: 'Qui peut voir où je m’installe',
  share: 'Retenir',
  shares: { nobody: 'personne', team: 'mon équipe', everybody: 'tout le monde' },
  whoTitle: ({ day }) => `Qui est là ${sayDay('fr', day)}`,
  whoNone: 'Personne de votre équipe n’a réservé de poste ce jour-là, ou ne le partage.',
  whoRow: ({ name, desk, floor, slot }) => `${name} : ${desk}, étage ${floor}, ${slotText(slot)}`,
  series: {
    title: 'Un poste sur plusieurs jours',
    tell: 'Ces postes sont libres en ce moment. Je les réserve tous dès que vous appuyez.',
    done: 'Voici ce qu’il en est, jour par jour :',
    booked: ({ desk, floor }) => `poste ${desk}, étage ${floor}`,
    other: ({ desk, floor }) => `un autre poste : ${desk}, étage ${floor}`,
    full: 'plus aucun poste libre',
    already: ({ desk }) => `vous avez déjà le poste ${desk}`,
    'too many': ({ most }) => `pas réservé : ${count(most)} réservations à venir au plus`,
  },
  summary: 'Un poste pour vous',
  summaryBooked: 'Votre réservation de poste',
  which: 'De quels jours s’agit-il ?',
  closing: {
    title: 'Postes hors service',
    close: 'Mettre hors service',
    reopen: 'Remettre en service',
    ask: ({ target, days, desks, bookings }) =>
      `${target} : ${count(desks)} ${plural('fr', desks, 'poste', 'postes')}, ${days}. ${count(bookings)} ${plural('fr', bookings, 'réservation est touchée ; son titulaire est prévenu et reçoit', 'réservations sont touchées ; leurs titulaires sont prévenus et reçoivent')} une proposition de remplacement.`,
    askReopen: ({ target, days }) => `${target} : de nouveau réservable, ${days}.`,
    closed: ({ target, bookings }) =>
      `${target} : hors service. ${count(bookings)} ${plural('fr', bookings, 'titulaire est prévenu', 'titulaires sont prévenus')}.`,
    reopened: ({ target }) => `${target} : de nouveau réservable.`,
    'not entitled': 'Seul le service logistique met des postes hors service.',
    unknown: 'Le plan n’a ni poste, ni zone, ni étage de ce nom.',
    'no days': 'Dites pour quels jours, par exemple : fermer la zone 3B du 14 au 18 décembre.',
    withdrawn: ({ desk, day, slot }) =>
      `Le poste ${desk} (${at(day, slot)}) est hors service : votre réservation n’est plus valable. En voici un autre :`,
  },
  waiting: {
    join: 'M’inscrire sur la liste d’attente',
    joined: ({ zone, day, slot }) =>
      `Vous êtes sur la liste d’attente de la zone ${zone} : ${at(day, slot)}. Dès qu’un poste se libère, je vous le propose en premier, pendant vos heures de travail, pour une demi-heure.`,
    already: ({ zone }) => `Vous êtes déjà sur la liste d’attente de la zone ${zone}.`,
    title: 'Un poste s’est libéré',
    decline: 'Non, merci',
    declined: 'C’est noté : le poste est proposé au suivant.',
    leave: 'Quitter la liste d’attente',
    left: 'Vous n’êtes plus sur la liste d’attente.',
  },
  said: {
    reminder: ({ desk, at, zone }) =>
      `Votre poste ${desk} vous attend jusqu’à ${sayTime('fr', at, zone)}. Confirmez votre présence sur la carte, ou écrivez « je suis là ».`,
    released: ({ desk, day, slot, times }) =>
      `Le poste ${desk} (${at(day, slot)}) est libéré : votre présence n’a pas été confirmée.${times > 1 ? ` C’est la ${count(times)}e fois en 30 jours ; je ne le dis qu’à vous. Si vos plans changent, libérez le poste : un collègue peut en profiter.` : ''} Si vous êtes là, écrivez « un bureau aujourd’hui ».`,
  },
}
