import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
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
  close(): Promise<void>
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
    tickets: () => fake.tickets.size,
    moveTicket: async (contractorId, status, because) => {
      for (const [ours, reading] of fake.tickets)
        if (reading.contractorId === contractorId)
          fake.tickets.set(ours, { ...reading, status, ...(because && { because }) })
    },
    breakLine: line => void fake.measures.set(line, { sync: false, vpn: false }),
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
