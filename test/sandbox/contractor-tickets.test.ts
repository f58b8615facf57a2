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

const validV5 = tmfValidator('TMF621v5')
const ticketingV5 = '/tmf-api/troubleTicket/v5'
const ticketsV5 = `${ticketingV5}/troubleTicket`

const reportV5 = (id: string): JsonObject => ({
  '@type': 'TroubleTicket',
  description: 'No synchronisation since 08:10',
  severity: 'Major',
  ticketType: 'incident',
  externalIdentifier: [{ '@type': 'ExternalIdentifier', id, externalIdentifierType: 'outage', owner: 'office' }],
  relatedEntity: [
    {
      '@type': 'RelatedEntity',
      role: 'affected',
      entity: { '@type': 'EntityRef', id: 'home-line-E10002', '@referredType': 'Service' },
    },
  ],
  relatedParty: [
    {
      '@type': 'RelatedPartyRefOrPartyRoleRef',
      role: 'user',
      partyOrPartyRole: { '@type': 'PartyRef', id: 'E10002', '@referredType': 'Individual' },
    },
  ],
  note: [{ '@type': 'Note', text: 'The modem was restarted', author: 'E10002' }],
})

describe('a ticket in v5', () => {
  it('is opened in the shape of the specification, and is the same ticket in v4', async () => {
    const { post, get } = await contractorWorld()
    expect(validV5('TroubleTicket_FVO', reportV5('report-1'))).toEqual([])
    const { status, headers, body } = await post(ticketsV5, reportV5('report-1'))
    expect(status).toBe(201)
    expect(headers.get('location')).toContain(`${ticketsV5}/${body.id}`)
    expect(validV5('TroubleTicket_RES', body)).toEqual([])
    expect(body).toMatchObject({
      externalIdentifier: [{ id: 'report-1' }],
      relatedEntity: [{ entity: { id: 'home-line-E10002' } }],
      statusChangeHistory: [{ status: 'acknowledged' }],
    })
    const old = await get(`${tickets}/${body.id}`)
    expect(valid('TroubleTicket', old.body)).toEqual([])
    expect(old.body).toMatchObject({ externalId: 'report-1', relatedParty: [{ id: 'E10002', role: 'user' }] })
  })

  it.each<[string, (ticket: Loose) => void]>([
    ['@type is missing', ticket => delete ticket['@type']],
    ['description is missing', ticket => delete ticket.description],
    ['externalIdentifier[0].@type is missing', ticket => delete ticket.externalIdentifier[0]['@type']],
    ['relatedEntity[0].entity is missing', ticket => delete ticket.relatedEntity[0].entity],
    ['relatedParty[0].partyOrPartyRole.id is missing', ticket => delete ticket.relatedParty[0].partyOrPartyRole.id],
    ['note[0].@type is missing', ticket => delete ticket.note[0]['@type']],
  ])('is refused with 400: %s', async (reason, spoil) => {
    const { post } = await contractorWorld()
    const request = reportV5('report-1')
    spoil(request)
    const { status, body } = await post(ticketsV5, request)
    expect(status).toBe(400)
    expect(body.reason).toContain(reason)
    expect(validV5('Error', body)).toEqual([])
  })

  it('is found by our id, opened once under one key, and moved', async () => {
    const { post, get, call } = await contractorWorld()
    for (const key of ['k', 'k']) await post(ticketsV5, reportV5('report-1'), { 'idempotency-key': key })
    await post(ticketsV5, reportV5('report-2'))
    const found = await get(`${ticketsV5}?externalIdentifier.id=report-1`)
    expect(found.body).toHaveLength(1)
    const path = `${ticketsV5}/${found.body[0].id}`
    const moved = await call('PATCH', path, { '@type': 'TroubleTicket', status: 'inProgress' })
    expect(validV5('TroubleTicket_RES', moved.body)).toEqual([])
    expect(moved.body.status).toBe('inProgress')
    expect((await call('PATCH', path, { status: 'pending' })).status).toBe(400)
    expect((await get(`${ticketsV5}/none`)).status).toBe(404)
  })

  it('tells its way to the hub of v5 in events of v5, to that of v4 in those of v4', async () => {
    const { contractor, post } = await contractorWorld()
    const [old, young] = [await listener(), await listener()]
    await post(`${ticketing}/hub`, { callback: old.url })
    expect((await post(`${ticketingV5}/hub`, { callback: young.url })).status).toBe(400)
    const hub = await post(`${ticketingV5}/hub`, { '@type': 'Hub', callback: young.url })
    expect(validV5('Hub', hub.body)).toEqual([])
    const { body } = await post(ticketsV5, reportV5('report-1'))
    await contractor.moveTicket(body.id, 'inProgress')
    await contractor.setTicketEta(body.id, '2026-11-23T14:00:00Z')
    await contractor.noteTicket(body.id, 'Pair replaced')
    await contractor.moveTicket(body.id, 'resolved', 'Pair replaced')
    await contractor.settled()
    expect(young.types()).toEqual([
      'TroubleTicketCreateEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketAttributeValueChangeEvent',
      'TroubleTicketAttributeValueChangeEvent',
      'TroubleTicketStatusChangeEvent',
      'TroubleTicketResolvedEvent',
    ])
    expect(old.types()).toEqual(young.types())
    expect(young.received.flatMap(({ event }) => validV5(event.eventType, event))).toEqual([])
    expect(old.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
  })
})

describe('a ticket by hand', () => {
  it('is shown with where it may go, and goes only there', async () => {
    const { contractor, post } = await contractorWorld()
    const { body } = await post(tickets, { ...report('report-1'), name: 'P-1' })
    expect(contractor.tickets()).toMatchObject([
      { id: body.id, externalId: 'report-1', name: 'P-1', line: 'home-line-E10002', status: 'acknowledged' },
    ])
    await expect(contractor.moveTicket(body.id, 'resolved')).rejects.toThrow('cannot become resolved')
    await expect(contractor.moveTicket('none', 'resolved')).rejects.toThrow('no such ticket')
    await contractor.moveTicket(body.id, 'rejected', 'Not ours')
    expect(contractor.tickets()).toMatchObject([{ status: 'rejected', next: [] }])
    await expect(contractor.setTicketEta(body.id, 'soon')).rejects.toThrow('date-time')
  })
})

describe('a line', () => {
  const validTest = tmfValidator('TMF653')
  const path = '/tmf-api/serviceTestManagement/v4/serviceTest'
  const request = (id: string) => ({ name: 'line', relatedService: { id }, testSpecification: { id: 'line' } })

  it('measures as its condition says, in the shape of the specification', async () => {
    const { contractor, post, get } = await contractorWorld({ withLine: ['E10010'] })
    const measured = async () => {
      const { status, body } = await post(path, request('home-line-E10010'))
      expect([status, body.state, validTest('ServiceTest', body)]).toEqual([201, 'inProgress', []])
      const over = (await get(`${path}/${body.id}`)).body
      expect([over.state, validTest('ServiceTest', over)]).toEqual(['completed', []])
      return Object.fromEntries(over.testMeasure.map((each: Loose) => [each.metricName, each.value.value]))
    }
    expect(await measured()).toMatchObject({ sync: 'true', vpn: 'true' })
    contractor.condition('home-line-E10010', { vpn: false })
    expect(await measured()).toMatchObject({ sync: 'true', vpn: 'false' })
    expect(contractor.lines().find(({ id }) => id === 'home-line-E10010')).toMatchObject({
      employeeId: 'E10010',
      condition: { sync: true, vpn: false },
    })
    contractor.condition('home-line-E10010', null)
    expect(await measured()).toMatchObject({ sync: 'true', vpn: 'true' })
  })

  it('that does not exist cannot be tested', async () => {
    const { post } = await contractorWorld()
    expect((await post(path, request('none'))).status).toBe(400)
    expect((await post(path, { name: 'line' })).status).toBe(400)
  })
})
