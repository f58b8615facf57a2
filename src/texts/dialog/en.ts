import type { Language } from '../../domain/person.ts'

const back = {
  fr: 'French, write “en français”',
  nl: 'Dutch, write “in het Nederlands”',
  de: 'German, write “auf Deutsch”',
}

export const dialogEn = {
  firstWish: ({ what }: { what: string }) => `A first request is not sent yet: ${what}. Do you want to keep it?`,
  keep: 'Keep',
  drop: 'Drop',
  kept: 'Kept: you can send it from its own card, further up.',
  dropped: 'Dropped. Nothing was sent.',
  /** Said in the language it changes to; `from` is the one before. */
  switched: ({ from }: { from: Language }) =>
    `You write to me in English, so from now on I answer in English.${from === 'en' ? '' : ` To go back to ${back[from]}.`}`,
}

export type DialogTexts = typeof dialogEn
