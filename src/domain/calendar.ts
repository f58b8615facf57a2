import { addDays, type Day, daysBetween, isWeekend, yearOf } from './day.ts'

/** Why a weekday is free for everybody. `name` is the holiday's key in the texts. */
export type FreeDay = { day: Day; kind: 'legal' | 'federal' | 'compensation' | 'bridging'; name: FreeDayName }

export type FreeDayName =
  | 'new year'
  | 'easter monday'
  | 'labour day'
  | 'ascension'
  | 'whit monday'
  | 'national day'
  | 'assumption'
  | 'all saints'
  | 'all souls'
  | 'armistice'
  | 'king’s day'
  | 'christmas'
  | 'boxing day'
  | 'compensation'
  | 'bridging day'

/** The federal calendar of some years: every free day by its date, weekends not included. */
export type FederalCalendar = { years: readonly number[]; free: ReadonlyMap<Day, FreeDay> }

const federalDays = (year: number): FreeDay[] => [
  { day: `${year}-11-02`, kind: 'federal', name: 'all souls' },
  { day: `${year}-11-15`, kind: 'federal', name: 'king’s day' },
  { day: `${year}-12-26`, kind: 'federal', name: 'boxing day' },
]

/**
 * The federal calendar: the ten legal holidays (given), 2 and 15 November and 26 December, each holiday that falls in a
 * weekend compensated on a weekday from 27 to 31 December, and the bridging days set every year.
 */
export function federalCalendar(
  years: readonly number[],
  legal: readonly FreeDay[],
  bridging: readonly Day[],
): FederalCalendar {
  const free = new Map<Day, FreeDay>()
  for (const year of years) {
    const holidays = [...legal.filter(({ day }) => yearOf(day) === year), ...federalDays(year)]
    for (const holiday of holidays) if (!isWeekend(holiday.day)) free.set(holiday.day, holiday)
    const owed = holidays.filter(({ day }) => isWeekend(day)).length
    for (const day of compensationDays(year, owed)) free.set(day, { day, kind: 'compensation', name: 'compensation' })
  }
  for (const day of bridging) {
    if (!isWeekend(day) && !free.has(day)) free.set(day, { day, kind: 'bridging', name: 'bridging day' })
  }
  return { years, free }
}

/** The weekdays from 27 December on that stand in for holidays lost to a weekend; at most those up to the 31st. */
const compensationDays = (year: number, owed: number): Day[] =>
  daysBetween(`${year}-12-27`, `${year}-12-31`)
    .filter(day => !isWeekend(day))
    .slice(0, owed)

export const freeDay = (calendar: FederalCalendar, day: Day): FreeDay | undefined => calendar.free.get(day)

export const isWorkingDay = (calendar: FederalCalendar, day: Day): boolean => !isWeekend(day) && !calendar.free.has(day)

const counted = new WeakMap<FederalCalendar, Map<number, number>>()

/** Days on which the office works in a year, for a full-time regime. Counted once for a calendar: every verdict asks. */
export function workingDaysIn(calendar: FederalCalendar, year: number): number {
  const known = counted.get(calendar) ?? new Map<number, number>()
  const days = known.get(year) ?? countWorkingDays(calendar, year)
  counted.set(calendar, known.set(year, days))
  return days
}

const countWorkingDays = (calendar: FederalCalendar, year: number) =>
  daysBetween(`${year}-01-01`, `${year}-12-31`).filter(day => isWorkingDay(calendar, day)).length

/** The first working day after `day`. */
export function nextWorkingDay(calendar: FederalCalendar, day: Day): Day {
  const next = addDays(day, 1)
  return isWorkingDay(calendar, next) ? next : nextWorkingDay(calendar, next)
}
