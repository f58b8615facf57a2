import type { Day, Instant, Weekday } from '../domain/day.ts'
import type { Language } from '../domain/person.ts'

const locales: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }

function cached<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return language => {
    const known = made.get(language) ?? make(locales[language])
    made.set(language, known)
    return known
  }
}

const dayFormat = cached(
  locale => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const fullFormat = cached(
  locale =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
)
const weekdayFormat = cached(locale => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))
const plurals = cached(locale => new Intl.PluralRules(locale))
const numbers = cached(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
const lists = cached(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** French says the first of a month as an ordinal: «mardi 1er décembre». */
function written(format: Intl.DateTimeFormat, day: Day, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (language !== 'fr' || !day.endsWith('-01')) return format.format(date)
  return format
    .formatToParts(date)
    .map(part => (part.type === 'day' ? '1er' : part.value))
    .join('')
}

/** A day as people say it: «mardi 1er décembre». */
export const sayDay = (language: Language, day: Day): string => written(dayFormat(language), day, language)

/** The same with the year: «mardi 1er décembre 2026». */
export const sayFullDay = (language: Language, day: Day): string => written(fullFormat(language), day, language)

/** 2026-06-01 is a Monday. */
export const sayWeekday = (language: Language, weekday: Weekday): string =>
  weekdayFormat(language).format(new Date(Date.UTC(2026, 5, weekday)))

export const sayNumber = (language: Language, value: number): string => numbers(language).format(value)

export const sayList = (language: Language, items: readonly string[]): string => lists(language).format(items)

/** The form for a count: `one` also for French 0 and 1.5. */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  plurals(language).select(count) === 'one' ? one : other

/** Half-days as days, with the noun: 3 → «1,5 jour». */
export function sayHalves(language: Language, halves: number, one: string, other: string): string {
  const days = halves / 2
  return `${sayNumber(language, days)} ${plural(language, days, one, other)}`
}

/** An hour of the office's day in the reader's manner: «09:00», in French «9 h 00». */
export function sayTime(language: Language, at: Instant, zone: string): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return sayHour(language, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

export function sayHour(language: Language, time: string): string {
  const [hour = '0', minute = '00'] = time.split(':')
  if (language === 'fr') return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`
  if (language === 'nl') return `${Number(hour)}.${minute} uur`
  if (language === 'de') return `${Number(hour)}.${minute} Uhr`
  return `${Number(hour)}:${minute}`
}

/** Capital at the start of a sentence or a label. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
