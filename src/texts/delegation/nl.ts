import { sayDay, sayNumber } from '../format.ts'
import type { DelegationTexts } from './en.ts'

export const delegationNl: DelegationTexts = {
  title: 'Wie beslist terwijl u afwezig bent',
  delegate: 'Plaatsvervanger',
  from: 'Van',
  to: 'Tot en met',
  save: 'Aanduiden',
  end: 'Nu beëindigen',
  set: ({ delegate, from, to }) =>
    `${delegate} beslist in uw plaats over telewerkaanvragen van ${sayDay('nl', from)} tot en met ${sayDay('nl', to)}. U blijft ze zien en kunt zelf ook beslissen.`,
  ended: ({ delegate }) => `${delegate} beslist niet meer in uw plaats.`,
  givenSaid: ({ chief, from, to, waiting }) =>
    `${chief} heeft u als plaatsvervanger aangeduid van ${sayDay('nl', from)} tot en met ${sayDay('nl', to)}. Aanvragen die nu wachten: ${sayNumber('nl', waiting)}. Schrijf ‘te beslissen’ om ze te zien.`,
  endedSaid: ({ chief }) => `U beslist niet meer in de plaats van ${chief}.`,
  forChief: ({ by, chief }) => `${by}, voor ${chief}`,
  oneself: 'U kunt niet uw eigen plaatsvervanger zijn: kies een collega.',
  reversed: 'Het einde komt vóór het begin: verbeter een van beide data.',
  past: 'Die dagen zijn voorbij: kies dagen vanaf vandaag.',
  delegateAway: ({ until }) =>
    `Deze persoon wordt zelf vervangen tot en met ${sayDay('nl', until)}: kies iemand anders, of andere dagen.`,
  already: ({ from, to }) =>
    `U hebt al een plaatsvervanger aangeduid van ${sayDay('nl', from)} tot en met ${sayDay('nl', to)}. Beëindig dat eerst.`,
  noTeam: 'Het personeelsbestand vermeldt geen team van u: er is niets te delegeren.',
  nobody: 'Kies een persoon uit de lijst.',
}
