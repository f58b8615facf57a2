import type { Instant } from './day.ts'
import type { EffectName } from './effect.ts'
import type { NetworkNode, NodeId } from './network.ts'
import type { Outage } from './outage.ts'
import type { SlaBar } from './sla-bar.ts'

/** An open outage with what its SLA says now, and where its line hangs: from the province down. */
export type OpenTicket = { outage: Outage; sla?: SlaBar; way?: readonly NetworkNode[] }

export const ticketFilters = ['all', 'risk', 'us', 'kept'] as const
/** `us`: the contractor waits for the office. `kept`: with us, not yet with the contractor. */
export type TicketFilter = (typeof ticketFilters)[number]

/** From three quarters of its time on a repair is looked at. */
const riskPercent = 75

export function isEtaPast({ etas, status }: Outage, now: Instant): boolean {
  const eta = etas.at(-1)?.eta
  return eta !== undefined && status !== 'resolved' && Temporal.Instant.compare(eta, now) < 0
}

export const isNearLimit = ({ sla }: OpenTicket): boolean =>
  sla !== undefined && sla.state !== 'kept' && sla.state !== 'missed' && sla.percent >= riskPercent

export const isAtRisk = (ticket: OpenTicket, now: Instant): boolean =>
  isNearLimit(ticket) || isEtaPast(ticket.outage, now)

export function fitsFilter(ticket: OpenTicket, filter: TicketFilter, now: Instant): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'risk':
      return isAtRisk(ticket, now)
    case 'us':
      return ticket.outage.status === 'pending'
    case 'kept':
      return ticket.outage.status === 'reported'
  }
}

/** Those at risk first, the nearest to its limit before the others; then the oldest. */
export function byRisk(tickets: readonly OpenTicket[], now: Instant): OpenTicket[] {
  const rank = (ticket: OpenTicket) => (isAtRisk(ticket, now) ? (ticket.sla?.percent ?? 0) : -1)
  const age = ({ outage }: OpenTicket) => outage.reportedAt ?? outage.begunAt
  return tickets.toSorted((a, b) => rank(b) - rank(a) || Temporal.Instant.compare(age(a), age(b)))
}

export const hangsFrom = ({ way }: OpenTicket, node: NodeId): boolean => way?.some(({ id }) => id === node) ?? false

const mostPlaces = 20

/** Where these outages are: the provinces, and below them what holds several; with how many, most first. */
export function placesOf(tickets: readonly OpenTicket[]): { node: NetworkNode; count: number }[] {
  const nodes = new Map(tickets.flatMap(({ way = [] }) => way.map(node => [node.id, node] as const)))
  const counted = [...nodes.values()].map(node => ({
    node,
    count: tickets.filter(ticket => hangsFrom(ticket, node.id)).length,
  }))
  const telling = counted.filter(({ node, count }) => node.level === 'province' || count > 1)
  return telling.toSorted((a, b) => b.count - a.count).slice(0, mostPlaces)
}

/** The page asked for, or the last one when there are fewer by now. Pages count from 0. */
export function pageOf<T>(items: readonly T[], page: number, size = 10): Page<T> {
  const last = Math.max(0, Math.ceil(items.length / size) - 1)
  const at = Math.min(page, last)
  return { items: items.slice(at * size, (at + 1) * size), page: at, size, total: items.length }
}

export type Page<T> = { items: readonly T[]; page: number; size: number; total: number }

export type EffectKind = 'card' | 'message' | 'order' | 'ticket' | 'test' | 'upkeep'

/** What an effect is to people; by the way effects are named, so that a new one has its kind at once. */
export function effectKind(name: EffectName | string): EffectKind {
  if (name.startsWith('show-')) return 'card'
  if (/^(say|tell|send|remind|ask|warn)-/.test(name)) return 'message'
  if (/^(reconcile|register|read|sweep|install)-/.test(name)) return 'upkeep'
  if (name.startsWith('test-')) return 'test'
  if (/-order|order-/.test(name)) return 'order'
  return name.includes('ticket') ? 'ticket' : 'upkeep'
}
