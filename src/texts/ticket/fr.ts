import { dayAt } from '../../domain/day.ts'
import { sayDay, sayTime, sentence } from '../format.ts'
import type { TicketTexts } from './en.ts'

export const ticket: TicketTexts = {
  testingAfter: 'Je teste de nouveau votre ligne ; le résultat s’affiche ici.',
  testedAfter: {
    'no sync': 'Nouveau test : votre ligne n’a toujours pas de signal.',
    'vpn down': 'Nouveau test : votre ligne fonctionne, le VPN non.',
    'all up': 'Nouveau test : la ligne et le VPN fonctionnent.',
    unknown: 'Nouveau test : pas de résultat.',
  },
  closes: ({ at }) => `Sans réponse de votre part, je clôture le ${at}.`,
  reminder: ({ number }) =>
    `Votre ligne est-elle rétablie ? L’opérateur le dit (${number}). Répondez sur la carte ci-dessus.`,
  closedUnanswered: ({ number }) =>
    `Votre signalement de panne ${number} est clôturé : personne n’a dit si la ligne est rétablie. Si elle ne l’est pas, signalez-la de nouveau.`,
  unanswered: 'Clôturée sans réponse',
  nextNews: ({ at }) => `pas encore connu ; prochaine nouvelle ${at} au plus tard`,
  etaMoved: ({ first, now, because }) =>
    `prévu d’abord ${first}, maintenant ${now}${because && `, parce que : ${because}`}`,

  cancelling: ({ at }) =>
    `Vous avez demandé l’annulation ${at}. La demande est chez l’opérateur ; c’est sa réponse qui décide.`,
  notCancelled: ({ because }) =>
    `L’opérateur n’annule pas votre signalement de panne${because && ` (${because})`} : il suit son cours.`,
  howToCancel: ({ button }) =>
    `Pour annuler votre signalement de panne, appuyez sur « ${button} » sur la carte ci-dessous.`,

  question: 'L’opérateur demande',
  questionOpen:
    'L’opérateur attend une information, sans dire laquelle. Écrivez ce que vous savez, ou appelez le helpdesk ICT.',
  answer: 'Votre réponse',
  asked: ({ question }) =>
    `L’opérateur attend une information au sujet de votre panne${question ? ` : ${sentence(question)}` : '.'} Répondez sur la carte, ou simplement ici dans la conversation.`,
  answered: ({ at }) => `Répondu ${at}`,
  answerGoes: 'Merci. Votre réponse part chez l’opérateur.',
  stillOpen: 'La question de l’opérateur est toujours ouverte',
  noteTitle: 'Ajouter une note',
  note: 'Note pour l’opérateur',
  noteSend: 'Envoyer la note',
  notes: 'Notes',
  byContractor: 'Opérateur',
  byYou: 'Vous',
  onItsWay: 'en route',
  changeTitle: 'Cela a changé',
  changeSend: 'Envoyer le changement',

  visit: 'Visite du technicien',
  window: ({ from, to, zone }) =>
    `${sayDay('fr', dayAt(from, zone))}, de ${sayTime('fr', from, zone)} à ${sayTime('fr', to, zone)}`,
  chooseSlot: 'Quand le technicien peut-il venir ?',
  slotSend: 'Choisir ce moment',
  slotGoes: ({ when }) => `${when} (l’opérateur doit encore confirmer)`,
  slotsOffered: 'L’opérateur propose des moments pour une visite. Choisissez-en un sur la carte ci-dessus.',
  slotGone: 'Ce moment n’est plus libre. Choisissez-en un autre sur la carte.',
  slotKept: ({ when }) => `La visite du technicien est fixée : ${when}.`,
  contactAsk: 'Numéro de téléphone pour le technicien',
  contactSend: 'Envoyer le numéro',

  pictures: 'Images',
  pictureCount: ({ count }) => (count === 1 ? '1 image' : `${count} images`),
  picturesUnsent: ({ count }) =>
    count === 1
      ? '1 image reste chez nous : l’opérateur ne l’a pas acceptée'
      : `${count} images restent chez nous : l’opérateur ne les a pas acceptées`,
  pictureKept: ({ number }) =>
    `Votre image est gardée avec la panne ${number}. Elle va chez l’opérateur s’il accepte les images ; après 90 jours elle est effacée.`,
  pictureRefused: {
    'not a picture': 'Je ne peux garder que des images PNG, JPEG ou GIF.',
    'too big': 'Cette image est trop grande : 4 Mo au plus.',
    'too many': 'Il y a déjà cinq images avec cette panne.',
    'no outage':
      'Je n’ai pas de panne ouverte à vous à laquelle joindre cette image. Signalez d’abord la panne, puis envoyez-la.',
    'not to be had': 'L’image n’a pas pu être reprise de la conversation. Envoyez-la de nouveau.',
  },
}
