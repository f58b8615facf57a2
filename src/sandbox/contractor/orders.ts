import { randomUUID } from 'node:crypto'
import type { JsonObject, OrderSeen } from '../world.ts'
import { type Answer, type Call, created, Refusal, type Route } from './answer.ts'
import { byId, byKeyOf, type KeptKey, keysOf } from './by-id.ts'
import { isDateTime } from './check.ts'
import { fulfil } from './fulfilment.ts'
import { apis, type Publish } from './hubs.ts'
import type { Inventory } from './inventory.ts'
import { list, one } from './lists.ts'
import { type OrderItem, type OrderRequest, orderRequest } from './order-requests.ts'

export type OrderState =
  | 'acknowledged'
  | 'rejected'
  | 'pending'
  | 'held'
  | 'inProgress'
  | 'cancelled'
  | 'completed'
  | 'failed'
  | 'partial'

type Item = OrderItem & { state: string }
export type ServiceOrder = {
  id: string
  href: string
  externalId: string
  category?: string
  state: OrderState
  orderDate: string
  startDate?: string
  expectedCompletionDate?: string
  relatedParty: JsonObject[]
  completionDate?: string
  serviceOrderItem: Item[]
  milestone: { name: string; milestoneDate: string; [field: string]: string }[]
  jeopardyAlert: { message: string; alertDate: string; [field: string]: string }[]
  errorMessage?: JsonObject[]
} & JsonObject

export type KeptOrders = { orders: ServiceOrder[]; orderKeys: KeptKey[] }

type Needs = {
  url: string
  now(): string
  publish: Publish
  changed(): void
  inventory: Inventory
  autoAcknowledge(): boolean
  ignoreKeys(): boolean
  kept?: KeptOrders | undefined
}

const DELIVERY_MS = 14 * 24 * 3600 * 1000
const path = `${apis.serviceOrdering}/serviceOrder`
const attributes = [
  ...['id', 'externalId', 'category', 'description', 'priority', 'state', 'relatedParty', 'serviceOrderItem'],
  ...['orderDate', 'startDate', 'completionDate', 'expectedCompletionDate', 'requestedCompletionDate'],
]

const moves: Readonly<Record<OrderState, readonly OrderState[]>> = {
  pending: ['acknowledged', 'rejected', 'inProgress', 'failed', 'cancelled'],
  acknowledged: ['inProgress', 'pending', 'held', 'rejected', 'failed', 'cancelled'],
  inProgress: ['pending', 'held', 'completed', 'partial', 'failed', 'cancelled'],
  held: ['inProgress', 'pending', 'failed', 'cancelled'],
  rejected: [],
  cancelled: [],
  completed: [],
  failed: [],
  partial: [],
}
const isOver = (state: string): boolean => moves[state as OrderState]?.length === 0

/** The item that a milestone finishes. */
const finishes: Readonly<Record<string, string>> = { synchronised: 'home-line', vpnUp: 'vpn' }

/** TMF641: orders, their states and their events. */
export function serviceOrders(needs: Needs) {
  const { url, now, inventory } = needs
  const orders = byId(needs.kept?.orders)
  const byKey = byKeyOf(needs.kept?.orderKeys)
  const refusal: { reason: string | null } = { reason: null }

  function place(call: Call): Answer {
    const key = needs.ignoreKeys() ? undefined : call.idempotencyKey
    const known = orders.get(byKey.get(key ?? '') ?? '')
    if (known) return created(known)
    const request = orderRequest(call, inventory.has)
    if (refusal.reason !== null) throw new Refusal(422, 'orderRefused', refusal.reason)
    const order = newOrder(request)
    orders.set(order.id, order)
    if (key !== undefined) byKey.set(key, order.id)
    publish(order, 'Create', 'An order was created')
    return created(order)
  }

  function newOrder(request: OrderRequest): ServiceOrder {
    const id = `SO-${randomUUID().slice(0, 13)}`
    const state = needs.autoAcknowledge() ? 'acknowledged' : 'pending'
    const expected = request.requestedCompletionDate ?? later(now(), DELIVERY_MS)
    return {
      ...request,
      id,
      href: `${url}${path}/${id}`,
      state,
      orderDate: now(),
      expectedCompletionDate: expected,
      serviceOrderItem: request.serviceOrderItem.map(item => ({ ...item, state })),
      milestone: [],
      jeopardyAlert: [],
      '@type': 'ServiceOrder',
    }
  }

  function publish(order: ServiceOrder, what: string, title: string): void {
    const eventType = `ServiceOrder${what}Event`
    needs.publish({ api: 'serviceOrdering', eventType, title, resourceName: 'serviceOrder', resource: order })
    needs.changed()
  }

  function openOrder(id: string): ServiceOrder {
    const order = orders.get(id)
    if (!order) throw new Error(`There is no order ${id}.`)
    if (isOver(order.state)) throw new Error(`Order ${id} is ${order.state}: nothing more can happen to it.`)
    return order
  }

  function enter(order: ServiceOrder, state: OrderState, message?: string): void {
    if (order.state === state) return
    if (!moves[order.state].includes(state))
      throw new Error(`Order ${order.id} cannot go from ${order.state} to ${state}.`)
    order.state = state
    for (const item of order.serviceOrderItem) if (!isOver(item.state)) item.state = state
    if (state === 'inProgress') order.startDate ??= now()
    if (state === 'completed' || state === 'partial') order.completionDate = now()
    if (state === 'cancelled') order.cancellationDate = now()
    if (message) explain(order, state, message)
    publish(order, 'StateChange', `The order is ${state}`)
  }

  function explain(order: ServiceOrder, state: OrderState, message: string): void {
    if (state === 'cancelled') order.cancellationReason = message
    const error = { code: state, reason: message, message, timestamp: now(), '@type': 'ServiceOrderErrorMessage' }
    order.errorMessage = [...(order.errorMessage ?? []), error]
  }

  function milestone(id: string, name: string, message?: string): void {
    const order = openOrder(id)
    if (order.milestone.some(reached => reached.name === name))
      throw new Error(`Order ${id} has reached ${name} already.`)
    enter(order, 'inProgress')
    const reached = {
      id: randomUUID(),
      name,
      milestoneDate: now(),
      status: 'completed',
      '@type': 'ServiceOrderMilestone',
    }
    order.milestone.push({ ...reached, ...(message && { message }) })
    for (const item of order.serviceOrderItem) if (item.service.serviceType === finishes[name]) item.state = 'completed'
    publish(order, 'Milestone', `The order has reached ${name}`)
  }

  function jeopardy(id: string, message: string, newDate?: string): void {
    const order = openOrder(id)
    if (newDate === undefined) delete order.expectedCompletionDate
    else order.expectedCompletionDate = instant(newDate)
    const alert = { id: randomUUID(), name: 'delay', jeopardyType: 'Hazard', '@type': 'ServiceOrderJeopardyAlert' }
    order.jeopardyAlert.push({ ...alert, alertDate: now(), message })
    publish(order, 'Jeopardy', 'The order is in jeopardy')
    publish(order, 'AttributeValueChange', 'The expected completion date was changed')
  }

  function complete(id: string): void {
    const order = openOrder(id)
    enter(order, 'inProgress')
    fulfil(order, inventory)
    enter(order, 'completed')
  }

  const routes: Route[] = [
    { method: 'post', path, work: place },
    { method: 'get', path, work: ({ query }) => list([...orders.values()], query, attributes) },
    {
      method: 'get',
      path: `${path}/:id`,
      work: ({ params, query }) => one(orders.get(params.id ?? ''), 'order', query),
    },
  ]
  return {
    routes,
    milestone,
    jeopardy,
    complete,
    move: (id: string, state: OrderState, message?: string) => enter(openOrder(id), state, message),
    refuse: (reason: string | null) => {
      refusal.reason = reason
    },
    seen: () => [...orders.values()].map(seen),
    kept: () => ({ orders: [...orders.values()], orderKeys: keysOf(byKey) }),
  }
}

function seen(order: ServiceOrder): OrderSeen {
  const { id, externalId, state, category, orderDate, expectedCompletionDate } = order
  return {
    ...{ id, externalId, state, orderDate },
    ...(expectedCompletionDate !== undefined && { expectedCompletionDate }),
    ...(category !== undefined && { category }),
    milestones: order.milestone.map(({ name, milestoneDate }) => ({ name, date: milestoneDate })),
    jeopardies: order.jeopardyAlert.map(({ message, alertDate }) => ({ message, date: alertDate })),
    body: structuredClone(order),
  }
}

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

/** A date alone means the middle of that day, which is the same day everywhere in Belgium. */
function instant(date: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date
  if (!isDateTime(full)) throw new Error(`"${date}" is no date: write 2026-12-01 or 2026-12-01T09:00:00+01:00.`)
  return new Date(full).toISOString()
}
