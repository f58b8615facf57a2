import { subscriber } from './contractor/towns.ts'
import { samplePeople } from './office.ts'
import type { SandboxPerson } from './world.ts'

const givenNames = [
  'Adèle',
  'Bert',
  'Cédric',
  'Dorien',
  'Émile',
  'Femke',
  'Gaëlle',
  'Hendrik',
  'Inès',
  'Jeroen',
  'Lise',
]
const surnames = [
  'Adriaens',
  'Bodart',
  'Cuypers',
  'Dethier',
  'Engels',
  'Focant',
  'Gijsels',
  'Hubin',
  'Istas',
  'Jorissen',
]
const languages = ['fr-BE', 'nl-BE', 'fr-BE', 'nl-BE', 'fr-BE', 'nl-BE', 'nl-BE', 'de-BE'] as const

/**
 * The sample office with more people, `count` in all: fictional, the same ones at each call, spread over the chiefs of the
 * sample. The n-th of them has the n-th of the lines that `lines` of the contractor's options brings into being.
 */
export function largeOffice(count: number): SandboxPerson[] {
  const people = samplePeople()
  const chiefs = [...new Set(people.flatMap(({ managerId }) => managerId ?? []))]
  const more = Array.from({ length: Math.max(0, count - people.length) }, (_, at) => personOf(at + 1, chiefs))
  return [...people, ...more]
}

function personOf(n: number, chiefs: readonly string[]): SandboxPerson {
  const givenName = givenNames[n % givenNames.length] ?? 'Adèle'
  const surname = surnames[Math.floor(n / givenNames.length) % surnames.length] ?? 'Adriaens'
  return {
    id: `0a0b0c0d-0000-4000-8000-${String(50_000 + n).padStart(12, '0')}`,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: `colleague.${n}@fps.example`,
    preferredLanguage: languages[n % languages.length] ?? 'fr-BE',
    jobTitle: 'Gestionnaire de dossiers - Dossierbeheerder',
    department: 'Dossiers',
    managerId: chiefs[n % chiefs.length] ?? '',
    officeLocation: 'Bruxelles - Brussel, 6',
    streetAddress: `Rue des Écoles ${1 + (n % 99)}`,
    ...subscriber(n),
  }
}
