import { plural, sayNumber } from '../format.ts'
import type { InboxTexts } from './en.ts'

export const inboxNl: InboxTexts = {
  title: 'Te beslissen',
  open: 'Openen',
  next: 'Volgende',
  previous: 'Vorige',
  back: 'Terug',
  noRemark: 'geen opmerking',
  remarks: ({ count }) => `${sayNumber('nl', count)} ${plural('nl', count, 'opmerking', 'opmerkingen')}`,
  page: ({ page, pages }) => `Pagina ${page} van ${pages}`,
  together: ({ count }) => `De ${sayNumber('nl', count)} zonder opmerking goedkeuren`,
  approved: ({ count, left }) =>
    `${sayNumber('nl', count)} ${plural('nl', count, 'aanvraag', 'aanvragen')} goedgekeurd.${left ? ` ${sayNumber('nl', left)} ${plural('nl', left, 'was intussen gewijzigd en wacht', 'waren intussen gewijzigd en wachten')} nog op een beslissing.` : ''}`,
}
