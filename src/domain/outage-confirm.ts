import { type FederalCalendar, isWorkingDay } from './calendar.ts'
import { addDays, type Day, type Instant } from './day.ts'
import type { Outage } from './outage.ts'
import type { WorkingHours } from './person.ts'
import { mayRing } from './quiet-hours.ts'

type Term = { zone: string; calendar: FederalCalendar; workingDays: number }
export type ConfirmTerms = Term & { hours: WorkingHours }

/** What follows when nobody answers whether it is restored: one reminder in the next working window, then the end. */
export function awaitConfirmation(outage: Outage, at: Instant, terms: ConfirmTerms): Outage {
  const { testAfter: _, ...asked } = outage
  return { ...asked, remindAt: remindAt(at, terms), closesAt: workingDaysLater(at, terms) }
}

/** The first working window that is not the present one. */
function remindAt(at: Instant, { hours, calendar }: ConfirmTerms): Instant {
  const opens = mayRing(at, hours, calendar)
  if (opens !== at) return opens
  const tomorrow = Temporal.Instant.from(at).toZonedDateTimeISO(hours.zone).add({ days: 1 }).startOfDay()
  return mayRing(tomorrow.toInstant().toString(), hours, calendar)
}

/** The same time of day, so many working days later. */
export function workingDaysLater(at: Instant, { zone, calendar, workingDays }: Term): Instant {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  const day = workingDayAfter(local.toPlainDate().toString(), workingDays, calendar)
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: local.toPlainTime() })
    .toInstant()
    .toString()
}

function workingDayAfter(day: Day, count: number, calendar: FederalCalendar): Day {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(calendar, at)) left -= 1
  }
  return at
}

export const isDue = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && Temporal.Instant.compare(at, now) <= 0
