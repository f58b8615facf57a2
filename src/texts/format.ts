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
const weekdayFormat = cached(locale => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))
const plurals = cached(locale => new Intl.PluralRules(locale))
const numbers = cached(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
const lists = cached(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** A day as people say it: «mardi 1er décembre»; French has the first of a month as an ordinal. */
export function sayDay(language: Language, day: Day): string {
  const date = new Date(`${day}T00:00:00Z`)
  const format = dayFormat(language)
  if (language !== 'fr' || !day.endsWith('-01')) return format.format(date)
  return format
    .formatToParts(date)
    .map(part => (part.type === 'day' ? '1er' : part.value))
    .join('')
}

/** The same with the year: «mardi 1er décembre 2026». */
export const sayFullDay = (language: Language, day: Day): string => `${sayDay(language, day)} ${day.slice(0, 4)}`

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

/** The time of day at a moment, in a zone, in the reader's manner. */
export function sayTime(language: Language, at: Instant, zone: string): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return sayHour(language, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
}

/** `09:30` in the reader's manner: «9 h 30», «9.30 uur», «9.30 Uhr», «9:30». */
export function sayHour(language: Language, time: string): string {
  const [hour = '0', minute = '00'] = time.split(':')
  if (language === 'fr') return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`
  if (language === 'nl') return `${Number(hour)}.${minute} uur`
  if (language === 'de') return `${Number(hour)}.${minute} Uhr`
  return `${Number(hour)}:${minute}`
}

/** Capital at the start of a sentence or a label. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same inside of one. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Other people's words inside a sentence, after `mark` and without their own full stop; nothing when there are none. */
export function added(mark: string, words: string): string {
  const bare = words.trim().replace(/[\s.;,]+$/, '')
  return bare && `${mark}${bare}`
}

/** French sets no-break spaces before `: ; ? ! %` and inside « »; the sources are written with plain ones. */
const frenchSpaces = (text: string): string => text.replace(/ (?=[:;?!%»])|(?<=«) /g, '\u00a0')

/** All texts of a language as French sets them, whatever their nesting. */
export function inFrench<T>(texts: T): T {
  if (typeof texts === 'string') return frenchSpaces(texts) as T
  if (typeof texts === 'function') return ((...facts: unknown[]) => inFrench(texts(...facts))) as T
  if (Array.isArray(texts)) return texts.map(inFrench) as T
  if (typeof texts !== 'object' || texts === null) return texts
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inFrench(text)])) as T
}

/** Other people's words as a sentence of their own: with a full stop, when they end with nothing. */
export function sentence(words: string): string {
  const bare = words.trim()
  return bare === '' || /[.?!…]$/.test(bare) ? bare : `${bare}.`
}
