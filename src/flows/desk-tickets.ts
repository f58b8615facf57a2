import type { Instant } from '../domain/day.ts'
import {
  byRisk,
  fitsFilter,
  hangsFrom,
  type OpenTicket,
  type Page,
  pageOf,
  placesOf,
  type TicketFilter,
  ticketFilters,
} from '../domain/desk.ts'
import { type Network, type NetworkNode, wayOf } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import type { Outage, OutageId, Severity } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { networkOf } from './network.ts'
import { askOfOutage } from './outage-wishes.ts'
import { slaOf } from './sla.ts'
import { deskMembers } from './tasks.ts'

type Needs = { store: Store; directory: Directory; clock: Clock; office: Office }

/** All open outages, those at risk first. */
export async function openTickets(needs: Pick<Needs, 'store' | 'clock' | 'office'>): Promise<OpenTicket[]> {
  const [outages, network] = await Promise.all([needs.store.openOutages(), networkOf(needs.store)])
  return byRisk(
    outages.map(outage => ticketOf(needs, network, outage)),
    needs.clock.now(),
  )
}

/** From the province down; the nation says nothing. */
function ticketOf(needs: Pick<Needs, 'clock' | 'office'>, network: Network, outage: Outage): OpenTicket {
  const way = wayOf(network, outage.line.id).filter(({ level }) => level !== 'national')
  return { outage, ...slaOf(needs, outage), way: way.toReversed() }
}

export type TicketsView = {
  at: Instant
  zone: string
  filter: TicketFilter
  /** The node that the outages hang from. */
  place: string
  places: readonly { node: NetworkNode; count: number }[]
  counts: Record<TicketFilter, number>
  page: Page<OpenTicket>
}

type Asked = { filter: TicketFilter; place?: string; page: number }

/** Open outages that fit, those at risk first. */
export async function ticketsPage(needs: Needs, { filter, place = '', page }: Asked): Promise<TicketsView> {
  const at = needs.clock.now()
  const all = await openTickets(needs)
  const places = placesOf(all)
  const known = places.some(({ node }) => node.id === place) ? place : ''
  const there = known ? all.filter(ticket => hangsFrom(ticket, known)) : all
  const fitting = (one: TicketFilter) => there.filter(ticket => fitsFilter(ticket, one, at))
  const counts = Object.fromEntries(ticketFilters.map(one => [one, fitting(one).length])) as TicketsView['counts']
  const { zone } = needs.office
  return { at, zone, filter, place: known, places, counts, page: pageOf(fitting(filter), page) }
}

export type TicketView = { at: Instant; zone: string; ticket: OpenTicket; reporter: string }

/** One outage with its reporter's name; over or open. Undefined: there is none. */
export async function ticketView(needs: Needs, id: OutageId): Promise<TicketView | undefined> {
  const outage = await needs.store.outage(id)
  return outage && outage.status !== 'begun' ? viewOf(needs, outage) : undefined
}

async function viewOf(needs: Needs, outage: Outage): Promise<TicketView> {
  const [person, network] = await Promise.all([needs.directory.person(outage.person), networkOf(needs.store)])
  const ticket = ticketOf(needs, network, outage)
  return { at: needs.clock.now(), zone: needs.office.zone, ticket, reporter: person?.name ?? outage.employeeNumber }
}

/** The open outage of a number that people read aloud. */
export async function ticketOfNumber(needs: Needs, number: string): Promise<TicketView | undefined> {
  const outage = (await needs.store.openOutages()).find(one => one.number === number)
  return outage && viewOf(needs, outage)
}

export type DeskWish = { asks: 'note'; words: string } | { asks: 'severity'; severity: Severity } | { asks: 'cancel' }

/** The ICT desk asks something of the contractor about anybody's outage. A note answers the question that is open. */
export async function askAsDesk(
  needs: Needs & { newId: NewId },
  id: OutageId,
  actor: PersonId,
  wish: DeskWish,
): Promise<'goes' | 'over' | 'nothing' | undefined> {
  if (!(await deskMembers(needs)).includes(actor)) return undefined
  const outage = await needs.store.outage(id)
  const asked = wish.asks === 'note' && outage?.question && !outage.question.answer ? 'answer' : undefined
  const press = { id, actor, asked: asked ? { ...wish, asks: asked } : wish, ofDesk: true } as const
  const kept = await askOfOutage(needs, press as Parameters<typeof askOfOutage>[1])
  if (kept.ok) return 'goes'
  return kept.refusal.why === 'not open' ? 'over' : 'nothing'
}

/** The contractor's ticket is read now; one that they do not have yet is sent now. */
export async function readTicketNow(needs: Needs & { newId: NewId }, id: OutageId, actor: PersonId): Promise<void> {
  if (!(await deskMembers(needs)).includes(actor)) return
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
