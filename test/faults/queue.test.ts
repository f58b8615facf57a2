import { Redis } from 'ioredis'
import { afterEach, describe, expect, it } from 'vitest'
import { compose, type Novo } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { startNovo } from '../../src/demo/world.ts'
import { cast } from '../../src/sandbox/office.ts'
import type { PressResult } from '../../src/sandbox/world.ts'
import { type Service, startRedis } from '../support/services.ts'
import { sharedServices } from '../support/shared-services.ts'
import { startLossyTcp } from './lossy-tcp.ts'
import { actionOn } from './reading.ts'
import {
  approvedLine,
  ask,
  chiefCard,
  draft,
  leasesPass,
  nothingWaits,
  nothingWaitsSoon,
  occasional,
  press,
  quiet,
  type StoryWorld,
  storyWorld,
  structural,
  textOf,
  told,
  until,
} from './story.ts'

const { postgresUrl } = sharedServices()
const approved = /Goedgekeurd door Bram Peeters/

let redis: Service
const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

async function start(environment: (redisUrl: string) => Record<string, string> = url => ({ REDIS_URL: url })) {
  redis = await startRedis()
  open.push({ close: () => redis.stop() })
  const world = await storyWorld(environment(redis.url))
  open.push(world)
  return world
}

/** Novo again in the same world, in a role of its own. */
async function another({ sandbox, clock, environment }: StoryWorld, role: string): Promise<Novo> {
  const novo = await startNovo(sandbox, { ...environment, REDIS_URL: redis.url, NOVO_ROLE: role }, clock, {
    log: quiet,
  })
  open.push({ close: novo.stop })
  return novo
}

async function timed(work: Promise<PressResult>): Promise<{ text: string; ms: number }> {
  const from = performance.now()
  const text = textOf(await work)
  return { text, ms: performance.now() - from }
}

/** A request that Bram has before him, everything told. */
async function asked(world: StoryWorld) {
  const { channel } = world.sandbox
  const { id } = await ask(channel)
  const card = await chiefCard(channel, id)
  await nothingWaits(world)
  return card
}

describe.skipIf(!postgresUrl)('a queue in trouble', { timeout: 120_000 }, () => {
  it('case 21: Redis is down at a press: it is answered within 500 ms and told when Redis is back', {
    retry: 2,
  }, async () => {
    const world = await start()
    const card = await asked(world)
    await redis.kill()
    const { text, ms } = await timed(press(world.sandbox.channel, card, 'telework/approve'))
    expect(text).toMatch(approved)
    expect(ms).toBeLessThan(500)
    await redis.start()
    await nothingWaits(world)
    expect(told(world.sandbox.channel, approvedLine)).toHaveLength(1)
  })

  it('case 21: Redis is down while somebody asks: the draft and its request go their way', async () => {
    const world = await start()
    const { channel } = world.sandbox
    await redis.kill()
    const { id, activityId, card } = await draft(channel)
    const send = actionOn(card, 'telework/send') ?? {}
    const { text } = await timed(channel.presses(cast.anna, activityId, send, occasional()))
    expect(text).toMatch(/Envoyée à Bram Peeters/)
    await redis.start()
    await chiefCard(channel, id)
  })

  it('case 22: FLUSHALL with jobs waiting: they are handed out again and run once', async () => {
    const world = await start(url => ({ REDIS_URL: url, NOVO_ROLE: 'web' }))
    const { channel } = world.sandbox
    const { id } = await ask(channel)
    const admin = new Redis(redis.url)
    await until(async () => (await admin.keys('{novo}:*:wait')).length > 0)
    await admin.flushall()
    const worker = await another(world, 'worker')
    world.sandbox.channel.connectBot(`${world.novo.url}/api/messages`)
    await leasesPass(world.environment)
    const card = await chiefCard(channel, id)
    await press(channel, card, 'telework/approve')
    await admin.flushall()
    admin.disconnect()
    await leasesPass(world.environment)
    await until(async () => (await worker.store.outbox.counts()).waiting === 0)
    expect(told(channel, approvedLine)).toHaveLength(1)
    expect(told(channel, /./, cast.bram)).toHaveLength(0)
  })

  it('case 23: Redis restarts without anything kept: what waited there is handed out again', async () => {
    const world = await start(url => ({ REDIS_URL: url, NOVO_ROLE: 'web' }))
    const { channel } = world.sandbox
    const { id } = await ask(channel)
    await redis.kill()
    await redis.start()
    await another(world, 'worker')
    world.sandbox.channel.connectBot(`${world.novo.url}/api/messages`)
    await leasesPass(world.environment)
    await press(channel, await chiefCard(channel, id), 'telework/approve')
    await nothingWaitsSoon(world)
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 24: a Redis that may evict is refused at start, with the remedy', async () => {
    const world = await storyWorld()
    open.push(world)
    const evicting = await startRedis({ args: ['--maxmemory-policy', 'allkeys-lru'] })
    open.push({ close: () => evicting.stop() })
    const environment = { ...world.sandbox.environment(), ...world.environment, REDIS_URL: evicting.url, PORT: '0' }
    await expect(compose(readConfig(environment), { log: quiet })).rejects.toThrow(/allkeys-lru.*noeviction/s)
  })

  it('case 25: Redis has no memory left: a press is answered and kept, and told once when there is room', async () => {
    const world = await start()
    const { channel } = world.sandbox
    const card = await asked(world)
    const admin = new Redis(redis.url)
    await admin.config('SET', 'maxmemory', '1mb')
    const { text, ms } = await timed(press(channel, card, 'telework/approve'))
    expect(text).toMatch(approved)
    expect(ms).toBeLessThan(2_000)
    // The relay has tried and failed by now.
    await until(() => world.logged.some(message => /could not hand out/.test(message)))
    expect((await world.novo.store.outbox.counts()).waiting).toBeGreaterThan(0)
    expect(told(channel, approvedLine)).toHaveLength(0)
    await admin.config('SET', 'maxmemory', '0')
    admin.disconnect()
    await nothingWaits(world)
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 30: Redis dies while a job runs: what it has done is kept, and done once', async () => {
    const world = await start()
    const { channel, contractor } = world.sandbox
    const { id } = await ask(channel, structural)
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    const died = Promise.withResolvers<void>()
    const stop = contractor.on(() => {
      if (contractor.orders().length === 0) return
      stop()
      redis.kill().then(died.resolve, died.reject)
    })
    await press(channel, card, 'telework/approve')
    await died.promise
    await until(async () => (await world.novo.store.lineOrderOfRequest(id))?.status === 'acknowledged')
    await redis.start()
    await nothingWaits(world)
    expect(contractor.orders()).toHaveLength(1)
    expect(told(channel, /L’opérateur a bien reçu/)).toHaveLength(1)
  })

  it('case 27: the reply to adding a job is lost: the job is there twice and runs once', async () => {
    redis = await startRedis()
    const lossy = await startLossyTcp(redis.port)
    open.push({ close: () => redis.stop() }, lossy)
    const world = await storyWorld({ REDIS_URL: `redis://127.0.0.1:${lossy.port}`, NOVO_ROLE: 'web' })
    open.push(world)
    const { channel } = world.sandbox
    lossy.state.losesReplies = true
    const { id } = await ask(channel)
    const admin = new Redis(redis.url)
    const waiting = () => admin.llen('{novo}:interactive:wait')
    await until(async () => (await waiting()) >= 2)
    const once = await waiting()
    lossy.state.losesReplies = false
    await leasesPass(world.environment)
    await until(async () => (await waiting()) > once)
    admin.disconnect()
    const worker = await another(world, 'worker')
    world.sandbox.channel.connectBot(`${world.novo.url}/api/messages`)
    await press(channel, await chiefCard(channel, id), 'telework/approve')
    await until(async () => (await worker.store.outbox.counts()).waiting === 0)
    expect(told(channel, approvedLine)).toHaveLength(1)
    expect(channel.posts().filter(({ personId, text }) => personId === cast.bram && text === undefined)).toHaveLength(2)
  })

  it('a press waits neither for a turn that died nor for the directory longer than its client does', async () => {
    const world = await start()
    const { channel, graph } = world.sandbox
    const card = await asked(world)
    const place = await world.novo.store.conversation(cast.bram)
    const admin = new Redis(redis.url)
    await admin.set(`novo:state:turn:${place?.conversationId}`, '1', 'PX', 10_000)
    admin.disconnect()
    graph.fail({ hang: true })
    const { ms } = await timed(press(channel, card, 'telework/approve'))
    graph.fail(null)
    expect(ms).toBeLessThan(5_000)
  })
})
