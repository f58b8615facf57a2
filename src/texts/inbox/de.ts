import { plural, sayNumber } from '../format.ts'
import type { InboxTexts } from './en.ts'

export const inboxDe: InboxTexts = {
  title: 'Zu entscheiden',
  open: 'Öffnen',
  next: 'Weitere',
  previous: 'Vorige',
  back: 'Zurück',
  noRemark: 'keine Anmerkung',
  remarks: ({ count }) => `${sayNumber('de', count)} ${plural('de', count, 'Anmerkung', 'Anmerkungen')}`,
  page: ({ page, pages }) => `Seite ${page} von ${pages}`,
  together: ({ count }) => `Die ${sayNumber('de', count)} ohne Anmerkung genehmigen`,
  approved: ({ count, left }) =>
    `${sayNumber('de', count)} ${plural('de', count, 'Antrag', 'Anträge')} genehmigt.${left ? ` ${sayNumber('de', left)} ${plural('de', left, 'hatte sich inzwischen geändert und bleibt', 'hatten sich inzwischen geändert und bleiben')} offen.` : ''}`,
}
