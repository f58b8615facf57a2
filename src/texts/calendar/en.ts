/** Telework in a person's calendar: events there, an address to subscribe to, a file. */
export const calendarEn = {
  event: 'Telework',
  requested: 'Telework (requested)',
  file: 'Calendar file',
  title: 'Telework in your calendar',
  about:
    'Your calendar application can subscribe to an address: it then shows the days you have asked for and those granted. Whoever has the address can read them.',
  none: 'You have no address at present.',
  made: 'Your address, shown only now; a new one replaces it at once:',
  known: ({ since }: { since: string }) =>
    `You have had an address since ${since}. If you no longer have it, ask for a new one: it replaces the old one at once.`,
  revoked: 'The address opens nothing any more.',
  make: 'New address',
  revoke: 'Revoke the address',
  subscribe: 'Add it in your calendar application under “subscribe” or “from the internet”.',
}

export type CalendarTexts = typeof calendarEn
