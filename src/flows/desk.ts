import type { Instant } from '../domain/day.ts'
import {
  byRisk,
  fitsFilter,
  type OpenTicket,
  type Page,
  pageOf,
  type TicketFilter,
  ticketFilters,
} from '../domain/desk.ts'
import type { Office } from '../domain/office.ts'
import type { Outage, OutageId } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { ContractorContact } from '../ports/contractor.ts'
import type { Directory } from '../ports/directory.ts'
import type { State } from '../ports/state.ts'
import type { Store } from '../ports/store.ts'
import { contactKept } from './contractor-contact.ts'
import { effect } from './effects.ts'
import { deskMembers } from './tasks.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office; newId: NewId; state: State }

/** Whether somebody is of the ICT desk, as the directory says now. */
export const isOfDesk = async (needs: Pick<Needs, 'directory' | 'office'>, person: PersonId): Promise<boolean> =>
  (await deskMembers(needs)).includes(person)

export type DeskOverview = {
  at: Instant
  zone: string
  tickets: { open: number; risk: number; us: number; kept: number; worst: readonly OpenTicket[] }
  tasks: { open: number; free: number; mine: number }
  dead: number
  contact: ContractorContact | undefined
}

const mostWorst = 3

/** Everything the ICT desk has before it, at a glance. */
export async function deskOverview(needs: Needs, reader: PersonId): Promise<DeskOverview> {
  const at = needs.clock.now()
  const [tickets, counts, { dead }, contact] = await Promise.all([
    openTickets(needs),
    needs.store.taskCounts(),
    needs.store.outbox.counts(),
    contactKept(needs.state),
  ])
  const fitting = (filter: TicketFilter) => tickets.filter(ticket => fitsFilter(ticket, filter, at))
  const sum = (of: (owner: PersonId | undefined) => boolean) =>
    counts.reduce((all, { owner, count }) => (of(owner) ? all + count : all), 0)
  const risk = fitting('risk')
  return {
    at,
    zone: needs.office.zone,
    tickets: {
      open: tickets.length,
      risk: risk.length,
      us: fitting('us').length,
      kept: fitting('kept').length,
      worst: risk.slice(0, mostWorst),
    },
    tasks: { open: sum(() => true), free: sum(owner => owner === undefined), mine: sum(owner => owner === reader) },
    dead,
    contact,
  }
}

/** All open outages, those at risk first. */
async function openTickets({ store, clock }: Needs): Promise<OpenTicket[]> {
  const outages = await store.openOutages()
  return byRisk(
    outages.map(outage => ({ outage })),
    clock.now(),
  )
}

export type TicketsView = {
  at: Instant
  zone: string
  filter: TicketFilter
  counts: Record<TicketFilter, number>
  page: Page<OpenTicket>
}

export async function ticketsPage(needs: Needs, filter: TicketFilter, page: number): Promise<TicketsView> {
  const at = needs.clock.now()
  const tickets = await openTickets(needs)
  const fitting = (one: TicketFilter) => tickets.filter(ticket => fitsFilter(ticket, one, at))
  const counts = Object.fromEntries(ticketFilters.map(one => [one, fitting(one).length])) as TicketsView['counts']
  return { at, zone: needs.office.zone, filter, counts, page: pageOf(fitting(filter), page) }
}

export type TicketView = { at: Instant; zone: string; ticket: OpenTicket; reporter: string }

/** One outage with its reporter's name; over or open. Undefined: there is none. */
export async function ticketView(needs: Needs, id: OutageId): Promise<TicketView | undefined> {
  const outage = await needs.store.outage(id)
  return outage && outage.status !== 'begun' ? viewOf(needs, outage) : undefined
}

async function viewOf(needs: Needs, outage: Outage): Promise<TicketView> {
  const reporter = (await needs.directory.person(outage.person))?.name ?? outage.employeeNumber
  return { at: needs.clock.now(), zone: needs.office.zone, ticket: { outage }, reporter }
}

/** The open outage of a number that people read aloud. */
export async function ticketOfNumber(needs: Needs, number: string): Promise<TicketView | undefined> {
  const outage = (await needs.store.openOutages()).find(one => one.number === number)
  return outage && viewOf(needs, outage)
}

/** The contractor's ticket is read now; one that they do not have yet is sent now. */
export async function readTicketNow(needs: Needs, id: OutageId, actor: PersonId): Promise<void> {
  if (!(await isOfDesk(needs, actor))) return
  const at = needs.clock.now()
  await needs.store.change(async tx => {
    const outage = await tx.outage(id)
    if (!outage || outage.status === 'begun') return
    await tx.record({ subject: `outage:${id}`, what: 'read asked', by: actor, at, facts: { status: outage.status } })
    const { contractorId } = outage
    if (contractorId) return tx.addEffects([effect(needs, { name: 'follow-ticket', contractorId })])
    await tx.hurry(`ticket:${id}`, at)
  })
}
