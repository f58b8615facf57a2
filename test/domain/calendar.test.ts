import { describe, expect, it } from 'vitest'
import { legalHolidays } from '../../src/adapters/holidays/legal-holidays.ts'
import { federalCalendar, freeDay, isWorkingDay, nextWorkingDay, workingDaysIn } from '../../src/domain/calendar.ts'
import { isWeekend, yearOf } from '../../src/domain/day.ts'

const years = Array.from({ length: 12 }, (_, i) => 2024 + i)
const bridging = ['2026-05-15', '2026-07-20']
const calendar = federalCalendar(years, legalHolidays(years), bridging)

const freeIn = (year: number) => [...calendar.free.values()].filter(({ day }) => yearOf(day) === year)
const compensationsIn = (year: number) =>
  freeIn(year)
    .filter(({ kind }) => kind === 'compensation')
    .map(({ day }) => day.slice(5))

/** Easter Monday, Ascension and Whit Monday, from a church calendar. */
const moving: Record<number, [string, string, string]> = {
  2024: ['04-01', '05-09', '05-20'],
  2025: ['04-21', '05-29', '06-09'],
  2026: ['04-06', '05-14', '05-25'],
  2027: ['03-29', '05-06', '05-17'],
  2028: ['04-17', '05-25', '06-05'],
  2029: ['04-02', '05-10', '05-21'],
  2030: ['04-22', '05-30', '06-10'],
  2031: ['04-14', '05-22', '06-02'],
  2032: ['03-29', '05-06', '05-17'],
  2033: ['04-18', '05-26', '06-06'],
  2034: ['04-10', '05-18', '05-29'],
  2035: ['03-26', '05-03', '05-14'],
}

describe('the federal calendar', () => {
  it.each(Object.entries(moving))('%s has Easter Monday, Ascension and Whit Monday on %j', (year, days) => {
    const names = ['easter monday', 'ascension', 'whit monday'] as const
    const found = names.map(name => freeIn(Number(year)).find(free => free.name === name)?.day)
    expect(found).toEqual(days.map(day => `${year}-${day}`))
  })

  // Holidays lost to a weekend, in brackets, and what stands in for them.
  it.each([
    [2024, '21 July, 2 Nov', ['12-27', '12-30']],
    [2025, '1 and 2 Nov, 15 Nov', ['12-29', '12-30', '12-31']],
    [2026, '15 Aug, 1 Nov, 15 Nov, 26 Dec', ['12-28', '12-29', '12-30', '12-31']],
    [2027, '1 May, 15 Aug, 25 and 26 Dec', ['12-27', '12-28', '12-29', '12-30']],
    [2028, '1 Jan, 11 Nov', ['12-27', '12-28']],
    [2029, '21 July, 11 Nov', ['12-27', '12-28']],
    [2030, '21 July, 2 Nov', ['12-27', '12-30']],
    [2031, '1 and 2 Nov, 15 Nov', ['12-29', '12-30', '12-31']],
    [2032, '1 May, 15 Aug, 25 and 26 Dec', ['12-27', '12-28', '12-29', '12-30']],
    [2033, '1 Jan, 1 May, 25 Dec', ['12-27', '12-28', '12-29']],
    [2034, '1 Jan, 11 Nov', ['12-27', '12-28']],
    [2035, '21 July, 11 Nov', ['12-27', '12-28']],
  ])('%i compensates (%s) on %j', (year, _lost, days) => {
    expect(compensationsIn(year)).toEqual(days)
  })

  it.each([
    ['2026-11-02', 'federal', 'all souls'],
    ['2027-11-15', 'federal', 'king’s day'],
    ['2024-12-26', 'federal', 'boxing day'],
    ['2026-07-21', 'legal', 'national day'],
    ['2026-05-15', 'bridging', 'bridging day'],
    ['2026-07-20', 'bridging', 'bridging day'],
    ['2026-12-28', 'compensation', 'compensation'],
  ])('%s is %s: %s', (day, kind, name) => {
    expect(freeDay(calendar, day)).toEqual({ day, kind, name })
    expect(isWorkingDay(calendar, day)).toBe(false)
  })

  it.each(['2026-11-23', '2026-12-24', '2027-05-07', '2026-01-02'])('%s is a working day', day => {
    expect(freeDay(calendar, day)).toBeUndefined()
    expect(isWorkingDay(calendar, day)).toBe(true)
  })

  it('has no free day in a weekend, and none twice', () => {
    const days = [...calendar.free.keys()]
    expect(days.filter(isWeekend)).toEqual([])
    for (const [day, free] of calendar.free) expect(free.day).toBe(day)
  })

  it.each(years)('%i has thirteen holidays, those in a weekend compensated', year => {
    const holidays = freeIn(year).filter(({ kind }) => kind !== 'bridging')
    expect(holidays).toHaveLength(13)
  })

  it('counts working days, leap years and bridging days included', () => {
    expect(workingDaysIn(calendar, 2026)).toBe(261 - 13 - 2)
    expect(workingDaysIn(calendar, 2027)).toBe(261 - 13)
    expect(workingDaysIn(calendar, 2028)).toBe(260 - 13)
  })

  it('ignores a bridging day that is free already or in a weekend', () => {
    const odd = federalCalendar([2026], legalHolidays([2026]), ['2026-05-14', '2026-05-16'])
    expect(freeDay(odd, '2026-05-14')?.name).toBe('ascension')
    expect(freeDay(odd, '2026-05-16')).toBeUndefined()
  })

  it.each([
    ['2026-11-23', '2026-11-24'],
    ['2026-11-27', '2026-11-30'],
    ['2026-05-13', '2026-05-18'],
    ['2026-12-24', '2027-01-04'],
  ])('the working day after %s is %s', (day, next) => {
    expect(nextWorkingDay(calendar, day)).toBe(next)
  })
})
