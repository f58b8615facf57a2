import { describe, expect, it } from 'vitest'
import { orderBody, readingOf } from '../../src/adapters/contractor/service-order.ts'
import { notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'

const now = () => '2026-12-01T08:00:00Z'
const tmf641 = tmfValidator('TMF641')

describe('an order on the wire', () => {
  it('is what TMF641 v4.1 asks for', () => {
    expect(tmf641('ServiceOrder_Create', orderBody(newLineOrder()))).toEqual([])
  })

  it('carries the employee number and the address, and nothing else of the person', () => {
    const order = newLineOrder({ id: 'ours' })
    expect(orderBody(order)).toMatchObject({
      externalId: 'ours',
      relatedParty: [{ id: 'E20002', role: 'user', '@referredType': 'Individual' }],
      serviceOrderItem: [
        {
          action: 'add',
          service: {
            serviceType: 'home-line',
            place: [
              {
                role: 'installation',
                name: 'Molenweg 7',
                postcode: '2800',
                city: 'Mechelen',
                '@type': 'GeographicAddress',
              },
            ],
          },
        },
        {
          action: 'add',
          service: { serviceType: 'vpn' },
          serviceOrderItemRelationship: [{ relationshipType: 'reliesOn', orderItem: { id: 'line' } }],
        },
      ],
    })
    expect(JSON.stringify(orderBody(order))).not.toContain(order.person)
  })
})

describe('an order as read', () => {
  const read = (body: object, log = notingLog()) => readingOf({ id: 'SO-1', ...body }, log, now)

  it.each([
    ['acknowledged', 'acknowledged'],
    ['rejected', 'refused'],
    ['pending', 'held'],
    ['held', 'held'],
    ['inProgress', 'inProgress'],
    ['cancelled', 'cancelled'],
    ['completed', 'completed'],
    ['failed', 'failed'],
    ['partial', 'failed'],
    ['assessingCancellation', 'held'],
    ['pendingCancellation', 'held'],
  ])('%s is %s', (theirs, ours) => {
    expect(tmf641('ServiceOrder', { id: 'SO-1', state: theirs })).toEqual([])
    expect(read({ state: theirs }).state).toBe(ours)
  })

  it.each([['shiny'], [undefined], ['constructor'], ['__proto__']])('a state %s moves nothing and is logged', state => {
    const log = notingLog()
    expect(read({ state }, log).state).toBe('acknowledged')
    expect(log.noted).toHaveLength(1)
  })

  it('keeps milestones of the agreed names, each once, in UTC', () => {
    const log = notingLog()
    const milestone = [
      { name: 'visit', milestoneDate: '2026-12-01T10:00:00+01:00', message: 'Technician was there' },
      { name: 'visit', milestoneDate: '2026-12-02T10:00:00Z' },
      { name: 'coffee', milestoneDate: '2026-12-01T10:00:00Z' },
      { name: 'vpnUp', milestoneDate: 'soon' },
    ]
    expect(read({ state: 'inProgress', milestone }, log).milestones).toEqual([
      { name: 'visit', at: '2026-12-01T09:00:00Z', message: 'Technician was there' },
      { name: 'vpnUp', at: now() },
    ])
    expect(log.noted).toEqual([expect.objectContaining({ facts: { contractorId: 'SO-1', milestone: 'coffee' } })])
  })

  it('gives the expected date to the latest jeopardy', () => {
    const jeopardyAlert = [
      { message: 'Strike', alertDate: '2026-12-03T08:00:00Z' },
      { message: 'Snow', alertDate: '2026-12-02T08:00:00Z' },
    ]
    const reading = read({ state: 'held', jeopardyAlert, expectedCompletionDate: '2026-12-20T00:00:00Z' })
    expect(reading.expected).toBe('2026-12-20T00:00:00Z')
    expect(reading.jeopardies).toEqual([
      { message: 'Strike', at: '2026-12-03T08:00:00Z', newDate: '2026-12-20T00:00:00Z' },
      { message: 'Snow', at: '2026-12-02T08:00:00Z' },
    ])
  })

  it('reads an alert without a date as the same alert each time', () => {
    const order = { orderDate: '2026-11-30T08:00:00Z', jeopardyAlert: [{ message: 'Delay' }] }
    expect(read(order).jeopardies).toEqual([{ message: 'Delay', at: '2026-11-30T08:00:00Z' }])
  })

  it.each([
    [{ errorMessage: [{ reason: 'No copper' }] }, 'No copper'],
    [{ cancellationReason: 'Asked by the office' }, 'Asked by the office'],
    [{ note: [{ text: 'First' }, { text: 'Last word' }] }, 'Last word'],
    [{}, undefined],
  ])('finds the reason of an end in %j', (body, reason) => {
    expect(read({ state: 'failed', ...body }).message).toBe(reason)
  })

  it.each([[null], ['text'], [{}], [{ id: '' }], [{ id: 'a', milestone: 'none' }], [{ id: 7 }]])(
    'is silence when it is not an order: %j',
    body => {
      expect(() => readingOf(body, notingLog(), now)).toThrow(/TMF641/)
    },
  )
})
