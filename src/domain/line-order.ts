import type { Instant } from './day.ts'
import type { Address, PersonId } from './person.ts'
import type { TeleworkId } from './telework.ts'

export type LineOrderId = string
export const milestoneNames = ['survey', 'visit', 'synchronised', 'vpnUp'] as const
export type MilestoneName = (typeof milestoneNames)[number]
export type Milestone = { name: MilestoneName; at: Instant; message?: string }
export type Jeopardy = { message: string; at: Instant; newDate?: Instant }

type Ordered = {
  id: LineOrderId
  version: number
  person: PersonId
  employeeNumber: string
  request: TeleworkId
  address: Address
  wantedAt: Instant
  /** The contractor's id of it, once they have acknowledged. */
  contractorId?: string
  milestones: readonly Milestone[]
  jeopardies: readonly Jeopardy[]
  expected?: Instant
}

/** An order of line and VPN. `wanted`: ours only, not yet with the contractor. */
export type LineOrder = Ordered &
  (
    | { status: 'wanted' | 'acknowledged' | 'inProgress' | 'held' }
    | { status: 'completed'; at: Instant }
    | { status: 'failed' | 'refused' | 'cancelled'; at: Instant; because: string }
    | { status: 'not needed'; at: Instant }
  )

export type OrderState = 'acknowledged' | 'inProgress' | 'held' | 'completed' | 'failed' | 'refused' | 'cancelled'

/** What the contractor says of an order when it is read. */
export type OrderReading = {
  contractorId: string
  state: OrderState
  message?: string
  milestones: readonly Milestone[]
  jeopardies: readonly Jeopardy[]
  expected?: Instant
}

/** Something worth a line in the chat. */
export type OrderNews =
  | { what: 'acknowledged' }
  | { what: 'milestone'; milestone: Milestone }
  | { what: 'jeopardy'; jeopardy: Jeopardy }
  | { what: 'completed' }
  | { what: 'failed'; because: string }
  | { what: 'refused'; because: string }
  | { what: 'cancelled'; because: string }
  | { what: 'not needed' }

const rank = {
  wanted: 0,
  acknowledged: 1,
  inProgress: 2,
  held: 2,
  completed: 3,
  failed: 3,
  refused: 3,
  cancelled: 3,
  'not needed': 3,
}

export const isOver = (order: LineOrder): boolean => rank[order.status] === 3

/**
 * The order after a reading, and what is new in it. Late, repeated or partial readings never take anything back: a state
 * only moves forward, a milestone or jeopardy once known stays.
 */
export function readOrder(
  order: LineOrder,
  reading: OrderReading,
  at: Instant,
): { order: LineOrder; news: OrderNews[] } {
  if (isOver(order)) return { order, news: [] }
  const milestones = unseen(reading.milestones, order.milestones, sameMilestone)
  const jeopardies = unseen(reading.jeopardies, order.jeopardies, sameJeopardy)
  const expected = reading.expected ?? order.expected
  const moved =
    rank[reading.state] > rank[order.status] || (rank[reading.state] === 2 && reading.state !== order.status)
  const news: OrderNews[] = [
    ...(order.status === 'wanted' && reading.state !== 'refused' ? [{ what: 'acknowledged' } as const] : []),
    ...milestones.map(milestone => ({ what: 'milestone', milestone }) as const),
    ...jeopardies.map(jeopardy => ({ what: 'jeopardy', jeopardy }) as const),
    ...(moved ? endNews(reading) : []),
  ]
  const changed = news.length > 0 || moved || expected !== order.expected || order.contractorId !== reading.contractorId
  if (!changed) return { order, news }
  const next: Ordered = {
    ...ordered(order),
    version: order.version + 1,
    contractorId: reading.contractorId,
    milestones: [...order.milestones, ...milestones].sort(
      (a, b) => milestoneNames.indexOf(a.name) - milestoneNames.indexOf(b.name),
    ),
    jeopardies: [...order.jeopardies, ...jeopardies],
    ...(expected && { expected }),
  }
  return { order: withState(next, moved ? reading.state : order.status, reading, at), news }
}

/** What of `seen` is not `known` yet, each once: a reading may repeat itself. */
const unseen = <T>(seen: readonly T[], known: readonly T[], same: (a: T, b: T) => boolean): T[] =>
  seen.filter((one, i) => !known.some(two => same(one, two)) && seen.findIndex(two => same(one, two)) === i)

const sameMilestone = (a: Milestone, b: Milestone) => a.name === b.name
const sameJeopardy = (a: Jeopardy, b: Jeopardy) => a.message === b.message && a.at === b.at

function endNews(reading: OrderReading): OrderNews[] {
  const because = reading.message ?? ''
  switch (reading.state) {
    case 'completed':
      return [{ what: 'completed' }]
    case 'failed':
    case 'refused':
    case 'cancelled':
      return [{ what: reading.state, because }]
    default:
      return []
  }
}

function ordered(order: LineOrder): Ordered {
  const {
    id,
    version,
    person,
    employeeNumber,
    request,
    address,
    wantedAt,
    contractorId,
    milestones,
    jeopardies,
    expected,
  } = order
  return {
    id,
    version,
    person,
    employeeNumber,
    request,
    address,
    wantedAt,
    milestones,
    jeopardies,
    ...(contractorId && { contractorId }),
    ...(expected && { expected }),
  }
}

function withState(next: Ordered, status: LineOrder['status'], reading: OrderReading, at: Instant): LineOrder {
  const because = reading.message ?? ''
  if (status === 'failed' || status === 'refused' || status === 'cancelled') return { ...next, status, at, because }
  if (status === 'completed' || status === 'not needed') return { ...next, status, at }
  return { ...next, status }
}

/** An order that ends without the contractor: refused by them at once, or not needed since a line is there. */
export const endOrder = (
  order: LineOrder,
  end: { status: 'refused'; because: string } | { status: 'not needed' },
  at: Instant,
): LineOrder => ({ ...ordered(order), version: order.version + 1, ...end, at })
