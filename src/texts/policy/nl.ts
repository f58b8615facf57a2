import type { Day } from '../../domain/day.ts'
import { capital, sayDay, sayFullDay, sayHalves, sayList, sayNumber, sayWeekday } from '../format.ts'
import type { PolicyTexts } from './en.ts'

const day = (of: Day) => capital(sayDay('nl', of))
const halves = (of: number) => sayHalves('nl', of, 'dag', 'dagen')

export const policyNl: PolicyTexts = {
  giveReason: 'te motiveren',
  reasonWanted: 'Vul een reden in en verzend dan: deze aanvraag moet gemotiveerd zijn.',
  ownFreeDay: ({ day: of }) =>
    `Op ${sayFullDay('nl', of)} werkt u niet volgens uw arbeidsregeling. Kies een andere dag.`,
  tooSoon: ({ day: of, first }) =>
    `${day(of)}: dit moet vroeger aangevraagd worden. De eerste mogelijke dag is ${sayDay('nl', first)}.`,
  periodFull: ({ per, day: of, halves: asked, most }) =>
    `${day(of)}: dat wordt ${halves(asked)} in die ${per === 'week' ? 'week' : 'maand'}, het maximum is ${halves(most)}.`,
  overLowerCeiling: ({ year, asked, used, ceiling }) =>
    `${year}: ${halves(used)} opgenomen of aangevraagd en nog eens ${halves(asked)} overschrijden het plafond van uw dienst (${halves(ceiling)}). Schrap dagen, of vraag de directie P&O om een afwijking.`,
  presenceDay: ({ day: of, weekdays }) =>
    `${day(of)}: uw dienst is aanwezig op ${sayList(
      'nl',
      weekdays.map(weekday => sayWeekday('nl', weekday)),
    )}.`,
  presenceTooLow: ({ day: of, present, least, skill }) =>
    `${day(of)}: aanwezig in uw team${skill ? ` (${skill.nl})` : ''}: ${sayNumber('nl', present)}, minstens ${sayNumber('nl', least)} gevraagd.`,
  blackout: ({ day: of, from, to, because }) =>
    `${day(of)}: geen telewerk van ${sayDay('nl', from)} tot en met ${sayDay('nl', to)} (${because.nl}).`,
  excluded: 'Uw functie gebeurt ter plaatse: telewerk is er niet mogelijk. Bespreek het met uw functionele chef.',
}
