const zone = 'Europe/Brussels'
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-02', '11-11', '11-15', '12-25', '12-26']
const afterEaster = [1, 39, 50]

/** 09:00 in Brussels of the first working day whose 09:00 is still to come: no weekend, no federal holiday. */
export function nextWorkingMorning(now: Date): Date {
  const from = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  const start = from.hour < 9 ? from.toPlainDate() : from.toPlainDate().add({ days: 1 })
  const day = firstWorkingDay(start)
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).epochMilliseconds)
}

function firstWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 || isHoliday(day) ? firstWorkingDay(day.add({ days: 1 })) : day
}

function isHoliday(day: Temporal.PlainDate): boolean {
  if (fixed.includes(day.toString().slice(5))) return true
  return afterEaster.some(days => easter(day.year).add({ days }).equals(day))
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
