import type { DialogTexts } from './en.ts'

const back = {
  fr: 'het Frans: schrijf ‘en français’',
  de: 'het Duits: schrijf ‘auf Deutsch’',
  en: 'het Engels: schrijf ‘in English’',
}

export const dialogNl: DialogTexts = {
  firstWish: ({ what }) => `Een eerste aanvraag is nog niet verzonden: ${what}. Wilt u ze behouden?`,
  keep: 'Behouden',
  drop: 'Laten vallen',
  kept: 'Behouden: u kunt ze verzenden op haar eigen kaart, hierboven.',
  dropped: 'Vervallen. Er is niets verzonden.',
  switched: ({ from }) =>
    `U schrijft mij in het Nederlands: ik antwoord u voortaan in het Nederlands.${from === 'nl' ? '' : ` Terug naar ${back[from]}.`}`,
}
