import type { Instant } from '../src/domain/day.ts'
import type { OpenTicket } from '../src/domain/desk.ts'
import type { Language } from '../src/domain/person.ts'
import type { Card } from '../src/ports/chat.ts'
import { textsIn } from '../src/texts/texts.ts'
import { button } from './actions.ts'
import { type ContractorContact, contactLine } from './desk-contractor.ts'
import { ticketRow } from './desk-tickets.ts'
import { buttons, card, group, heading, subtle, text } from './elements.ts'

export type DeskOverview = {
  at: Instant
  zone: string
  /** How many of the open outages; `worst`: the few to look at first. */
  tickets: { open: number; risk: number; us: number; kept: number; worst: readonly OpenTicket[] }
  incidents: { suspected: number; open: number }
  tasks: { open: number; free: number; mine: number }
  /** Notices under way. */
  sending: number
  /** This one, `2026-11`. */
  month: string
  dead: number
  contact: ContractorContact | undefined
}

/** What is at risk first, then how much there is of everything, each with its one tap. */
export function deskHome(language: Language, view: DeskOverview): Card {
  const texts = textsIn[language]
  const { tickets, incidents, tasks, dead, contact } = view
  const urgent = tickets.risk > 0 || incidents.suspected > 0 || dead > 0 || contact?.silentSince !== undefined
  return card(
    language,
    [
      heading(texts.desk.title),
      !urgent && text(texts.desk.calm, { weight: 'Bolder', color: 'Good' }),
      tickets.risk > 0 && text(texts.desk.atRisk({ count: tickets.risk }), { weight: 'Bolder', color: 'Attention' }),
      ...tickets.worst.map(ticket => ticketRow(texts, ticket, view)),
      group([
        text(texts.desk.tickets.count(tickets)),
        buttons([button(texts.desk.tickets.show, 'desk/tickets', { filter: 'all' })]),
      ]),
      group([
        text(
          texts.desk.incidents.count(incidents),
          incidents.suspected > 0 ? { weight: 'Bolder', color: 'Attention' } : {},
        ),
        buttons([
          button(texts.desk.incidents.show, 'desk/incidents'),
          button(texts.incident.desk.declare, 'incident/declare-form'),
        ]),
      ]),
      group([
        text(texts.desk.tasks.count(tasks)),
        buttons([button(texts.desk.tasks.show, 'desk/tasks', { owner: 'all' })]),
      ]),
      group([
        text(texts.desk.letters.count({ dead }), dead > 0 ? { weight: 'Bolder', color: 'Attention' } : {}),
        dead > 0 && buttons([button(texts.desk.letters.show, 'desk/letters')]),
      ]),
      group([contactLine(texts, contact, view.zone), buttons([button(texts.desk.contractor.show, 'desk/contractor')])]),
      group([
        text(texts.desk.notices.count({ sending: view.sending })),
        buttons([button(texts.desk.notices.show, 'desk/notices'), button(texts.notice.desk.write, 'notice/new')]),
      ]),
      group([
        buttons([
          button(texts.desk.slaMonth, 'sla/month', { month: view.month }),
          button(texts.desk.contractUse, 'contract/use'),
        ]),
      ]),
      subtle(texts.desk.asOf({ at: texts.at({ at: view.at, zone: view.zone }) })),
    ],
    {
      fallbackText: texts.desk.title,
      actions: [button(texts.desk.refresh, 'desk/home')],
    },
  )
}
