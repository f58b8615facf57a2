import type { FederalCalendar } from './calendar.ts'
import { addDays, type Day, type Part } from './day.ts'
import type { CalendarPolicy } from './policy.ts'
import { heldDays, type Telework } from './telework.ts'

/** A day of telework as a person's calendar is to show it; `from` and `to` are local times of `zone`, `to` not included. */
export type CalendarEvent = {
  day: Day
  subject: string
  from: string
  to: string
  zone: string
  allDay: boolean
  tentative: boolean
}

/** An event we have asked for. `event`: the calendar's id of it; without one, whether it was made is not known. */
export type KeptEvent = { day: Day; transaction: string; event?: string; shown?: string }

export type CalendarStep =
  | { does: 'add'; event: CalendarEvent; kept?: KeptEvent }
  | { does: 'change'; event: CalendarEvent; kept: KeptEvent & { event: string } }
  | { does: 'remove'; kept: KeptEvent }

type Times = { zone: string; workingHours: { from: string; to: string }; calendar: CalendarPolicy }

/** When a part of a day begins and ends; a whole day from midnight to midnight. */
export function eventTimes(day: Day, part: Part, { workingHours, calendar }: Times): { from: string; to: string } {
  const at = (time: string) => `${day}T${time}:00`
  if (part === 'day') return { from: at('00:00'), to: `${addDays(day, 1)}T00:00:00` }
  return part === 'morning'
    ? { from: at(workingHours.from), to: at(calendar.midTime) }
    : { from: at(calendar.midTime), to: at(workingHours.to) }
}

/** What a request puts into the calendar of its person, as it stands: one event for each day it holds. */
export function calendarEvents(
  telework: Telework,
  office: { zone: string; calendar: FederalCalendar; policy: Omit<Times, 'zone'> },
  subject: string,
): CalendarEvent[] {
  const { zone, policy } = office
  const tentative = telework.status === 'pending'
  if (tentative && !policy.calendar.tentativeWhilePending) return []
  return heldDays(telework, office.calendar).map(({ day, part }) => ({
    ...{ day, subject, zone, tentative, allDay: part === 'day' },
    ...eventTimes(day, part, { ...policy, zone }),
  }))
}

/** One text for one look: equal events need no change. */
export const shownAs = ({ subject, from, to, tentative }: CalendarEvent): string =>
  [subject, from, to, tentative ? 'tentative' : 'sure'].join(' | ')

/** What brings a calendar from what we put there to what is wanted. Days before `today` are left as they are. */
export function calendarSteps(
  wanted: readonly CalendarEvent[],
  kept: readonly KeptEvent[],
  today: Day,
): CalendarStep[] {
  const ahead = wanted.filter(({ day }) => day >= today)
  const known = new Map(kept.map(each => [each.day, each]))
  const days = new Set(ahead.map(({ day }) => day))
  const removed = kept.filter(({ day }) => day >= today && !days.has(day))
  return [
    ...removed.map((each): CalendarStep => ({ does: 'remove', kept: each })),
    ...ahead.flatMap(event => stepFor(event, known.get(event.day))),
  ]
}

function stepFor(event: CalendarEvent, kept: KeptEvent | undefined): CalendarStep[] {
  if (!kept) return [{ does: 'add', event }]
  if (kept.event === undefined) return [{ does: 'add', event, kept }]
  return kept.shown === shownAs(event) ? [] : [{ does: 'change', event, kept: { ...kept, event: kept.event } }]
}
