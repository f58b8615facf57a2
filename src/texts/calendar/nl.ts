import type { CalendarTexts } from './en.ts'

export const calendarNl: CalendarTexts = {
  event: 'Telewerk',
  requested: 'Telewerk (gevraagd)',
  file: 'Agendabestand',
  title: 'Telewerk in uw agenda',
  about:
    'Uw agenda kan zich op een adres abonneren: hij toont dan de dagen die u gevraagd hebt en die u toegestaan zijn. Wie het adres heeft, kan ze lezen.',
  none: 'U hebt momenteel geen adres.',
  made: 'Uw adres, dat alleen nu getoond wordt; een nieuw adres vervangt het meteen:',
  known: ({ since }) =>
    `U hebt een adres sinds ${since}. Hebt u het niet meer, vraag dan een nieuw: dat vervangt het oude meteen.`,
  revoked: 'Het adres opent niets meer.',
  make: 'Nieuw adres',
  revoke: 'Adres intrekken',
  subscribe: 'Voeg het in uw agenda toe via de functie om u op een agenda te abonneren.',
}
