import { sayDay } from '../format.ts'
import type { SilenceTexts } from './en.ts'

export const silenceNl: SilenceTexts = {
  nudge: 'Herinneren',
  nudged: 'De herinnering is vertrokken.',
  nudgedToday: 'U hebt vandaag al een herinnering gestuurd. Morgen kunt u er nog een sturen.',
  tooEarly: ({ from }) => `Vanaf ${sayDay('nl', from)} kunt u een herinnering sturen.`,
  reminder: ({ name, days, since }) =>
    `${name} wacht sinds ${since} op uw beslissing: telewerk, ${days}. Schrijf ‘te beslissen’ om de aanvraag te zien.`,
  putBeforeYou: ({ name, days, chief }) =>
    `${chief} heeft nog niet beslist over het telewerk van ${name} (${days}). De aanvraag wordt nu ook aan u voorgelegd.`,
  putAbove: ({ above, days }) =>
    `Uw telewerkaanvraag (${days}) heeft nog geen antwoord gekregen. Ze wordt nu ook aan ${above} voorgelegd.`,
  expired: ({ days }) =>
    `Niemand heeft op tijd beslist over uw telewerkaanvraag (${days}): ze is zonder antwoord geëindigd. Spreek uw chef aan, of vraag opnieuw aan.`,
  expiredUndecided: ({ name, days }) => `De telewerkaanvraag van ${name} (${days}) is zonder beslissing geëindigd.`,
  expiredOn: ({ at }) => `Zonder beslissing geëindigd op ${at}`,
}
