import Holidays from 'date-holidays'
import type { FreeDay, FreeDayName } from '../../domain/calendar.ts'

/** The rules of the ten legal holidays of Belgium, as date-holidays writes them. */
const names: Readonly<Record<string, FreeDayName>> = {
  '01-01': 'new year',
  'easter 1': 'easter monday',
  '05-01': 'labour day',
  'easter 39': 'ascension',
  'easter 50': 'whit monday',
  '07-21': 'national day',
  '08-15': 'assumption',
  '11-01': 'all saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
}

/** The ten legal holidays of Belgium in each of these years, weekends included. Throws when the data has not all ten. */
export function legalHolidays(years: readonly number[]): FreeDay[] {
  const belgium = new Holidays('BE', { types: ['public'] })
  return years.flatMap(year => ofYear(belgium, year))
}

function ofYear(belgium: Holidays, year: number): FreeDay[] {
  const days = belgium.getHolidays(year).flatMap(({ date, rule }) => {
    const name = names[rule]
    return name ? [{ day: date.slice(0, 10), kind: 'legal', name } as const] : []
  })
  const found = new Set(days.map(({ name }) => name))
  const missing = Object.values(names).filter(name => !found.has(name))
  if (missing.length > 0) throw new Error(`date-holidays has no ${missing.join(', ')} in ${year} for Belgium`)
  return days
}
