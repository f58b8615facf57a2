import { afterEach, describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
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
  textOf,
  told,
  until,
} from './story.ts'

const { postgresUrl } = sharedServices()

let world: Awaited<ReturnType<typeof childWorld>>
afterEach(() => world.close())

async function startAll() {
  world = await childWorld(postgresUrl ?? '')
  const novo = await world.start('all')
  const { channel } = world.sandbox
  await channel.install(cast.anna)
  await channel.install(cast.bram)
  return { novo, channel }
}

describe.skipIf(!postgresUrl)('a killed process', { timeout: 150_000 }, () => {
  it('case 6: killed between commit and answer, the press made again is answered as the first would have been', async () => {
    const { novo, channel } = await startAll()
    const { id } = await ask(channel, occasional(inDays(7)))
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    world.cut.next = () => {
      novo.kill()
      return true
    }
    expect((await press(channel, card, 'telework/approve', 'press-6')).kind).toBe('failed')
    expect(await decisions(world, id)).toEqual(['approved'])
    world.cut.next = () => false
    await until(() => novo.isReady(), 40_000)
    await leasesPass(world.environment)
    expect(textOf(await press(channel, card, 'telework/approve', 'press-6'))).toMatch(/Goedgekeurd door Bram Peeters/)
    expect(await decisions(world, id)).toEqual(['approved'])
    await nothingWaitsSoon(world)
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 7: killed between commit and relay, what was decided is told once by whoever comes next', async () => {
    const { novo, channel } = await startAll()
    const { id } = await ask(channel, occasional(inDays(7)))
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    await world.redis.kill()
    expect(textOf(await press(channel, card, 'telework/approve'))).toMatch(/Goedgekeurd door Bram Peeters/)
    novo.kill()
    expect((await world.novo.store.outbox.counts()).waiting).toBeGreaterThan(0)
    expect(told(channel, approvedLine)).toHaveLength(0)
    await world.redis.start()
    await until(() => novo.isReady(), 40_000)
    await leasesPass(world.environment)
    await nothingWaitsSoon(world)
    expect(told(channel, approvedLine)).toHaveLength(1)
  })

  it('case 8: killed after the contractor has made the order, there is one order', async () => {
    const { novo, channel } = await startAll()
    const { contractor } = world.sandbox
    const { id } = await ask(channel, structuralIn(7))
    const card = await chiefCard(channel, id)
    await nothingWaits(world)
    contractor.faults = { ...contractor.faults, webhooks: { ...contractor.faults.webhooks, drop: true } }
    const stop = contractor.on(() => {
      if (contractor.orders().length === 0) return
      stop()
      novo.kill()
    })
    await press(channel, card, 'telework/approve')
    await until(() => contractor.orders().length === 1)
    expect((await world.novo.store.lineOrderOfRequest(id))?.status).toBe('wanted')
    await until(() => novo.isReady(), 40_000)
    await leasesPass(world.environment)
    await until(async () => (await world.novo.store.lineOrderOfRequest(id))?.status === 'acknowledged')
    await nothingWaitsSoon(world)
    expect(contractor.orders()).toHaveLength(1)
    expect(told(channel, /L’opérateur a bien reçu/)).toHaveLength(1)
  })
})

describe.skipIf(!postgresUrl)('a killed process with a ticket on its way', { timeout: 150_000 }, () => {
  it('case 8: killed after the contractor has opened the ticket, there is one ticket', async () => {
    const { novo, channel } = await startAll()
    const { contractor } = world.sandbox
    const entry = channel.people.find(({ id }) => id === cast.anna)
    await world.novo.store.change(tx =>
      tx.keepLines([
        { id: 'home-line-anna', kind: 'home-line', employeeNumber: entry?.employeeId ?? '', active: true },
      ]),
    )
    await channel.says(cast.anna, 'Ma connexion est en panne')
    const form = () =>
      channel.messages(cast.anna).findLast(({ card }) => JSON.stringify(card ?? '').includes('"id":"symptom"'))
    await until(() => form() !== undefined)
    const send = ((form()?.card?.actions ?? []) as JsonObject[]).find(({ verb }) => verb === 'outage/report') ?? {}
    contractor.faults = { ...contractor.faults, webhooks: { ...contractor.faults.webhooks, drop: true } }
    const stop = contractor.on(() => {
      if (contractor.tickets().length === 0) return
      stop()
      novo.kill()
    })
    await channel.presses(cast.anna, form()?.activityId ?? '', send, { symptom: 'down' })
    await until(() => contractor.tickets().length === 1)
    const [kept] = await world.novo.store.outagesOf(cast.anna, 1)
    expect(kept?.status).toBe('reported')
    await until(() => novo.isReady(), 40_000)
    await leasesPass(world.environment)
    await until(async () => (await world.novo.store.outage(kept?.id ?? ''))?.status === 'acknowledged')
    expect(contractor.tickets()).toHaveLength(1)
  })
})
