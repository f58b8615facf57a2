import type { FederalCalendar } from './calendar.ts'
import { type Day, halvesOf, type Instant } from './day.ts'
import type { PersonId } from './person.ts'
import type { AllowancePolicy } from './policy.ts'
import { daysOf, type Item, type Terms, type WishedItem } from './telework.ts'

/** `2026-11`. */
export type AllowanceMonth = string

/** What somebody teleworked in a month, in half-days, and what it pays. */
export type Allowance = { halves: number; cents: number }

export type AllowanceRow = Allowance & {
  person: PersonId
  employeeNumber?: string
  /** As the month was exported last; absent: never, or nothing then. */
  before?: Allowance
}

/** A month as it was handed to payroll, with what has changed since in months handed over before. Never changed. */
export type AllowanceExport = {
  id: string
  month: AllowanceMonth
  /** Counts the exports of a month from 1. */
  number: number
  at: Instant
  by: PersonId
  rows: readonly AllowanceRow[]
  corrections: readonly (AllowanceRow & { month: AllowanceMonth })[]
  digest: string
}

const nothing: Allowance = { halves: 0, cents: 0 }

/** What so many half-days of a calendar month pay, in cents: the highest step reached, no pro rata. Half-days add up to days. */
export function allowanceOf(halves: number, { steps }: AllowancePolicy): Allowance {
  const reached = steps.filter(({ fromDays }) => halves > 0 && halves / 2 >= fromDays)
  return { halves, cents: Math.round(Math.max(0, ...reached.map(({ euro }) => euro)) * 100) }
}

type Granted = { person: PersonId; employeeNumber?: string; halves: number }
type Handed = ReadonlyMap<PersonId, AllowanceRow>

/** What payroll knows of each month: its newest export, and corrections of it that came later. `exports` oldest first. */
export function handedOver(
  exports: readonly Pick<AllowanceExport, 'month' | 'rows' | 'corrections'>[],
): ReadonlyMap<AllowanceMonth, Handed> {
  const months = new Map<AllowanceMonth, Map<PersonId, AllowanceRow>>()
  for (const { month, rows, corrections } of exports) {
    months.set(month, new Map(rows.map(row => [row.person, row])))
    for (const row of corrections) months.get(row.month)?.set(row.person, row)
  }
  return months
}

/** A month's rows, by employee number; who is paid nothing now but was before has a row too. */
export function allowanceRows(
  granted: readonly Granted[],
  policy: AllowancePolicy,
  handed: Handed = new Map(),
): AllowanceRow[] {
  const rows = granted.map(({ halves, ...who }) => ({ ...who, ...allowanceOf(halves, policy) }))
  const now = new Set(granted.map(({ person }) => person))
  const gone = [...handed.values()].filter(({ person, halves }) => halves > 0 && !now.has(person))
  return [...rows, ...gone.map(row => ({ ...whoOf(row), ...nothing }))]
    .map(row => {
      const before = handed.get(row.person)
      return { ...row, ...(before && { before: { halves: before.halves, cents: before.cents } }) }
    })
    .sort(byNumber)
}

const whoOf = ({ person, employeeNumber }: AllowanceRow) => ({ person, ...(employeeNumber && { employeeNumber }) })

const byNumber = (a: AllowanceRow, b: AllowanceRow) => keyOf(a).localeCompare(keyOf(b))
const keyOf = ({ employeeNumber = '', person }: AllowanceRow) => `${employeeNumber || '\uFFFF'} ${person}`

/** What differs from what payroll was told before; days alone count too, since they are on the list. */
export const changed = ({ halves, cents, before }: AllowanceRow): boolean =>
  halves !== (before?.halves ?? 0) || cents !== (before?.cents ?? 0)

export const totalOf = (rows: readonly Allowance[]): Allowance & { people: number } => ({
  people: rows.filter(({ halves }) => halves > 0).length,
  halves: rows.reduce((sum, row) => sum + row.halves, 0),
  cents: rows.reduce((sum, row) => sum + row.cents, 0),
})

/** First and last day of a month. */
export function monthDays(month: AllowanceMonth): { from: Day; to: Day } {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month)
  return { from: `${month}-01`, to: `${month}-${daysInMonth}` }
}

/** The month somebody means: the newest of that name that has begun; without a name the last that is over. */
export function monthMeant(asked: { month?: number; year?: number }, today: Day): AllowanceMonth {
  const now = Temporal.PlainDate.from(today).toPlainYearMonth()
  if (asked.month === undefined) return now.subtract({ months: 1 }).toString()
  const of = (year: number) => Temporal.PlainYearMonth.from({ year, month: asked.month ?? 1 })
  if (asked.year !== undefined) return of(asked.year).toString()
  const thisYear = of(now.year)
  return (Temporal.PlainYearMonth.compare(thisYear, now) > 0 ? of(now.year - 1) : thisYear).toString()
}

/** A month is settled when it is over. */
export const isOver = (month: AllowanceMonth, today: Day): boolean => today > monthDays(month).to

type PastFact = { what: string; facts: Record<string, unknown> }

/** The days a request was granted and still holds, read from its history alone. */
export function grantedInHistory(history: readonly PastFact[], calendar: FederalCalendar): WishedItem[] {
  const last = (...what: string[]) => history.findLast(fact => what.includes(fact.what))?.facts
  const terms = last('asked', 'edited')?.terms as Terms | undefined
  const items = last('approved')?.items as readonly Item[] | undefined
  if (!terms || !items) return []
  const back = new Set(
    history.filter(({ what }) => what === 'days cancelled').flatMap(({ facts }) => facts.days as readonly Day[]),
  )
  return daysOf(terms, calendar, items).filter(({ day }) => !back.has(day))
}

/** Half-days of a month among days held. */
export const halvesIn = (days: readonly { day: Day; part: WishedItem['part'] }[], month: AllowanceMonth): number =>
  days.filter(({ day }) => day.startsWith(month)).reduce((sum, { part }) => sum + halvesOf(part), 0)
