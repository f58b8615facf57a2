import { capital, sayNumber } from '../format.ts'
import type { AllowanceTexts } from './en.ts'

export const allowanceNl: AllowanceTexts = {
  title: ({ month }) => `Telewerkvergoeding · ${month}`,
  people: 'Personen',
  days: 'Dagen',
  amount: 'Bedrag',
  changes: 'Sinds de vorige export',
  quantity: ({ value }) => sayNumber('nl', value),
  first: 'eerste export van deze maand',
  none: 'er is niets gewijzigd',
  changed: ({ count, amount }) => `${count === 1 ? '1 regel gewijzigd' : `${count} regels gewijzigd`}, samen ${amount}`,
  withoutNumber: ({ count }) =>
    `${count === 1 ? '1 regel heeft' : `${count} regels hebben`} geen personeelsnummer: vul de adreslijst aan en exporteer opnieuw.`,
  made: ({ number, by, at }) => `Export ${number}, gemaakt door ${by} op ${at}`,
  linkHolds: 'De lijst opent een uur lang zonder aanmelding: geef ze alleen door aan de loondienst.',
  file: 'Lijst (CSV)',
  newLink: 'Nieuwe link',
  columns: [
    ...['maand', 'personeelsnummer', 'dagen', 'bedrag (EUR)'],
    ...['eerder geëxporteerde dagen', 'eerder geëxporteerd bedrag (EUR)', 'verschil (EUR)'],
  ],
  total: 'totaal',
  notEntitled: 'De telewerkvergoeding wordt alleen geëxporteerd door leden van de dienst Personeel en Organisatie.',
  notOver: ({ month }) => `${capital(month)} is nog niet voorbij: een maand wordt afgerekend zodra ze om is.`,
}
