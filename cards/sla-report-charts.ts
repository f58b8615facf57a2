import type { SlaMonth } from '../src/domain/sla-month.ts'
import { type Html, html } from './html.ts'
import { type BarChart, barChart } from './sla-charts.ts'
import type { PastMonth, Say } from './sla-report-view.ts'

/** More bars are no longer read; what is left out is said. */
const mostBars = 30

function figure(chart: BarChart, note?: string): Html {
  return html`<figure><h3>${chart.title}</h3>${barChart(chart)}<figcaption>${chart.alt}${note !== undefined && html` ${note}`}</figcaption></figure>`
}

function cut<T>({ texts }: Say, all: readonly T[]): { shown: readonly T[]; note?: string } {
  if (all.length <= mostBars) return { shown: all }
  return { shown: all.slice(0, mostBars), note: texts.slaReport.cut({ shown: mostBars, of: all.length }) }
}

/** Repairs of the month that have ended, the longest first, in percent of their own target. */
export function repairChart(say: Say, { tickets, attainment }: SlaMonth): Html | undefined {
  const { slaReport: words, sla } = say.texts
  const repairs = tickets
    .filter(({ endedAt }) => endedAt !== undefined)
    .flatMap(({ number, clocks }) => clocks.filter(({ clock }) => clock === 'repair').map(clock => ({ number, clock })))
    .filter(({ clock }) => clock.outcome === 'kept' || clock.outcome === 'breached')
    .sort((a, b) => b.clock.percent - a.clock.percent)
  const of = attainment.find(({ clock }) => clock === 'repair')
  const worst = repairs[0]
  if (!of || !worst) return undefined
  const { shown, note } = cut(say, repairs)
  const percent = (value: number) => sla.share(Math.floor(value) * 100).replace(/[.,]00/, '')
  const bars = shown.map(({ number, clock }) => ({
    label: number,
    value: clock.percent,
    said: percent(clock.percent),
    over: clock.outcome === 'breached',
  }))
  const alt = words.repairAlt({ kept: of.kept, of: of.kept + of.breached, worst: percent(worst.clock.percent) })
  return figure({ id: 'repair', title: words.repairChart, alt, bars, limit: { value: 100, label: words.limit } }, note)
}

/** This month beside those closed before it. */
export function monthsChart(
  { texts }: Say,
  { month, attainment }: SlaMonth,
  past: readonly PastMonth[],
): Html | undefined {
  const { slaReport: words, sla } = texts
  const own = attainment.find(({ clock }) => clock === 'repair')
  const all = [...past, ...(own ? [{ month, kept: own.kept, breached: own.breached }] : [])]
  const counted = all.filter(({ kept, breached }) => kept + breached > 0)
  const last = counted.at(-1)
  if (last?.month !== month) return undefined
  const share = ({ kept, breached }: PastMonth) => Math.floor((kept / (kept + breached)) * 10_000)
  const bars = counted.map(one => ({
    label: sla.monthName(one.month),
    value: share(one) / 100,
    said: `${sla.share(share(one))} (${one.kept}/${one.kept + one.breached})`,
    over: false,
  }))
  const alt = words.monthsAlt({ share: sla.share(share(last)) })
  return figure({ id: 'months', title: words.monthsChart, alt, bars, limit: { value: 100, label: sla.share(10_000) } })
}

/** Lines that were down, the longest first, against the time that the availability leaves them. */
export function linesChart(say: Say, { lines }: SlaMonth): Html | undefined {
  const { slaReport: words, sla } = say.texts
  const down = lines.touched.toSorted((a, b) => b.availability.down - a.availability.down)
  const first = down[0]
  if (!first || lines.average === undefined) return undefined
  const { shown, note } = cut(say, down)
  const bars = shown.map(({ line, availability }) => ({
    label: line,
    value: availability.down,
    said: `${sla.hours(availability.down)} (${sla.share(availability.availability ?? 0)})`,
    over: availability.kept === false,
  }))
  const allowed = Math.max(...down.map(({ availability }) => availability.measured)) * (1 - lines.target / 10_000)
  const limit = { value: allowed, label: words.allowed({ hours: sla.hours(allowed) }) }
  const alt = words.linesAlt({ below: lines.below, lines: lines.count, average: sla.share(lines.average) })
  return figure({ id: 'lines', title: words.linesChart, alt, bars, limit }, note)
}
