import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import { sharedServices } from '../support/shared-services.ts'
import { childWorld } from './child-world.ts'
import {
  approvedLine,
  ask,
  chiefCard,
  decisions,
  inDays,
  leasesPass,
  nothingWaits,
  nothingWaitsSoon,
  occasional,
  press,
  structuralIn,
  told,
  until,
} from './story.ts'

const { postgresUrl } = sharedServices()

type World = Awaited<ReturnType<typeof childWorld>>
let world: World
afterEach(() => world.close())

async function begin() {
  world = await childWorld(postgresUrl ?? '')
  const { channel, contractor } = world.sandbox
  return { channel, contractor }
}

/** Anna's request for a structural telework, which orders a line once it is approved. */
async function requestWithLine() {
  const { channel } = world.sandbox
  await channel.install(cast.anna)
  await channel.install(cast.bram)
  const { id } = await ask(channel, structuralIn(7))
  const card = await chiefCard(channel, id)
  await nothingWaits(world)
  return { id, card }
}

async function rows<Row extends object>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: world.environment.DATABASE_URL })
  await client.connect()
  return (await client.query<Row>(statement).finally(() => client.end())).rows
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

describe.skipIf(!postgresUrl)('a worker', { timeout: 150_000 }, () => {
  it('case 28: that stands still for two leases is taken over; when it goes on it changes nothing', async () => {
    const { channel, contractor } = await begin()
    await world.start('web')
    const first = await world.start('worker')
    const { id, card } = await requestWithLine()
    const { webhooks } = contractor.faults
    contractor.faults = { ...contractor.faults, webhooks: { ...webhooks, drop: true } }
    const stop = contractor.on(() => {
      if (contractor.orders().length === 0) return
      stop()
      first.standStill()
    })
    await press(channel, card, 'telework/approve')
    await until(() => contractor.orders().length === 1)
    await world.start('worker')
    await sleep(24_000)
    await until(async () => (await world.novo.store.lineOrderOfRequest(id))?.status === 'acknowledged', 60_000)
    first.goOn()
    await nothingWaitsSoon(world)
    await sleep(2_000)
    expect(contractor.orders()).toHaveLength(1)
    expect(told(channel, /L’opérateur a bien reçu/)).toHaveLength(1)
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 31: that a job kills again and again gets rid of it after five starts; the rest goes on', async () => {
    const { channel, contractor } = await begin()
    await world.start('web')
    const worker = await world.start('worker')
    const { id, card } = await requestWithLine()
    let kills = 0
    const readsOrders = () => {
      const last = contractor.calls().at(-1)
      return last?.method === 'GET' && last.path.endsWith('/serviceOrder')
    }
    const stop = contractor.on(() => {
      // Where the order is looked for before it is placed.
      if (!worker.isReady() || !readsOrders()) return
      kills += 1
      worker.kill()
    })
    await press(channel, card, 'telework/approve')
    for (const start of [1, 2, 3, 4, 5]) {
      await until(() => kills >= start)
      await until(() => worker.isReady())
      // Its lease is over; those beside it keep theirs, and are begun anew when it is out of the way.
      await rows(`update effects set lease_until = null where name = 'order-line' and dead_at is null`)
    }
    await until(async () => (await world.novo.store.outbox.counts()).dead > 0)
    const [dead] = await world.novo.store.outbox.dead(9)
    const order = await world.novo.store.lineOrderOfRequest(id)
    expect(dead).toMatchObject({
      error: 'began too often without an end',
      effect: { name: 'order-line', order: order?.id },
    })
    expect(kills).toBe(5)
    stop()
    const [task] = await world.novo.store.openTasks(9)
    expect(task?.reason).toEqual({ why: 'effect gave up', effect: dead?.id, name: 'order-line' })
    await leasesPass(world.environment)
    await nothingWaitsSoon(world)
    expect(contractor.orders()).toEqual([])
  })

  it('case 33: ended by SIGTERM with a handler that hangs is gone within 20 s, and what hung is done by the next', async () => {
    const { channel } = await begin()
    const novo = await world.start('all')
    await channel.install(cast.anna)
    await channel.install(cast.bram)
    const { id } = await ask(channel, occasional(inDays(7)))
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    // Where Bram's card is is not known any more: the turn writes it down after its decision.
    await rows(`update live_cards set activity_id = null where person = '${cast.bram}'`)
    const lock = new pg.Client({ connectionString: world.environment.DATABASE_URL })
    await lock.connect()
    // Whoever writes down where a card is waits for this: that turn, and the jobs that tell of its decision.
    await lock.query('begin; lock table live_cards in share mode')
    const waiting = `select 1 from pg_locks where relation = 'live_cards'::regclass and not granted`
    const pressed = press(channel, card, 'telework/approve')
    try {
      await until(async () => (await decisions(world, id)).length === 1)
      await until(async () => (await rows(waiting)).length > 1)
      const from = performance.now()
      expect(await novo.stop()).toBe(0)
      const seconds = (performance.now() - from) / 1000
      console.log(`gone after ${seconds.toFixed(1)} s`)
      expect(seconds).toBeLessThanOrEqual(20)
    } finally {
      await lock.end()
    }
    await pressed
    await world.start('all')
    await nothingWaits(world)
    expect(await decisions(world, id)).toEqual(['approved'])
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 34: of three that start again together at a tick of the schedules, one runs each', async () => {
    await begin()
    const three = await Promise.all([world.start('worker'), world.start('worker'), world.start('worker')])
    for (const _ of [1, 2]) {
      // The ticks of this moment are forgotten: all three find them due as they start.
      await rows(`
        with forgotten as (delete from ticks)
        delete from effects where name in ('reconcile-orders', 'reconcile-tickets', 'sweep-record')
      `)
      for (const each of three) each.kill()
      await until(() => three.every(each => each.isReady()), 60_000)
      await until(async () => (await rows(`select 1 from ticks where name = 'sweep-record'`)).length === 1)
      await nothingWaits(world)
      const asked = await rows<{ name: string; asked: string; ticks: string }>(`
        select t.name, count(*) as ticks, (select count(*) from effects e where e.name = t.name) as asked
        from ticks t where t.name in ('reconcile-orders', 'reconcile-tickets', 'sweep-record') group by t.name
      `)
      expect(asked).toHaveLength(3)
      for (const each of asked) expect([each.name, each.asked]).toEqual([each.name, each.ticks])
    }
  })
})
