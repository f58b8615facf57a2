import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Needs } from '../../jobs/job.ts'
import { runEffect } from '../../jobs/runner.ts'
import type { KeptEffect } from '../../src/domain/effect.ts'
import { effect } from '../../src/flows/effects.ts'
import type { Store } from '../../src/ports/store.ts'
import { fakeContractor, fakeDirectory, notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'
import { sharedServices } from '../support/shared-services.ts'
import { type OpenStore, serverStore } from '../support/store.ts'
import { officeRules } from './generated-office.ts'

const { postgresUrl } = sharedServices()
const now = '2026-12-01T09:00:00Z'
const clock = { now: () => now }
const metrics = { turn() {}, effect() {}, call() {}, send() {}, refusedAtEdge() {}, webhook() {} }

let open: OpenStore
beforeAll(async () => {
  if (postgresUrl) open = await serverStore(postgresUrl)
})
beforeEach(() => open?.empty())
afterAll(() => open?.close())

/** An order to place, its effect handed out, and a world in which the store's outbox is `broken`. */
async function handedOut(broken: (outbox: Store['outbox']) => Partial<Store['outbox']>) {
  const { store } = open
  const contractor = fakeContractor(clock.now)
  const log = notingLog()
  const needs = {
    ...{ contractor, clock, metrics, office: officeRules(), log },
    store: { ...store, outbox: { ...store.outbox, ...broken(store.outbox) } },
    ...{ directory: fakeDirectory({ people: [] }), chat: undefined as never, publicUrl: 'http://127.0.0.1' },
    newId: randomUUID,
  } as unknown as Needs
  const order = newLineOrder({ id: randomUUID() })
  const asked: KeptEffect = effect(needs, { name: 'order-line', order: order.id })
  await store.change(async tx => {
    await tx.addLineOrder(order)
    await tx.addEffects([asked])
  })
  const again = async () => {
    const due = await store.outbox.take(9, '2026-12-02T09:00:00Z', 12)
    return due.find(({ id }) => id === asked.id)
  }
  const handout = await again()
  if (!handout) throw new Error('nothing was handed out')
  return { needs, contractor, log, order, handout, again }
}

const waiting = async () => (await open.store.waitingEffects()).filter(({ name }) => name === 'order-line')

describe.skipIf(!postgresUrl)('an effect on PostgreSQL', { timeout: 60_000 }, () => {
  it('case 29: one failed renewal does not let another run begin beside', async () => {
    let renewals = 0
    const { needs, contractor, log, order, handout, again } = await handedOut(outbox => ({
      renew: (...lease) => {
        renewals += 1
        return renewals === 1 ? Promise.reject(new Error('connection cut')) : outbox.renew(...lease)
      },
    }))
    const { findOrder } = contractor
    needs.contractor = {
      ...contractor,
      findOrder: async ours => {
        await new Promise(done => setTimeout(done, 14_000))
        return findOrder(ours)
      },
    }
    const running = runEffect(needs, handout)
    // Past the end of the lease that was not renewed.
    await new Promise(done => setTimeout(done, 12_800))
    expect(await again()).toBeUndefined()
    await running
    expect(renewals).toBeGreaterThan(1)
    expect(log.noted.map(({ message }) => message)).toContain('a lease could not be renewed')
    expect((await open.store.lineOrder(order.id))?.status).toBe('acknowledged')
    expect(contractor.orders.size).toBe(1)
  })

  it.each([
    ['before it is kept', (_: Store['outbox']['finish']) => async () => Promise.reject(new Error('connection cut'))],
    [
      'after it was kept',
      (finish: Store['outbox']['finish']) =>
        async (...args: Parameters<Store['outbox']['finish']>) => {
          await finish(...args)
          throw new Error('connection cut')
        },
    ],
  ])('case 30: its completion fails %s: there is one order, and one end', async (_, break_) => {
    const cuts = { left: 1 }
    const { needs, contractor, order, handout, again } = await handedOut(outbox => ({
      finish: (...args) => {
        cuts.left -= 1
        return cuts.left < 0 ? outbox.finish(...args) : break_(outbox.finish)(...args)
      },
    }))
    await runEffect(needs, handout)
    const next = await again()
    if (next) await runEffect(needs, next)
    expect((await open.store.lineOrder(order.id))?.status).toBe('acknowledged')
    expect(contractor.orders.size).toBe(1)
    expect(await waiting()).toEqual([])
    const placed = (await open.store.history(`line-order:${order.id}`)).filter(({ what }) => what === 'acknowledged')
    expect(placed).toHaveLength(1)
  })
})
