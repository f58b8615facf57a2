import { BadRequest } from './serve.ts'
import type { JsonObject, SandboxPerson } from './world.ts'

const defaultFields = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]

/** Graph's `user` with the properties that this directory fills or leaves empty. */
function userOf(person: SandboxPerson): JsonObject {
  const { id, name, givenName, surname, mail, preferredLanguage, employeeId, jobTitle, department } = person
  const { officeLocation, streetAddress, postalCode, city } = person
  return {
    id,
    displayName: name,
    givenName,
    surname,
    mail,
    userPrincipalName: mail,
    mailNickname: mail.split('@')[0] ?? '',
    preferredLanguage,
    employeeId,
    jobTitle,
    department,
    officeLocation,
    streetAddress,
    postalCode,
    city,
    state: null,
    country: 'Belgium',
    usageLocation: 'BE',
    companyName: null,
    employeeType: null,
    businessPhones: [],
    mobilePhone: null,
    accountEnabled: true,
    userType: 'Member',
  }
}

/** The user with the `$select`ed properties only, or with Graph's default set. */
export function selected(person: SandboxPerson, select: string | null | undefined): JsonObject {
  const user = userOf(person)
  const asked = select ? select.split(',').map(field => field.trim()) : defaultFields
  const unknown = asked.find(field => !(field in user))
  if (unknown !== undefined)
    throw new BadRequest(
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    )
  return Object.fromEntries(asked.map(field => [field, user[field] ?? null]))
}

type Test = (user: JsonObject) => boolean

/** Comparisons and `startswith` on one property each, joined by `and` or by `or`, not both. */
function filterOf(filter: string): Test {
  const quoted = filter.split(/('(?:[^']|'')*')/)
  const joints = quoted.filter((_, at) => at % 2 === 0).join('')
  const any = / or /i.test(joints)
  if (any && / and /i.test(joints)) throw unsupported(filter)
  const tests = clauses(quoted, any ? / or /i : / and /i).map(clause => clauseTest(clause.trim(), filter))
  return user => (any ? tests.some(test => test(user)) : tests.every(test => test(user)))
}

/** Splits outside of quoted values only. */
function clauses(quoted: string[], joint: RegExp): string[] {
  return quoted.reduce<string[]>(
    (parts, piece, at) => {
      const [head = '', ...rest] = at % 2 === 1 ? [piece] : piece.split(joint)
      return [...parts.slice(0, -1), `${parts.at(-1)}${head}`, ...rest]
    },
    [''],
  )
}

function clauseTest(clause: string, filter: string): Test {
  const starts = /^startswith\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i.exec(clause)
  if (starts) return compare(starts[1], (value, wanted) => value.startsWith(wanted), starts[2])
  const equal = /^(\w+)\s+(eq|ne)\s+'((?:[^']|'')*)'$/i.exec(clause)
  if (equal)
    return compare(equal[1], (value, wanted) => (value === wanted) === (equal[2]?.toLowerCase() === 'eq'), equal[3])
  const within = /^(\w+)\s+in\s*\((.*)\)$/i.exec(clause)
  if (within) {
    const wanted = [...(within[2] ?? '').matchAll(/'((?:[^']|'')*)'/g)].map(found => (found[1] ?? '').toLowerCase())
    return compare(within[1], value => wanted.includes(value), '')
  }
  if (/^accountEnabled\s+eq\s+true$/i.test(clause)) return user => user.accountEnabled === true
  throw unsupported(filter)
}

/** Graph compares text without regard to case. */
function compare(
  property: string | undefined,
  matches: (value: string, wanted: string) => boolean,
  quoted: string | undefined,
): Test {
  const wanted = (quoted ?? '').replaceAll("''", "'").toLowerCase()
  return user => {
    const value = user[property ?? '']
    if (value === undefined)
      throw new BadRequest(`Invalid filter clause: no property named '${property}' on type 'microsoft.graph.user'.`)
    return matches(String(value ?? '').toLowerCase(), wanted)
  }
}

/** `"displayName:ann"`: a word of the property begins with it. Several clauses are joined by AND. */
function searchOf(search: string): Test {
  const tests = search.split(/ AND /).map(clause => {
    const [, property = '', wanted = ''] = /^"(displayName|mail|givenName|surname):(.+)"$/.exec(clause.trim()) ?? []
    if (!property) throw new BadRequest(`Syntax error in $search: ${search}. Use "displayName:text".`)
    const words = wanted.toLowerCase().split(/\s+/)
    return (user: JsonObject) =>
      words.every(word => tokens(String(user[property])).some(token => token.startsWith(word)))
  })
  return user => tests.every(test => test(user))
}

const tokens = (text: string) => text.toLowerCase().split(/[\s.@-]+/)

/** Keeps the persons whose user passes; both ways of asking may stand together. */
export function matching(people: SandboxPerson[], filter: string | null, search: string | null): SandboxPerson[] {
  const tests = [...(filter ? [filterOf(filter)] : []), ...(search ? [searchOf(search)] : [])]
  if (tests.length === 0) return people
  return people.filter(person => {
    const user = userOf(person)
    return tests.every(test => test(user))
  })
}

const unsupported = (filter: string) => new BadRequest(`Unsupported or invalid query filter clause: ${filter}`)
