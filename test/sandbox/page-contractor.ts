import { changeRequests } from '../../src/sandbox/contractor/changes.ts'
import { serviceInventory } from '../../src/sandbox/contractor/inventory.ts'
import { networkState } from '../../src/sandbox/contractor/network-state.ts'
import { serviceProblems } from '../../src/sandbox/contractor/problems.ts'
import type { Contractor, LineSeen, OrderSeen, SandboxClock, TicketSeen } from '../../src/sandbox/world.ts'

/** The contractor in memory; `order` and `ticket` make one appear, `moved` tells the reasons given. */
export function memoryContractor(clock: SandboxClock) {
  const orders: OrderSeen[] = []
  const tickets: TicketSeen[] = []
  const lines: LineSeen[] = [
    { id: 'home-line-E10', serviceType: 'home-line', employeeId: 'E10', condition: { sync: true, vpn: true } },
    { id: 'mobile-E14', serviceType: 'mobile', employeeId: 'E14', condition: { sync: true, vpn: true } },
  ]
  const changeTicket = (id: string, apply: (ticket: TicketSeen) => void) => {
    const ticket = tickets.find(each => each.id === id)
    if (!ticket) throw new Error(`No ticket ${id}.`)
    apply(ticket)
    for (const listener of listeners) listener()
  }
  const listeners = new Set<() => void>()
  const calls: { method: string; path: string; outcome: number | string; at: string }[] = []
  const refusal: { reason: string | null } = { reason: null }
  const moved: string[] = []
  const find = (id: string) => {
    const order = orders.find(each => each.id === id)
    if (!order) throw new Error(`No order ${id}.`)
    return order
  }
  const change = (id: string, apply: (order: OrderSeen) => void) => {
    apply(find(id))
    for (const listener of listeners) listener()
  }
  const date = () => clock.now().toISOString()

  // What the network, problems and works do is simple enough to be the real thing.
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const outside = { url: 'http://127.0.0.1:2', now: date, publish: () => {}, changed }
  const inventory = serviceInventory(outside)
  inventory.equip({ employeeId: 'E10', postalCode: '5030', city: 'Gembloux' }, 'home-line')

  const contractor: Contractor = {
    url: 'http://127.0.0.1:2',
    token: 'a-token',
    webhookSecret: 'whsec_c2FuZGJveA==',
    orders: () => orders,
    milestone: async (id, name) =>
      change(id, order => {
        order.state = 'inProgress'
        order.milestones.push({ name, date: date() })
      }),
    acknowledge: async id => change(id, order => Object.assign(order, { state: 'acknowledged' })),
    jeopardy: async (id, message, newDate) =>
      change(id, order => {
        order.jeopardies.push({ message, date: date() })
        if (newDate !== undefined) order.expectedCompletionDate = newDate
      }),
    complete: async id => change(id, order => Object.assign(order, { state: 'completed' })),
    failOrder: async (id, message) =>
      change(id, order => {
        order.state = 'failed'
        order.jeopardies.push({ message, date: date() })
      }),
    moveOrder: async (id, state, message) =>
      change(id, order => {
        order.state = state
        if (message) moved.push(message)
      }),
    refuseOrders(reason) {
      refusal.reason = reason
    },
    autoAcknowledge: true,
    faults: {
      silent: false,
      loseReplies: false,
      failAfterWork: false,
      noIdempotency: false,
      webhooks: { drop: false, repeat: false, reorder: false, delayMs: 0 },
      flaky: 0,
    },
    condition(service, as) {
      const line = lines.find(({ id }) => id === service)
      if (line) line.condition = { sync: true, vpn: true, ...as }
      for (const listener of listeners) listener()
    },
    lines: () => lines,
    tickets: () => tickets,
    moveTicket: async (id, status, reason) =>
      changeTicket(id, ticket => {
        ticket.status = status
        ticket.next = status === 'rejected' ? [] : ['inProgress', 'pending', 'held', 'resolved']
        if (reason) moved.push(reason)
      }),
    setTicketEta: async (id, eta) => changeTicket(id, ticket => Object.assign(ticket, { expectedResolutionDate: eta })),
    noteTicket: async (id, text) => changeTicket(id, ticket => ticket.notes.push({ text, author: 'contractor' })),
    offerSlots: async (id, windows) =>
      changeTicket(id, ticket => {
        ticket.visits = windows.map(({ from, to }, n) => ({ id: `AP-${n}`, role: 'slot', window: `${from}/${to}` }))
      }),
    endVisit: async (id, as) => changeTicket(id, ticket => void moved.push(`visit ${as} ${ticket.id}`)),
    network: networkState({ inventory, changed }).acts,
    problems: serviceProblems(outside).acts,
    works: changeRequests(outside).acts,
    hubs: () => [{ api: 'serviceOrdering', callback: 'http://127.0.0.1:3978/contractor/events/service-order' }],
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    calls: () => calls,
    settled: async () => {},
    snapshot: () => null,
    async close() {},
  }

  return Object.assign(contractor, {
    refusal,
    moved,
    ticket(id: string) {
      tickets.push({
        id,
        externalId: `outage-${id}`,
        name: `P-261120-${id}`,
        description: 'Reported symptom: down',
        line: 'home-line-E10',
        status: 'acknowledged',
        creationDate: date(),
        lastUpdate: date(),
        notes: [{ text: 'Line test: no sync', author: 'office' }],
        next: ['inProgress', 'pending', 'held', 'cancelled', 'rejected'],
        visits: [],
        files: [],
        body: {},
      })
      for (const listener of listeners) listener()
    },
    order(id: string) {
      const place = { role: 'installation', name: 'Rue des Tilleuls 14', postcode: '5030', city: 'Gembloux' }
      const item = (serviceType: string) => ({ action: 'add', service: { serviceType, place: [place] } })
      orders.push({
        id,
        externalId: `L-${id}`,
        state: 'acknowledged',
        orderDate: date(),
        expectedCompletionDate: '2026-12-11T17:00:00Z',
        milestones: [],
        jeopardies: [],
        body: { serviceOrderItem: [item('home-line'), item('vpn')] },
      })
      calls.push({ method: 'POST', path: '/tmf-api/serviceOrdering/v4/serviceOrder', outcome: 201, at: date() })
      for (const listener of listeners) listener()
    },
  })
}
