import { isHours, minutesIn, momentOf, momentsOf, noon, type Slot, slotsMeet } from './booking-time.ts'
import { type FederalCalendar, type FreeDay, freeDay, isWorkingDay, nextWorkingDay } from './calendar.ts'
import { addDays, type Day, dayAt, type Instant, isWeekend } from './day.ts'
import type { FloorPlan, Zone } from './floor-plan.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

export type BookingId = string

/**
 * `held`: kept while its person decides. `offered`: kept for the first of the waiting list. `released`: not confirmed in
 * time. `withdrawn`: the desk was taken away. `closed`: nobody's, the desk is out of use. `past`: over, its person forgotten.
 */
export const bookingStatuses = [
  'held',
  'offered',
  'booked',
  'present',
  'cancelled',
  'released',
  'withdrawn',
  'closed',
  'past',
] as const
export type BookingStatus = (typeof bookingStatuses)[number]

/** A desk for a part of a day. */
export type Booking = {
  id: BookingId
  version: number
  /** Who is told of it: who sits there, or the host of who does. */
  person: PersonId
  /** Who sits there: the person, or a guest by an id of their own. One place at a time. */
  occupant: string
  guest?: string
  madeBy: PersonId
  madeAt: Instant
  desk: string
  day: Day
  slot: Slot
  /** The slot as moments, the end not included. */
  from: Instant
  to: Instant
  status: BookingStatus
  heldUntil?: Instant
  /** Until when presence is to be confirmed. */
  confirmUntil?: Instant
  checkedInAt?: Instant
  /** Bookings made in one go. */
  series?: string
}

export const holdMinutes = 20

/** A booking that is ahead or going on. */
export const isKept = ({ status }: Pick<Booking, 'status'>): boolean => status === 'booked' || status === 'present'

/** Kept for somebody who decides. */
export const isHold = ({ status }: Pick<Booking, 'status'>): boolean => status === 'held' || status === 'offered'

export type DayRefusal =
  | { why: 'past'; day: Day; slot: Slot }
  | { why: 'too far'; day: Day; last: Day }
  | { why: 'weekend'; day: Day }
  | { why: 'free day'; day: Day; free: FreeDay }

type DayFacts = { now: Instant; zone: string; calendar: FederalCalendar; plan: Pick<FloorPlan, 'horizonDays'> }

/** The part of a day that can still be booked: of today only what is not over. */
export function bookableSlot(day: Day, slot: Slot, facts: DayFacts): Result<Slot, DayRefusal> {
  const { now, zone, calendar, plan } = facts
  const today = dayAt(now, zone)
  const last = addDays(today, plan.horizonDays)
  if (day < today || isOver(day, slot, now, zone)) return no({ why: 'past', day, slot })
  if (day > last) return no({ why: 'too far', day, last })
  const free = freeDay(calendar, day)
  if (free) return no({ why: 'free day', day, free })
  if (isWeekend(day)) return no({ why: 'weekend', day })
  return yes(slot === 'day' && day === today && !before(now, momentOf(day, noon, zone)) ? 'afternoon' : slot)
}

const before = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b) < 0

/** Offices empty at eight in the evening: what is left of the day then is not booked. */
const closing = '20:00'
const isOver = (day: Day, slot: Slot, now: Instant, zone: string) => {
  const end = isHours(slot) || slot === 'morning' ? momentsOf(day, slot, zone).to : momentOf(day, closing, zone)
  return !before(now, end)
}

/** Where a day that cannot be booked leads: the nearest one that can. */
export function otherDay(refusal: DayRefusal, { now, zone, calendar }: DayFacts): { day: Day; slot?: Slot } {
  if (refusal.why === 'too far') return { day: lastWorkingDay(calendar, refusal.last) }
  const today = dayAt(now, zone)
  if (refusal.why === 'past' && refusal.day === today && refusal.slot !== 'day' && refusal.slot !== 'afternoon')
    return isOver(today, 'afternoon', now, zone)
      ? { day: nextWorkingDay(calendar, today) }
      : { day: today, slot: 'afternoon' }
  return { day: nextWorkingDay(calendar, refusal.day < today ? today : refusal.day) }
}

const lastWorkingDay = (calendar: FederalCalendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : lastWorkingDay(calendar, addDays(day, -1))

const hourMinutes = 30

/**
 * Until when a booking is to be confirmed: the zone's limit for its half, half an hour after hours begin. Undefined where
 * nothing is confirmed, and when that time has gone by: who books then is there.
 */
export function confirmUntil(
  day: Day,
  slot: Slot,
  { checkIn }: Pick<Zone, 'checkIn'>,
  now: Instant,
  zone: string,
): Instant | undefined {
  if (!checkIn) return undefined
  const limit = limitOf(day, slot, checkIn, zone)
  return before(now, limit) ? limit : undefined
}

function limitOf(day: Day, slot: Slot, checkIn: { until: string; afternoonUntil: string }, zone: string): Instant {
  if (isHours(slot)) {
    const { from } = momentsOf(day, slot, zone)
    return Temporal.Instant.from(from).add({ minutes: hourMinutes }).toString()
  }
  return momentOf(day, slot === 'afternoon' ? checkIn.afternoonUntil : checkIn.until, zone)
}

/** A booking as it is made: there already when nothing is left to confirm today. */
export function bookingStatus(
  day: Day,
  slot: Slot,
  limit: Instant | undefined,
  now: Instant,
  zone: string,
): 'booked' | 'present' {
  const begun = day === dayAt(now, zone) && !before(now, startOf(day, slot, zone))
  return limit === undefined && begun ? 'present' : 'booked'
}

const opening = '07:00'
const startOf = (day: Day, slot: Slot, zone: string): Instant =>
  minutesIn(slot)[0] === 0 ? momentOf(day, opening, zone) : momentsOf(day, slot, zone).from

export type CheckInRefusal =
  | { why: 'not yours' }
  | { why: 'not today'; day: Day }
  | { why: 'not booked'; booking: Booking }

/** Somebody says that they are there: on the day itself, as often as they like. */
export function checkIn(
  booking: Booking,
  actor: PersonId,
  now: Instant,
  zone: string,
): Result<Booking, CheckInRefusal> {
  if (booking.person !== actor) return no({ why: 'not yours' })
  if (booking.status === 'present') return yes(booking)
  if (booking.status !== 'booked') return no({ why: 'not booked', booking })
  if (booking.day !== dayAt(now, zone)) return no({ why: 'not today', day: booking.day })
  return yes({ ...moved(booking, 'present'), checkedInAt: now })
}

/** Its person, or who made it, gives it up. What was given up stays so. */
export function giveUp(booking: Booking, actor: PersonId): Result<Booking, { why: 'not yours' }> {
  if (booking.person !== actor && booking.madeBy !== actor) return no({ why: 'not yours' })
  return yes(isKept(booking) ? moved(booking, 'cancelled') : booking)
}

export const moved = (booking: Booking, status: BookingStatus): Booking => ({
  ...booking,
  version: booking.version + 1,
  status,
})

/** Whether two bookings want the same time. */
export const meets = (a: Pick<Booking, 'day' | 'slot'>, b: Pick<Booking, 'day' | 'slot'>): boolean =>
  a.day === b.day && slotsMeet(a.slot, b.slot)
