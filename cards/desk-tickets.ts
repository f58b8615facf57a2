import type { Instant } from '../src/domain/day.ts'
import {
  isAtRisk,
  isEtaPast,
  type OpenTicket,
  type Page,
  type TicketFilter,
  ticketFilters,
} from '../src/domain/desk.ts'
import { type LineTest, meaningOf } from '../src/domain/line-test.ts'
import type { NetworkNode } from '../src/domain/network.ts'
import { isOpen, type Outage, severities, severityOf } from '../src/domain/outage.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import type { Texts } from '../src/texts/en.ts'
import { capital } from '../src/texts/format.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { overviewButton, pageButtons, pageLine } from './desk-pages.ts'
import { buttons, card, choices, facts, group, heading, literal, text, textInput } from './elements.ts'
import { saySlaBar } from './sla-bar.ts'

type Moment = { at: Instant; zone: string }

export type TicketsView = Moment & {
  filter: TicketFilter
  place: string
  places: readonly { node: NetworkNode; count: number }[]
  counts: Record<TicketFilter, number>
  page: Page<OpenTicket>
}

const alone = { associatedInputs: 'none' }

/** Open outages, those at risk first. */
export function ticketList(language: Language, view: TicketsView): Card {
  const texts = textsIn[language]
  const { filter, place, counts, page } = view
  const others = ticketFilters.filter(one => one !== filter)
  const titled = (one: TicketFilter) =>
    texts.desk.tickets.filtered({ filter: texts.desk.tickets.filters[one], count: counts[one] })
  const chooses = view.places.length > 1
  return card(
    language,
    [
      heading(texts.desk.tickets.title),
      text(titled(filter), { weight: 'Bolder' }),
      pageLine(texts, page),
      ...page.items.map(ticket => ticketRow(texts, ticket, view)),
      page.total === 0 && text(texts.desk.tickets.none),
      chooses && placeFilter(texts, view),
      buttons([
        ...(chooses ? [button(texts.desk.tasks.filter, 'desk/tickets', { filter })] : []),
        ...others.map(one => button(titled(one), 'desk/tickets', { filter: one, place }, alone)),
      ]),
    ],
    {
      fallbackText: texts.desk.tickets.title,
      actions: [
        ...pageButtons(texts, page, (title, to) => button(title, 'desk/tickets', { filter, place, page: to }, alone)),
        { ...overviewButton(texts), ...alone },
      ],
    },
  )
}

function placeFilter(texts: Texts, { place, places }: TicketsView) {
  const options = places
    .filter(({ node }) => !node.id.includes(','))
    .map(({ node, count }) => ({
      title: texts.desk.tickets.filtered({ filter: literal(texts.notice.place(node)), count }),
      value: node.id,
    }))
  const all = { title: texts.desk.tickets.everywhere, value: 'all' }
  const chosen = options.some(({ value }) => value === place) ? place : 'all'
  return choices('place', texts.desk.tickets.where, [all, ...options], chosen, { style: 'compact' })
}

/** One outage of a list; its number opens it. */
export function ticketRow(texts: Texts, ticket: OpenTicket, { at, zone }: Moment) {
  const { outage } = ticket
  const said = { at: texts.at({ at: outage.since, zone }) }
  return group([
    text(`${texts.outage.symptoms[outage.symptom]} · ${texts.outage.status[outage.status]}`, { weight: 'Bolder' }),
    riskLine(texts, ticket, { at, zone }),
    text([texts.desk.tickets.since(said), ...placeOf(ticket)].join(' · '), { isSubtle: true, spacing: 'None' }),
    buttons([button(outage.number, 'desk/ticket', { id: outage.id })]),
  ])
}

/** The province and what hangs lowest. */
const placeOf = ({ way = [] }: OpenTicket): string[] =>
  [...new Set([way[0], way.at(-1)])].flatMap(node => (node ? [literal(node.name)] : []))

function riskLine(texts: Texts, ticket: OpenTicket, { at, zone }: Moment) {
  const { sla, outage } = ticket
  const lines = [...(sla ? [saySlaBar(texts, sla, zone)] : []), etaLine(texts, outage, at, zone)]
  const pressing = isAtRisk(ticket, at)
  return text(lines.join(' · '), { spacing: 'None', ...(pressing && { color: 'Attention', weight: 'Bolder' }) })
}

function etaLine(texts: Texts, outage: Outage, at: Instant, zone: string): string {
  const eta = outage.etas.at(-1)?.eta
  if (!eta) return texts.desk.tickets.noEta
  return texts.desk.tickets[isEtaPast(outage, at) ? 'etaPast' : 'eta']({ at: texts.at({ at: eta, zone }) })
}

export type TicketView = Moment & { ticket: OpenTicket; reporter: string; said?: string }

/** Everything about one outage. The reporter's name is for the desk only. */
export function ticketCard(language: Language, view: TicketView): Card {
  const texts = textsIn[language]
  const { outage } = view.ticket
  return card(
    language,
    [
      heading(`${outage.number} · ${texts.outage.symptoms[outage.symptom]}`),
      view.said && text(view.said, { weight: 'Bolder', color: 'Accent' }),
      text(texts.outage.status[outage.status], { weight: 'Bolder' }),
      isAsked(outage) &&
        text(`${texts.ticket.question}: ${literal(outage.question?.text ?? '–')}`.slice(0, 600), {
          color: 'Attention',
        }),
      outage.cancelling &&
        text(texts.desk.tickets.cancelAsked({ at: texts.at({ at: outage.cancelling.at, zone: view.zone }) })),
      riskLine(texts, view.ticket, view),
      facts(ticketFacts(texts, view)),
      ...courseOf(texts, view),
      ...notesOf(texts, view),
      buttons(ticketButtons(texts, outage)),
    ],
    { fallbackText: outage.number, actions: isOpen(outage) ? wishButtons(texts, outage) : [] },
  )
}

function ticketButtons(texts: Texts, { id, status }: Outage) {
  const title = status === 'reported' ? texts.desk.tickets.sendNow : texts.desk.tickets.read
  return [
    button(title, 'desk/read-ticket', { id }, alone),
    button(texts.desk.refresh, 'desk/ticket', { id }, alone),
    { ...overviewButton(texts), ...alone },
  ]
}

/** What the desk may ask the contractor for while it is open; each unfolds before it is sent. */
function wishButtons(texts: Texts, outage: Outage) {
  const { tickets } = texts.desk
  const { id } = outage
  const asked = isAsked(outage)
  const words = textInput('words', asked ? tickets.answer : tickets.note, '', { isMultiline: true, maxLength: 1000 })
  const options = severities.map(value => ({ title: tickets.severities[value], value }))
  return [
    unfolds(asked ? tickets.answer : tickets.note, [words], button(texts.ticket.noteSend, 'desk/note', { id })),
    unfolds(
      tickets.changeSeverity,
      [choices('severity', tickets.severity, options, severityOf(outage))],
      button(tickets.changeSeverity, 'desk/severity', { id }),
    ),
    !outage.cancelling &&
      unfolds(tickets.askCancel, [text(tickets.cancelMeans)], button(tickets.confirmCancel, 'desk/cancel', { id })),
  ]
}

const isAsked = ({ status, question }: Outage) => status === 'pending' && question !== undefined && !question.answer

const unfolds = (title: string, body: readonly object[], send: object) => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body, actions: [send] },
})

function ticketFacts(texts: Texts, { ticket, reporter, zone }: TicketView): [string, string][] {
  const { desk } = texts
  const { outage } = ticket
  const said = (at: Instant) => capital(texts.at({ at, zone }))
  const earlier = outage.etas.slice(0, -1).slice(-4)
  return [
    [desk.tickets.reporter, literal(reporter)],
    ...(placeOf(ticket).length ? [[desk.tickets.where, placeOf(ticket).join(' · ')] as [string, string]] : []),
    [texts.outage.line, `${texts.outage.lineKind[outage.line.kind]} ${literal(outage.line.id)}`],
    [texts.outage.since, said(outage.since)],
    ...(outage.reportedAt ? [[desk.tickets.reported, said(outage.reportedAt)] as [string, string]] : []),
    [desk.tickets.severity, desk.tickets.severities[severityOf(outage)]],
    [desk.tickets.contractorNumber, outage.contractorId ? literal(outage.contractorId) : desk.tickets.noNumber],
    ...earlier.map(({ eta }): [string, string] => [desk.tickets.earlierEtas, said(eta)]),
    ...(outage.test ? [[desk.tickets.test, testOf(texts, outage.test, zone)] as [string, string]] : []),
    ...(outage.words ? [[desk.tickets.words, literal(outage.words).slice(0, 500)] as [string, string]] : []),
    ...(outage.contact ? [[texts.outage.contact, literal(outage.contact)] as [string, string]] : []),
  ]
}

function testOf(texts: Texts, test: LineTest, zone: string): string {
  return `${capital(texts.desk.tickets.tests[meaningOf(test)])} · ${texts.at({ at: test.at, zone })}`
}

const mostRows = 8

function courseOf(texts: Texts, { ticket: { outage }, zone }: TicketView): object[] {
  const rows = outage.history.slice(-mostRows).map(({ at, status, because }) => {
    const why = because ? ` · ${literal(because).slice(0, 200)}` : ''
    return text(`${capital(texts.at({ at, zone }))} · ${texts.outage.status[status]}${why}`, { spacing: 'None' })
  })
  return rows.length ? [text(texts.desk.tickets.course, { weight: 'Bolder', separator: true }), ...rows] : []
}

function notesOf(texts: Texts, { ticket: { outage }, zone }: TicketView): object[] {
  const { ofContractor, ofOffice, notes } = texts.desk.tickets
  const rows = outage.notes.slice(-mostRows).map(note => {
    const by = note.by === 'contractor' ? ofContractor : ofOffice
    return text(`${capital(texts.at({ at: note.at, zone }))} · ${by} · ${literal(note.text).slice(0, 500)}`, {
      spacing: 'None',
    })
  })
  return rows.length ? [text(notes, { weight: 'Bolder', separator: true }), ...rows] : []
}
