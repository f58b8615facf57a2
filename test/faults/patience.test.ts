import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Needs } from '../../jobs/job.ts'
import { runEffect } from '../../jobs/runner.ts'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { effect } from '../../src/flows/effects.ts'
import { fakeContractor, fakeDirectory, notingLog } from '../support/fakes.ts'
import { newLineOrder } from '../support/line-orders.ts'
import { embeddedStore, type OpenStore } from '../support/store.ts'
import { officeRules } from './generated-office.ts'

let open: OpenStore
beforeAll(async () => {
  open = await embeddedStore()
})
afterAll(() => open.close())

it('case 12: an order outlives three days without the contractor and is placed once', async () => {
  const time = { now: Temporal.Instant.from('2026-12-01T09:00:00Z') }
  const clock = { now: () => time.now.toString() }
  const contractor = fakeContractor(clock.now)
  const metrics = {
    turn() {},
    effect() {},
    call() {},
    send() {},
    refusedAtEdge() {},
    webhook() {},
    missedWebhook() {},
    lineCheck() {},
  }

  const needs: Needs = {
    ...{ store: open.store, contractor, clock, metrics, office: officeRules(), log: notingLog() },
    ...{ directory: fakeDirectory({ people: [] }), chat: undefined as never, publicUrl: 'http://127.0.0.1' },
    ...{
      calendars: undefined as never,
      links: undefined as never,
      pictures: undefined as never,
      state: embeddedState(),
    },
    newId: randomUUID,
  }
  const order = newLineOrder({ id: 'order-1' })
  await open.store.change(async tx => {
    await tx.addLineOrder(order)
    await tx.addEffects([effect(needs, { name: 'order-line', order: order.id })])
  })
  contractor.down = true
  for (let hour = 0; hour < 72; hour += 1) {
    await runOrders(needs)
    time.now = time.now.add({ hours: 1 })
  }
  expect((await open.store.lineOrder(order.id))?.status).toBe('wanted')
  contractor.down = false
  await runOrders(needs)
  expect((await open.store.lineOrder(order.id))?.status).toBe('acknowledged')
  expect(contractor.orders.size).toBe(1)
})

/** The effects due now that go to the contractor. */
async function runOrders(needs: Needs): Promise<void> {
  const due = await needs.store.outbox.take(10, needs.clock.now(), 60)
  for (const handout of due.filter(({ name }) => name === 'order-line')) await runEffect(needs, handout)
}
