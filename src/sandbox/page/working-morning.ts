const zone = 'Europe/Brussels'
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-02', '11-11', '11-15', '12-25', '12-26']
const afterEaster = [1, 39, 50]
/** As the sample office has set them. */
const bridging = ['2026-05-15', '2026-07-20', '2027-05-07']

/** 09:00 in Brussels of the first working day whose 09:00 is still to come: no weekend, no day on which the office is closed. */
export function nextWorkingMorning(now: Date): Date {
  const from = inBrussels(now)
  const start = from.hour < 9 ? from.toPlainDate() : from.toPlainDate().add({ days: 1 })
  const day = firstWorkingDay(start)
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).epochMilliseconds)
}

/** `now` when the office works, from 08:00 to 17:00; else its next morning, so that nothing has to wait. */
export function workingTime(now: Date): Date {
  const at = inBrussels(now)
  return isWorkingDay(at.toPlainDate()) && at.hour >= 8 && at.hour < 17 ? now : nextWorkingMorning(now)
}

export const isWorkingDay = (day: Temporal.PlainDate): boolean => day.dayOfWeek <= 5 && !isFree(day)

export const inBrussels = (at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

function firstWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day) ? day : firstWorkingDay(day.add({ days: 1 }))
}

function isFree(day: Temporal.PlainDate): boolean {
  return isHoliday(day) || bridging.includes(day.toString()) || isCompensation(day)
}

function isHoliday(day: Temporal.PlainDate): boolean {
  if (fixed.includes(day.toString().slice(5))) return true
  return afterEaster.some(days => easter(day.year).add({ days }).equals(day))
}

/** Holidays that fall in a weekend are made up for on the weekdays from 27 December on. */
function isCompensation(day: Temporal.PlainDate): boolean {
  if (day.month !== 12 || day.day < 27) return false
  const lost = fixed.filter(monthDay => Temporal.PlainDate.from(`${day.year}-${monthDay}`).dayOfWeek > 5).length
  const since27 = Array.from({ length: day.day - 26 }, (_, back) => day.subtract({ days: back }))
  return since27.filter(({ dayOfWeek }) => dayOfWeek <= 5).length <= lost
}

/** Easter Sunday by the anonymous Gregorian computation (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const days = h + l - 7 * m + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}
