import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { buildNetwork, wayOf } from '../../src/domain/network.ts'
import type { ProblemReading } from '../../src/domain/problem-reading.ts'
import type { WorksReading } from '../../src/domain/works-reading.ts'
import type { Contractor } from '../../src/ports/contractor.ts'
import { Refused, Silence } from '../../src/ports/silence.ts'
import { realClock } from '../../src/sandbox/clock.ts'
import { startContractor } from '../../src/sandbox/contractor.ts'
import { fakeContractor, notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'
import { reportedOutage } from '../support/samples.ts'
import { anna, inOffice, office } from './office.ts'

/** The contractor with what a test makes happen behind its door. */
type World = {
  contractor: Contractor
  orders(): number
  milestone(contractorId: string, message: string): Promise<void>
  complete(contractorId: string): Promise<void>
  fail(contractorId: string, because: string): Promise<void>
  refuse(because: string): void
  loseReplies(lose: boolean): void
  down(down: boolean): void
  hubs(): readonly string[]
  tickets(): number
  moveTicket(contractorId: string, status: 'inProgress' | 'held' | 'resolved', because?: string): Promise<void>
  breakLine(line: string): void
  /** An incident at the exchange of the one line; `problem` answers its id. */
  problem(): string
  problemEta(contractorId: string, eta: string): void
  works(start: string, end: string): string
  cancelWorks(contractorId: string): void
  offerSlots(contractorId: string, windows: { from: string; to: string }[]): Promise<void>
  close(): Promise<void>
}

const etaOne = '2026-12-01T16:00:00Z'
const laterOn = '2026-12-01T09:00:00Z'
const memoryProblem: ProblemReading = {
  ...{ contractorId: 'SP-1', status: 'open', kind: 'line', severity: 'Major', affected: ['exchange-500'], notes: [] },
  ...{ title: 'Cable cut', started: '2026-12-01T08:00:00Z', eta: etaOne, at: '2026-12-01T08:00:00Z', odd: [] },
}
const memoryWorks: WorksReading = {
  ...{ contractorId: 'CH-1', status: 'planned', affected: ['exchange-500'], title: 'New fibre', notes: [] },
  ...{ at: '2026-12-01T08:00:00Z', odd: [] },
}

async function overHttp(dialect: 'v4' | 'v5'): Promise<World> {
  const people = office.map(inOffice)
  const outside = await startContractor({ clock: realClock(), people, withLine: [anna.employeeNumber] })
  return {
    contractor: tmfContractor({ url: outside.url, token: outside.token, log: notingLog(), dialect }),
    orders: () => outside.orders().length,
    milestone: (id, message) => outside.milestone(id, 'survey', message),
    complete: id => outside.complete(id),
    fail: (id, because) => outside.failOrder(id, because),
    refuse: because => outside.refuseOrders(because),
    loseReplies: lose => void Object.assign(outside.faults, { loseReplies: lose }),
    down: down => void Object.assign(outside.faults, { status: down ? 503 : undefined }),
    hubs: () => outside.hubs().map(({ callback }) => callback),
    tickets: () => outside.tickets().length,
    moveTicket: async (id, status, because) => {
      // The sandbox stamps in milliseconds: two changes in one of them would be of one moment.
      await new Promise(next => setTimeout(next, 3))
      await outside.moveTicket(id, status, because)
      await new Promise(next => setTimeout(next, 3))
    },
    breakLine: line => outside.condition(line, { sync: false, vpn: false }),
    problem: () => outside.problems.declare({ affected: ['exchange-500'], name: 'Cable cut', eta: etaOne }),
    problemEta: (id, eta) => outside.problems.eta(id, eta, 'The cable is longer than thought'),
    works: (start, end) => outside.works.announce({ affected: ['exchange-500'], title: 'New fibre', start, end }),
    cancelWorks: id => outside.works.cancel(id, 'No permit'),
    offerSlots: (id, windows) => outside.offerSlots(id, windows),
    close: () => outside.close(),
  }
}

async function inMemory(): Promise<World> {
  const fake = fakeContractor()
  const line = {
    id: 'home-1',
    kind: 'home-line',
    employeeNumber: anna.employeeNumber,
    active: true,
    postcode: '5000',
  } as const
  const { employeeNumber } = anna
  fake.tree = {
    nodes: [
      { id: 'exchange-500', level: 'exchange', name: 'Exchange 500', above: 'BE' },
      { id: 'BE', level: 'national', name: 'National network' },
    ],
    places: [{ line: 'home-1', node: 'exchange-500', postcode: '5000' }],
    leftOut: [],
  }
  fake.services = [line, { id: 'vpn-1', kind: 'vpn', employeeNumber, active: true, on: 'home-1' }]
  const change = async (contractorId: string, change: object) => {
    for (const [ours, reading] of fake.orders)
      if (reading.contractorId === contractorId) fake.orders.set(ours, { ...reading, ...change })
  }
  return {
    contractor: fake,
    orders: () => fake.orders.size,
    milestone: (id, message) =>
      change(id, { state: 'inProgress', milestones: [{ name: 'survey', at: '2026-12-01T08:00:00Z', message }] }),
    complete: id => change(id, { state: 'completed' }),
    fail: (id, message) => change(id, { state: 'failed', message }),
    refuse: because => void Object.assign(fake, { refusal: because }),
    loseReplies: lose => void Object.assign(fake, { loseReply: lose }),
    down: down => void Object.assign(fake, { down }),
    hubs: () => fake.hubs.map(({ callback }) => callback),
    tickets: () => fake.kept.size,
    moveTicket: async (contractorId, status, because) => {
      for (const [ours, reading] of fake.kept)
        if (reading.contractorId === contractorId)
          fake.kept.set(ours, { ...reading, status, ...(because && { because }) })
    },
    breakLine: line => void fake.measures.set(line, { sync: false, vpn: false }),
    problem() {
      fake.declared.set('SP-1', memoryProblem)
      return 'SP-1'
    },
    problemEta(id, eta) {
      const notes = [{ at: laterOn, by: 'contractor', text: 'The cable is longer than thought' }] as const
      fake.declared.set(id, { ...memoryProblem, eta, notes, at: laterOn })
    },
    works(plannedStart, plannedEnd) {
      fake.planned.set('CH-1', { ...memoryWorks, plannedStart, plannedEnd })
      return 'CH-1'
    },
    cancelWorks: id =>
      void fake.planned.set(id, { ...memoryWorks, status: 'cancelled', because: 'No permit', at: laterOn }),
    offerSlots: async (contractorId, windows) => {
      const slots = windows.map((window, n) => ({ id: `AP-${n}`, ...window }))
      for (const [ours, reading] of fake.kept)
        if (reading.contractorId === contractorId)
          fake.kept.set(ours, { ...reading, visit: { state: 'offered', slots } })
    },
    close: async () => {},
  }
}

describe.each([
  ['over TM Forum APIs', () => overHttp('v4')],
  ['over TM Forum APIs, tickets in v5', () => overHttp('v5')],
  ['in memory', inMemory],
])('a contractor %s', (_, start) => {
  let world: World
  let contractor: Contractor
  beforeEach(async () => {
    world = await start()
    contractor = world.contractor
  })
  afterEach(() => world.close())

  it('takes an order and knows it by our id and by theirs', async () => {
    const order = newLineOrder()
    const placed = await contractor.placeOrder(order)
    expect(placed).toMatchObject({ state: 'acknowledged', milestones: [], jeopardies: [] })
    expect(await contractor.findOrder(order.id)).toMatchObject({ contractorId: placed.contractorId })
    expect(await contractor.order(placed.contractorId)).toMatchObject({ ours: order.id, state: 'acknowledged' })
  })

  it('takes the same order once, however often it is placed', async () => {
    const order = newLineOrder()
    const placed = await Promise.all([1, 2, 3].map(() => contractor.placeOrder(order)))
    expect(new Set(placed.map(({ contractorId }) => contractorId)).size).toBe(1)
    expect(world.orders()).toBe(1)
  })

  it('has the order after a lost reply', async () => {
    const order = newLineOrder()
    world.loseReplies(true)
    await expect(contractor.placeOrder(order)).rejects.toBeInstanceOf(Silence)
    world.loseReplies(false)
    expect(await contractor.findOrder(order.id)).toBeDefined()
    expect(world.orders()).toBe(1)
  })

  it('knows no order that nobody placed', async () => {
    expect(await contractor.findOrder('019a0000-0000-7000-8000-000000000999')).toBeUndefined()
    expect(await contractor.order('nothing')).toBeUndefined()
  })

  it('tells the milestones with their message, and the end', async () => {
    const { contractorId } = await contractor.placeOrder(newLineOrder())
    await world.milestone(contractorId, 'Line found')
    const reading = await contractor.order(contractorId)
    expect(reading).toMatchObject({ state: 'inProgress', milestones: [{ name: 'survey', message: 'Line found' }] })
    expect(Temporal.Instant.from(reading?.milestones[0]?.at ?? '')).toBeDefined()
    await world.complete(contractorId)
    expect(await contractor.order(contractorId)).toMatchObject({ state: 'completed' })
  })

  it('tells why an order failed', async () => {
    const { contractorId } = await contractor.placeOrder(newLineOrder())
    await world.fail(contractorId, 'No copper in the street')
    expect(await contractor.order(contractorId)).toMatchObject({ state: 'failed', message: 'No copper in the street' })
  })

  it('refuses with its reason', async () => {
    world.refuse('No service at this address')
    const refusal = await contractor.placeOrder(newLineOrder()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect(refusal).toMatchObject({ who: 'contractor', status: 422 })
    expect((refusal as Refused).reason).toContain('No service at this address')
  })

  it('tells the lines of one and of all', async () => {
    const lines = await contractor.lines(anna.employeeNumber)
    expect(lines.map(({ kind, active }) => `${kind} ${active}`).sort()).toEqual(['home-line true', 'vpn true'])
    const home = lines.find(({ kind }) => kind === 'home-line')
    expect(home?.postcode).toBe('5000')
    expect(lines.find(({ kind }) => kind === 'vpn')?.on).toBe(home?.id)
    expect(await contractor.lines('E99999')).toEqual([])
    expect(await contractor.lines()).toHaveLength(2)
  })

  it('opens a ticket once, however often it is asked, and knows it by our id and by theirs', async () => {
    const outage = reportedOutage()
    const opened = await Promise.all([1, 2, 3].map(() => contractor.openTicket(outage)))
    expect(new Set(opened.map(({ contractorId }) => contractorId)).size).toBe(1)
    expect(world.tickets()).toBe(1)
    const contractorId = opened[0]?.contractorId ?? ''
    expect(opened[0]?.status).toBe('acknowledged')
    expect(await contractor.findTicket(outage.id)).toMatchObject({ contractorId })
    expect(await contractor.ticket(contractorId)).toMatchObject({ ours: outage.id, status: 'acknowledged' })
    expect(await contractor.ticketsSince('2020-01-01T00:00:00Z')).toMatchObject([{ contractorId, ours: outage.id }])
    expect(await contractor.ticketsSince('2100-01-01T00:00:00Z')).toEqual([])
    expect(await contractor.findTicket('another')).toBeUndefined()
    expect(await contractor.ticket('another')).toBeUndefined()
  })

  it('has the ticket after a lost reply', async () => {
    const outage = reportedOutage()
    world.loseReplies(true)
    await expect(contractor.openTicket(outage)).rejects.toBeInstanceOf(Silence)
    world.loseReplies(false)
    expect(await contractor.findTicket(outage.id)).toMatchObject({ status: 'acknowledged' })
    expect(world.tickets()).toBe(1)
  })

  it('closes a resolved ticket, or opens it again, once', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    const no = { restored: false, because: 'still down' }
    const yes = { restored: true, because: 'works' }
    await expect(contractor.answerTicket(contractorId, yes)).rejects.toBeInstanceOf(Silence)
    await world.moveTicket(contractorId, 'inProgress')
    await world.moveTicket(contractorId, 'resolved')
    expect(await contractor.answerTicket(contractorId, no)).toMatchObject({
      status: 'inProgress',
      because: 'still down',
    })
    await world.moveTicket(contractorId, 'held', 'road permit')
    expect(await contractor.answerTicket(contractorId, no)).toMatchObject({ status: 'held', because: 'road permit' })
    await world.moveTicket(contractorId, 'inProgress')
    await world.moveTicket(contractorId, 'resolved')
    for (const _ of [1, 2]) expect(await contractor.answerTicket(contractorId, yes)).toMatchObject({ status: 'closed' })
    expect(await contractor.answerTicket(contractorId, no)).toMatchObject({ status: 'closed' })
    await expect(contractor.answerTicket('another', yes)).rejects.toBeInstanceOf(Refused)
  })

  it('opens a ticket about the network once, which is nobody’s own', async () => {
    const id = crypto.randomUUID()
    const about = { number: 'I-261201-7K3M', severity: 'Major', services: ['cabinet-5030-1'], notes: [] } as const
    const ticket = { id, ...about, description: 'Lines without signal' }
    const opened = await Promise.all([1, 2].map(() => contractor.openNetworkTicket(ticket)))
    expect(new Set(opened.map(({ contractorId }) => contractorId)).size).toBe(1)
    expect(await contractor.findTicket(id)).toMatchObject({ contractorId: opened[0]?.contractorId })
  })

  it('takes a note of ours once', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    const note = { id: 'note-1', at: '2026-12-01T08:30:00Z', text: 'The modem blinks red' }
    for (const _ of [1, 2]) await contractor.noteTicket(contractorId, note)
    const later = { ...note, id: 'note-2', at: '2026-12-01T08:40:00Z' }
    const { notes } = await contractor.noteTicket(contractorId, later)
    const ours = notes.filter(({ by, text }) => by === 'office' && text === note.text)
    expect(ours.map(({ at }) => at)).toEqual([note.at, later.at])
  })

  it('takes another severity', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    for (const _ of [1, 2])
      expect(await contractor.changeSeverity(contractorId, 'Critical')).toMatchObject({ severity: 'Critical' })
    expect(await contractor.ticket(contractorId)).toMatchObject({ severity: 'Critical' })
  })

  it('takes a file once', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    const file = { id: 'picture-1', name: 'modem.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
    for (const _ of [1, 2]) await contractor.attach(contractorId, file)
    expect(await contractor.ticket(contractorId)).toMatchObject({ status: 'acknowledged' })
  })

  it('cancels what nobody works on yet', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    for (const _ of [1, 2])
      expect(await contractor.cancelTicket(contractorId, 'works again')).toMatchObject({ status: 'cancelled' })
  })

  it('refuses to act on a ticket that nobody knows', async () => {
    const note = { id: 'note-1', at: '2026-12-01T08:30:00Z', text: 'x' }
    for (const act of [
      contractor.noteTicket('another', note),
      contractor.changeSeverity('another', 'Minor'),
      contractor.cancelTicket('another', 'x'),
      contractor.chooseSlot('another', 'x'),
    ])
      await expect(act).rejects.toBeInstanceOf(Refused)
  })

  it('offers windows for a visit, of which one is chosen, once', async () => {
    const { contractorId } = await contractor.openTicket(reportedOutage())
    expect((await contractor.ticket(contractorId))?.visit).toBeUndefined()
    const morning = { from: '2026-12-03T08:00:00Z', to: '2026-12-03T11:00:00Z' }
    const afternoon = { from: '2026-12-03T12:00:00Z', to: '2026-12-03T15:00:00Z' }
    await world.offerSlots(contractorId, [morning, afternoon])
    const offered = (await contractor.ticket(contractorId))?.visit
    expect(offered).toMatchObject({ state: 'offered', slots: [morning, afternoon] })
    const slot = offered?.slots[1]?.id ?? ''
    const agreed = { visit: { state: 'agreed', ...afternoon, slots: [] } }
    expect(await contractor.chooseSlot(contractorId, slot)).toMatchObject(agreed)
    expect(await contractor.ticket(contractorId)).toMatchObject(agreed)
    const other = contractor.chooseSlot(contractorId, offered?.slots[0]?.id ?? '')
    await expect(other).rejects.toMatchObject({ name: 'Refused', status: 409 })
  })

  it('tells the network, and where each line hangs', async () => {
    const { nodes, places, leftOut } = await contractor.network()
    const home = places.find(({ line }) => line.startsWith('home'))
    expect(home).toMatchObject({ postcode: '5000' })
    expect(leftOut).toEqual([])
    const network = buildNetwork(nodes, places)
    expect(wayOf(network, home?.line ?? '').map(({ id }) => id)).toContain('exchange-500')
    expect(network.strays).toEqual([])
  })

  it('tells incidents: what is affected, since when, until when, and what changed since', async () => {
    expect(await contractor.problems()).toEqual([])
    const contractorId = world.problem()
    const problem = await contractor.problem(contractorId)
    expect(problem).toMatchObject({
      ...{ contractorId, status: 'open', kind: 'line', severity: 'Major', title: 'Cable cut' },
      ...{ affected: ['exchange-500'], eta: etaOne, notes: [], odd: [] },
    })
    expect(await contractor.problems()).toEqual([problem])
    expect(await contractor.problems(problem?.at)).toEqual([])
    world.problemEta(contractorId, '2026-12-01T18:00:00Z')
    const [changed] = await contractor.problems(problem?.at)
    expect(changed).toMatchObject({
      eta: '2026-12-01T18:00:00Z',
      notes: [{ by: 'contractor', text: expect.stringContaining('longer') }],
    })
    expect(await contractor.problem('another')).toBeUndefined()
  })

  it('tells planned works, and what changed since', async () => {
    expect(await contractor.changes()).toEqual([])
    const [plannedStart, plannedEnd] = ['2026-12-03T08:00:00Z', '2026-12-03T12:00:00Z']
    const contractorId = world.works(plannedStart, plannedEnd)
    const works = await contractor.change(contractorId)
    expect(works).toMatchObject({
      ...{ contractorId, status: 'planned', plannedStart, plannedEnd, title: 'New fibre' },
      ...{ affected: ['exchange-500'], odd: [] },
    })
    expect(await contractor.changes()).toEqual([works])
    expect(await contractor.changes(works?.at)).toEqual([])
    world.cancelWorks(contractorId)
    expect(await contractor.changes(works?.at)).toMatchObject([{ status: 'cancelled', because: 'No permit' }])
    expect(await contractor.change('another')).toBeUndefined()
  })

  it('tests a line', async () => {
    const line = (await contractor.lines(anna.employeeNumber)).find(({ kind }) => kind === 'home-line')?.id ?? ''
    expect(await contractor.testLine(line)).toMatchObject({ sync: true, vpn: true, packetLoss: 0 })
    world.breakLine(line)
    expect(await contractor.testLine(line)).toMatchObject({ sync: false, vpn: false })
  })

  it('registers for events of tickets, again without harm', async () => {
    const callback = 'http://127.0.0.1:9/contractor/events/troubleTicket'
    for (const _ of [1, 2]) await contractor.register('troubleTicket', callback)
    expect(world.hubs()).toEqual([callback])
  })

  it('registers a callback, again without harm', async () => {
    const callback = 'http://127.0.0.1:9/contractor/events/service-order'
    await contractor.register('serviceOrdering', callback)
    await contractor.register('serviceOrdering', callback)
    expect(world.hubs()).toEqual([callback])
  })

  it('is silent while it is down, and says since when', async () => {
    world.down(true)
    await expect(contractor.placeOrder(newLineOrder())).rejects.toBeInstanceOf(Silence)
    expect(contractor.state()).toMatch(/^unreachable since \d{4}-\d\d-\d\dT[\d:.]+Z$/)
    world.down(false)
    expect(await contractor.findOrder('none')).toBeUndefined()
    expect(contractor.state()).toBe('ok')
  })
})
