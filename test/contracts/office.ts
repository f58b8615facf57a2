import { languageOf, type Person } from '../../src/domain/person.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'

/** A small office for the contract suites; everybody in it is made up. */
type Entry = {
  id: string
  givenName: string
  surname: string
  language: SandboxPerson['preferredLanguage']
  employeeNumber: string
  jobTitle: string
  street: string
  postcode: string
  city: string
  chief?: string
}

const id = (last: string) => `1a2b3c4d-0000-4000-8000-0000000000${last}`

const griet: Entry = {
  id: id('01'),
  givenName: 'Griet',
  surname: 'Claes',
  language: 'nl-BE',
  employeeNumber: 'E20000',
  jobTitle: 'Diensthoofd',
  street: 'Kerkstraat 12',
  postcode: '9000',
  city: 'Gent',
}
export const anna: Entry = {
  id: id('02'),
  givenName: 'Anna',
  surname: 'Lejeune',
  language: 'fr-BE',
  employeeNumber: 'E20001',
  jobTitle: 'Gestionnaire',
  street: 'Rue des Tilleuls 4',
  postcode: '5000',
  city: 'Namur',
  chief: griet.id,
}
export const jan: Entry = {
  id: id('03'),
  givenName: 'Jan',
  surname: 'Wouters',
  language: 'nl-BE',
  employeeNumber: 'E20002',
  jobTitle: 'Dossierbeheerder',
  street: 'Molenweg 7',
  postcode: '2800',
  city: 'Mechelen',
  chief: griet.id,
}
export const chiefs = { griet }
export const office = [griet, anna, jan]
export const deskGroup = id('f1')
export const stranger = id('ff')

const mailOf = ({ givenName, surname }: Entry) => `${givenName}.${surname}@fps.example`.toLowerCase()

export function person(entry: Entry): Person {
  const { id, givenName, surname, employeeNumber, jobTitle, street, postcode, city } = entry
  const language = languageOf(entry.language)
  return {
    id,
    name: `${givenName} ${surname}`,
    givenName,
    ...(language && { language }),
    employeeNumber,
    mail: mailOf(entry),
    jobTitle,
    department: 'Dossiers',
    address: { street, postcode, city },
  }
}

export function inOffice(entry: Entry): SandboxPerson {
  const { id, givenName, surname, language, employeeNumber, jobTitle, street, postcode, city, chief } = entry
  return {
    id,
    name: `${givenName} ${surname}`,
    givenName,
    surname,
    mail: mailOf(entry),
    preferredLanguage: language,
    employeeId: employeeNumber,
    jobTitle,
    department: 'Dossiers',
    officeLocation: '6.12',
    streetAddress: street,
    postalCode: postcode,
    city,
    ...(chief && { managerId: chief }),
  }
}
