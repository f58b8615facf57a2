import { beforeEach, describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, inventory, ordering, orderRequest } from './contractor-world.ts'

const orders = `${ordering}/serviceOrder`
const valid = tmfValidator('TMF641')

describe('lists', () => {
  let world: Awaited<ReturnType<typeof contractorWorld>>
  const found = async (query: string) =>
    (await world.get(`${orders}?${query}`)).body.map((order: { externalId: string }) => order.externalId)

  beforeEach(async () => {
    world = await contractorWorld()
    for (const [name, employee] of [
      ['a', 'E10010'],
      ['b', 'E10016'],
      ['c', 'E10010'],
    ] as const) {
      await world.post(orders, orderRequest(name, employee))
      world.clock.forward(3_600_000)
    }
    await world.contractor.milestone(world.contractor.orders()[1]?.id ?? '', 'survey')
  })

  it.each([
    ['', ['a', 'b', 'c']],
    ['externalId=b', ['b']],
    ['externalId=b,c', ['b', 'c']],
    ['externalId=none', []],
    ['externalId.ne=b', ['a', 'c']],
    ['state=acknowledged', ['a', 'c']],
    ['state=acknowledged,inProgress', ['a', 'b', 'c']],
    ['relatedParty.id=E10010', ['a', 'c']],
    ['serviceOrderItem.service.place.postcode=5030&state=inProgress', ['b']],
    ['orderDate.gt=2026-11-23T09:00:00Z', ['b', 'c']],
    ['orderDate.gte=2026-11-23T09:00:00Z', ['a', 'b', 'c']],
    ['orderDate.gt=2026-11-23T10:30:00%2B01:00&orderDate.lt=2026-11-23T11:00:00Z', ['b']],
    ['limit=2', ['a', 'b']],
    ['limit=2&offset=2', ['c']],
    ['limit=0', []],
  ])('?%s', async (query, names) => {
    expect(await found(query)).toEqual(names)
  })

  it('count what there is and what is on the page', async () => {
    const { headers, body } = await world.get(`${orders}?relatedParty.id=E10010&limit=1`)
    expect(headers.get('x-total-count')).toBe('2')
    expect(headers.get('x-result-count')).toBe('1')
    expect(body.flatMap((order: unknown) => valid('ServiceOrder', order))).toEqual([])
  })

  it('give the fields asked for, id and href always', async () => {
    const { body } = await world.get(`${orders}?fields=externalId,state&limit=1`)
    expect(Object.keys(body[0]).sort()).toEqual(['externalId', 'href', 'id', 'state'])
    const one = await world.get(`${orders}/${body[0].id}?fields=state`)
    expect(Object.keys(one.body).sort()).toEqual(['href', 'id', 'state'])
  })

  it.each([
    ['externalID=b', 'externalID is no filter here'],
    ['limit=-1', 'limit is "-1"'],
    ['orderDate.gt=2026-11-23T10:00:00+01:00', 'not a date-time'],
  ])('refuse ?%s', async (query, reason) => {
    const { status, body } = await world.get(`${orders}?${query}`)
    expect(status).toBe(400)
    expect(body.reason).toContain(reason)
  })

  it.each([`${orders}/SO-none`, `${inventory}/service/none`])('know no %s', async path => {
    const { status, body } = await world.get(path)
    expect(status).toBe(404)
    expect(valid('Error', body)).toEqual([])
  })
})
