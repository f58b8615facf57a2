import { afterEach, describe, expect, it } from 'vitest'
import { breaker } from '../../src/adapters/contractor/breaker.ts'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { realClock } from '../../src/sandbox/clock.ts'
import { startContractor } from '../../src/sandbox/contractor.ts'
import { answering, type Reply, type Seen } from '../support/answering.ts'
import { notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'

const now = () => '2026-12-01T08:00:00Z'

const servers: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))

/** A contractor that answers as told, and the adapter towards it. */
async function contractorAnswering(reply: (seen: Seen) => Reply) {
  const server = await answering(reply)
  servers.push(server)
  const log = notingLog()
  return { ...server, log, contractor: tmfContractor({ url: `${server.url}/`, token: 'the-token', log, now }) }
}

describe('an order placed', () => {
  it('carries the token, and our id as idempotency key', async () => {
    const { contractor, calls } = await contractorAnswering(() => ({
      status: 201,
      body: { id: 'SO-1', state: 'acknowledged' },
    }))
    await contractor.placeOrder(newLineOrder({ id: 'ours' }))
    expect(calls[0]).toMatchObject({
      method: 'POST',
      url: '/tmf-api/serviceOrdering/v4/serviceOrder',
      headers: { 'idempotency-key': 'ours', authorization: 'Bearer the-token', 'content-type': 'application/json' },
    })
  })
})

describe('what the sandbox answers', () => {
  it('is valid and read in full', async () => {
    const outside = await startContractor({ clock: realClock(), people: [] })
    const contractor = tmfContractor({ url: outside.url, token: outside.token, log: notingLog() })
    const { contractorId } = await contractor.placeOrder(newLineOrder())
    await outside.milestone(contractorId, 'survey')
    await outside.jeopardy(contractorId, 'Technician ill', '2027-01-10T09:00:00Z')
    const jeopardies = [{ message: 'Technician ill', newDate: '2027-01-10T09:00:00Z' }]
    expect(await contractor.order(contractorId)).toMatchObject({ jeopardies, expected: '2027-01-10T09:00:00Z' })
    await outside.moveOrder(contractorId, 'cancelled', 'The office asked')
    expect(await contractor.order(contractorId)).toMatchObject({ state: 'cancelled', message: 'The office asked' })
    await outside.close()
  })
})

describe('the contractor’s answers', () => {
  it('adopts the order found on 409', async () => {
    const { contractor } = await contractorAnswering(({ method }) =>
      method === 'POST'
        ? { status: 409, body: { code: 'conflict', reason: 'exists' } }
        : {
            status: 200,
            body: [
              { id: 'SO-9', externalId: 'other' },
              { id: 'SO-7', externalId: 'ours', state: 'held' },
            ],
          },
    )
    expect(await contractor.placeOrder(newLineOrder({ id: 'ours' }))).toMatchObject({
      contractorId: 'SO-7',
      state: 'held',
    })
  })

  it('is silence when 409 hides no order of ours', async () => {
    const { contractor } = await contractorAnswering(({ method }) =>
      method === 'POST' ? { status: 409 } : { status: 200, body: [{ id: 'SO-9', externalId: 'other' }] },
    )
    await expect(contractor.placeOrder(newLineOrder({ id: 'ours' }))).rejects.toThrow(/409/)
  })

  it.each([[408], [425], [429], [500], [502], [503], [504]])(
    '%i is silence, with the wait they ask for',
    async status => {
      const { contractor } = await contractorAnswering(() => ({ status, headers: { 'retry-after': '17' } }))
      await expect(contractor.placeOrder(newLineOrder())).rejects.toMatchObject({
        name: 'Silence',
        who: 'contractor',
        after: 17,
      })
    },
  )

  it.each([[400], [401], [403], [404], [422]])('%i is their no, with its reason', async status => {
    const body = { code: 'no', reason: 'Not here', message: 'Try elsewhere' }
    const { contractor } = await contractorAnswering(() => ({ status, body }))
    await expect(contractor.placeOrder(newLineOrder())).rejects.toMatchObject({
      name: 'Refused',
      status,
      reason: 'Not here: Try elsewhere',
    })
  })

  it.each([
    ['no JSON', '<html>'],
    ['no order', { hello: 'there' }],
  ])('%s is silence', async (_, body) => {
    const { contractor } = await contractorAnswering(() => ({ status: 201, body }))
    await expect(contractor.placeOrder(newLineOrder())).rejects.toMatchObject({ name: 'Silence' })
  })

  it('case 62: follows no redirect', async () => {
    const { contractor, calls } = await contractorAnswering(() => ({
      status: 302,
      headers: { location: 'http://127.0.0.1:1/' },
    }))
    await expect(contractor.order('SO-1')).rejects.toThrow(/redirects are not followed/)
    expect(calls).toHaveLength(1)
  })

  it('reads at most a megabyte', async () => {
    const { contractor } = await contractorAnswering(() => ({ status: 200, body: 'x'.repeat(1_000_001) }))
    await expect(contractor.order('SO-1')).rejects.toThrow(/too large/)
  })

  it('never says the token, an address or a body in its errors and logs', async () => {
    const { contractor, log } = await contractorAnswering(() => 'cut')
    const error = await contractor.placeOrder(newLineOrder()).catch((error: Error) => error)
    const told = JSON.stringify([String(error), log.noted])
    expect(told).not.toMatch(/the-token|Molenweg|E20002|127\.0\.0\.1/)
  })

  it('leaves ids in a path nowhere to go', async () => {
    const { contractor, calls } = await contractorAnswering(() => ({ status: 404 }))
    expect(await contractor.order('../../hub?x=1')).toBeUndefined()
    expect(calls[0]?.url).toBe('/tmf-api/serviceOrdering/v4/serviceOrder/..%2F..%2Fhub%3Fx%3D1')
  })
})

describe('the inventory', () => {
  const service = (number: number) => ({
    id: `S${number}`,
    serviceType: 'home-line',
    state: number % 2 ? 'active' : 'terminated',
    relatedParty: [{ id: `E${number}`, role: 'user' }],
  })

  it('is read page by page', async () => {
    const all = Array.from({ length: 230 }, (_, number) => service(number))
    const { contractor, calls } = await contractorAnswering(({ url }) => {
      const query = new URL(url, 'http://x').searchParams
      const offset = Number(query.get('offset'))
      const page = all.slice(offset, offset + Number(query.get('limit')))
      return { status: 200, headers: { 'x-total-count': '230' }, body: page }
    })
    const lines = await contractor.lines()
    expect(lines).toHaveLength(230)
    expect(lines[1]).toEqual({ id: 'S1', kind: 'home-line', employeeNumber: 'E1', active: true })
    expect(lines[2]?.active).toBe(false)
    expect(calls).toHaveLength(3)
  })

  it('believes in a filter only as far as the answer does', async () => {
    const { contractor } = await contractorAnswering(() => ({ status: 200, body: [service(1), service(2)] }))
    expect(await contractor.lines('E1')).toHaveLength(1)
  })

  it('keeps out what is not agreed, and says so', async () => {
    const odd = { ...service(3), serviceType: 'satellite' }
    const nobodys = { ...service(5), relatedParty: [] }
    const node = { id: 'C1', serviceType: 'cabinet', state: 'active' }
    const { contractor, log } = await contractorAnswering(() => ({
      status: 200,
      body: [odd, nobodys, node, service(1)],
    }))
    expect((await contractor.lines()).map(({ id }) => id)).toEqual(['S1'])
    expect(log.noted.map(({ facts }) => facts)).toEqual([
      { service: 'S3', serviceType: 'satellite' },
      { service: 'S5', serviceType: 'home-line' },
    ])
  })
})

describe('the breaker', () => {
  function timed() {
    const clock = { ms: 0 }
    return { clock, fuse: breaker(() => clock.ms) }
  }

  it('opens after 5 failures in 60 s, and tries once every 30 s', () => {
    const { clock, fuse } = timed()
    for (const _ of [1, 2, 3, 4]) fuse.failed()
    expect(fuse.wait()).toBeUndefined()
    fuse.failed()
    expect(fuse.wait()).toBe(30)
    clock.ms = 30_000
    expect(fuse.wait()).toBeUndefined()
    expect(fuse.wait()).toBe(30)
    fuse.succeeded()
    expect(fuse.wait()).toBeUndefined()
  })

  it('stays closed when failures are far apart', () => {
    const { clock, fuse } = timed()
    for (const minute of [0, 1, 2, 3, 4, 5, 6]) {
      clock.ms = minute * 15_100
      fuse.failed()
    }
    expect(fuse.wait()).toBeUndefined()
  })

  it('spares the contractor while it is open', async () => {
    const { contractor, calls } = await contractorAnswering(() => ({ status: 500 }))
    for (const _ of [1, 2, 3, 4, 5]) await contractor.order('SO-1').catch(() => {})
    await expect(contractor.order('SO-1')).rejects.toMatchObject({ name: 'Silence', after: 30 })
    expect(calls).toHaveLength(5)
    expect(contractor.state()).toBe(`unreachable since ${now()}`)
  })
})
