import { dayAt, type Instant } from '../domain/day.ts'
import { fitsFilter, type OpenTicket, type TicketFilter } from '../domain/desk.ts'
import type { Office } from '../domain/office.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock } from '../ports/clock.ts'
import type { ContractorContact } from '../ports/contractor.ts'
import type { Directory } from '../ports/directory.ts'
import type { State } from '../ports/state.ts'
import type { Store } from '../ports/store.ts'
import { contactKept } from './contractor-contact.ts'
import { openTickets } from './desk-tickets.ts'
import { deskMembers } from './tasks.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; state: State }

/** Whether somebody is of the ICT desk, as the directory says now. */
export const isOfDesk = async (needs: Pick<Needs, 'directory' | 'office'>, person: PersonId): Promise<boolean> =>
  (await deskMembers(needs)).includes(person)

export type DeskOverview = {
  at: Instant
  zone: string
  tickets: { open: number; risk: number; us: number; kept: number; worst: readonly OpenTicket[] }
  /** Suspected mass outages to decide on, and those that are open. */
  incidents: { suspected: number; open: number }
  tasks: { open: number; free: number; mine: number }
  /** Notices under way. */
  sending: number
  /** This one, `2026-11`. */
  month: string
  dead: number
  contact: ContractorContact | undefined
}

const mostWorst = 3
const mostNotices = 50

/** Everything the ICT desk has before it, at a glance. */
export async function deskOverview(needs: Needs, reader: PersonId): Promise<DeskOverview> {
  const at = needs.clock.now()
  const { store } = needs
  const [tickets, counts, { dead }, contact, incidents, notices] = await Promise.all([
    openTickets(needs),
    store.taskCounts(),
    store.outbox.counts(),
    contactKept(needs.state),
    store.activeIncidents(),
    store.notices(mostNotices),
  ])
  const fitting = (filter: TicketFilter) => tickets.filter(ticket => fitsFilter(ticket, filter, at))
  const sum = (of: (owner: PersonId | undefined) => boolean) =>
    counts.reduce((all, { owner, count }) => (of(owner) ? all + count : all), 0)
  const risk = fitting('risk')
  const [us, kept] = [fitting('us').length, fitting('kept').length]
  const suspected = incidents.filter(({ status }) => status === 'suspected').length
  return {
    at,
    zone: needs.office.zone,
    tickets: { open: tickets.length, risk: risk.length, us, kept, worst: risk.slice(0, mostWorst) },
    incidents: { suspected, open: incidents.length - suspected },
    tasks: { open: sum(() => true), free: sum(owner => owner === undefined), mine: sum(owner => owner === reader) },
    sending: notices.filter(({ status }) => status === 'sending').length,
    month: dayAt(at, needs.office.zone).slice(0, 7),
    dead,
    contact,
  }
}
