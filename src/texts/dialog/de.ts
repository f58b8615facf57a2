import type { DialogTexts } from './en.ts'

const back = {
  fr: 'Französisch: schreiben Sie „en français“',
  nl: 'Niederländisch: schreiben Sie „in het Nederlands“',
  en: 'Englisch: schreiben Sie „in English“',
}

export const dialogDe: DialogTexts = {
  firstWish: ({ what }) => `Ein erster Antrag ist noch nicht gesendet: ${what}. Möchten Sie ihn behalten?`,
  keep: 'Behalten',
  drop: 'Verwerfen',
  kept: 'Behalten: Sie können ihn auf seiner eigenen Karte weiter oben senden.',
  dropped: 'Verworfen. Es wurde nichts gesendet.',
  switched: ({ from }) =>
    `Sie schreiben mir auf Deutsch: Ich antworte Ihnen ab jetzt auf Deutsch.${from === 'de' ? '' : ` Zurück zu ${back[from]}.`}`,
}
