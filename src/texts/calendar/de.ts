import type { CalendarTexts } from './en.ts'

export const calendarDe: CalendarTexts = {
  event: 'Telearbeit',
  requested: 'Telearbeit (beantragt)',
  file: 'Kalenderdatei',
  title: 'Telearbeit in Ihrem Kalender',
  about:
    'Ihr Kalender kann eine Adresse abonnieren: Er zeigt dann die Tage, die Sie beantragt haben, und die gewährten. Wer die Adresse hat, kann sie lesen.',
  none: 'Sie haben derzeit keine Adresse.',
  made: 'Ihre Adresse, die nur jetzt gezeigt wird; eine neue ersetzt sie sofort:',
  known: ({ since }) =>
    `Sie haben eine Adresse seit dem ${since}. Haben Sie sie nicht mehr, verlangen Sie eine neue: Sie ersetzt die alte sofort.`,
  revoked: 'Die Adresse öffnet nichts mehr.',
  make: 'Neue Adresse',
  revoke: 'Adresse widerrufen',
  subscribe: 'Fügen Sie sie in Ihrem Kalender unter „abonnieren“ oder „aus dem Internet“ hinzu.',
}
