import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, type Loose, listener, ticketing } from './contractor-world.ts'

const valid = tmfValidator('TMF621')
const tickets = `${ticketing}/troubleTicket`

const report = (externalId: string): JsonObject => ({
  externalId,
  description: 'No synchronisation since 08:10',
  severity: 'Major',
  ticketType: 'incident',
  priority: '2',
  relatedEntity: [{ id: 'home-line-E10002', role: 'affected', '@referredType': 'Service' }],
  relatedParty: [{ id: 'E10002', role: 'user', '@referredType': 'Individual' }],
  note: [{ text: 'The modem was restarted', author: 'E10002' }],
})

describe('a ticket', () => {
  it('is opened in the shape of the specification', async () => {
    const { post } = await contractorWorld()
    expect(valid('TroubleTicket_Create', report('report-1'))).toEqual([])
    const { status, body } = await post(tickets, report('report-1'))
    expect(status).toBe(201)
    expect(valid('TroubleTicket', body)).toEqual([])
    expect(body).toMatchObject({
      status: 'acknowledged',
      externalId: 'report-1',
      statusChange: [{ status: 'acknowledged' }],
    })
  })

  it.each<[string, (ticket: Loose) => void]>([
    ['description is missing', ticket => delete ticket.description],
    ['severity is missing', ticket => delete ticket.severity],
    ['severity is "Bad"', ticket => Object.assign(ticket, { severity: 'Bad' })],
    ['ticketType is missing', ticket => delete ticket.ticketType],
    ['relatedEntity[0].role is missing', ticket => delete ticket.relatedEntity[0].role],
    ['note[0].text is missing', ticket => delete ticket.note[0].text],
  ])('is refused with 400: %s', async (reason, spoil) => {
    const { post } = await contractorWorld()
    const request = report('report-1')
    spoil(request)
    const { status, body } = await post(tickets, request)
    expect(status).toBe(400)
    expect(body.reason).toContain(reason)
    expect(valid('Error', body)).toEqual([])
  })

  it('is opened once under one key, twice without', async () => {
    const { post, get } = await contractorWorld()
    for (const key of ['k', 'k']) await post(tickets, report('report-1'), { 'idempotency-key': key })
    expect((await get(`${tickets}?externalId=report-1`)).body).toHaveLength(1)
    await post(tickets, report('report-1'))
    expect((await get(`${tickets}?externalId=report-1`)).body).toHaveLength(2)
  })

  it('is found by what it is about and when it changed', async () => {
    const { post, call, get, clock } = await contractorWorld()
    await post(tickets, report('report-1'))
    const { body } = await post(tickets, {
      ...report('report-2'),
      relatedEntity: [{ id: 'x', role: 'affected', '@referredType': 'Service' }],
    })
    const names = async (query: string) =>
      (await get(`${tickets}?${query}`)).body.map((ticket: JsonObject) => ticket.externalId)
    expect(await names('relatedEntity.id=x')).toEqual(['report-2'])
    expect(await names('lastUpdate.gt=2026-11-23T09:00:00Z')).toEqual([])
    clock.forward(60_000)
    await call('PATCH', `${tickets}/${body.id}`, { status: 'inProgress' })
    expect(await names('lastUpdate.gt=2026-11-23T09:00:00Z')).toEqual(['report-2'])
    expect(await names('status=acknowledged')).toEqual(['report-1'])
  })

  it('only ever gains notes', async () => {
    const { post, call } = await contractorWorld()
    const { body } = await post(tickets, report('report-1'))
    const [first] = body.note
    const path = `${tickets}/${body.id}`
    const changed = await call('PATCH', path, {
      note: [
        { ...first, text: 'changed' },
        { text: 'A second one', author: 'E10002' },
      ],
    })
    expect(changed.body.note.map((note: JsonObject) => note.text)).toEqual(['The modem was restarted', 'A second one'])
    expect(valid('TroubleTicket', changed.body)).toEqual([])
  })

  it('goes only where it can', async () => {
    const { post, call } = await contractorWorld()
    const { body } = await post(tickets, report('report-1'))
    const path = `${tickets}/${body.id}`
    expect((await call('PATCH', path, { status: 'closed' })).status).toBe(409)
    expect((await call('PATCH', path, { status: 'lost' })).status).toBe(400)
    expect((await call('PATCH', path, { creationDate: '2026-01-01T00:00:00Z' })).status).toBe(400)
    expect((await call('PATCH', `${tickets}/none`, { status: 'closed' })).status).toBe(404)
  })

  it('tells its way in the events of the specification', async () => {
    const { contractor, post, call } = await contractorWorld()
    const heard = await listener()
    await post(`${ticketing}/hub`, { callback: heard.url })
    const { body } = await post(tickets, report('report-1'))
    const path = `${tickets}/${body.id}`
    for (const change of [
      { status: 'inProgress', expectedResolutionDate: '2026-11-23T14:00:00Z' },
      { status: 'pending', statusChangeReason: 'Is somebody at home?' },
      { status: 'inProgress', statusChangeReason: 'Yes' },
      { status: 'resolved', statusChangeReason: 'Pair replaced' },
    ])
      expect((await call('PATCH', path, change)).status).toBe(200)
    await contractor.settled()
    expect(heard.types()).toEqual([
      'TroubleTicketCreateEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketAttributeValueChangeEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketInformationRequiredEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketResolvedEvent',
    ])
    expect(heard.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
    expect(heard.received.at(-1)?.event.event.troubleTicket).toMatchObject({
      status: 'resolved',
      statusChange: [{}, {}, { changeReason: 'Is somebody at home?' }, {}, { changeReason: 'Pair replaced' }],
    })
  })
})
