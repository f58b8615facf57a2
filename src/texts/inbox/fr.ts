import { plural, sayNumber } from '../format.ts'
import type { InboxTexts } from './en.ts'

export const inboxFr: InboxTexts = {
  title: 'À décider',
  open: 'Ouvrir',
  next: 'Suivantes',
  previous: 'Précédentes',
  back: 'Retour',
  noRemark: 'aucune remarque',
  remarks: ({ count }) => `${sayNumber('fr', count)} ${plural('fr', count, 'remarque', 'remarques')}`,
  page: ({ page, pages }) => `Page ${page} sur ${pages}`,
  together: ({ count }) => `Approuver les ${sayNumber('fr', count)} sans remarque`,
  approved: ({ count, left }) =>
    `${sayNumber('fr', count)} ${plural('fr', count, 'demande approuvée', 'demandes approuvées')}.${left ? ` ${sayNumber('fr', left)} ${plural('fr', left, 'avait changé entre-temps : elle reste à décider', 'avaient changé entre-temps : elles restent à décider')}.` : ''}`,
}
