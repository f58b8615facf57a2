import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bullQueue } from '../../src/adapters/bull/queue.ts'
import { embeddedQueue } from '../../src/adapters/embedded/queue.ts'
import type { Handout, Queue } from '../../src/ports/queue.ts'
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

const open: Queue[] = []
const keep = (queue: Queue) => {
  open.push(queue)
  return queue
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(queue => queue.close(100)))
  if (admin.status === 'ready') await admin.flushall()
})

const onBull = async (log = notingLog()) => keep(await bullQueue({ redisUrl: redis.url, log }))
const inProcess = async (log = notingLog()) => keep(embeddedQueue({ log }))

const handouts = (count: number, lease = 1): Handout[] =>
  Array.from({ length: count }, (_, number) => ({ id: `effect:${number}`, lease }))

const name = ({ id, lease }: Handout) => `${id}/${lease}`

/** Notes what runs, in the order it begins. */
function notingRuns(run: (handout: Handout) => Promise<void> = async () => {}) {
  const began: string[] = []
  const work = async (handout: Handout) => {
    began.push(name(handout))
    await run(handout)
  }
  return { began, work }
}

const until = (met: () => boolean | Promise<boolean>, ms = 30_000) =>
  expect.poll(met, { timeout: ms, interval: 10 }).toBe(true)
const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

async function timed(work: Promise<unknown>) {
  const from = performance.now()
  const outcome = await work.then(
    () => 'done',
    () => 'rejected',
  )
  return { outcome, ms: performance.now() - from }
}

describe.each([
  ['on Bull', onBull],
  ['in process', inProcess],
])('a queue %s', (_, start) => {
  it('runs what is put, in its order, before and after somebody works', async () => {
    const queue = await start()
    const { began, work } = notingRuns()
    await queue.put('contractor', handouts(3))
    queue.work('contractor', 1, work)
    await until(() => began.length === 3)
    await queue.put('contractor', handouts(2, 2))
    await until(() => began.length === 5)
    expect(began).toEqual(['effect:0/1', 'effect:1/1', 'effect:2/1', 'effect:0/2', 'effect:1/2'])
  })

  it('runs a hand-out once, however often it is put, and another lease again', async () => {
    const queue = await start()
    const { began, work } = notingRuns()
    for (const lease of [1, 1, 1, 2]) await queue.put('notices', [{ id: 'effect', lease }])
    queue.work('notices', 5, work)
    await until(() => began.length >= 2)
    await sleep(100)
    expect(began.sort()).toEqual(['effect/1', 'effect/2'])
  })

  it('runs so many at once and no more', async () => {
    const queue = await start()
    const now = { running: 0, most: 0 }
    const { began, work } = notingRuns(async () => {
      now.running += 1
      now.most = Math.max(now.most, now.running)
      await sleep(30)
      now.running -= 1
    })
    queue.work('notices', 3, work)
    await queue.put('notices', handouts(12))
    await until(() => began.length === 12)
    expect(now.most).toBe(3)
  })

  it('keeps one queue out of another’s way', async () => {
    const queue = await start()
    const stuck = Promise.withResolvers<void>()
    const { began, work } = notingRuns()
    queue.work('notices', 1, () => stuck.promise)
    queue.work('interactive', 1, work)
    await queue.put('notices', handouts(5))
    await queue.put('interactive', handouts(5))
    await until(() => began.length === 5)
    stuck.resolve()
  })

  it('logs a run that throws, and goes on', async () => {
    const log = notingLog()
    const queue = await start(log)
    const { began, work } = notingRuns(async ({ id }) => {
      if (id === 'effect:0') throw new TypeError('with a secret in it')
    })
    queue.work('notices', 1, work)
    await queue.put('notices', handouts(3))
    await until(() => began.length === 3)
    await sleep(100)
    expect(began).toHaveLength(3)
    const facts = { queue: 'notices', effect: 'effect:0', error: 'TypeError' }
    expect(log.noted).toEqual([{ level: 'error', facts, message: 'a run has thrown' }])
  })

  it('lets what runs finish when it closes, takes nothing more, and refuses to put', async () => {
    const queue = await start()
    const finished: string[] = []
    const { began, work } = notingRuns(async handout => {
      await sleep(200)
      finished.push(name(handout))
    })
    queue.work('notices', 2, work)
    await queue.put('notices', handouts(6))
    await until(() => began.length === 2)
    await queue.close(5_000)
    expect(finished.sort()).toEqual(began.sort())
    expect(began).toHaveLength(2)
    await expect(queue.put('notices', handouts(1, 9))).rejects.toThrow('closed')
  })

  it('does not wait for ever for a run that hangs', async () => {
    const queue = await start()
    const { began, work } = notingRuns(() => new Promise(() => {}))
    queue.work('notices', 1, work)
    await queue.put('notices', handouts(1))
    await until(() => began.length === 1)
    const { ms } = await timed(queue.close(300))
    expect(ms).toBeLessThan(2_500)
  })

  it('has one worker for each queue', async () => {
    const queue = await start()
    queue.work('notices', 1, async () => {})
    expect(() => queue.work('notices', 1, async () => {})).toThrow('notices has a worker already')
  })

  it('runs thousands in seconds', async () => {
    const queue = await start()
    const { began, work } = notingRuns()
    queue.work('notices', 20, work)
    const { ms } = await timed(
      (async () => {
        for (const lease of Array(30).keys()) await queue.put('notices', handouts(100, lease))
        await until(() => began.length === 3_000, 20_000)
      })(),
    )
    expect(new Set(began).size).toBe(3_000)
    expect(3_000 / (ms / 1000)).toBeGreaterThan(300)
  }, 90_000)
})

describe('a queue on Bull', () => {
  it('shares hand-outs between processes, each run once', async () => {
    const log = notingLog()
    const [one, other] = [await onBull(log), await onBull(log)]
    const { began, work } = notingRuns(() => sleep(1))
    for (const queue of [one, other]) queue.work('notices', 5, work)
    await Promise.all([one.put('notices', handouts(200)), other.put('notices', handouts(200))])
    await until(() => began.length >= 200)
    await sleep(200)
    expect(new Set(began).size).toBe(200)
  })

  it('leaves nothing behind in Redis', async () => {
    const queue = await onBull()
    const { began, work } = notingRuns()
    queue.work('notices', 5, work)
    await queue.put('notices', handouts(50))
    await until(() => began.length === 50)
    await until(async () => (await admin.keys('*effect*')).length === 0)
    expect((await admin.keys('*')).every(key => key.startsWith('{novo}:'))).toBe(true)
  })

  it('refuses a Redis that may evict, with the remedy', async () => {
    await admin.config('SET', 'maxmemory-policy', 'allkeys-lru')
    await expect(bullQueue({ redisUrl: redis.url, log: notingLog() })).rejects.toThrow(
      /maxmemory-policy is allkeys-lru.*Set it to noeviction/,
    )
    await admin.config('SET', 'maxmemory-policy', 'noeviction')
  })

  it('says when the policy has become an evicting one', async () => {
    const queue = await onBull()
    expect(await queue.state()).toBe('ok')
    await admin.config('SET', 'maxmemory-policy', 'volatile-ttl')
    expect(await queue.state()).toBe('maxmemory-policy is volatile-ttl')
    await admin.config('SET', 'maxmemory-policy', 'noeviction')
  })

  it('refuses to start without Redis', async () => {
    const nowhere = bullQueue({ redisUrl: 'redis://127.0.0.1:1', log: notingLog(), startMs: 300 })
    await expect(nowhere).rejects.toThrow('Redis does not answer: start it, or correct REDIS_URL')
  })

  it('rejects what Redis has no memory for', async () => {
    const queue = await onBull()
    await admin.config('SET', 'maxmemory', '1mb')
    await expect(queue.put('notices', handouts(5))).rejects.toThrow()
    await admin.config('SET', 'maxmemory', '0')
    await queue.put('notices', handouts(5))
  })

  it('rejects when a single job was not taken', async () => {
    const queue = await onBull()
    await admin.set('{novo}:notices:wait', 'in the way')
    await expect(queue.put('notices', handouts(2))).rejects.toThrow('the queue did not take every job')
    await admin.del('{novo}:notices:wait')
  })

  it('survives FLUSHALL, also with a run under way: put again, it is worked', async () => {
    const queue = await onBull()
    const gate = Promise.withResolvers<void>()
    const { began, work } = notingRuns(() => gate.promise)
    queue.work('notices', 2, work)
    await queue.put('notices', handouts(10))
    await until(() => began.length === 2)
    await admin.flushall()
    gate.resolve()
    await queue.put('notices', handouts(10, 2))
    await until(() => began.length === 12)
  })

  it('rejects within 2.5 s while Redis hangs, and works again when it comes to itself', async () => {
    const queue = await onBull()
    const { began, work } = notingRuns()
    queue.work('notices', 2, work)
    await queue.put('notices', handouts(1))
    await until(() => began.length === 1)
    process.kill(redis.pid, 'SIGSTOP')
    const put = await timed(queue.put('notices', handouts(1, 2)))
    expect(put).toMatchObject({ outcome: 'rejected' })
    expect(put.ms).toBeLessThan(2_500)
    expect(await queue.state()).toBe('unreachable')
    process.kill(redis.pid, 'SIGCONT')
    await queue.put('notices', handouts(1, 3))
    await until(() => began.includes('effect:0/3'))
  }, 90_000)

  it('rejects at once while Redis is gone; when it is back, work goes on', async () => {
    const queue = await onBull()
    const { began, work } = notingRuns()
    queue.work('notices', 2, work)
    await queue.put('notices', handouts(2))
    await until(() => began.length === 2)
    await redis.kill()
    const put = await timed(queue.put('notices', handouts(1, 2)))
    expect(put).toMatchObject({ outcome: 'rejected' })
    expect(put.ms).toBeLessThan(2_500)
    expect(await queue.state()).toBe('unreachable')
    await redis.start()
    await until(
      () =>
        queue.put('notices', handouts(3, 3)).then(
          () => true,
          () => false,
        ),
      4_000,
    )
    await until(() => began.length === 5)
  }, 90_000)

  it('closes in the moment it starts to work', async () => {
    for (const _ of Array(10).keys()) {
      const queue = await onBull()
      queue.work('notices', 2, async () => {})
      await queue.close(1_000)
    }
  })

  it('closes in time while Redis is gone', async () => {
    const queue = await onBull()
    queue.work('notices', 2, async () => {})
    await redis.kill()
    const { ms } = await timed(queue.close(5_000))
    expect(ms).toBeLessThan(2_500)
    await redis.start()
  })
})
