import type { SlaTexts } from './en.ts'

const percent = (value: number) => `${value}%`

export const sla: SlaTexts = {
  bar: {
    running: ({ due, used }) => `Herstelling beloofd vóór ${due} (gebruikte tijd: ${percent(used)})`,
    breached: ({ due }) => `De herstelling was beloofd vóór ${due}: die termijn is verstreken`,
    paused: ({ side, reason, used }) => `De termijn staat stil (${side}: ${reason}); al gebruikt: ${percent(used)}`,
    kept: ({ used }) => `Hersteld binnen de beloofde termijn (gebruikte tijd: ${percent(used)})`,
    missed: 'Later hersteld dan beloofd',
  },
  side: {
    office: 'aan onze kant',
    contractor: 'aan de kant van de operator',
    'third party': 'bij een derde',
    nobody: 'door niemands toedoen',
  },
  pause: {
    pending: 'de operator wacht op informatie',
    held: 'een derde moet eerst iets doen',
    resolved: 'we wachten op de bevestiging van het herstel',
    'no access': 'de technicus trof niemand aan',
    'later visit wanted': 'er werd een later bezoek gevraagd',
    'planned works': 'geplande werken',
    'force majeure': 'een geval van overmacht',
    stopped: 'gemeld als hersteld',
  },
  clock: {
    response: 'Reactie',
    'first eta': 'Eerste verwachting',
    'update interval': 'Tussentijds nieuws',
    repair: 'Herstelling',
  },
}
