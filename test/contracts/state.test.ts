import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { redisState } from '../../src/adapters/redis/state.ts'
import type { State } from '../../src/ports/state.ts'
import { notingLog } from '../support/fakes.ts'
import { type Service, startRedis } from '../support/services.ts'

let redis: Service
let admin: Redis
beforeAll(async () => {
  redis = await startRedis()
  admin = new Redis(redis.url)
  admin.on('error', () => {})
})
afterAll(async () => {
  admin.disconnect()
  await redis.stop()
})

const open: State[] = []
const keep = <T extends State>(state: T): T => {
  open.push(state)
  return state
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(state => state.close()))
})

async function inRedis(log = notingLog()) {
  const state = keep(redisState({ redisUrl: redis.url, log }))
  await expect.poll(() => state.state()).toBe('ok')
  return state
}
const inProcess = async () => keep(embeddedState())

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

async function timed<T>(work: Promise<T>) {
  const from = performance.now()
  return { value: await work, ms: performance.now() - from }
}

describe.each([
  ['in Redis', inRedis],
  ['in process', inProcess],
])('state %s', (name, start) => {
  it('gives back what was set, until it is deleted', async () => {
    const state = await start()
    await state.set('dialog:é', '{"a":"ü"}', 60)
    expect(await state.get('dialog:é')).toBe('{"a":"ü"}')
    await state.set('dialog:é', '', 60)
    expect(await state.get('dialog:é')).toBe('')
    await state.delete('dialog:é')
    expect(await state.get('dialog:é')).toBeUndefined()
    expect(await state.get('never')).toBeUndefined()
  })

  it('forgets when the time is up', async () => {
    const state = await start()
    await state.set('short', 'x', 0.1)
    await state.set('long', 'x', 60)
    await sleep(150)
    expect(await state.get('short')).toBeUndefined()
    expect(await state.get('long')).toBe('x')
  })

  it('gives a claim to the first, and again when it has run out or was given up', async () => {
    const state = await start()
    const asked = await Promise.all([1, 2, 3, 4].map(() => state.claim('turn', 0.2)))
    expect(asked.filter(Boolean)).toHaveLength(1)
    expect(await state.claim('another', 60)).toBe(true)
    await sleep(250)
    expect(await state.claim('turn', 60)).toBe(true)
    await state.delete('turn')
    expect(await state.claim('turn', 60)).toBe(true)
    expect(await state.claim('turn', 60)).toBe(false)
  })

  it('gives out the places of a rate one after the other, and none before a pause is over', async () => {
    const [state, other] = [await start(), await start()]
    const rate = { perSecond: 20, saved: 2 }
    const first = await Promise.all(Array.from({ length: 6 }, () => state.place('posts', rate)))
    expect(first.toSorted((a, b) => a - b).slice(0, 2)).toEqual([0, 0])
    const last = Math.max(...first)
    expect(last).toBeGreaterThan(100)
    expect(last).toBeLessThanOrEqual(200)
    expect(await state.place('another', rate)).toBe(0)
    await state.pause('posts', 3_000)
    const paused = await state.place('posts', rate)
    expect(paused).toBeGreaterThan(2_000)
    expect(paused).toBeLessThanOrEqual(3_000)
    // In Redis the rate is one for all processes.
    const shared = await other.place('posts', rate)
    expect(shared > 2_000 || name === 'in process').toBe(true)
  })

  it('is ok', async () => {
    expect(await (await start()).state()).toBe('ok')
  })
})

describe('state in process', () => {
  it('keeps the newest of too many', async () => {
    const state = embeddedState({ maxEntries: 3 })
    for (const key of ['a', 'b', 'c', 'a', 'd']) await state.set(key, key, 60)
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(state.get))).toEqual(['a', undefined, 'c', 'd'])
  })
})

describe('state in Redis', () => {
  it('is shared by processes', async () => {
    const [one, other] = [await inRedis(), await inRedis()]
    await one.set('shared', 'yes', 60)
    expect(await other.get('shared')).toBe('yes')
    expect(await one.claim('lock', 60)).toBe(true)
    expect(await other.claim('lock', 60)).toBe(false)
    await one.delete('lock')
    expect(await other.claim('lock', 60)).toBe(true)
    expect(await one.claim('lock', 60)).toBe(false)
    await other.delete('lock')
    expect(await one.claim('lock', 60)).toBe(true)
  })

  it('leaves nothing in Redis for ever', async () => {
    const state = await inRedis()
    await state.set('kept', 'x', 100)
    await state.claim('claimed', 100)
    const left = await Promise.all(['kept', 'claimed'].map(key => admin.pttl(`novo:state:${key}`)))
    for (const ms of left) expect(ms).toBeGreaterThan(90_000)
    for (const ms of left) expect(ms).toBeLessThanOrEqual(100_000)
  })

  it('goes on from memory at once while Redis hangs, and tells Redis afterwards', async () => {
    const log = notingLog()
    const state = await inRedis(log)
    await state.set('before', '1', 60)
    process.kill(redis.pid, 'SIGSTOP')
    const first = await timed(state.get('before'))
    expect(first.value).toBe('1')
    expect(first.ms).toBeLessThan(400)
    const next = await timed(
      Promise.all([state.set('during', '2', 60), state.claim('claim', 60), state.delete('before')]),
    )
    expect(next.ms).toBeLessThan(50)
    expect(next.value[1]).toBe(true)
    expect(await state.claim('claim', 60)).toBe(false)
    expect([await state.get('during'), await state.get('before')]).toEqual(['2', undefined])
    expect(await state.state()).toBe('unreachable')
    expect(state.fallbacks()).toBeGreaterThanOrEqual(5)

    process.kill(redis.pid, 'SIGCONT')
    await expect.poll(() => admin.get('novo:state:before').then(() => state.get('before'))).toBeUndefined()
    await expect
      .poll(() => state.get('during').then(() => admin.get('novo:state:during')), { timeout: 30_000 })
      .toBe('2')
    await expect
      .poll(() => state.get('before').then(() => admin.get('novo:state:before')), { timeout: 30_000 })
      .toBeNull()
    expect(await state.claim('claim', 60)).toBe(false)
    expect(log.noted.map(({ message }) => message)).toEqual([
      'the state has lost Redis and is kept in memory meanwhile',
      'the state has Redis again',
    ])
  }, 90_000)

  it('answers at once while Redis is gone, and has it back in seconds', async () => {
    const state = await inRedis()
    await redis.kill()
    await state.set('alone', '1', 60)
    const got = await timed(state.get('alone'))
    expect(got.value).toBe('1')
    expect(got.ms).toBeLessThan(200)
    await redis.start()
    await expect.poll(() => state.state(), { timeout: 30_000 }).toBe('ok')
    expect(await state.get('alone')).toBe('1')
    await expect.poll(() => state.get('alone').then(() => admin.get('novo:state:alone')), { timeout: 30_000 }).toBe('1')
  }, 90_000)

  it('works without Redis from the start', async () => {
    const state = keep(redisState({ redisUrl: 'redis://127.0.0.1:1', log: notingLog() }))
    await state.set('a', '1', 60)
    expect(await state.get('a')).toBe('1')
    expect(await state.claim('b', 60)).toBe(true)
    expect(await state.claim('b', 60)).toBe(false)
    expect(await state.state()).toBe('unreachable')
  })
})
