import type { FederalCalendar } from '../../src/domain/calendar.ts'
import type { Office } from '../../src/domain/office.ts'
import type { WorkingHours } from '../../src/domain/person.ts'
import { mayRing } from '../../src/domain/quiet-hours.ts'
import { readOffice } from '../../src/office.ts'
import { type SandboxGroup, sampleGroups } from '../../src/sandbox/office.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'

export type Employee = SandboxPerson & { managerId: string }

export type GeneratedOffice = {
  people: SandboxPerson[]
  groups: SandboxGroup[]
  employees: readonly Employee[]
  /** Employee numbers of those who have a line already: every third. */
  withLine: readonly string[]
}

const givenNames = ['Alice', 'Bruno', 'Chloé', 'Daan', 'Eva', 'Farid', 'Greet', 'Hugo', 'Inès', 'Jef', 'Kaat', 'Léon']
const surnames = ['Adam', 'Baert', 'Collin', 'Devos', 'Ernst', 'Fabry', 'Gilis', 'Hendrix', 'Jacobs', 'Lambert']
const languages = ['fr-BE', 'nl-BE', 'fr-BE', 'nl-BE', 'de-BE', 'en-GB'] as const

const idOf = (number: number) => `0f0f0f0f-0000-4000-8000-${String(number).padStart(12, '0')}`

/** `teams` chiefs with `size` employees each below one director, and an ICT desk of two. All of it invented. */
export function generateOffice(teams: number, size: number): GeneratedOffice {
  const director = person(1, 'Directeur', undefined)
  const desk = [person(2, 'ICT desk', director.id), person(3, 'ICT desk', director.id)]
  const chiefs = Array.from({ length: teams }, (_, team) => person(10 + team, 'Chef', director.id))
  const employees = chiefs.flatMap((chief, team) =>
    Array.from({ length: size }, (_, at) => person(1_000 + team * size + at, 'Agent', chief.id) as Employee),
  )
  const [deskGroup, ...groups] = sampleGroups()
  if (!deskGroup) throw new Error('the sample office has no ICT desk')
  return {
    people: [director, ...desk, ...chiefs, ...employees],
    groups: [{ ...deskGroup, members: desk.map(({ id }) => id) }, ...groups.map(group => ({ ...group, members: [] }))],
    employees,
    withLine: employees.filter((_, at) => at % 3 === 0).map(({ employeeId }) => employeeId),
  }
}

function person(number: number, jobTitle: string, managerId: string | undefined): SandboxPerson {
  const givenName = givenNames[number % givenNames.length] as string
  const surname = `${surnames[number % surnames.length]} ${roman(number)}`
  return {
    id: idOf(number),
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: `p${number}@fps.example`,
    preferredLanguage: languages[number % languages.length] ?? 'fr-BE',
    employeeId: `E${50_000 + number}`,
    jobTitle,
    department: 'Dossiers',
    ...(managerId && { managerId }),
    officeLocation: 'Bruxelles - Brussel, 6',
    streetAddress: `Rue des Essais ${number}`,
    postalCode: '1000',
    city: 'Bruxelles',
  }
}

/** Letters for a number, so that no two people share their name. */
const roman = (number: number): string =>
  number === 0 ? '' : roman(Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26))

/** The office's rules as the program reads them. */
export function officeRules(): Office {
  const year = Temporal.Now.plainDateISO('Europe/Brussels').year
  return readOffice('office', 'Europe/Brussels', 'fr', [year - 1, year, year + 1, year + 2])
}

const zones = ['Europe/Brussels', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']

/** Hours in which everybody may be reached for the next half hour, told in a zone where today is no holiday. */
export function aroundTheClock(calendar: FederalCalendar): {
  days: string[]
  start: string
  end: string
  timeZone: string
} {
  const now = Temporal.Now.instant()
  const zone = zones.find(zone =>
    [now, now.add({ minutes: 30 })].every(at => mayRing(at.toString(), hoursIn(zone), calendar) === at.toString()),
  )
  if (!zone)
    throw new Error('Today is a holiday all around the world: messages wait, so nothing can be told. Run it tomorrow.')
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  return { days, start: '00:00', end: '23:59', timeZone: zone }
}

const hoursIn = (zone: string): WorkingHours => ({ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59', zone })
