import { type FederalCalendar, isWorkingDay } from './calendar.ts'
import type { ContractVersion } from './contract-terms.ts'
import { addDays, type Day, dayAt, type Instant } from './day.ts'
import type { Outage } from './outage.ts'
import type { WorkingHours } from './person.ts'
import { mayRing } from './quiet-hours.ts'

/** Working days after which somebody is asked once more, and after which it is closed. */
type Silence = ContractVersion['silence']
export type ConfirmTerms = { zone: string; calendar: FederalCalendar; hours: WorkingHours; silence: Silence }

/** What follows when nobody answers whether it is restored: one reminder, then the end. */
export function awaitConfirmation(outage: Outage, at: Instant, terms: ConfirmTerms): Outage {
  const { testAfter: _, ...asked } = outage
  return {
    ...asked,
    remindAt: remindAt(at, terms),
    closesAt: workingDaysLater(at, terms.silence.closeAfterWorkingDays, terms),
  }
}

/** In the first working window of that working day. */
function remindAt(at: Instant, { zone, hours, calendar, silence }: ConfirmTerms): Instant {
  const day = workingDayAfter(dayAt(at, zone), silence.remindAfterWorkingDays, calendar)
  return mayRing(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString(), hours, calendar)
}

/** The same time of day, so many working days later. */
export function workingDaysLater(
  at: Instant,
  workingDays: number,
  { zone, calendar }: { zone: string; calendar: FederalCalendar },
): Instant {
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
