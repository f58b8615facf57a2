import type { SlaMonth } from '../src/domain/sla-month.ts'
import { type Html, html } from './html.ts'
import { moment, table } from './sla-report-table.ts'
import type { Say, SlaReportView } from './sla-report-view.ts'

/** Each credit, what the caps leave of them, and what a person decided. */
export function creditTables(say: Say, view: Pick<SlaReportView, 'evidence' | 'kept' | 'by'>): Html {
  const { slaReport: words, sla } = say.texts
  const { credits, lines, sum, cap, proposed } = view.evidence.credits
  const rows = credits.map(credit => [
    credit.line,
    credit.subject,
    words.creditFor[credit.for],
    credit.over === undefined ? '–' : sla.hours(credit.over),
    sla.money(credit.cents),
  ])
  const heads = [words.line, words.subject, words.clock, words.beyond, words.amount]
  const before = lines.reduce((all, line) => all + line.sum, 0)
  const totals = [
    [words.sum, sla.money(before)],
    [words.capped, sla.money(sum)],
    [words.cap, sla.money(cap)],
    [words.proposed, sla.money(proposed)],
  ]
  return html`<p>${words.creditsIntro}</p>${table(heads, rows, words.none, [3, 4])}${table([words.credits, words.amount], totals, '', [1])}<p><strong>${words.decision}:</strong> ${decision(say, view)}</p>`
}

function decision(say: Say, { kept, by }: Pick<SlaReportView, 'kept' | 'by'>): string {
  const { slaReport: words, sla } = say.texts
  if (!kept || kept.status === 'proposed') return words.undecided
  const said = sla.month[kept.status]({ by: by ?? kept.by, at: moment(say, kept.at) })
  return kept.status === 'rejected' ? `${said}: ${kept.because}` : said
}

/** What the law gives, apart from the contract. */
export function statutoryTable({ texts }: Say, { source, amounts, sum }: NonNullable<SlaMonth['statutory']>): Html {
  const { slaReport: words, sla } = texts
  const rows = amounts.map(({ ticket, line, lasted, days, cents, why }) => [
    ticket,
    line,
    sla.hours(lasted),
    why === undefined ? String(days) : words.whyNone[why],
    sla.money(cents),
  ])
  const heads = [words.number, words.line, words.lasted, words.days, words.amount]
  const total = table([words.statutory, words.amount], [[words.sum, sla.money(sum)]], '', [1])
  return html`<p>${words.statutoryIntro({ source })}</p>${table(heads, rows, words.none, [2, 4])}${rows.length > 0 && total}`
}
