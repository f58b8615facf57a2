import type { Language } from '../../domain/person.ts'

const locales: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }
const formats = (options: Intl.NumberFormatOptions) =>
  Object.fromEntries(
    Object.entries(locales).map(([language, locale]) => [language, new Intl.NumberFormat(locale, options)]),
  ) as Record<Language, Intl.NumberFormat>

const euros = formats({ style: 'currency', currency: 'EUR' })
const wholeEuros = formats({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const twoPlaces = formats({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
const onePlace = formats({ maximumFractionDigits: 1 })

/** Cents as an amount: «12,50 €». */
export const sayMoney = (language: Language, cents: number): string => euros[language].format(cents / 100)

export const sayWholeMoney = (language: Language, cents: number): string =>
  wholeEuros[language].format(Math.round(cents / 100))

/** Hundredths of a percent: 9987 → «99,87 %». */
export const sayShare = (language: Language, basisPoints: number): string =>
  `${twoPlaces[language].format(basisPoints / 100)}${language === 'fr' || language === 'de' ? ' ' : ''}%`

export const sayDecimal = (language: Language, value: number): string => onePlace[language].format(value)

/** `2026-11` → «novembre 2026». */
export const sayMonth = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** Milliseconds as hours and minutes, minutes rounded down: «7 h 30», «25 min»; less than nothing with its sign. */
export function sayDuration(language: Language, ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const sign = ms < 0 && minutes > 0 ? '−' : ''
  if (minutes < 60) return `${sign}${minutes} min`
  const hours = `${Math.floor(minutes / 60)} ${language === 'nl' ? 'u' : 'h'}`
  return `${sign}${minutes % 60 === 0 ? hours : `${hours} ${String(minutes % 60).padStart(2, '0')}`}`
}
