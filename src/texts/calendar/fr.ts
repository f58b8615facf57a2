import type { CalendarTexts } from './en.ts'

export const calendarFr: CalendarTexts = {
  event: 'Télétravail',
  requested: 'Télétravail (demandé)',
  file: 'Fichier d’agenda',
  title: 'Le télétravail dans votre agenda',
  about:
    'Votre agenda peut s’abonner à une adresse : il affiche alors les jours que vous avez demandés et ceux qui vous sont accordés. Qui possède l’adresse peut les lire.',
  none: 'Vous n’avez pas d’adresse pour le moment.',
  made: 'Votre adresse, affichée seulement maintenant ; une nouvelle la remplace aussitôt :',
  known: ({ since }) =>
    `Vous avez une adresse depuis le ${since}. Si vous ne l’avez plus, demandez-en une nouvelle : elle remplace aussitôt l’ancienne.`,
  revoked: 'L’adresse n’ouvre plus rien.',
  make: 'Nouvelle adresse',
  revoke: 'Révoquer l’adresse',
  subscribe: 'Ajoutez-la dans votre agenda par la fonction d’abonnement à un calendrier.',
}
