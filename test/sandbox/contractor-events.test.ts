import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, listener, ordering, start } from './contractor-world.ts'

const valid = tmfValidator('TMF641')
const hub = `${ordering}/hub`

async function registered(statuses: number[] = []) {
  const world = await contractorWorld()
  const heard = await listener(statuses)
  await world.post(hub, { callback: heard.url })
  return { ...world, heard }
}

describe('the hub', () => {
  it('registers a callback once', async () => {
    const { post, contractor } = await contractorWorld()
    const first = await post(hub, { callback: 'http://127.0.0.1:9/events' })
    expect(first.status).toBe(201)
    expect(valid('EventSubscription', first.body)).toEqual([])
    const again = await post(hub, { callback: 'http://127.0.0.1:9/events' })
    expect(again.status).toBe(409)
    expect(valid('Error', again.body)).toEqual([])
    expect(contractor.hubs()).toEqual([{ api: 'serviceOrdering', callback: 'http://127.0.0.1:9/events' }])
  })

  it('forgets a callback, and only once', async () => {
    const { post, call, contractor } = await contractorWorld()
    const { body } = await post(hub, { callback: 'http://127.0.0.1:9/events' })
    expect((await call('DELETE', `${hub}/${body.id}`)).status).toBe(204)
    expect((await call('DELETE', `${hub}/${body.id}`)).status).toBe(404)
    expect(contractor.hubs()).toEqual([])
  })

  it.each([
    [{}, 'callback is missing'],
    [{ callback: 'events' }, 'not an http or https address'],
    [{ callback: 'file:///etc/passwd' }, 'not an http or https address'],
    [{ callback: 'http://127.0.0.1:9/', query: 'state=failed' }, 'not by state'],
  ])('refuses %j', async (body, reason) => {
    const { post } = await contractorWorld()
    const answer = await post(hub, body)
    expect(answer.status).toBe(400)
    expect(answer.body.reason).toContain(reason)
  })

  it('sends only the events chosen', async () => {
    const { contractor, post, ordered } = await contractorWorld()
    const heard = await listener()
    await post(hub, { callback: heard.url, query: 'eventType=ServiceOrderMilestoneEvent' })
    await contractor.milestone(await ordered(), 'survey')
    await contractor.settled()
    expect(heard.types()).toEqual(['ServiceOrderMilestoneEvent'])
  })
})

describe('events', () => {
  it('tell the whole way of an order, in the shapes of the specification', async () => {
    const { contractor, ordered, heard } = await registered()
    const id = await ordered()
    await contractor.milestone(id, 'survey')
    await contractor.jeopardy(id, 'The street is closed', '2026-12-18')
    await contractor.complete(id)
    await contractor.settled()
    expect(heard.types()).toEqual([
      'ServiceOrderCreateEvent',
      'ServiceOrderStateChangeEvent',
      'ServiceOrderMilestoneEvent',
      'ServiceOrderJeopardyEvent',
      'ServiceOrderAttributeValueChangeEvent',
      'ServiceOrderStateChangeEvent',
    ])
    expect(heard.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
    expect(heard.received[0]?.event).toMatchObject({
      eventTime: start.toISOString(),
      event: { serviceOrder: { id, externalId: 'order-1', state: 'acknowledged', milestone: [] } },
    })
    expect(new Set(heard.received.map(({ event }) => event.eventId)).size).toBe(6)
  })

  it('are signed as Standard Webhooks has it, with the time of the machine', async () => {
    const { contractor, ordered, heard } = await registered()
    await ordered()
    await contractor.settled()
    const { raw, headers, event } = heard.received[0] ?? { raw: '', headers: {}, event: {} }
    expect(new Webhook(contractor.webhookSecret).verify(raw, headers)).toEqual(event)
    expect(() => new Webhook(contractor.webhookSecret).verify(raw.replace('order-1', 'order-2'), headers)).toThrow()
    expect(headers['webhook-id']).toBe(event.eventId)
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(10)
    expect(contractor.webhookSecret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/)
  })

  it('are sent again, under the same id, until they are taken', async () => {
    const { contractor, ordered, heard } = await registered([503, 500])
    await ordered()
    await contractor.settled()
    expect(heard.received).toHaveLength(3)
    expect(new Set(heard.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    for (const { raw, headers } of heard.received)
      expect(() => new Webhook(contractor.webhookSecret).verify(raw, headers)).not.toThrow()
  })

  it('are given up where nobody listens, and end with the contractor', async () => {
    const { contractor, post, ordered } = await contractorWorld()
    await post(hub, { callback: 'http://127.0.0.1:9/events' })
    await ordered()
    await contractor.settled()
    await ordered('order-2')
    const before = Date.now()
    await contractor.close()
    expect(Date.now() - before).toBeLessThan(1000)
  })
})

describe('webhooks under faults', () => {
  const survey = ['ServiceOrderStateChangeEvent', 'ServiceOrderMilestoneEvent']

  it('are dropped', async () => {
    const { contractor, ordered, heard } = await registered()
    contractor.faults.webhooks.drop = true
    await contractor.milestone(await ordered(), 'survey')
    await contractor.settled()
    expect(heard.types()).toEqual([])
  })

  it('come twice', async () => {
    const { contractor, ordered, heard } = await registered()
    contractor.faults.webhooks.repeat = true
    await ordered()
    await contractor.settled()
    const ids = heard.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(2)
    expect(ids[0]).toBe(ids[1])
  })

  it('come in reverse order in pairs, the last alone', async () => {
    const { contractor, ordered, heard } = await registered()
    const id = await ordered()
    await contractor.settled()
    contractor.faults.webhooks.reorder = true
    await contractor.milestone(id, 'survey')
    await contractor.milestone(id, 'visit')
    await contractor.settled()
    expect(heard.types().slice(1)).toEqual([...survey.toReversed(), 'ServiceOrderMilestoneEvent'])
  })

  it('come late', async () => {
    const { contractor, ordered, heard } = await registered()
    contractor.faults.webhooks.delayMs = 300
    const before = Date.now()
    await contractor.milestone(await ordered(), 'survey')
    expect(heard.received).toEqual([])
    await contractor.settled()
    expect(Date.now() - before).toBeGreaterThanOrEqual(295)
    expect(heard.types()).toEqual(['ServiceOrderCreateEvent', ...survey])
  })
})
