import type { ChangeTexts } from './en.ts'

export const changeFr: ChangeTexts = {
  edit: 'Modifier',
  editing: 'Vous modifiez la demande en attente de décision. Votre chef voit la modification aussitôt.',
  whichDays: 'Jours à annuler',
  cancelledDays: 'Annulé',
  allCancelled: ({ at }) => `Annulée par la personne elle-même le ${at}`,
  cancelledSaid: ({ name, days }) => `${name} a annulé du télétravail : ${days}.`,
  chooseDays: 'Cochez au moins un jour à annuler.',
  changeGranted: 'Un jour accordé s’annule ici ; pour un autre jour à la place, faites une nouvelle demande.',
}
