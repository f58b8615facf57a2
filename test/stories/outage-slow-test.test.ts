import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Needs } from '../../jobs/job.ts'
import { followTest, testLine } from '../../jobs/test-line.ts'
import { fakeContractor } from '../support/fakes.ts'
import { sampleOutage } from '../support/samples.ts'
import { embeddedStore, type OpenStore } from '../support/store.ts'

let open: OpenStore
beforeAll(async () => {
  open = await embeddedStore()
})
afterAll(() => open.close())

it('a line test that takes longer than somebody waits opens the form, and its result follows in a line', async () => {
  const time = { now: Temporal.Instant.from('2026-12-01T09:00:00Z') }
  const clock = { now: () => time.now.toString() }
  const slow = { going: true }
  const contractor = Object.assign(fakeContractor(clock.now), {
    testLine: async () => ({ at: clock.now(), going: 'ST-1' }),
    lineTest: async () => ({ at: clock.now(), ...(slow.going ? { going: 'ST-1' } : { sync: false, vpn: false }) }),
  })
  const needs = { store: open.store, contractor, clock, newId: randomUUID } as unknown as Needs
  const outage = sampleOutage({ begunAt: clock.now() })
  await open.store.change(async tx => void (await tx.addOutage(outage)))
  const keep = async (outcome: Awaited<ReturnType<typeof testLine>>) => {
    if (outcome.did !== 'done') throw new Error(`it did ${outcome.did}`)
    await open.store.change(outcome.keep)
  }
  const names = async () => (await open.store.outbox.take(50, clock.now(), 60)).map(({ name }) => name)

  await keep(await testLine({ name: 'test-line', outage: outage.id }, needs, 'e1'))
  expect((await open.store.outage(outage.id))?.test).toEqual({ at: clock.now(), going: 'ST-1' })
  expect((await names()).toSorted()).toEqual(['follow-test', 'show-outage'])

  const follow = { name: 'follow-test', outage: outage.id, test: 'ST-1', since: clock.now() } as const
  time.now = time.now.add({ seconds: 30 })
  expect(await followTest(follow, needs, 'e2')).toEqual({ did: 'later', at: '2026-12-01T09:00:40Z' })
  slow.going = false
  await keep(await followTest(follow, needs, 'e2'))
  expect((await open.store.outage(outage.id))?.test).toEqual({ at: clock.now(), sync: false, vpn: false })
  // The form may be half filled in: nothing wipes it.
  expect(await names()).toEqual(['say-outage-news'])
})
