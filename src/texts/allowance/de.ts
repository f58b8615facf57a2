import { sayNumber } from '../format.ts'
import type { AllowanceTexts } from './en.ts'

export const allowanceDe: AllowanceTexts = {
  title: ({ month }) => `Telearbeitszulage · ${month}`,
  people: 'Personen',
  days: 'Tage',
  amount: 'Betrag',
  changes: 'Seit dem letzten Export',
  quantity: ({ value }) => sayNumber('de', value),
  first: 'erster Export dieses Monats',
  none: 'nichts hat sich geändert',
  changed: ({ count, amount }) => `${count === 1 ? '1 Zeile' : `${count} Zeilen`} geändert, zusammen ${amount}`,
  withoutNumber: ({ count }) =>
    `${count === 1 ? '1 Zeile hat' : `${count} Zeilen haben`} keine Personalnummer: Ergänzen Sie das Verzeichnis und exportieren Sie erneut.`,
  made: ({ number, by, at }) => `Export ${number}, erstellt von ${by} am ${at}`,
  linkHolds: 'Die Liste öffnet sich eine Stunde lang ohne Anmeldung: Geben Sie sie nur an die Lohnstelle weiter.',
  file: 'Liste (CSV)',
  newLink: 'Neuer Link',
  columns: [
    ...['Monat', 'Personalnummer', 'Tage', 'Betrag (EUR)'],
    ...['früher exportierte Tage', 'früher exportierter Betrag (EUR)', 'Differenz (EUR)'],
  ],
  total: 'Summe',
  notEntitled: 'Die Telearbeitszulage wird nur von Mitgliedern des Dienstes Personal und Organisation exportiert.',
  notOver: ({ month }) => `${month} ist noch nicht vorbei: Ein Monat wird abgerechnet, sobald er zu Ende ist.`,
}
