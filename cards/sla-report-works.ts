import type { SlaMonth } from '../src/domain/sla-month.ts'
import { type Html, html } from './html.ts'
import { moment, table } from './sla-report-table.ts'
import type { Say } from './sla-report-view.ts'

/** Works with how long before they were announced, and each window of a visit with what became of it. */
export function worksAndVisits(say: Say, evidence: SlaMonth): Html {
  const { slaReport: words } = say.texts
  const { kept, missed, void: voided } = evidence.appointments
  return html`${worksTable(say, evidence)}<p>${words.visits({ kept, missed, void: voided })}</p>${visitsTable(say, evidence)}`
}

function worksTable(say: Say, { works }: SlaMonth): Html {
  const { slaReport: words, sla } = say.texts
  const rows = works.map(({ id, reading }) => [
    id,
    reading.start === undefined ? '–' : moment(say, reading.start),
    sla.hours(reading.lead),
    sla.hours(reading.lacks),
    words.outcomes[reading.outcome],
  ])
  return table([words.works, words.from, words.notice, words.lacks, words.outcome], rows, words.none, [2, 3])
}

function visitsTable(say: Say, { tickets }: SlaMonth): Html | undefined {
  const { slaReport: words } = say.texts
  const rows = tickets.flatMap(({ number, appointments }) =>
    appointments.map(visit => [
      number,
      moment(say, visit.from),
      moment(say, visit.to),
      words.outcomes[visit.outcome === 'missed' ? 'breached' : visit.outcome],
      'why' in visit ? words.visitWhy[visit.why] : '–',
    ]),
  )
  if (rows.length === 0) return undefined
  return table([words.number, words.from, words.to, words.outcome, words.reason], rows, words.none)
}
