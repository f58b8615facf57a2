import { describe, expect, it } from 'vitest'
import { tmfValidator } from '../support/tmf-schemas.ts'
import { contractorWorld, ordering, orderRequest, start } from './contractor-world.ts'

const orders = `${ordering}/serviceOrder`
const valid = tmfValidator('TMF641')

describe('the door', () => {
  it.each([
    ['no token', { authorization: '' }],
    ['another token', { authorization: 'Bearer other' }],
    ['another scheme', { authorization: 'Basic b3RoZXI=' }],
  ])('is closed to %s', async (_name, headers) => {
    const { call, contractor } = await contractorWorld()
    const { status, body } = await call('POST', orders, orderRequest('order-1'), headers)
    expect(status).toBe(401)
    expect(valid('Error', body)).toEqual([])
    expect(body).toMatchObject({
      code: expect.any(String),
      reason: expect.any(String),
      message: expect.any(String),
      status: '401',
    })
    expect(contractor.orders()).toEqual([])
  })

  it('answers what is not there, and what is no JSON, in the shape of the specification', async () => {
    const { contractor, call, get } = await contractorWorld()
    const broken = await fetch(contractor.url + orders, {
      method: 'POST',
      headers: { authorization: `Bearer ${contractor.token}`, 'content-type': 'application/json' },
      body: '{',
    })
    const answers = [
      await get('/tmf-api/nothing'),
      await call('PUT', orders, {}),
      await call('POST', orders, [1]),
      await call('POST', orders, {}, { 'content-encoding': 'gzip' }),
      { status: broken.status, body: await broken.json() },
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 400, 415, 400])
    expect(answers.flatMap(({ body }) => valid('Error', body))).toEqual([])
    expect(answers.map(({ body }) => body.status)).toEqual(['404', '405', '400', '415', '400'])
  })

  it('keeps a record of every call', async () => {
    const { contractor, get, post } = await contractorWorld()
    await post(orders, orderRequest('order-1'))
    await get(`${orders}?externalId=order-1`)
    const at = start.toISOString()
    expect(contractor.calls()).toEqual([
      { method: 'POST', path: orders, outcome: 201, at },
      { method: 'GET', path: orders, outcome: 200, at },
    ])
  })

  it('tells its listeners until they leave', async () => {
    const { contractor, ordered } = await contractorWorld()
    const heard = { times: 0 }
    const leave = contractor.on(() => {
      heard.times += 1
    })
    await ordered()
    const times = heard.times
    expect(times).toBeGreaterThan(0)
    leave()
    await ordered('order-2')
    expect(heard.times).toBe(times)
  })
})

describe('faults', () => {
  it('silent: the call hangs and nothing is done', async () => {
    const { contractor } = await contractorWorld()
    contractor.faults.silent = true
    const hanging = fetch(contractor.url + orders, { signal: AbortSignal.timeout(300) })
    await expect(hanging).rejects.toThrow(/timeout/)
    expect(contractor.calls()).toMatchObject([{ method: 'GET', outcome: 'hang' }])
    expect(contractor.orders()).toEqual([])
  })

  it('status: every request gets it, with Retry-After', async () => {
    const { contractor, post } = await contractorWorld()
    Object.assign(contractor.faults, { status: 429, retryAfter: 7 })
    const { status, headers, body } = await post(orders, orderRequest('order-1'))
    expect([status, headers.get('retry-after')]).toEqual([429, '7'])
    expect(valid('Error', body)).toEqual([])
    expect(contractor.orders()).toEqual([])
    delete contractor.faults.status
    expect((await post(orders, orderRequest('order-1'))).status).toBe(201)
  })

  it('loseReplies: the work is done, the connection cut', async () => {
    const { contractor, post } = await contractorWorld()
    contractor.faults.loseReplies = true
    await expect(post(orders, orderRequest('order-1'))).rejects.toThrow('fetch failed')
    expect(contractor.orders()).toHaveLength(1)
    expect(contractor.calls()).toMatchObject([{ outcome: 'cut' }])
  })

  it('failAfterWork: the work is done, the answer 500', async () => {
    const { contractor, post } = await contractorWorld()
    contractor.faults.failAfterWork = true
    expect((await post(orders, orderRequest('order-1'))).status).toBe(500)
    expect(contractor.orders()).toHaveLength(1)
  })

  it('flaky: every kind is met, the same for the same seed', async () => {
    const outcomes = async (seed: number) => {
      const { contractor, get } = await contractorWorld({ seed })
      contractor.faults.flaky = 0.8
      const calls = Array.from({ length: 40 }, () => get(orders).catch(() => undefined))
      await Promise.all(calls)
      return contractor
        .calls()
        .map(({ outcome }) => String(outcome))
        .sort()
    }
    const [one, same, other] = await Promise.all([outcomes(7), outcomes(7), outcomes(8)])
    expect(new Set(one)).toEqual(new Set(['200', '429', '500', '503', 'cut']))
    expect(same).toEqual(one)
    expect(other).not.toEqual(one)
  })
})
