import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import type { Contractor } from '../../src/ports/contractor.ts'
import { Refused, Silence } from '../../src/ports/silence.ts'
import { realClock } from '../../src/sandbox/clock.ts'
import { startContractor } from '../../src/sandbox/contractor.ts'
import { fakeContractor, notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'
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
  close(): Promise<void>
}

async function overHttp(): Promise<World> {
  const people = office.map(inOffice)
  const outside = await startContractor({ clock: realClock(), people, withLine: [anna.employeeNumber] })
  return {
    contractor: tmfContractor({ url: outside.url, token: outside.token, log: notingLog() }),
    orders: () => outside.orders().length,
    milestone: (id, message) => outside.milestone(id, 'survey', message),
    complete: id => outside.complete(id),
    fail: (id, because) => outside.failOrder(id, because),
    refuse: because => outside.refuseOrders(because),
    loseReplies: lose => void Object.assign(outside.faults, { loseReplies: lose }),
    down: down => void Object.assign(outside.faults, { status: down ? 503 : undefined }),
    hubs: () => outside.hubs().map(({ callback }) => callback),
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
    close: async () => {},
  }
}

describe.each([
  ['over TM Forum APIs', overHttp],
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
