import { type FederalCalendar, isWorkingDay } from './calendar.ts'
import { addDays, type Day, type Instant, weekdayOf } from './day.ts'
import type { WorkingHours } from './person.ts'

/**
 * When a message nobody just asked for may reach a person: now, inside their working window, or the start of the next
 * one. (Right to disconnect, federal service since 1 February 2022.)
 */
export function mayRing(now: Instant, hours: WorkingHours, calendar: FederalCalendar): Instant {
  if (hours.weekdays.length === 0 || hours.from >= hours.to) return now
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(hours.zone)
  const today = local.toPlainDate().toString()
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  if (worksOn(today, hours, calendar) && time < hours.to) return time >= hours.from ? now : opening(today, hours)
  return opening(nextDay(today, hours, calendar, 400), hours)
}

const worksOn = (day: Day, hours: WorkingHours, calendar: FederalCalendar) =>
  hours.weekdays.includes(weekdayOf(day)) && (isWorkingDay(calendar, day) || weekdayOf(day) > 5)

/** A person who works on no day of the coming year is reached on the next day after it. */
function nextDay(day: Day, hours: WorkingHours, calendar: FederalCalendar, left: number): Day {
  const next = addDays(day, 1)
  return left === 0 || worksOn(next, hours, calendar) ? next : nextDay(next, hours, calendar, left - 1)
}

const opening = (day: Day, hours: WorkingHours): Instant =>
  Temporal.PlainDateTime.from(`${day}T${hours.from}`).toZonedDateTime(hours.zone).toInstant().toString()
