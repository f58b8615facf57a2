import { type Cents, type Contract, priceAt } from './contract-terms.ts'
import type { Day } from './day.ts'
import type { Month } from './sla-availability.ts'

/** How many home lines there were at the end of a day: active, and ordered but not active yet. */
export type LineCount = { day: Day; active: number; ordered: number }

/** When the lines reach the ceiling if they go on as they did. A straight line through past months, and no promise. */
export type Forecast =
  | { what: 'reached'; since?: Month }
  | { what: 'will be reached'; month: Month; perMonth: number }
  | { what: 'not within the contract'; perMonth: number }
  | { what: 'not growing' }
  | { what: 'too little history'; months: number; needed: number }

export type ContractUse = {
  day: Day
  active: number
  ordered: number
  ceiling: number
  /** Lines at the end of each month known, oldest first; the last is the present one. */
  months: readonly { month: Month; lines: number }[]
  forecast: Forecast
  period: Contract['period']
  /** Months of the contract after the present one. */
  monthsLeft: number
  /** `months`: counted, of those begun; what was before the first count is not in it. */
  spent: { cents: Cents; months: number; begun: number }
  award: Cents
}

/** A trend needs as many month ends, and looks back no further than so many. */
const neededMonths = 3
const lookBackMonths = 12

/** Where the contract stands today, from counts in any order. */
export function contractUse(contract: Contract, today: LineCount, counts: readonly LineCount[]): ContractUse {
  const months = monthEnds([...counts.filter(({ day }) => day < today.day), today])
  const { period, award, lineCeiling: ceiling } = contract
  const { day, active, ordered } = today
  return {
    ...{ day, active, ordered, ceiling, months, period, award },
    forecast: forecastOf(months, ceiling, active + ordered, period.to),
    monthsLeft: Math.max(0, monthsBetween(monthOf(day), monthOf(period.to))),
    spent: spentOf(contract, counts.filter(one => one.day < day).concat(today), day),
  }
}

const monthOf = (day: Day): Month => day.slice(0, 7)

/** Months from one to another: 1 from January to February. */
const monthsBetween = (from: Month, to: Month): number =>
  Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(to), { largestUnit: 'months' }).months

const lastOfMonths = (counts: readonly LineCount[]): Map<Month, LineCount> =>
  new Map([...counts].sort((a, b) => (a.day < b.day ? -1 : 1)).map(count => [monthOf(count.day), count]))

const monthEnds = (counts: readonly LineCount[]) =>
  [...lastOfMonths(counts)].map(([month, { active, ordered }]) => ({ month, lines: active + ordered }))

function forecastOf(months: ContractUse['months'], ceiling: number, used: number, end: Day): Forecast {
  if (used >= ceiling) {
    const since = months.slice(months.findLastIndex(({ lines }) => lines < ceiling) + 1)[0]?.month
    return { what: 'reached', ...(since && { since }) }
  }
  const recent = months.slice(-lookBackMonths)
  if (recent.length < neededMonths) return { what: 'too little history', months: recent.length, needed: neededMonths }
  const perMonth = slopeOf(recent)
  if (perMonth <= 0) return { what: 'not growing' }
  const last = recent.at(-1)?.month ?? monthOf(end)
  const month = Temporal.PlainYearMonth.from(last)
    .add({ months: Math.ceil((ceiling - used) / perMonth) })
    .toString()
  return month > monthOf(end)
    ? { what: 'not within the contract', perMonth }
    : { what: 'will be reached', month, perMonth }
}

/** Least squares: lines more in each month. A month without a count leaves a gap, not a zero. */
function slopeOf(months: ContractUse['months']): number {
  const first = months[0]?.month ?? ''
  const points = months.map(({ month, lines }) => ({ x: monthsBetween(first, month), y: lines }))
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean(point => point.x), mean(point => point.y)]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
}

/** Active lines at the end of each month begun, at the price of that month. */
function spentOf(contract: Contract, counts: readonly LineCount[], day: Day): ContractUse['spent'] {
  const { from, to } = contract.period
  const counted = [...lastOfMonths(counts)].filter(([month]) => month >= monthOf(from) && month <= monthOf(to))
  const cents = counted.reduce((sum, [month, { active }]) => sum + active * (priceAt(contract, `${month}-01`) ?? 0), 0)
  const last = day < to ? day : to
  return { cents, months: counted.length, begun: Math.max(0, monthsBetween(monthOf(from), monthOf(last)) + 1) }
}
