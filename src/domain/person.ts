import type { Weekday } from './day.ts'

/** `aadObjectId`: a GUID. */
export type PersonId = string
export const languages = ['fr', 'nl', 'de', 'en'] as const
export type Language = (typeof languages)[number]

export type Address = { street: string; postcode: string; city: string }

/** A member of staff as the directory knows them. */
export type Person = {
  id: PersonId
  name: string
  givenName: string
  language?: Language
  /** The only name by which the contractor knows a person. */
  employeeNumber?: string
  mail?: string
  jobTitle?: string
  department?: string
  address?: Address
}

/** When a person works: hours `HH:MM` on weekdays, in a time zone. */
export type WorkingHours = { weekdays: readonly Weekday[]; from: string; to: string; zone: string }

/** `fr-BE` → `fr`; undefined for a language that is not spoken here. */
export function languageOf(tag: string | undefined): Language | undefined {
  const primary = tag?.slice(0, 2).toLowerCase()
  return languages.find(language => language === primary)
}
