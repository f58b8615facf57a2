import { describe, expect, it } from 'vitest'
import type { JsonObject, OrderSeen } from '../../src/sandbox/world.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, inventory, type Loose, ordering, orderRequest, start } from './contractor-world.ts'

const valid = tmfValidator('TMF641')
const orders = `${ordering}/serviceOrder`

const orderItems = (order: OrderSeen | undefined) => order?.body.serviceOrderItem as JsonObject[]

describe('placing an order', () => {
  it('sends what the specification allows', () => {
    expect(valid('ServiceOrder_Create', orderRequest('order-1'))).toEqual([])
  })

  it('answers 201 with the order, acknowledged, in the shape of the specification', async () => {
    const { post } = await contractorWorld()
    const { status, headers, body } = await post(orders, orderRequest('order-1'))
    expect(status).toBe(201)
    expect(valid('ServiceOrder', body)).toEqual([])
    expect(body).toMatchObject({ externalId: 'order-1', state: 'acknowledged', orderDate: start.toISOString() })
    expect(body.serviceOrderItem.map((item: JsonObject) => item.state)).toEqual(['acknowledged', 'acknowledged'])
    expect(headers.get('location')).toBe(body.href)
  })

  it('leaves it pending until somebody acknowledges, when told so', async () => {
    const { contractor, ordered, get } = await contractorWorld()
    contractor.autoAcknowledge = false
    const id = await ordered()
    expect((await get(`${orders}/${id}`)).body.state).toBe('pending')
    await contractor.acknowledge(id)
    expect((await get(`${orders}/${id}`)).body.state).toBe('acknowledged')
  })

  it.each<[string, (order: Loose) => void]>([
    ['externalId is missing', order => delete order.externalId],
    ['externalId is not a text', order => Object.assign(order, { externalId: 7 })],
    ['serviceOrderItem is missing', order => delete order.serviceOrderItem],
    ['serviceOrderItem needs at least 1', order => Object.assign(order, { serviceOrderItem: [] })],
    ['serviceOrderItem[0].id is missing', order => delete order.serviceOrderItem[0].id],
    ['serviceOrderItem[1].action is missing', order => delete order.serviceOrderItem[1].action],
    ['serviceOrderItem[1].action is "buy"', order => Object.assign(order.serviceOrderItem[1], { action: 'buy' })],
    ['serviceOrderItem[0].service is missing', order => delete order.serviceOrderItem[0].service],
    [
      'serviceOrderItem[0].service.serviceType is "adsl"',
      order => Object.assign(order.serviceOrderItem[0].service, { serviceType: 'adsl' }),
    ],
    ['serviceOrderItem[0].service.place lacks', order => delete order.serviceOrderItem[0].service.place],
    [
      'serviceOrderItem[0].service.place.city is missing',
      order => delete order.serviceOrderItem[0].service.place[0].city,
    ],
    [
      'not a Belgian postal code',
      order => Object.assign(order.serviceOrderItem[0].service.place[0], { postcode: '0999' }),
    ],
    [
      'serviceOrderItem[1].serviceOrderItemRelationship lacks',
      order => delete order.serviceOrderItem[1].serviceOrderItemRelationship,
    ],
    ['orderItem.id is missing', order => delete order.serviceOrderItem[1].serviceOrderItemRelationship[0].orderItem.id],
    [
      'names item "9"',
      order => Object.assign(order.serviceOrderItem[1].serviceOrderItemRelationship[0].orderItem, { itemId: '9' }),
    ],
    ['two items with one id', order => Object.assign(order.serviceOrderItem[0], { id: '2' })],
    ['relatedParty[0].@type is missing', order => delete order.relatedParty[0]['@type']],
    ['relatedParty has nobody with role "user"', order => Object.assign(order.relatedParty[0], { role: 'buyer' })],
    [
      'requestedCompletionDate is not a date-time',
      order => Object.assign(order, { requestedCompletionDate: '2026-12-01' }),
    ],
    ['state is set by the contractor', order => Object.assign(order, { state: 'completed' })],
    ['service.id names no service to delete', order => Object.assign(order.serviceOrderItem[0], { action: 'delete' })],
  ])('refuses with 400: %s', async (reason, spoil) => {
    const { post, contractor } = await contractorWorld()
    const request = orderRequest('order-1')
    spoil(request)
    const { status, body } = await post(orders, request)
    expect(status).toBe(400)
    expect(body.reason).toContain(reason)
    expect(valid('Error', body)).toEqual([])
    expect(contractor.orders()).toEqual([])
  })

  it('refuses with 422 while it refuses orders', async () => {
    const { contractor, post } = await contractorWorld()
    contractor.refuseOrders('No free pair in this street')
    const refused = await post(orders, orderRequest('order-1'))
    expect(refused).toMatchObject({ status: 422, body: { reason: 'No free pair in this street', status: '422' } })
    contractor.refuseOrders(null)
    expect((await post(orders, orderRequest('order-1'))).status).toBe(201)
  })
})

describe('an order sent again', () => {
  it('is the same order under the same key', async () => {
    const { contractor, post } = await contractorWorld()
    const key = { 'idempotency-key': 'order-1' }
    const [first, again] = [
      await post(orders, orderRequest('order-1'), key),
      await post(orders, orderRequest('order-1'), key),
    ]
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } })
    expect(contractor.orders()).toHaveLength(1)
  })

  it.each([
    ['another key', { 'idempotency-key': 'other' }],
    ['no key', {}],
    ['an empty key', { 'idempotency-key': '' }],
  ])('is a second order under %s: doubling shows', async (_name, headers) => {
    const { contractor, post } = await contractorWorld()
    await post(orders, orderRequest('order-1'), { 'idempotency-key': 'order-1' })
    await post(orders, orderRequest('order-1'), headers)
    expect(contractor.orders().map(({ externalId }) => externalId)).toEqual(['order-1', 'order-1'])
  })

  it('is a second order where keys are not known', async () => {
    const { contractor, post } = await contractorWorld()
    contractor.faults.noIdempotency = true
    for (const _ of [1, 2]) await post(orders, orderRequest('order-1'), { 'idempotency-key': 'order-1' })
    expect(contractor.orders()).toHaveLength(2)
  })
})

describe('the way of an order', () => {
  it('goes by milestones to completed, and the services are in the inventory', async () => {
    const { contractor, clock, ordered, get } = await contractorWorld()
    const id = await ordered()
    for (const name of ['survey', 'visit', 'synchronised', 'vpnUp'] as const) {
      clock.forward(3_600_000)
      await contractor.milestone(id, name, `${name} done`)
      expect(valid('ServiceOrder', (await get(`${orders}/${id}`)).body)).toEqual([])
    }
    await contractor.complete(id)
    const { body } = await get(`${orders}/${id}`)
    expect(valid('ServiceOrder', body)).toEqual([])
    expect(body).toMatchObject({ state: 'completed', completionDate: '2026-11-23T13:00:00.000Z' })
    expect(body.milestone[0]).toMatchObject({
      name: 'survey',
      message: 'survey done',
      milestoneDate: '2026-11-23T10:00:00.000Z',
    })
    expect(contractor.orders()[0]).toMatchObject({
      state: 'completed',
      milestones: [{ name: 'survey' }, {}, {}, { name: 'vpnUp' }],
    })

    const services = (await get(`${inventory}/service?relatedParty.id=E10010`)).body
    const [line, vpn] = services
    expect(services.flatMap((service: unknown) => tmfValidator('TMF638')('Service', service))).toEqual([])
    expect(line).toMatchObject({ serviceType: 'home-line', state: 'active', place: [{ postcode: '5030' }] })
    expect(vpn).toMatchObject({
      serviceType: 'vpn',
      serviceRelationship: [{ relationshipType: 'reliesOn', service: { id: line.id } }],
    })
    expect(body.serviceOrderItem.map((item: Loose) => item.service.id)).toEqual([line.id, vpn.id])
  })

  it('finishes the line item when synchronised, the VPN item when up', async () => {
    const { contractor, ordered } = await contractorWorld()
    const id = await ordered()
    const states = () => orderItems(contractor.orders()[0]).map(item => item.state)
    await contractor.milestone(id, 'survey')
    expect(states()).toEqual(['inProgress', 'inProgress'])
    await contractor.milestone(id, 'synchronised')
    expect(states()).toEqual(['completed', 'inProgress'])
    await contractor.milestone(id, 'vpnUp')
    expect(states()).toEqual(['completed', 'completed'])
    expect(contractor.orders()[0]?.state).toBe('inProgress')
  })

  it.each([
    ['2026-12-18', '2026-12-18T12:00:00.000Z'],
    ['2026-12-18T09:00:00+01:00', '2026-12-18T08:00:00.000Z'],
  ])('moves the expected date to %s at a jeopardy', async (given, kept) => {
    const { contractor, ordered } = await contractorWorld()
    await contractor.jeopardy(await ordered(), 'The street is closed', given)
    expect(contractor.orders()[0]).toMatchObject({
      expectedCompletionDate: kept,
      jeopardies: [{ message: 'The street is closed', date: start.toISOString() }],
    })
    expect(valid('ServiceOrder', contractor.orders()[0]?.body)).toEqual([])
  })

  it('fails with the reason', async () => {
    const { contractor, ordered, get } = await contractorWorld()
    const id = await ordered()
    await contractor.failOrder(id, 'The cable is broken')
    const { body } = await get(`${orders}/${id}`)
    expect(valid('ServiceOrder', body)).toEqual([])
    expect(body).toMatchObject({ state: 'failed', errorMessage: [{ message: 'The cable is broken' }] })
    expect(body.completionDate).toBeUndefined()
    expect((await get(`${inventory}/service?relatedParty.id=E10010`)).body).toEqual([])
  })

  it('can be held, taken up again, and cancelled', async () => {
    const { contractor, ordered } = await contractorWorld()
    const id = await ordered()
    await contractor.moveOrder(id, 'held', 'Waiting for the town')
    await contractor.milestone(id, 'survey')
    expect(contractor.orders()[0]?.state).toBe('inProgress')
    await contractor.moveOrder(id, 'cancelled', 'Moved away')
    expect(contractor.orders()[0]?.body).toMatchObject({ state: 'cancelled', cancellationReason: 'Moved away' })
    expect(contractor.orders()[0]?.body.cancellationDate).toBe(start.toISOString())
    expect(valid('ServiceOrder', contractor.orders()[0]?.body)).toEqual([])
  })

  it('says what cannot be done', async () => {
    const { contractor, ordered } = await contractorWorld()
    const id = await ordered()
    await contractor.milestone(id, 'survey')
    await expect(contractor.milestone(id, 'survey')).rejects.toThrow('has reached survey already')
    await expect(contractor.acknowledge(id)).rejects.toThrow('cannot go from inProgress to acknowledged')
    await expect(contractor.jeopardy(id, 'late', 'soon')).rejects.toThrow('"soon" is no date')
    await contractor.complete(id)
    await expect(contractor.milestone(id, 'visit')).rejects.toThrow('is completed')
    await expect(contractor.complete('SO-none')).rejects.toThrow('There is no order SO-none')
  })

  it('moves and ends the services that exist', async () => {
    const { contractor, post, get } = await contractorWorld({ withLine: ['E10010'] })
    const [request, line] = [orderRequest('move') as Loose, 'home-line-E10010']
    request.serviceOrderItem = [request.serviceOrderItem[0]]
    Object.assign(request.serviceOrderItem[0], { action: 'modify' })
    Object.assign(request.serviceOrderItem[0].service, { id: line })
    request.serviceOrderItem[0].service.place[0].postcode = '8000'
    await contractor.complete((await post(orders, request)).body.id)
    expect((await get(`${inventory}/service/${line}`)).body).toMatchObject({
      place: [{ postcode: '8000' }],
      supportingService: [{ serviceType: 'cabinet', id: expect.stringContaining('8000') }],
    })
    request.serviceOrderItem[0].action = 'delete'
    await contractor.complete((await post(orders, { ...request, externalId: 'end' })).body.id)
    expect((await get(`${inventory}/service/${line}`)).body).toMatchObject({
      state: 'terminated',
      endDate: start.toISOString(),
    })
  })
})
