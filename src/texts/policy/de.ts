import type { Day } from '../../domain/day.ts'
import { capital, sayDay, sayFullDay, sayHalves, sayList, sayNumber, sayWeekday } from '../format.ts'
import type { PolicyTexts } from './en.ts'

const day = (of: Day) => capital(sayDay('de', of))
const halves = (of: number) => sayHalves('de', of, 'Tag', 'Tage')

export const policyDe: PolicyTexts = {
  giveReason: 'zu begründen',
  reasonWanted: 'Bitte geben Sie eine Begründung an und senden Sie dann: Dieser Antrag braucht eine.',
  ownFreeDay: ({ day: of }) =>
    `${capital(sayFullDay('de', of))}: An diesem Tag arbeiten Sie nach Ihrer Arbeitszeitregelung nicht. Bitte wählen Sie einen anderen Tag.`,
  tooSoon: ({ day: of, first }) =>
    `${day(of)}: Das muss früher beantragt werden. Der erste mögliche Tag ist ${sayDay('de', first)}.`,
  periodFull: ({ per, day: of, halves: asked, most }) =>
    `${day(of)}: Damit wären es ${halves(asked)} in ${per === 'week' ? 'dieser Woche' : 'diesem Monat'}, höchstens ${halves(most)}.`,
  overLowerCeiling: ({ year, asked, used, ceiling }) =>
    `${year}: ${halves(used)} genommen oder beantragt und ${halves(asked)} zusätzlich überschreiten die Obergrenze Ihres Dienstes (${halves(ceiling)}). Streichen Sie Tage, oder beantragen Sie bei der Direktion P&O eine Ausnahme.`,
  presenceDay: ({ day: of, weekdays }) =>
    `${day(of)}: Ihr Dienst ist vor Ort am ${sayList(
      'de',
      weekdays.map(weekday => sayWeekday('de', weekday)),
    )}.`,
  presenceTooLow: ({ day: of, present, least, skill }) =>
    `${day(of)}: anwesend in Ihrem Team${skill ? ` (${skill.de})` : ''}: ${sayNumber('de', present)}, gewünscht mindestens ${sayNumber('de', least)}.`,
  blackout: ({ day: of, from, to, because }) =>
    `${day(of)}: keine Telearbeit von ${sayDay('de', from)} bis ${sayDay('de', to)} (${because.de}).`,
  excluded:
    'Ihre Funktion wird vor Ort ausgeübt: Sie lässt keine Telearbeit zu. Sprechen Sie mit Ihrem funktionellen Vorgesetzten.',
}
