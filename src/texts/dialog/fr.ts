import type { DialogTexts } from './en.ts'

const back = {
  nl: 'au néerlandais, écrivez « in het Nederlands »',
  de: 'à l’allemand, écrivez « auf Deutsch »',
  en: 'à l’anglais, écrivez « in English »',
}

export const dialogFr: DialogTexts = {
  firstWish: ({ what }) => `Une première demande n’est pas encore envoyée : ${what}. Voulez-vous la garder ?`,
  keep: 'Garder',
  drop: 'Abandonner',
  kept: 'Gardée : vous pouvez l’envoyer depuis sa carte, plus haut.',
  dropped: 'Abandonnée. Rien n’a été envoyé.',
  switched: ({ from }) =>
    `Vous m’écrivez en français : je vous réponds désormais en français.${from === 'fr' ? '' : ` Pour revenir ${back[from]}.`}`,
}
