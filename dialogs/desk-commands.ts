import type { TicketFilter } from '../src/domain/desk.ts'

/** What a member of the ICT desk asks for by name. */
export type DeskCommand =
  | { asks: 'notice' }
  | { asks: 'home' | 'letters' | 'contractor' | 'incidents' | 'declare' | 'notices' | 'month' | 'use' }
  | { asks: 'tickets'; filter: TicketFilter }
  | { asks: 'ticket'; number: string }
  | { asks: 'tasks'; owner: 'all' | 'mine' | 'free' }

type Phrases = readonly [command: DeskCommand, ...phrases: string[]]

/** Whole sentences, in four languages; without accents and punctuation, as `plain` leaves them. */
const table: readonly Phrases[] = [
  [
    { asks: 'notice' },
    ...['ecrire un avis', 'nouvel avis', 'publier un avis', 'een bericht schrijven', 'bericht schrijven'],
    ...['nieuw bericht', 'een bericht publiceren', 'bericht publiceren', 'eine mitteilung schreiben'],
    ...['neue mitteilung', 'mitteilung schreiben', 'write a notice', 'new notice', 'publish a notice'],
  ],
  [
    { asks: 'incidents' },
    ...['incidents', 'les incidents', 'pannes generales', 'incidenten', 'de incidenten', 'algemene storingen'],
    ...['vorfalle', 'grossstorungen', 'großstorungen', 'mass outages', 'open incidents'],
  ],
  [
    { asks: 'declare' },
    ...['declarer un incident', 'nouvel incident', 'incident melden', 'incident aangeven', 'een incident aangeven'],
    ...['nieuw incident', 'vorfall melden', 'neuer vorfall', 'declare an incident', 'new incident'],
  ],
  [{ asks: 'notices' }, ...['avis', 'les avis', 'berichten', 'de berichten', 'mitteilungen', 'notices']],
  [
    { asks: 'month' },
    ...['sla', 'sla ce mois ci', 'sla du mois', 'sla ce mois', 'sla deze maand', 'sla van de maand'],
    ...['sla diesen monat', 'sla dieses monats', 'sla this month'],
  ],
  [
    { asks: 'use' },
    ...['contrat', 'utilisation du contrat', 'usage du contrat', 'contract', 'gebruik van het contract'],
    ...['contractgebruik', 'vertrag', 'nutzung des vertrags', 'contract use', 'use of the contract'],
  ],
  [
    { asks: 'home' },
    'bureau ict',
    'ict desk',
    'ictdesk',
    'ict helpdesk',
    'helpdesk',
    'helpdesk ict',
    'service desk',
    'desk',
    '/desk',
  ],
  [
    { asks: 'tickets', filter: 'all' },
    ...['pannes ouvertes', 'toutes les pannes', 'tickets ouverts', 'tickets', 'les tickets'],
    ...['open storingen', 'alle storingen', 'openstaande storingen', 'open tickets'],
    ...['offene storungen', 'alle storungen', 'offene tickets', 'open outages', 'all outages'],
  ],
  [
    { asks: 'tickets', filter: 'risk' },
    ...['a risque', 'pannes a risque', 'tickets a risque', 'in gevaar', 'storingen in gevaar', 'tickets in gevaar'],
    ...['gefahrdet', 'gefahrdete storungen', 'gefahrdete tickets', 'at risk', 'outages at risk', 'tickets at risk'],
  ],
  [
    { asks: 'tickets', filter: 'us' },
    ...['pannes en attente', 'en attente de nous', 'en attente de notre part', 'wacht op ons', 'wachtend op ons'],
    ...['wartet auf uns', 'waiting for us'],
  ],
  [
    { asks: 'tickets', filter: 'kept' },
    ...['pas encore chez l operateur', 'nog niet bij de operator', 'noch nicht beim betreiber'],
    'not yet with the contractor',
  ],
  [
    { asks: 'tasks', owner: 'all' },
    ...['taches', 'les taches', 'toutes les taches', 'taken', 'alle taken', 'open taken'],
    ...['aufgaben', 'alle aufgaben', 'offene aufgaben', 'tasks', 'all tasks', 'open tasks'],
  ],
  [{ asks: 'tasks', owner: 'mine' }, 'mes taches', 'mijn taken', 'meine aufgaben', 'my tasks'],
  [
    { asks: 'tasks', owner: 'free' },
    ...['taches sans responsable', 'taken zonder verantwoordelijke', 'aufgaben ohne zustandige', 'free tasks'],
  ],
  [
    { asks: 'letters' },
    ...['actions abandonnees', 'envois abandonnes', 'messages non remis', 'opgegeven acties', 'mislukte verzendingen'],
    ...['aufgegebene aktionen', 'actions given up', 'dead letters'],
  ],
  [
    { asks: 'contractor' },
    ...['operateur', 'l operateur', 'etat de l operateur', 'operator', 'de operator', 'toestand operator'],
    ...['toestand van de operator', 'betreiber', 'zustand des betreibers', 'contractor', 'contractor state'],
  ],
]

const commands = new Map(table.flatMap(([command, ...phrases]) => phrases.map(phrase => [phrase, command] as const)))

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()

const ticketNumber = /^P-\d{6}-[2-9A-Z]{4}$/

/** The command that a sentence is, word for word; the employees' sentences are none of these. */
export function deskCommand(text: string): DeskCommand | undefined {
  const number = text.trim().toUpperCase()
  if (ticketNumber.test(number)) return { asks: 'ticket', number }
  return commands.get(plain(text))
}
