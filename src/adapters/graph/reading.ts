import { findIana, type WindowsZoneName } from 'windows-iana'
import { z } from 'zod'
import type { Weekday } from '../../domain/day.ts'
import { languageOf, type Person, type WorkingHours } from '../../domain/person.ts'

/** Exactly what is asked of Graph for a person. */
export const personFields =
  'id,displayName,givenName,preferredLanguage,employeeId,mail,jobTitle,department,streetAddress,postalCode,city'

const text = z
  .string()
  .nullish()
  .transform(value => value?.trim() || undefined)

const user = z.object({
  '@odata.type': z.string().optional(),
  id: z.string().min(1),
  displayName: text,
  givenName: text,
  preferredLanguage: text,
  employeeId: text,
  mail: text,
  jobTitle: text,
  department: text,
  streetAddress: text,
  postalCode: text,
  city: text,
})

/** The person that Graph's user stands for; undefined when it is none (a group, a contact, not a user at all). */
export function personOf(answer: unknown): Person | undefined {
  const read = user.safeParse(answer)
  if (!read.success || (read.data['@odata.type'] ?? userType) !== userType) return undefined
  const { id, displayName, givenName, preferredLanguage, employeeId, mail, jobTitle, department } = read.data
  const { streetAddress: street, postalCode: postcode, city } = read.data
  const name = displayName ?? givenName ?? mail ?? id
  const language = languageOf(preferredLanguage)
  return {
    id: id.toLowerCase(),
    name,
    givenName: givenName ?? name,
    ...(language && { language }),
    ...(employeeId && { employeeNumber: employeeId }),
    ...(mail && { mail }),
    ...(jobTitle && { jobTitle }),
    ...(department && { department }),
    ...(street && postcode && city && { address: { street, postcode, city } }),
  }
}

const userType = '#microsoft.graph.user'

const clock = z
  .string()
  .regex(/^\d\d:\d\d/)
  .transform(time => time.slice(0, 5))

const mailbox = z.object({
  workingHours: z.object({
    daysOfWeek: z.array(z.string()),
    startTime: clock,
    endTime: clock,
    timeZone: z.object({ name: z.string() }),
  }),
})

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The working hours of Graph's `mailboxSettings`; undefined when they are not told or not usable. */
export function workingHoursOf(answer: unknown): WorkingHours | undefined {
  const read = mailbox.safeParse(answer)
  if (!read.success) return undefined
  const { daysOfWeek, startTime, endTime, timeZone } = read.data.workingHours
  const days = daysOfWeek.map(day => weekdays.indexOf(day.toLowerCase()) + 1).filter(day => day > 0)
  const zone = zoneOf(timeZone.name)
  if (days.length === 0 || !zone || startTime >= endTime) return undefined
  return { weekdays: days.sort() as Weekday[], from: startTime, to: endTime, zone }
}

/** Mailboxes name zones as Windows does; some already as IANA does. Undefined for zones made by hand. */
function zoneOf(name: string): string | undefined {
  const [zone = name] = findIana(name as WindowsZoneName, 'BE').concat(findIana(name as WindowsZoneName))
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId
  } catch {
    return undefined
  }
}
