import { addDays, type Day, isWeekend, weekdayOf, yearOf } from '../domain/day.ts'

export type Feast =
  | 'new year'
  | 'easter'
  | 'easter monday'
  | 'labour day'
  | 'ascension'
  | 'pentecost'
  | 'whit monday'
  | 'national day'
  | 'assumption'
  | 'all saints'
  | 'all souls'
  | 'armistice'
  | 'king’s day'
  | 'christmas eve'
  | 'christmas'
  | 'boxing day'
  | 'new year’s eve'

/** The office's bridging days as published for 2026. */
export const bridgingDays2026: readonly Day[] = ['2026-05-15', '2026-07-20']

const FIXED: Partial<Record<Feast, string>> = {
  'new year': '01-01',
  'labour day': '05-01',
  'national day': '07-21',
  assumption: '08-15',
  'all saints': '11-01',
  'all souls': '11-02',
  armistice: '11-11',
  'king’s day': '11-15',
  'christmas eve': '12-24',
  christmas: '12-25',
  'boxing day': '12-26',
  'new year’s eve': '12-31',
}
const FROM_EASTER: Partial<Record<Feast, number>> = {
  easter: 0,
  'easter monday': 1,
  ascension: 39,
  pentecost: 49,
  'whit monday': 50,
}

/** Easter Sunday in the Gregorian calendar (the anonymous computus of 1876). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const feastIn = (feast: Feast, year: number): Day =>
  FIXED[feast] ? `${year}-${FIXED[feast]}` : addDays(easterSunday(year), FROM_EASTER[feast] ?? 0)

/** The first such feast from `on`, today included. */
export function nextFeast(feast: Feast, on: Day): Day {
  const thisYear = feastIn(feast, yearOf(on))
  return thisYear >= on ? thisYear : feastIn(feast, yearOf(on) + 1)
}

/** The day that joins a Tuesday's or Thursday's feast to the weekend; none for other weekdays. */
export function bridgeOf(feast: Feast, on: Day): Day | undefined {
  const day = [feastIn(feast, yearOf(on)), feastIn(feast, yearOf(on) + 1)]
    .map(bridgeAt)
    .find(bridge => bridge !== undefined && bridge >= on)
  return day
}

const bridgeAt = (day: Day): Day | undefined => {
  const weekday = weekdayOf(day)
  if (weekday === 4) return addDays(day, 1)
  return weekday === 2 ? addDays(day, -1) : undefined
}

/** The office's next bridging day; from the Ascension when none is published yet. */
export const nextBridge = (on: Day, published: readonly Day[]): Day | undefined =>
  [...published].sort().find(day => day >= on) ?? bridgeOf('ascension', on)

/** The weekdays between the Christmas holidays and New Year. */
export function betweenChristmasAndNewYear(on: Day): Day[] {
  const year = `${yearOf(on)}`
  return ['27', '28', '29', '30', '31'].map(day => `${year}-12-${day}`).filter(day => !isWeekend(day) && day >= on)
}
