import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleEffect } from '../support/samples.ts'
import { embeddedStore, type OpenStore } from '../support/store.ts'

let open: OpenStore
beforeAll(async () => {
  open = await embeddedStore()
})
afterAll(() => open.close())

it('an effect that dies with its worker is held longer each time, so that those beside it go on', async () => {
  const effect = sampleEffect('a')
  await open.store.change(tx => tx.addEffects([effect]))
  const held: number[] = []
  for (const lease of [1, 2, 3, 4, 5, 6, 7]) {
    await open.store.outbox.take(1, '2027-01-01T00:00:00Z', 12)
    await open.store.outbox.begin(effect.id, lease, 12)
    const [row] = await open.ask<{ seconds: string }>(
      'select extract(epoch from lease_until - now()) as seconds from effects',
    )
    held.push(Math.round(Number(row?.seconds)))
    await open.ask("update effects set lease_until = now() - interval '1 second'")
  }
  expect(held).toEqual([12, 24, 48, 96, 192, 192, 192])
})
