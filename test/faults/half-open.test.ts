import { describe, expect, it } from 'vitest'
import { bullQueue } from '../../src/adapters/bull/queue.ts'
import { notingLog } from '../support/fakes.ts'
import { startRedis } from '../support/services.ts'
import { sharedServices } from '../support/shared-services.ts'
import { startLossyTcp } from './lossy-tcp.ts'
import { approvedLine, ask, chiefCard, nothingWaits, press, storyWorld, textOf, told, until } from './story.ts'

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** A queue whose connections go half-open `afterMs` after it began to work: the seconds until a job put then is run. */
async function pickUpAfter(afterMs: number): Promise<number> {
  const own = await startRedis()
  const tcp = await startLossyTcp(own.port)
  const queue = await bullQueue({ redisUrl: `redis://127.0.0.1:${tcp.port}`, log: notingLog() })
  const run = Promise.withResolvers<void>()
  queue.work('interactive', 1, async () => run.resolve())
  queue.work('contractor', 1, async () => {})
  await sleep(afterMs)
  tcp.freeze()
  const from = performance.now()
  const put = async (lease: number): Promise<void> => {
    // As the relay does: what could not be put is put again.
    await queue.put('interactive', [{ id: 'effect', lease }]).catch(async () => {
      await sleep(500)
      await put(lease + 1)
    })
  }
  await put(1)
  await run.promise
  const seconds = (performance.now() - from) / 1000
  await queue.close(100)
  await tcp.close()
  await own.stop()
  return seconds
}

it('case 26: whenever the connections to Redis go half-open, a job is run within 25 s', {
  timeout: 90_000,
}, async () => {
  const seconds = await Promise.all([100, 1_500, 3_000, 4_500, 6_000, 7_500, 9_000, 10_500].map(pickUpAfter))
  console.log(`picked up after ${seconds.map(each => each.toFixed(1)).join(', ')} s`)
  expect(Math.max(...seconds)).toBeLessThan(25)
})

const { postgresUrl } = sharedServices()

describe.skipIf(!postgresUrl)('a whole program', () => {
  it('case 26: decides at once on half-open connections, and tells within 25 s, once', {
    timeout: 90_000,
  }, async () => {
    const redis = await startRedis()
    const tcp = await startLossyTcp(redis.port)
    const world = await storyWorld({ REDIS_URL: `redis://127.0.0.1:${tcp.port}` })
    const { channel } = world.sandbox
    const { id } = await ask(channel)
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    tcp.freeze()
    const from = performance.now()
    expect(textOf(await press(channel, card, 'telework/approve'))).toMatch(/Goedgekeurd door Bram Peeters/)
    const answered = performance.now() - from
    await until(() => told(channel, approvedLine).length > 0, 60_000)
    const seconds = (performance.now() - from) / 1000
    console.log(`answered after ${Math.round(answered)} ms, told after ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(25)
    await nothingWaits(world)
    expect(told(channel, approvedLine)).toHaveLength(1)
    await world.close()
    await tcp.close()
    await redis.stop()
  })
})
