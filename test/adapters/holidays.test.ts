import { describe, expect, it } from 'vitest'
import { legalHolidays } from '../../src/adapters/holidays/legal-holidays.ts'

/** Easter Sunday of each year, from the calendar of the churches. */
const easter: [number, string][] = [
  [2024, '03-31'],
  [2025, '04-20'],
  [2026, '04-05'],
  [2027, '03-28'],
  [2028, '04-16'],
  [2029, '04-01'],
  [2030, '04-21'],
  [2031, '04-13'],
  [2032, '03-28'],
  [2033, '04-17'],
  [2034, '04-09'],
  [2035, '03-25'],
]

const later = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

describe('the legal holidays of Belgium', () => {
  it.each(easter)('are ten in %i, with Easter on %s', (year, sunday) => {
    const easter = `${year}-${sunday}`
    const days = new Map(legalHolidays([year]).map(({ day, name }) => [name, day]))
    expect(Object.fromEntries(days)).toEqual({
      'new year': `${year}-01-01`,
      'easter monday': later(easter, 1),
      'labour day': `${year}-05-01`,
      ascension: later(easter, 39),
      'whit monday': later(easter, 50),
      'national day': `${year}-07-21`,
      assumption: `${year}-08-15`,
      'all saints': `${year}-11-01`,
      armistice: `${year}-11-11`,
      christmas: `${year}-12-25`,
    })
  })

  it('are those of 2026 as published', () => {
    const days = legalHolidays([2026]).map(({ day, name }) => `${day} ${name}`)
    expect(days).toContain('2026-04-06 easter monday')
    expect(days).toContain('2026-05-14 ascension')
    expect(days).toContain('2026-05-25 whit monday')
  })

  it('come for several years, all of them legal', () => {
    const days = legalHolidays([2026, 2027])
    expect(days).toHaveLength(20)
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['legal']))
    expect(legalHolidays([])).toEqual([])
  })
})
