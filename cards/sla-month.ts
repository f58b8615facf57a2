import type { Language } from '../src/domain/person.ts'
import type { KeptMonth } from '../src/domain/sla-decision.ts'
import { monthBefore, type SlaMonth } from '../src/domain/sla-month.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { card, facts, heading, literal, subtle, text, textInput } from './elements.ts'

/** `kept`: the month is closed. `by`: the name of who decided. `links`: where the whole evidence opens for a while. */
export type SlaMonthView = {
  evidence: SlaMonth
  digest: string
  kept?: KeptMonth
  by?: string
  zone: string
  links: { report: Partial<Record<Language, string>>; table: string }
  problem?: string
}

/** A month of the contract at a glance, with its totals; the items are in the evidence. */
export function slaMonthCard(language: Language, view: SlaMonthView): Card {
  const texts = textsIn[language]
  const { sla } = texts
  const { evidence, kept, problem } = view
  const title = sla.month.title({ month: sla.monthName(evidence.month) })
  return card(
    language,
    [
      heading(title),
      problem && text(problem, { color: 'Attention', weight: 'Bolder' }),
      text(statusOf(texts, view), { weight: 'Bolder', color: kept?.status === 'approved' ? 'Good' : 'Default' }),
      kept?.status === 'rejected' && text(`${texts.reason}: ${literal(kept.because)}`),
      facts([
        ...levels(texts, evidence),
        [sla.month.credits, sla.money(evidence.credits.proposed)],
        ...statutoryFact(texts, evidence),
      ]),
      subtle(sla.month.notPaid),
    ],
    {
      fallbackText: title,
      actions: [...decisions(texts, view), ...openings(texts, view)],
      refresh: { action: button('', 'sla/month', { month: evidence.month }) },
    },
  )
}

function statusOf(texts: Texts, { kept, by, zone }: SlaMonthView): string {
  const { month } = texts.sla
  if (!kept) return month.running
  if (kept.status === 'proposed') return month.proposed
  return month[kept.status]({ by: literal(by ?? kept.by), at: texts.at({ at: kept.at, zone }) })
}

function levels({ sla }: Texts, { tickets, attainment, lines, works, appointments }: SlaMonth): [string, string][] {
  const { month } = sla
  const ended = tickets.filter(({ endedAt }) => endedAt !== undefined).length
  const inTime = (kept: number, missed: number) =>
    kept + missed === 0 ? month.nothing : month.inTime({ kept, of: kept + missed })
  const { average } = lines
  const announced = works.filter(({ reading }) => reading.outcome === 'kept').length
  const late = works.filter(({ reading }) => reading.outcome === 'breached').length
  return [
    [month.outages, month.outagesValue({ ended, open: tickets.length - ended })],
    ...attainment.map(({ clock, kept, breached }): [string, string] => [sla.clock[clock], inTime(kept, breached)]),
    [
      month.availability,
      average === undefined
        ? month.nothing
        : month.availabilityValue({
            average: sla.share(average),
            target: sla.share(lines.target),
            below: lines.below,
            lines: lines.count,
          }),
    ],
    [month.works, inTime(announced, late)],
    [month.appointments, inTime(appointments.kept, appointments.missed)],
  ]
}

const statutoryFact = ({ sla }: Texts, { statutory }: SlaMonth): [string, string][] =>
  statutory ? [[sla.month.statutory, sla.month.toCheck({ amount: sla.money(statutory.sum) })]] : []

function decisions(texts: Texts, { kept, digest }: SlaMonthView): object[] {
  if (kept?.status !== 'proposed') return []
  const data = { month: kept.month, digest }
  return [
    button(texts.approve, 'sla/approve-credits', data, { style: 'positive', associatedInputs: 'none' }),
    {
      type: 'Action.ShowCard',
      title: texts.refuse,
      card: {
        type: 'AdaptiveCard',
        body: [textInput('because', texts.reason, '', { isMultiline: true, maxLength: 1000 })],
        actions: [button(texts.confirmRefusal, 'sla/reject-credits', data)],
      },
    },
  ]
}

function openings({ sla }: Texts, { links, evidence }: SlaMonthView): object[] {
  const opens = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url })
  return [
    ...Object.entries(links.report).map(([language, url]) =>
      opens(sla.month.report({ language: language.toUpperCase() }), url),
    ),
    opens(sla.month.table, links.table),
    button(sla.month.before, 'sla/month', { month: monthBefore(`${evidence.month}-01`) }, { associatedInputs: 'none' }),
  ]
}

/** Nothing is known of a month. */
export function noSlaMonthCard(language: Language): Card {
  const { sla } = textsIn[language]
  return card(language, [heading(capital(sla.month.summary)), text(sla.month.none)], { fallbackText: sla.month.none })
}
