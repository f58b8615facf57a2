import type { Day } from '../../domain/day.ts'
import { capital, sayDay, sayFullDay, sayHalves, sayList, sayNumber, sayWeekday } from '../format.ts'
import type { PolicyTexts } from './en.ts'

const day = (of: Day) => capital(sayDay('fr', of))
const halves = (of: number) => sayHalves('fr', of, 'jour', 'jours')

export const policyFr: PolicyTexts = {
  giveReason: 'à motiver',
  reasonWanted: 'Ajoutez un motif, puis envoyez : cette demande doit être motivée.',
  ownFreeDay: ({ day: of }) =>
    `Le ${sayFullDay('fr', of)}, vous ne travaillez pas selon votre régime de travail. Choisissez un autre jour.`,
  tooSoon: ({ day: of, first }) =>
    `${day(of)} : la demande doit être faite plus tôt. Le premier jour possible est le ${sayDay('fr', first)}.`,
  periodFull: ({ per, day: of, halves: asked, most }) =>
    `${day(of)} : cela ferait ${halves(asked)} ${per === 'week' ? 'cette semaine-là' : 'ce mois-là'}, pour un maximum de ${halves(most)}.`,
  overLowerCeiling: ({ year, asked, used, ceiling }) =>
    `${year} : ${halves(used)} déjà pris ou demandés et ${halves(asked)} de plus dépassent le plafond de votre service (${halves(ceiling)}). Retirez des jours, ou demandez une dérogation à la direction P&O.`,
  presenceDay: ({ day: of, weekdays }) =>
    `${day(of)} : votre service est présent sur place le ${sayList(
      'fr',
      weekdays.map(weekday => sayWeekday('fr', weekday)),
    )}.`,
  presenceTooLow: ({ day: of, present, least, skill }) =>
    `${day(of)} : présence sur place dans votre équipe${skill ? ` (${skill.fr})` : ''} : ${sayNumber('fr', present)}, au moins ${sayNumber('fr', least)} attendu.`,
  blackout: ({ day: of, from, to, because }) =>
    `${day(of)} : pas de télétravail du ${sayDay('fr', from)} au ${sayDay('fr', to)} (${because.fr}).`,
  excluded:
    'Votre fonction s’exerce sur place : elle ne permet pas le télétravail. Parlez-en à votre chef fonctionnel.',
}
