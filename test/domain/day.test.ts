import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  halvesOf,
  isDay,
  isWeekend,
  mondayOf,
  overlaps,
  type Part,
  weekdayOf,
  yearOf,
} from '../../src/domain/day.ts'

describe('a day', () => {
  it.each(['2026-11-23', '2024-02-29', '2000-01-01', '2199-12-31'])('is %s', text => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    ['no such day', '2026-02-30'],
    ['no leap year', '2026-02-29'],
    ['no such month', '2026-13-01'],
    ['before any office calendar', '1999-12-31'],
    ['after any office calendar', '9999-12-31'],
    ['an ordinal', '2026-327'],
    ['short', '2026-1-1'],
    ['a moment', '2026-11-23T08:00:00Z'],
    ['padded', ' 2026-11-23'],
    ['with a line after it', '2026-11-23\n'],
    ['with an annotation', '2026-11-23[u-ca=gregory]'],
    ['nothing', ''],
  ])('is not %s: %j', (_why, text) => {
    expect(isDay(text)).toBe(false)
  })

  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(isWeekend(day)).toBe(weekday > 5)
  })

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-29', -2, '2027-03-27'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-02', '2026-12-28'],
  ])('the Monday of %s is %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })

  it('is counted from first to last, both included, and over a change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'])
    expect(daysBetween('2026-12-01', '2026-12-01')).toEqual(['2026-12-01'])
    expect(daysBetween('2026-12-02', '2026-12-01')).toEqual([])
    expect(daysBetween('2024-01-01', '2024-12-31')).toHaveLength(366)
  })

  it.each([
    ['2026-11-23T22:59:59Z', '2026-11-23'],
    ['2026-11-23T23:00:00Z', '2026-11-24'],
    ['2026-07-20T21:59:59Z', '2026-07-20'],
    ['2026-07-20T22:00:00Z', '2026-07-21'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('at %s it is %s in Brussels', (at, day) => {
    expect(dayAt(at, 'Europe/Brussels')).toBe(day)
  })

  it('has a year', () => {
    expect(yearOf('2026-12-31')).toBe(2026)
  })
})

describe('a part of a day', () => {
  it.each([
    ['day', 2],
    ['morning', 1],
    ['afternoon', 1],
  ] as const)('%s takes %i halves', (part, halves) => {
    expect(halvesOf(part)).toBe(halves)
  })

  it.each([
    ['day', 'day', true],
    ['day', 'morning', true],
    ['afternoon', 'day', true],
    ['morning', 'morning', true],
    ['morning', 'afternoon', false],
    ['afternoon', 'morning', false],
  ] satisfies [Part, Part, boolean][])('%s and %s share a half: %s', (a, b, shared) => {
    expect(overlaps(a, b)).toBe(shared)
  })
})
