import * as chrono from 'chrono-node'
import type { Intent, Language } from '../../src/understanding/understand.ts'

const parsers = { fr: chrono.fr, nl: chrono.nl, de: chrono.de, en: chrono.en.GB }

const iso = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(n => String(n).padStart(2, '0')).join('-')

const upTo = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to && days.length < 400; day = day.add({ days: 1 })) {
    if (day.dayOfWeek < 6) days.push(day.toString())
  }
  return days
}

/** The days chrono-node finds by itself, looking forward; of a range Monday to Friday. */
export function chronoDays(said: string, on: string, language: Language): string[] {
  const noon = new Date(`${on}T12:00:00`)
  const found = parsers[language].parse(said, noon, { forwardDate: true }).filter(({ start }) => saysDay(start))
  const days = found.flatMap(({ start, end }) => (end ? upTo(iso(start.date()), iso(end.date())) : [iso(start.date())]))
  return [...new Set(days)].sort()
}

const saysDay = (start: chrono.ParsedComponents): boolean => start.isCertain('day') || start.isCertain('weekday')

/** The field's usual router: the intent with most keywords in the sentence, the longer keyword counting more. */
const KEYWORDS: readonly (readonly [Intent, string])[] = [
  [
    'telework.ask',
    'télétravail télétravailler telewerk telewerken thuiswerken thuiswerk telearbeit homeoffice telework "work from home" "van thuis" "de la maison" "zu hause arbeiten" "chez moi" remotely',
  ],
  [
    'telework.change',
    'déplacer modifier changer remplacer plutôt "au lieu" verplaatsen wijzigen veranderen "in plaats" liever verschieben ändern statt lieber move change instead swap ajoute voeg add',
  ],
  ['telework.withdraw', 'retirer retire intrekken zurückziehen withdraw'],
  ['telework.cancel', 'annuler annule annulez annuleer annuleren schrap stornieren storniere cancel'],
  [
    'telework.mine',
    '"mes demandes" "ma demande" "mes jours" "mijn aanvragen" "mijn aanvraag" "meine anträge" "mein antrag" "my requests" "my request" combien hoeveel "wie viele" "how many"',
  ],
  [
    'decide.inbox',
    'approuver approuve valider refuser goedkeuren goedkeuring weigeren genehmigen ablehnen approve reject "mon équipe" "mijn team"',
  ],
  [
    'decide.delegate',
    'suppléant déléguer remplaçant plaatsvervanger delegeren stellvertreter stellvertretung delegieren deputy delegate',
  ],
  [
    'desk.book',
    'réserver réserve bureau poste place reserveren reserveer boeken werkplek plek flexplek buchen reservieren arbeitsplatz platz book reserve desk seat',
  ],
  ['desk.change', '"changer de place" "ma réservation" "mijn reservering" "meine buchung" "my booking"'],
  ['desk.cancel', 'libérer libère vrijgeven vrij freigeben release'],
  ['desk.checkin', 'arrivé arrivée présence check-in inchecken aangekomen einchecken "check in" arrived'],
  [
    'desk.mine',
    '"mes réservations" "mijn reserveringen" "waar zit ik" "wo sitze ich" "where am i sitting" "meine buchungen" "my bookings" "quel bureau" "welke plek"',
  ],
  ['who.is.there', 'qui wie wer who collègues collega kollegen colleagues'],
  [
    'outage.report',
    'panne internet connexion wifi vpn lent storing verbinding traag störung verbindung langsam outage connection slow down modem',
  ],
  [
    'outage.status',
    '"ma panne" "mon ticket" "mijn storing" "mijn ticket" "meine störung" "mein ticket" "my outage" "my ticket"',
  ],
  ['outage.still', '"toujours pas" "toujours en panne" "nog altijd" "nog steeds" "immer noch" "still down" "still no"'],
  [
    'outage.back',
    'remarche rétabli rétablie hersteld "werkt weer" behoben "geht wieder" restored "is back" "works again"',
  ],
  ['line.mine', '"ma ligne" technicien "mijn lijn" technieker "meine leitung" techniker "my line" technician'],
  [
    'language.change',
    'néerlandais français anglais allemand nederlands frans engels duits deutsch französisch niederländisch english french dutch german',
  ],
  ['help', 'aide aidez help hulp hilfe "que peux-tu" "wat kan je" "was kannst du" "what can you"'],
  ['privacy.export', '"mes données" exporter "mijn gegevens" exporteren "meine daten" exportieren "my data" export'],
  ['privacy.erase', 'effacer efface supprimer wis wissen verwijderen lösche löschen delete erase'],
  ['greeting', 'bonjour salut bonsoir hallo dag goedemorgen hello hi "guten morgen" "guten tag" "good morning"'],
  ['thanks', 'merci bedankt dank danke thanks "thank you"'],
  ['stop', 'stop laisse "laat maar" vergiss "never mind" non neen nein abbrechen'],
]

const routes = KEYWORDS.map(([intent, words]) => ({
  intent,
  words: [...words.matchAll(/"([^"]+)"|(\S+)/g)].map(w => w[1] ?? w[2] ?? ''),
}))

export function routed(said: string): Intent {
  const text = ` ${said.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  const scored = routes.map(({ intent, words }) => ({
    intent,
    score: words
      .filter(word => text.includes(` ${word.replace(/'/g, ' ')} `))
      .reduce((sum, word) => sum + 1 + word.length / 20, 0),
  }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.intent : 'none'
}
