import type { Day, Instant, Part } from './day.ts'

/** What of a day is booked: all of it, a half, or hours (`09:00-11:30`). Half-open: what ends at 13:00 and what begins then only touch. */
export type Slot = Part | `${string}-${string}`

/** A morning ends, and an afternoon begins, at one o'clock. */
export const noon = '13:00'
const dayMinutes = 24 * 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/

/** Hours of one day as a slot; undefined when they are none, or end before they begin. `24:00` is the day's end. */
export function hoursSlot(from: string, to: string): Slot | undefined {
  if (!timeShape.test(from) || !(timeShape.test(to) || to === '24:00')) return undefined
  return from < to ? `${from}-${to}` : undefined
}

export function isSlot(text: string): text is Slot {
  if (text === 'day' || text === 'morning' || text === 'afternoon') return true
  return text.length === 11 && hoursSlot(text.slice(0, 5), text.slice(6)) === text
}

export const isHours = (slot: Slot): boolean => slot.includes('-')

/** First and last time of day of hours: `['09:00', '11:30']`. */
export const hoursOf = (slot: Slot): readonly [from: string, to: string] => [slot.slice(0, 5), slot.slice(6)]

const known = new Map<Slot, readonly [number, number]>()

/** Minutes of the day, the end not included. Kept: a proposal asks for thousands. */
export function minutesIn(slot: Slot): readonly [from: number, to: number] {
  const found = known.get(slot)
  if (found) return found
  const minutes = countMinutes(slot)
  if (known.size < 1000) known.set(slot, minutes)
  return minutes
}

function countMinutes(slot: Slot): readonly [number, number] {
  if (slot === 'day') return [0, dayMinutes]
  if (slot === 'morning') return [0, minutesOf(noon)]
  if (slot === 'afternoon') return [minutesOf(noon), dayMinutes]
  const [from, to] = hoursOf(slot)
  return [minutesOf(from), minutesOf(to)]
}

export function slotsMeet(a: Slot, b: Slot): boolean {
  const [fromA, toA] = minutesIn(a)
  const [fromB, toB] = minutesIn(b)
  return fromA < toB && fromB < toA
}

/** The smallest part of a day that holds a slot. */
export function partAround(slot: Slot): Part {
  const [from, to] = minutesIn(slot)
  if (to <= minutesOf(noon)) return 'morning'
  return from >= minutesOf(noon) ? 'afternoon' : 'day'
}

/** A slot of a day as moments of the office's time zone: a day of 23 or 25 hours is as long as it is. */
export function momentsOf(day: Day, slot: Slot, zone: string): { from: Instant; to: Instant } {
  const [from, to] = minutesIn(slot)
  return { from: momentAt(day, from, zone), to: momentAt(day, to, zone) }
}

function momentAt(day: Day, minutes: number, zone: string): Instant {
  const date = Temporal.PlainDate.from(day)
  const [whole, rest] = minutes === dayMinutes ? [date.add({ days: 1 }), 0] : [date, minutes]
  const time = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60)
  return whole.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString()
}

/** A time of day (`10:00`) of a day as a moment. */
export const momentOf = (day: Day, time: string, zone: string): Instant => momentAt(day, minutesOf(time), zone)
