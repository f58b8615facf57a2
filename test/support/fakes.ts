import type { Instant } from '../../src/domain/day.ts'
import type { Line } from '../../src/domain/line.ts'
import type { LineOrder, OrderReading } from '../../src/domain/line-order.ts'
import type { LineTest } from '../../src/domain/line-test.ts'
import type { Outage, TicketReading } from '../../src/domain/outage.ts'
import type { Person, PersonId, WorkingHours } from '../../src/domain/person.ts'
import type { ProblemReading } from '../../src/domain/problem-reading.ts'
import type { WorksReading } from '../../src/domain/works-reading.ts'
import type { Chat, Message } from '../../src/ports/chat.ts'
import type { Attachment, Contractor, NetworkReading } from '../../src/ports/contractor.ts'
import type { Directory } from '../../src/ports/directory.ts'
import { Refused, Silence } from '../../src/ports/silence.ts'
import type { Conversation } from '../../src/ports/store.ts'

type Noted = { level: 'info' | 'warn' | 'error'; facts: object; message: string }

/** A log that keeps what it is told. */
export function notingLog() {
  const noted: Noted[] = []
  const at = (level: Noted['level']) => (facts: object, message: string) => void noted.push({ level, facts, message })
  return { info: at('info'), warn: at('warn'), error: at('error'), noted }
}

export type FakePerson = Person & { chief?: PersonId; hours?: WorkingHours }

/** A directory in memory. While `down`, every question is answered by silence; nothing is cached. */
export function fakeDirectory(office: {
  people: FakePerson[]
  groups?: Record<string, PersonId[]>
  canInstall?: boolean
}) {
  const { people, groups = {}, canInstall = true } = office
  const installed = new Set<PersonId>()
  const fake = { down: false, installed, people }
  const one = (id: PersonId) => people.find(person => person.id === id)

  function asked<T>(answer: () => T): Promise<T> {
    if (fake.down) return Promise.reject(new Silence('directory', 'down'))
    return Promise.resolve(answer())
  }

  const directory: Directory = {
    person: id => asked(() => plain(one(id))),
    chiefOf: id => asked(() => plain(one(one(id)?.chief ?? ''))),
    reportsOf: chief =>
      asked(() => people.filter(person => person.chief === chief).flatMap(person => plain(person) ?? [])),
    named: name =>
      asked(() => {
        const begins = (of: string) => of.toLowerCase().startsWith(name.toLowerCase())
        const found = people.filter(person => begins(person.name) || person.name.split(' ').some(begins))
        return found.slice(0, 10).flatMap(person => plain(person) ?? [])
      }),
    members: group => asked(() => groups[group] ?? []),
    workingHours: id => asked(() => one(id)?.hours),
    installApp: id =>
      asked(() => {
        if (canInstall) installed.add(id)
        return canInstall
      }),
    state: () => (fake.down ? 'unreachable since 2026-01-01T00:00:00Z' : 'ok'),
  }
  return Object.assign(fake, directory)
}

function plain(person: FakePerson | undefined): Person | undefined {
  if (!person) return undefined
  const { chief: _, hours: __, ...known } = person
  return known
}

type Kept = { activityId: string; conversationId: string; message: Message; updates: number }

/** A chat in memory. `blocked` and `without` name people who blocked the bot, or never had it. */
export function fakeChat() {
  const messages: Kept[] = []
  const fake = {
    messages,
    files: new Map<string, Uint8Array>(),
    blocked: new Set<PersonId>(),
    without: new Set<PersonId>(),
    /** The next so many requests meet silence. */
    silences: 0,
    in: (conversationId: string) => messages.filter(kept => kept.conversationId === conversationId),
  }
  let last = 0

  function answered() {
    if (fake.silences === 0) return
    fake.silences -= 1
    throw new Silence('chat', 'told to be silent', { after: 1 })
  }

  const chat: Chat = {
    async post({ person, conversationId }, message) {
      answered()
      if (fake.blocked.has(person)) return { did: 'unreachable' }
      last += 1
      const activityId = `activity-${last}`
      messages.push({ activityId, conversationId, message, updates: 0 })
      return { did: 'post', activityId }
    },
    async update({ person }, activityId, message) {
      answered()
      if (fake.blocked.has(person)) return { did: 'unreachable' }
      const kept = messages.find(one => one.activityId === activityId)
      if (!kept) return { did: 'gone' }
      Object.assign(kept, { message, updates: kept.updates + 1 })
      return { did: 'update' }
    },
    async delete(_to, activityId) {
      answered()
      const at = messages.findIndex(kept => kept.activityId === activityId)
      if (at >= 0) messages.splice(at, 1)
    },
    async file(_from, url) {
      answered()
      return fake.files.get(url)
    },
    async open(person, from): Promise<Conversation | undefined> {
      answered()
      if (fake.without.has(person)) return undefined
      return { ...from, person, conversationId: `a:${person}`, userId: `29:${person}`, reachable: true }
    },
  }
  return Object.assign(fake, chat)
}

/** A contractor in memory: orders and tickets by our id, changed by the test through `orders` and `kept`, the tickets. */
export function fakeContractor(now: () => Instant = () => '2026-12-01T08:00:00Z') {
  const orders = new Map<LineOrder['id'], OrderReading>()
  const tickets = new Map<Outage['id'], TicketReading>()
  const fake = {
    down: false,
    /** New orders are refused with this reason. */
    refusal: undefined as string | undefined,
    /** The next order is taken, but the answer is lost. */
    loseReply: false,
    services: [] as Line[],
    orders,
    kept: tickets,
    /** What lines measure; one without is healthy. */
    measures: new Map<string, Omit<LineTest, 'at'>>(),
    hubs: [] as { api: string; callback: string }[],
    /** What its network, its incidents and its works are; by their id. */
    tree: { nodes: [], places: [], leftOut: [] } as NetworkReading,
    declared: new Map<string, ProblemReading>(),
    planned: new Map<string, WorksReading>(),
    attached: [] as { ticket: string; file: Attachment }[],
  }

  function answered() {
    if (fake.down) throw new Silence('contractor', 'down')
  }

  function take(order: LineOrder): OrderReading {
    const known = orders.get(order.id)
    if (known) return known
    if (fake.refusal !== undefined) throw new Refused('contractor', 422, fake.refusal)
    const reading: OrderReading = {
      contractorId: `SO-${orders.size + 1}`,
      state: 'acknowledged',
      milestones: [],
      jeopardies: [],
    }
    orders.set(order.id, reading)
    return reading
  }

  function takeTicket(outage: Pick<Outage, 'id'>): TicketReading {
    const known = tickets.get(outage.id)
    if (known) return known
    if (fake.refusal !== undefined) throw new Refused('contractor', 422, fake.refusal)
    const at = now()
    const contractorId = `TT-${tickets.size + 1}`
    const reading: TicketReading = { contractorId, status: 'acknowledged', since: at, at, notes: [] }
    tickets.set(outage.id, reading)
    return reading
  }

  function replied<T>(reading: T): T {
    if (!fake.loseReply) return reading
    fake.loseReply = false
    throw new Silence('contractor', 'the reply was lost')
  }

  const ticketOf = (contractorId: string) => [...tickets].find(([, reading]) => reading.contractorId === contractorId)

  /** Changes a ticket by their id, unless it has been changed so before. */
  function changed(contractorId: string, change: (known: TicketReading) => Partial<TicketReading>): TicketReading {
    answered()
    const [ours, known] = ticketOf(contractorId) ?? []
    if (!ours || !known) throw new Refused('contractor', 404, 'no such ticket')
    const reading = { ...known, ...change(known) }
    tickets.set(ours, reading)
    return reading
  }
  const since = <T extends { at: Instant }>(all: Map<string, T>, moment: Instant | undefined) =>
    [...all.values()].filter(({ at }) => moment === undefined || Temporal.Instant.compare(at, moment) > 0)

  const contractor: Contractor = {
    async lines(employeeNumber) {
      answered()
      return fake.services.filter(line => employeeNumber === undefined || line.employeeNumber === employeeNumber)
    },
    async findOrder(ours) {
      answered()
      return orders.get(ours)
    },
    async placeOrder(order) {
      answered()
      return replied(take(order))
    },
    async order(contractorId) {
      answered()
      const found = [...orders].find(([, reading]) => reading.contractorId === contractorId)
      return found && { ...found[1], ours: found[0] }
    },
    async testLine(line) {
      answered()
      return { at: now(), ...(fake.measures.get(line) ?? { sync: true, vpn: true, downstream: 48, packetLoss: 0 }) }
    },
    async lineTest() {
      answered()
      return { at: now(), sync: true, vpn: true }
    },
    async findTicket(ours) {
      answered()
      return tickets.get(ours)
    },
    async openTicket(outage) {
      answered()
      return replied(takeTicket(outage))
    },
    async openNetworkTicket(ticket) {
      answered()
      return replied(takeTicket(ticket))
    },
    async ticket(contractorId) {
      answered()
      const found = ticketOf(contractorId)
      return found && { ...found[1], ours: found[0] }
    },
    async ticketsSince(moment) {
      answered()
      const changed = [...tickets].filter(([, { at }]) => Temporal.Instant.compare(at, moment) > 0)
      return changed.map(([ours, reading]) => ({ ...reading, ours }))
    },
    async answerTicket(contractorId, { restored, because }) {
      answered()
      const [ours, known] = ticketOf(contractorId) ?? []
      if (!ours || !known) throw new Refused('contractor', 404, 'no such ticket')
      if (['closed', 'cancelled', 'rejected'].includes(known.status)) return known
      if (known.status !== 'resolved' && restored) throw new Silence('contractor', 'not resolved')
      if (known.status !== 'resolved') return known
      const at = now()
      const reading = { ...known, status: restored ? 'closed' : 'inProgress', because, since: at, at }
      tickets.set(ours, reading)
      return reading
    },
    async network() {
      answered()
      return fake.tree
    },
    noteTicket: async (contractorId, { at, text }) =>
      changed(contractorId, ({ notes }) =>
        notes.some(note => note.at === at && note.text === text)
          ? {}
          : { notes: [...notes, { at, by: 'office', text }], at: now() },
      ),
    changeSeverity: async (contractorId, severity) => changed(contractorId, () => ({ severity, at: now() })),
    cancelTicket: async (contractorId, because) =>
      changed(contractorId, ({ status }) =>
        status === 'acknowledged' ? { status: 'cancelled', because, since: now(), at: now() } : {},
      ),
    chooseSlot: async (contractorId, slot) =>
      changed(contractorId, ({ visit }) => {
        const chosen = visit?.slots.find(({ id }) => id === slot)
        if (!chosen) throw new Refused('contractor', 409, 'not offered any more')
        return { visit: { state: 'agreed', from: chosen.from, to: chosen.to, slots: [] }, at: now() }
      }),
    attach: async (contractorId, file) =>
      changed(contractorId, () => {
        if (!fake.attached.some(known => known.file.id === file.id)) fake.attached.push({ ticket: contractorId, file })
        return {}
      }),
    async problems(moment) {
      answered()
      return since(fake.declared, moment)
    },
    async problem(contractorId) {
      answered()
      return fake.declared.get(contractorId)
    },
    async changes(moment) {
      answered()
      return since(fake.planned, moment)
    },
    async change(contractorId) {
      answered()
      return fake.planned.get(contractorId)
    },
    async register(api, callback) {
      answered()
      if (!fake.hubs.some(hub => hub.callback === callback)) fake.hubs.push({ api, callback })
    },
    state: () => (fake.down ? `unreachable since ${now()}` : 'ok'),
  }
  return Object.assign(fake, contractor)
}
