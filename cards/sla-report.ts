import type { Language } from '../src/domain/person.ts'
import type { MonthTicket, SlaMonth } from '../src/domain/sla-month.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { type Html, html } from './html.ts'
import { linesChart, monthsChart, repairChart } from './sla-report-charts.ts'
import { creditTables, statutoryTable } from './sla-report-money.ts'
import { reportStyle } from './sla-report-style.ts'
import { moment, section, table } from './sla-report-table.ts'
import type { Say, SlaReportView } from './sla-report-view.ts'
import { worksAndVisits } from './sla-report-works.ts'

/** A month's evidence as a page to print: A4, nothing from elsewhere, every picture also in words. */
export function slaReport(language: Language, view: SlaReportView): string {
  const say: Say = { language, texts: textsIn[language], zone: view.zone }
  const { slaReport: words, sla } = say.texts
  const { evidence } = view
  const title = words.title({ month: sla.monthName(evidence.month) })
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${reportStyle}</head>
<body><main>
<h1>${title}</h1>
<p>${view.kept ? words.intro : words.introOpen}</p>
${identity(say, view)}
${section(words.short, levels(say, evidence))}
${charts(say, view)}
${section(words.outages, outages(say, evidence))}
${section(words.availability, availability(say, evidence))}
${section(words.missed, missed(say, evidence))}
${section(words.pauses, pauses(say, evidence))}
${section(words.readings, html`<p>${words.readingsIntro}</p>${readings(say, evidence)}`)}
${section(words.worksAndVisits, worksAndVisits(say, evidence))}
${section(words.credits, creditTables(say, view))}
${evidence.statutory && section(words.statutory, statutoryTable(say, evidence.statutory))}
${oddities(say, evidence)}
</main></body></html>
`.html
}

function identity(say: Say, { evidence, digest }: SlaReportView): Html {
  const { slaReport: words } = say.texts
  return html`<dl><dt>${words.readAt}</dt><dd>${capital(moment(say, evidence.readAt))}</dd><dt>${words.terms}</dt><dd>${evidence.version}</dd><dt>${words.digest}</dt><dd class="digest">${digest}</dd></dl>`
}

function levels({ texts }: Say, { attainment }: SlaMonth): Html {
  const { slaReport: words, sla } = texts
  const rows = attainment.map(({ clock, kept, breached, void: voided }) => [
    sla.clock[clock],
    String(kept),
    String(breached),
    String(voided),
    kept + breached === 0 ? '–' : sla.share(Math.floor((kept / (kept + breached)) * 10_000)),
  ])
  return table([words.clock, words.kept, words.breached, words.void, words.inTime], rows, words.none, [1, 2, 3, 4])
}

const charts = (say: Say, { evidence, past }: SlaReportView): Html =>
  html`${repairChart(say, evidence)}${monthsChart(say, evidence, past)}${linesChart(say, evidence)}`

const repairOf = ({ clocks }: MonthTicket) => clocks.findLast(({ clock }) => clock === 'repair')

const sayTarget = ({ sla, slaReport }: Texts, target: { minutes: number; calendar: string }): string =>
  target.calendar === '24x7'
    ? sla.hours(target.minutes * 60_000)
    : `${sla.hours(target.minutes * 60_000)} (${slaReport.workingHours})`

function outages(say: Say, { tickets }: SlaMonth): Html {
  const { texts } = say
  const { slaReport: words, sla, outage } = texts
  const rows = tickets.map(ticket => {
    const repair = repairOf(ticket)
    return [
      ticket.number,
      ticket.line,
      `${outage.symptoms[ticket.symptom]} (${words.severities[ticket.severity]})`,
      moment(say, ticket.reportedAt),
      ticket.endedAt === undefined ? words.stillOpen : moment(say, ticket.endedAt),
      repair ? sayTarget(texts, repair.target) : '–',
      repair ? sla.hours(repair.running) : '–',
      repair ? words.outcomes[repair.outcome] : '–',
    ]
  })
  const heads = [words.number, words.line, words.symptom, words.reported, words.ended]
  return table([...heads, words.target, words.used, words.outcome], rows, words.none)
}

function missed({ texts }: Say, { tickets }: SlaMonth): Html {
  const { slaReport: words, sla } = texts
  const rows = tickets.flatMap(({ number, version, clocks }) =>
    clocks
      .filter(({ outcome }) => outcome === 'breached')
      .map(({ clock, target, running, overrun }) => [
        number,
        sla.clock[clock],
        version,
        sayTarget(texts, target),
        sla.hours(running),
        sla.hours(overrun),
      ]),
  )
  return table(
    [words.number, words.clock, words.terms, words.target, words.used, words.beyond],
    rows,
    words.none,
    [4, 5],
  )
}

function availability({ texts }: Say, { lines }: SlaMonth): Html {
  const { slaReport: words, sla } = texts
  const rows = lines.touched.map(({ line, availability }) => [
    line,
    sla.hours(availability.down),
    sla.hours(availability.measured),
    availability.availability === undefined ? '–' : sla.share(availability.availability),
    availability.kept === false ? words.outcomes.breached : words.outcomes.kept,
  ])
  return table([words.line, words.down, words.measured, words.share, words.outcome], rows, words.none, [1, 2, 3])
}

function pauses(say: Say, { tickets }: SlaMonth): Html {
  const { slaReport: words, sla } = say.texts
  const rows = tickets.flatMap(ticket =>
    (repairOf(ticket)?.pauses ?? []).map(({ side, reason, because, from, to, counted, event }) => [
      ticket.number,
      words.sides[side],
      because === undefined ? sla.pause[reason] : `${sla.pause[reason]}: ${because}`,
      moment(say, from),
      to === undefined ? words.stillOpen : moment(say, to),
      sla.hours(counted),
      event,
    ]),
  )
  const heads = [words.number, words.side, words.reason, words.from, words.to, words.counted, words.evidence]
  return table(heads, rows, words.none, [5])
}

function readings(say: Say, { tickets }: SlaMonth): Html {
  const { slaReport: words, sla } = say.texts
  const reading = (one: { from: string; to?: string; counted: number } | undefined) =>
    one
      ? `${moment(say, one.from)} – ${one.to === undefined ? words.stillOpen : moment(say, one.to)} (${sla.hours(one.counted)})`
      : '–'
  const rows = tickets.map(({ number, readings: both }) => [
    number,
    reading(both?.statement),
    reading(both?.seen),
    both?.differences.map(one => sayDifference(say.texts, one)).join('; ') || words.noDifference,
  ])
  return table([words.number, words.statement, words.seen, words.differences], rows, words.none)
}

type Difference = NonNullable<MonthTicket['readings']>['differences'][number]

function sayDifference({ slaReport: words, sla }: Texts, difference: Difference): string {
  switch (difference.what) {
    case 'began':
    case 'paused':
    case 'ended':
      return words.difference[difference.what]({ time: sla.hours(difference.counted) })
    default:
      return words.differenceOf[difference.what]
  }
}

function oddities({ texts }: Say, { tickets }: SlaMonth): Html | undefined {
  const { slaReport: words } = texts
  const rows = tickets.flatMap(({ number, oddities }) =>
    oddities.map(({ event, why }) => [number, event, words.oddity[why]]),
  )
  if (rows.length === 0) return undefined
  return section(words.oddities, table([words.number, words.evidence, words.reason], rows, words.none))
}
