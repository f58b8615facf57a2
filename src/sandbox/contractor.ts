import { randomBytes, randomUUID } from 'node:crypto'
import { changeRequests } from './contractor/changes.ts'
import { objectsAt, textAt } from './contractor/check.ts'
import { faultPlanner, noFaults, seeded } from './contractor/faults.ts'
import { startHttp } from './contractor/http.ts'
import { hubs } from './contractor/hubs.ts'
import { type Inventory, serviceInventory } from './contractor/inventory.ts'
import type { KeptContractor } from './contractor/kept.ts'
import { networkState } from './contractor/network-state.ts'
import { serviceOrders } from './contractor/orders.ts'
import { serviceProblems } from './contractor/problems.ts'
import { serviceQualification } from './contractor/qualification.ts'
import { serviceTests } from './contractor/service-tests.ts'
import { troubleTickets } from './contractor/tickets.ts'
import { webhookSender } from './contractor/webhooks.ts'
import type { Contractor, Json, SandboxClock, SandboxPerson } from './world.ts'

export type ContractorOptions = {
  clock: SandboxClock
  people: readonly SandboxPerson[]
  token?: string | undefined
  /** `whsec_` and base64; without it a new one at each start. */
  webhookSecret?: string | undefined
  port?: number | undefined
  /** Of the random faults. */
  seed?: number | undefined
  /** Employee numbers of those who have a home line and its VPN from the start; without it about a third of the people. */
  withLine?: readonly string[] | undefined
  /** Home lines in all, those of people elsewhere among them; without it only the people's own. */
  lines?: number | undefined
  /** What an earlier run left; nobody is equipped then. */
  kept?: KeptContractor | undefined
}

/** The telecom contractor on loopback. All it knows is in memory; `snapshot` is the way to keep it. */
export async function startContractor(options: ContractorOptions): Promise<Contractor> {
  const { clock, people, kept } = options
  const token = options.token ?? randomUUID()
  const webhookSecret = options.webhookSecret ?? `whsec_${randomBytes(24).toString('base64')}`
  const listeners = new Set<() => void>()
  const closing = new AbortController()
  const settings = { autoAcknowledge: true, faults: noFaults() }

  const now = () => clock.now().toISOString()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const plan = faultPlanner(() => settings.faults, seeded(options.seed ?? 1))
  const http = await startHttp({ token, port: options.port ?? 0, now, plan, changed })
  const { url } = http
  const sender = webhookSender({
    secret: webhookSecret,
    faults: () => settings.faults.webhooks,
    closing: closing.signal,
  })
  const hub = hubs({ now, send: sender.send, changed, kept: kept?.hubs })
  const { publish } = hub
  const ignoreKeys = () => settings.faults.noIdempotency
  const inventory = serviceInventory({ url, now, publish, kept: kept?.services })
  const autoAcknowledge = () => settings.autoAcknowledge
  const orders = serviceOrders({ url, now, publish, changed, inventory, autoAcknowledge, ignoreKeys, kept })
  const tickets = troubleTickets({ url, now, publish, changed, ignoreKeys, kept })
  if (!kept) equip(inventory, people, options.withLine)
  const elsewhere = inventory.fill(kept?.elsewhere ?? Math.max(0, (options.lines ?? 0) - inventory.homeLines()))
  const network = networkState({ inventory, changed, kept: kept?.broken?.map(({ id }) => id) })
  const problems = serviceProblems({ url, now, publish, changed, kept: kept?.problems })
  const works = changeRequests({ url, now, publish, changed, kept: kept?.works })
  const tests = serviceTests({ url, now, knows: inventory.has, reach: network.reach, changed })
  http.add([
    ...orders.routes,
    ...inventory.routes,
    ...tickets.routes,
    ...tests.routes,
    ...problems.routes,
    ...works.routes,
    ...serviceQualification({ url, now }),
    ...hub.routes,
  ])

  return {
    url,
    token,
    webhookSecret,
    orders: orders.seen,
    milestone: async (id, name, message) => orders.milestone(id, name, message),
    acknowledge: async id => orders.move(id, 'acknowledged'),
    jeopardy: async (id, message, newDate) => orders.jeopardy(id, message, newDate),
    complete: async id => orders.complete(id),
    failOrder: async (id, message) => orders.move(id, 'failed', message),
    moveOrder: async (id, state, message) => orders.move(id, state, message),
    refuseOrders: orders.refuse,
    get autoAcknowledge() {
      return settings.autoAcknowledge
    },
    set autoAcknowledge(value) {
      settings.autoAcknowledge = value
    },
    get faults() {
      return settings.faults
    },
    set faults(value) {
      settings.faults = value
    },
    condition: tests.condition,
    lines: () =>
      inventory.lines().map(service => ({
        id: service.id,
        serviceType: service.serviceType,
        employeeId: textAt(objectsAt(service.relatedParty)[0]?.id) ?? '',
        condition: tests.conditionOf(service.id),
      })),
    tickets: tickets.seen,
    moveTicket: async (id, status, reason) => tickets.move(id, status, reason),
    setTicketEta: async (id, date) => tickets.eta(id, date),
    noteTicket: async (id, text) => tickets.note(id, text),
    offerSlots: async (id, windows) => tickets.offer(id, windows),
    endVisit: async (id, as) => tickets.endVisit(id, as),
    network: network.acts,
    problems: problems.acts,
    works: works.acts,
    hubs: hub.list,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    calls: () => http.calls,
    settled: sender.settled,
    snapshot: () => {
      const held: KeptContractor = {
        ...orders.kept(),
        ...tickets.kept(),
        services: inventory.kept(),
        hubs: hub.kept(),
        problems: problems.kept(),
        works: works.kept(),
        broken: network.kept().map(id => ({ id })),
        elsewhere,
      }
      return structuredClone(held) as unknown as Json
    },
    async close() {
      closing.abort()
      await http.close()
      await sender.settled()
    },
  }
}

function equip(inventory: Inventory, people: readonly SandboxPerson[], withLine: readonly string[] | undefined): void {
  for (const [at, person] of people.entries()) {
    if (isInspector(person)) inventory.equip(person, 'mobile')
    else if (withLine ? withLine.includes(person.employeeId) : at % 3 === 1) inventory.equip(person, 'home-line')
  }
}

/** An itinerant inspector by job title: "Inspectrice itinérante", "Rondreizend inspecteur", "Reisender Inspektor". */
const isInspector = ({ jobTitle }: SandboxPerson): boolean => /\binspe[ck](teur|trice|tor)/i.test(jobTitle)
