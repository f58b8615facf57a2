import type { SlaTexts } from './en.ts'

const percent = (value: number) => `${value} %`

export const sla: SlaTexts = {
  bar: {
    running: ({ due, used }) => `Réparation promise avant ${due} (délai utilisé : ${percent(used)})`,
    breached: ({ due }) => `La réparation était promise avant ${due} : ce délai est dépassé`,
    paused: ({ side, reason, used }) => `Délai suspendu (${side} : ${reason}) ; déjà utilisé : ${percent(used)}`,
    kept: ({ used }) => `Réparée dans le délai promis (délai utilisé : ${percent(used)})`,
    missed: 'Réparée au-delà du délai promis',
  },
  side: {
    office: 'de notre côté',
    contractor: 'du côté de l’opérateur',
    'third party': 'chez un tiers',
    nobody: 'du fait de personne',
  },
  pause: {
    pending: 'l’opérateur attend une information',
    held: 'un tiers doit d’abord intervenir',
    resolved: 'nous attendons la confirmation du rétablissement',
    'no access': 'le technicien n’a trouvé personne',
    'later visit wanted': 'une visite plus tardive a été demandée',
    'planned works': 'travaux planifiés',
    'force majeure': 'cas de force majeure',
    stopped: 'annoncée rétablie',
  },
  clock: {
    response: 'Prise en charge',
    'first eta': 'Première estimation',
    'update interval': 'Nouvelles intermédiaires',
    repair: 'Réparation',
  },
}
