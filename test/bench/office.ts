import type { Language } from '../../src/domain/person.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'

/** Tuesday 1 December 2026, nine o'clock in Brussels: the bench's working morning, whenever it runs. */
export const beganAt = '2026-12-01T08:00:00Z'

export type Asker = { id: string; chief: string; says: string }

export type BenchOffice = {
  people: SandboxPerson[]
  /** Ask and are decided on. */
  askers: readonly Asker[]
  /** Telework already on some days of every week. */
  settled: readonly { id: string; chief: string }[]
}

const teamSize = 12
const languages: readonly Language[] = ['fr', 'nl', 'fr', 'nl', 'fr', 'nl', 'de', 'en']
const preferred = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const

/** One reading each, days of this week and the next; one in four structural. */
const sentences: Record<Language, readonly string[]> = {
  fr: [
    'Je voudrais télétravailler jeudi et vendredi',
    'Puis-je travailler de la maison jeudi ?',
    'télétravail mercredi et vendredi de la semaine prochaine',
    'Je voudrais télétravailler tous les mercredis et jeudis',
  ],
  nl: [
    'Mag ik donderdag van thuis werken?',
    'telewerk volgende week woensdag en vrijdag',
    'Ik zou donderdag en vrijdag willen telewerken',
    'structureel telewerk elke woensdag',
  ],
  de: ['Ich möchte am Donnerstag von zu Hause arbeiten', 'Telearbeit am Donnerstag und Freitag'],
  en: ['Can I work from home on Thursday and Friday?', 'telework on Thursday'],
}

/** Teams of twelve under one head: a functional chief, eight who ask and three who telework already. */
export function benchOffice(teams: number): BenchOffice {
  const people = Array.from({ length: teams * teamSize }, (_, number) => personOf(number))
  const placed = people.map(({ id, managerId }, number) => ({
    id,
    chief: managerId ?? '',
    place: number % teamSize,
    number,
  }))
  return {
    people,
    askers: placed
      .filter(({ place }) => place >= 1 && place <= 8)
      // Neighbours in the list have different chiefs: presses that follow each other come from different conversations.
      .sort((one, other) => one.place - other.place || one.number - other.number)
      .map(({ id, chief, number }) => ({ id, chief, says: sentenceOf(number) })),
    settled: placed.filter(({ place }) => place > 8).map(({ id, chief }) => ({ id, chief })),
  }
}

const languageOf = (number: number): Language => languages[Math.floor(number / teamSize) % languages.length] ?? 'fr'

function sentenceOf(number: number): string {
  const said = sentences[languageOf(number)]
  return said[number % said.length] ?? ''
}

const idOf = (number: number) => `0a0b0c0d-0000-4000-8000-${String(10_000 + number).padStart(12, '0')}`

const givenNames = ['Aline', 'Ward', 'Maud', 'Jef', 'Odile', 'Tuur', 'Solange', 'Mieke', 'Gilles', 'Hilde', 'Renaud']
const surnames = ['Fauvel', 'Neyens', 'Carlier', 'Thys', 'Wéry', 'Bogaerts', 'Hanquet', 'Quintens', 'Delory', 'Maes']

function personOf(number: number): SandboxPerson {
  const givenName = givenNames[number % givenNames.length] ?? ''
  const surname = `${surnames[Math.floor(number / givenNames.length) % surnames.length]}-${number}`
  const leads = number % teamSize === 0
  const chief = leads ? 0 : number - (number % teamSize)
  return {
    id: idOf(number),
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: `person.${number}@fps.example`,
    preferredLanguage: preferred[languageOf(number)],
    employeeId: `E${30_000 + number}`,
    jobTitle: leads ? 'Diensthoofd' : 'Gestionnaire de dossiers',
    department: 'Dossiers',
    ...(number > 0 && { managerId: idOf(chief) }),
    officeLocation: 'Bruxelles - Brussel, 6',
    streetAddress: `Rue des Tilleuls ${1 + (number % 200)}`,
    postalCode: '5030',
    city: 'Gembloux',
  }
}
