import { sayDay } from '../format.ts'
import type { SilenceTexts } from './en.ts'

export const silenceDe: SilenceTexts = {
  nudge: 'Erinnern',
  nudged: 'Die Erinnerung ist unterwegs.',
  nudgedToday: 'Sie haben heute schon eine Erinnerung gesendet. Morgen geht es wieder.',
  tooEarly: ({ from }) => `Ab ${sayDay('de', from)} können Sie eine Erinnerung senden.`,
  reminder: ({ name, days, since }) =>
    `${name} wartet seit ${since} auf Ihre Entscheidung: Telearbeit, ${days}. Schreiben Sie „zu entscheiden“, um den Antrag zu sehen.`,
  putBeforeYou: ({ name, days, chief }) =>
    `${chief} hat über die Telearbeit von ${name} (${days}) noch nicht entschieden. Der Antrag liegt nun auch Ihnen vor.`,
  putAbove: ({ above, days }) =>
    `Ihr Antrag auf Telearbeit (${days}) hat noch keine Antwort. Er liegt nun auch ${above} vor.`,
  expired: ({ days }) =>
    `Niemand hat rechtzeitig über Ihren Antrag auf Telearbeit (${days}) entschieden: Er ist ohne Antwort abgelaufen. Sprechen Sie mit Ihrem Vorgesetzten, oder stellen Sie ihn neu.`,
  expiredUndecided: ({ name, days }) =>
    `Der Antrag auf Telearbeit von ${name} (${days}) ist ohne Entscheidung abgelaufen.`,
  expiredOn: ({ at }) => `Ohne Entscheidung abgelaufen am ${at}`,
}
