import { type FederalCalendar, isWorkingDay } from './calendar.ts'
import { addDays, addMonths, type Day, daysBetween, type Instant, type Part, type Weekday, weekdayOf } from './day.ts'
import type { Address, PersonId } from './person.ts'
import type { TeleworkPolicy } from './policy.ts'

export type TeleworkId = string
export type WishedDay = { day: Day; part: Part }
/** A day a wish takes, and which of its items takes it. */
export type WishedItem = WishedDay & { item: Item }
export type WishedWeekday = { weekday: Weekday; part: Part }

/** What is asked for. Occasional: days. Structural: fixed weekdays over a period, both ends included. */
export type Terms =
  | { kind: 'occasional'; days: readonly WishedDay[] }
  | { kind: 'structural'; weekdays: readonly WishedWeekday[]; from: Day; to: Day }

export type Wish = {
  person: PersonId
  terms: Terms
  reason?: string
  /** Where a line is to be installed; confirmed by the person. */
  address?: Address
}

/** `editedAt`: when the requester last changed what is asked. `above`: who decides beside a chief who did not answer. `waited`: working days after which something followed last. */
type Asked = Wish & {
  id: TeleworkId
  version: number
  chief: PersonId
  askedAt: Instant
  editedAt?: Instant
  above?: PersonId
  waited?: number
}

/** A granted day given back. */
export type CancelledDay = { day: Day; at: Instant; by: PersonId }

export type Telework = Asked &
  (
    | { status: 'pending' }
    | {
        status: 'approved'
        by: PersonId
        at: Instant
        items: readonly Item[]
        /** The chief for whom a delegate decided. */
        insteadOf?: PersonId
        because?: string
        cancelled?: readonly CancelledDay[]
      }
    | { status: 'refused'; by: PersonId; at: Instant; insteadOf?: PersonId; because: string }
    | { status: 'withdrawn'; at: Instant }
    | { status: 'expired'; at: Instant }
  )

/** One thing a chief can grant: a day (`2026-12-01`) or a weekday of a structural request (`every-2`). */
export type Item = string

export type ItemOf = { item: Item; part: Part } & ({ day: Day } | { weekday: Weekday; first?: Day })

export const itemOfWeekday = (weekday: Weekday): Item => `every-${weekday}`

/** The items of a request, in the order of the calendar. */
export function itemsOf(terms: Terms, calendar: FederalCalendar): ItemOf[] {
  if (terms.kind === 'occasional') return sortedDays(terms.days).map(({ day, part }) => ({ item: day, day, part }))
  return [...terms.weekdays]
    .sort((a, b) => a.weekday - b.weekday)
    .map(({ weekday, part }) => {
      const first = firstOf(terms, weekday, calendar)
      return { item: itemOfWeekday(weekday), weekday, part, ...(first && { first }) }
    })
}

const sortedDays = (days: readonly WishedDay[]) => [...days].sort((a, b) => a.day.localeCompare(b.day))

const firstOf = (terms: Terms & { kind: 'structural' }, weekday: Weekday, calendar: FederalCalendar) =>
  daysBetween(terms.from, boundedEnd(terms)).find(day => weekdayOf(day) === weekday && isWorkingDay(calendar, day))

/** The days a request takes, `items` of it when given. A structural request leaves free days out. */
export function daysOf(terms: Terms, calendar: FederalCalendar, items?: readonly Item[]): WishedItem[] {
  const wanted = (item: Item) => !items || items.includes(item)
  if (terms.kind === 'occasional')
    return sortedDays(terms.days)
      .map(wished => ({ ...wished, item: wished.day }))
      .filter(({ item }) => wanted(item))
  const parts = new Map(terms.weekdays.map(({ weekday, part }) => [weekday, part]))
  return daysBetween(terms.from, boundedEnd(terms)).flatMap(day => {
    const part = parts.get(weekdayOf(day))
    const item = itemOfWeekday(weekdayOf(day))
    return part && wanted(item) && isWorkingDay(calendar, day) ? [{ day, part, item }] : []
  })
}

/** The days that a request holds as it stands: asked for while it is pending, granted and not cancelled after that. */
export function heldDays(telework: Telework, calendar: FederalCalendar): WishedItem[] {
  if (telework.status === 'pending') return daysOf(telework.terms, calendar)
  if (telework.status !== 'approved') return []
  const cancelled = new Set(telework.cancelled?.map(({ day }) => day))
  return daysOf(telework.terms, calendar, telework.items).filter(({ day }) => !cancelled.has(day))
}

/** No period is read further than this: a longer one is refused, and must not cost anything before. */
const longestPeriodDays = 800
const boundedEnd = ({ from, to }: { from: Day; to: Day }): Day => {
  const end = addDays(from, longestPeriodDays)
  return to < end ? to : end
}

/** Structural terms from a start; without an end, as long as the policy says. */
export const structuralTerms = (
  weekdays: readonly WishedWeekday[],
  from: Day,
  to: Day | undefined,
  policy: TeleworkPolicy,
): Terms => ({ kind: 'structural', weekdays, from, to: to ?? lastDayOf(from, policy) })

export const lastDayOf = (from: Day, policy: TeleworkPolicy): Day =>
  Temporal.PlainDate.from(addMonths(from, policy.structuralMonths)).subtract({ days: 1 }).toString()

/** A day somebody teleworks or has asked to. */
export type TakenDay = WishedDay & { person: PersonId; request: TeleworkId; status: 'pending' | 'approved' }
