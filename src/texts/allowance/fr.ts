import { capital, sayNumber } from '../format.ts'
import type { AllowanceTexts } from './en.ts'

export const allowanceFr: AllowanceTexts = {
  title: ({ month }) => `Indemnité de télétravail · ${month}`,
  people: 'Personnes',
  days: 'Jours',
  amount: 'Montant',
  changes: 'Depuis le dernier export',
  quantity: ({ value }) => sayNumber('fr', value),
  first: 'premier export de ce mois',
  none: 'rien n’a changé',
  changed: ({ count, amount }) =>
    `${count === 1 ? '1 ligne a changé' : `${count} lignes ont changé`}, ${amount} au total`,
  withoutNumber: ({ count }) =>
    `${count === 1 ? '1 ligne n’a pas' : `${count} lignes n’ont pas`} de matricule : complétez l’annuaire et exportez à nouveau.`,
  made: ({ number, by, at }) => `Export ${number}, fait par ${by} le ${at}`,
  linkHolds: 'La liste s’ouvre pendant une heure sans connexion : ne la transmettez qu’au service des traitements.',
  file: 'Liste (CSV)',
  newLink: 'Nouveau lien',
  columns: [
    ...['mois', 'matricule', 'jours', 'montant (EUR)'],
    ...['jours exportés auparavant', 'montant exporté auparavant (EUR)', 'différence (EUR)'],
  ],
  total: 'total',
  notEntitled: 'L’indemnité de télétravail n’est exportée que par les membres du service Personnel et Organisation.',
  notOver: ({ month }) => `${capital(month)} n’est pas terminé : un mois se règle une fois qu’il est fini.`,
}
