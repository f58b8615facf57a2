const phrases = new Set([
  ...['ics', 'flux ics', 'mon flux ics', 'lier mon agenda', 'relier mon agenda', 'adresse de mon agenda'],
  ...['abonnement agenda', 'teletravail dans mon agenda'],
  ...['ics feed', 'agenda koppelen', 'mijn agenda koppelen', 'adres van mijn agenda', 'telewerk in mijn agenda'],
  ...['kalender abonnieren', 'adresse meines kalenders', 'telearbeit in meinem kalender'],
  ...['calendar feed', 'link my calendar', 'address of my calendar', 'telework in my calendar'],
])

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether somebody asks for the address of their calendar, word for word. */
export const asksCalendar = (text: string): boolean => phrases.has(plain(text))
