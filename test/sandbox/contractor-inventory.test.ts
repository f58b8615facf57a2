import { describe, expect, it } from 'vitest'
import { samplePeople } from '../../src/sandbox/office.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, inventory, listener, qualifying } from './contractor-world.ts'

const valid = tmfValidator('TMF638')
const services = `${inventory}/service`

describe('the inventory', () => {
  it('holds services in the shape of the specification', async () => {
    const { get } = await contractorWorld()
    const { body } = await get(services)
    expect(body.length).toBeGreaterThan(50)
    expect(body.flatMap((service: unknown) => valid('Service', service))).toEqual([])
  })

  it('gives about a third of the people a line with its VPN, Anna and Lotte none', async () => {
    const { get } = await contractorWorld()
    const lines = (await get(`${services}?serviceType=home-line`)).body
    expect(lines.length / samplePeople().length).toBeGreaterThan(0.2)
    expect(lines.length / samplePeople().length).toBeLessThan(0.4)
    expect((await get(`${services}?relatedParty.id=E10010,E10016`)).body).toEqual([])
    for (const line of lines) {
      const { body } = await get(`${services}?serviceType=vpn&relatedParty.id=${line.relatedParty[0].id}`)
      expect(body).toMatchObject([
        { serviceRelationship: [{ relationshipType: 'reliesOn', service: { id: line.id } }] },
      ])
    }
  })

  it('gives a line to whom it is told', async () => {
    const { get } = await contractorWorld({ withLine: ['E10010'] })
    const { body } = await get(`${services}?serviceType=home-line`)
    expect(body).toMatchObject([{ relatedParty: [{ id: 'E10010' }], place: [{ postcode: '5030', city: 'Gembloux' }] }])
  })

  it('gives inspectors mobile data and a VPN', async () => {
    const { get } = await contractorWorld()
    const { body } = await get(`${services}?relatedParty.id=E10032`)
    expect(body.map((service: JsonObject) => service.serviceType)).toEqual(['mobile', 'vpn'])
    expect((await get(`${services}?serviceType=mobile`)).headers.get('x-total-count')).toBe('5')
  })

  it('leads from each line up to the nation, nested and node by node', async () => {
    const { get } = await contractorWorld()
    const kinds = ['cabinet', 'exchange', 'aggregation', 'province', 'national']
    for (const line of (await get(`${services}?serviceType=home-line`)).body) {
      const nested: string[] = []
      for (let node = line.supportingService?.[0]; node; node = node.supportingService?.[0])
        nested.push(node.serviceType)
      expect(nested).toEqual(kinds)
      const walked: string[] = []
      for (let id = line.supportingService[0].id; id; ) {
        const { body } = await get(`${services}/${id}`)
        walked.push(body.serviceType)
        id = body.supportingService?.[0]?.id
      }
      expect(walked).toEqual(kinds)
    }
    expect((await get(`${services}?serviceType=national`)).body).toHaveLength(1)
  })

  it('tells its own hub of a service that comes', async () => {
    const { contractor, post, ordered } = await contractorWorld()
    const heard = await listener()
    await post(`${inventory}/hub`, { callback: heard.url })
    await contractor.complete(await ordered())
    await contractor.settled()
    expect(heard.types()).toEqual(['ServiceCreateEvent', 'ServiceCreateEvent'])
    expect(heard.received.flatMap(({ event }) => valid(event.eventType, event))).toEqual([])
  })
})

describe('qualification', () => {
  const asks = (postcode: string) => ({
    serviceQualificationItem: [
      {
        id: '1',
        service: {
          serviceType: 'home-line',
          place: [{ role: 'installation', postcode, '@type': 'GeographicAddress' }],
        },
      },
    ],
  })
  const check = tmfValidator('TMF645')

  it.each([
    ['1000', 'qualified'],
    ['9999', 'qualified'],
    ['0999', 'unqualified'],
    ['75001', 'unqualified'],
    ['L-12', 'unqualified'],
  ])('at %s: %s', async (postcode, result) => {
    const { post, get } = await contractorWorld()
    expect(check('CheckServiceQualification_Create', asks(postcode))).toEqual([])
    const { status, body } = await post(`${qualifying}/checkServiceQualification`, asks(postcode))
    expect(status).toBe(201)
    expect(check('CheckServiceQualification', body)).toEqual([])
    expect(body).toMatchObject({
      state: 'done',
      qualificationResult: result,
      serviceQualificationItem: [{ qualificationResult: result }],
    })
    expect((await get(`${qualifying}/checkServiceQualification/${body.id}`)).body).toEqual(body)
  })

  it('names what is missing', async () => {
    const { post } = await contractorWorld()
    const { status, body } = await post(`${qualifying}/checkServiceQualification`, {
      serviceQualificationItem: [{ id: '1', service: {} }],
    })
    expect([status, body.reason]).toEqual([400, 'serviceQualificationItem[0].service.place is missing'])
    expect(check('Error', body)).toEqual([])
  })
})
