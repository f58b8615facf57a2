import type { FederalCalendar } from './calendar.ts'
import { type Day, dayAt, type Instant, type Part } from './day.ts'
import type { Notice, NoticeOccasion, OccasionWhat } from './notice.ts'
import type { WorkingHours } from './person.ts'
import { mayRing } from './quiet-hours.ts'

/**
 * How it stands with one person and one occasion. `sending`: a post is under way; `unknown`: it may have arrived;
 * `told otherwise`: they have the matter from elsewhere, such as a ticket of their own; `superseded`: a newer occasion
 * tells them.
 */
export const recipientStates = [
  'waiting',
  'held',
  'sending',
  'sent',
  'unreachable',
  'unknown',
  'stopped',
  'superseded',
  'told otherwise',
  'muted',
] as const
export type RecipientState = (typeof recipientStates)[number]

/** Which of those affected an occasion is for. `told`: who have the notice's card. */
export type Among = 'all' | 'teleworking in the period' | 'teleworking now' | 'told'

/** Works are announced to all affected; what follows is for those who telework then. */
export function amongWhom({ kind }: Pick<Notice, 'kind'>, what: OccasionWhat): Among {
  if (what === 'ended' || what === 'cancelled') return 'told'
  if (kind !== 'works' || what === 'announced' || what === 'moved' || what === 'scope') return 'all'
  return what === 'reminder' ? 'teleworking in the period' : 'teleworking now'
}

/** What a person may switch off; urgent notices while teleworking never. */
export const mutable = ['works on other days', 'endings'] as const
export type Mutable = (typeof mutable)[number]

/** What would keep an occasion from people who have switched it off. */
export function mutedBy({ kind }: Pick<Notice, 'kind'>, what: OccasionWhat): Mutable | undefined {
  if (what === 'ended') return 'endings'
  return kind === 'works' ? 'works on other days' : undefined
}

export type TeleworkDay = { day: Day; part: Part }

/** Middle of the working day: a morning ends and an afternoon begins around it. */
const noon = { morningUntil: '13:00', afternoonFrom: '12:00' }

export function teleworksAt(days: readonly TeleworkDay[], now: Instant, zone: string): boolean {
  const time = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  const today = dayAt(now, zone)
  const fits = (part: Part) =>
    part === 'day' || (part === 'morning' ? time < noon.morningUntil : time >= noon.afternoonFrom)
  return days.some(({ day, part }) => day === today && fits(part))
}

/** The parts of today's telework that cover this moment. */
export function partsAt(now: Instant, zone: string): Part[] {
  const parts: Part[] = ['day', 'morning', 'afternoon']
  return parts.filter(part => teleworksAt([{ day: dayAt(now, zone), part }], now, zone))
}

/** Even an urgent notice lets people sleep. */
const wakingHours = { from: '06:00', to: '22:00' }

/**
 * When somebody may be told: now within their working window, and at any waking hour when it is urgent and they telework
 * then; else at the start of their next window.
 */
export function tellTime(
  { urgent, days, hours }: { urgent: boolean; days: readonly TeleworkDay[]; hours: WorkingHours },
  now: Instant,
  calendar: FederalCalendar,
  zone: string,
): Instant {
  return urgent && teleworksAt(days, now, zone) && isWaking(now, zone) ? now : mayRing(now, hours, calendar)
}

function isWaking(now: Instant, zone: string): boolean {
  const time = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return time >= wakingHours.from && time < wakingHours.to
}

/** Whether a person who has the card already also gets a new message: what changes for them, not that time goes by. */
export const rings = ({ what }: Pick<NoticeOccasion, 'what'>): boolean => what !== 'announced' && what !== 'no news'

/** The telework days of somebody that fall into the period of works. */
export function daysWithin({ start, end }: Notice, days: readonly TeleworkDay[], zone: string): TeleworkDay[] {
  const from = dayAt(start, zone)
  const to = end ? dayAt(end, zone) : from
  return days.filter(({ day }) => from <= day && day <= to)
}
