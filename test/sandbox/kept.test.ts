import { describe, expect, it, onTestFinished } from 'vitest'
import { keptChannel } from '../../src/sandbox/channel-kept.ts'
import { keptContractor } from '../../src/sandbox/contractor/kept.ts'
import { cast } from '../../src/sandbox/office.ts'
import { connector, freshWorld, startTestChannel } from './channel-world.ts'
import { contractorWorld, listener, ordering, orderRequest, ticketing } from './contractor-world.ts'

/** As a file brings it back. */
const through = <T>(snapshot: T): T => JSON.parse(JSON.stringify(snapshot))

describe('a channel kept', () => {
  const world = freshWorld({ limits: false })
  const { anna, bram } = cast

  it('starts again with its newest 200 messages a person, in their order, and goes on', async () => {
    await world.channel.install(anna)
    for (let n = 1; n <= 203; n += 1) await world.channel.says(anna, `message ${n}`)
    const before = world.channel.messages(anna)
    const kept = keptChannel(through(world.channel.snapshot()))
    const again = await startTestChannel(world.login, { kept })
    onTestFinished(() => again.close())
    again.connectBot(world.botUrl)

    expect(again.messages(anna)).toEqual(before.slice(3))
    expect([again.installed(anna), again.installed(bram)]).toEqual([true, false])
    expect(again.userId(anna)).toBe(world.channel.userId(anna))
    await again.says(anna, 'after')
    expect(Number(again.messages(anna).at(-1)?.activityId)).toBeGreaterThan(Number(before.at(-1)?.activityId))
  })

  it('still knows which messages the connector has forgotten', async () => {
    await world.channel.install(anna)
    const conversation = world.received[0]?.activity.conversation.id
    const posted = await connector(world, 'POST', `/${conversation}/activities`, { type: 'message', text: 'one' })
    const path = `/${conversation}/activities/${posted.body.id}`
    world.channel.fail({ kind: 'forget activity' }, 1)
    expect((await connector(world, 'PUT', path, { type: 'message', text: 'two' })).status).toBe(404)
    const again = await startTestChannel(world.login, { kept: keptChannel(through(world.channel.snapshot())) })
    onTestFinished(() => again.close())
    const there = { ...world, channel: again }
    expect((await connector(there, 'PUT', path, { type: 'message', text: 'two' })).status).toBe(404)
  })
})

describe('a contractor kept', () => {
  it('starts again with orders, tickets, lines, hubs and keys, and goes on', async () => {
    const heard = await listener()
    const first = await contractorWorld()
    const key = { 'idempotency-key': 'k' }
    const order = await first.post(`${ordering}/serviceOrder`, orderRequest('order-1'), key)
    const report = { description: 'No sync', severity: 'Major', ticketType: 'incident' }
    const ticket = await first.post(`${ticketing}/troubleTicket`, report, key)
    expect([order.status, ticket.status]).toEqual([201, 201])
    await first.post(`${ordering}/hub`, { callback: heard.url })
    const cabinet = first.contractor.network.nodes().at(-1)?.id ?? ''
    first.contractor.network.break(cabinet)
    first.contractor.problems.declare({ affected: [cabinet], eta: '2026-11-23T16:00:00Z' })
    const hours = { start: '2026-11-25T08:00:00Z', end: '2026-11-25T10:00:00Z' }
    first.contractor.works.announce({ affected: [cabinet], ...hours })
    const kept = keptContractor(through(first.contractor.snapshot()))

    const again = await contractorWorld({ kept })
    expect(again.contractor.snapshot()).toEqual(first.contractor.snapshot())
    expect(again.contractor.network.broken()).toEqual([cabinet])
    expect(again.contractor.problems.seen()).toMatchObject([{ affected: [cabinet] }])
    expect(again.contractor.works.seen()).toMatchObject([{ affected: [cabinet], status: 'scheduled' }])
    expect((await again.post(`${ordering}/serviceOrder`, orderRequest('order-1'), key)).body.id).toBe(order.body.id)
    expect((await again.post(`${ticketing}/troubleTicket`, report, key)).body.id).toBe(ticket.body.id)
    await again.contractor.milestone(order.body.id, 'survey')
    await again.contractor.settled()
    expect(heard.types()).toEqual(['ServiceOrderStateChangeEvent', 'ServiceOrderMilestoneEvent'])
    expect(first.contractor.orders()[0]?.milestones).toEqual([])
  })
})
