import { expect, it } from 'vitest'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleEffect, sampleTelework } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function inboundContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('lets one of ten claim a key', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => change(tx => tx.claim('activity:1'))))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await change(tx => tx.claim('activity:2'))).toBe(true)
  })

  it('keeps all of a change or none of it', async () => {
    const request = sampleTelework()
    const failing = change(async tx => {
      await tx.claim('press-9')
      await tx.addTelework(request, [])
      await tx.addEffects([sampleEffect(request.id)])
      await tx.record({ subject: `telework:${request.id}`, what: 'asked', by: 'p', at, facts: {} })
      throw new Error('cut')
    })
    await expect(failing).rejects.toThrow('cut')
    expect(await store().telework(request.id)).toBeUndefined()
    expect(await store().history(`telework:${request.id}`)).toEqual([])
    expect(await store().outbox.counts()).toEqual({ waiting: 0, dead: 0 })
    expect(await change(tx => tx.claim('press-9'))).toBe(true)
  })

  it('reads its own writes inside, and nobody else’s unfinished ones', async () => {
    const request = sampleTelework()
    const seen = await change(async tx => {
      await tx.addTelework(request, [{ day: '2026-12-01', part: 'day' }])
      return [await tx.telework(request.id), await tx.usedHalves('anna', [2026])]
    })
    expect(seen).toEqual([request, [{ year: 2026, approved: 0, pending: 2 }]])
  })

  it('refuses a question beside the transaction from inside it, which would wait for ever', async () => {
    await expect(change(() => store().conversation('anna'))).rejects.toThrow('conversation was called beside')
    await expect(change(() => change(async () => {}))).rejects.toThrow('change was called beside')
    await expect(change(() => store().outbox.counts())).rejects.toThrow('counts was called beside')
    expect(await store().conversation('anna')).toBeUndefined()
  })

  it('parks events of what is not known yet', async () => {
    await change(tx => tx.park('order:SO-9', at))
    await change(tx => tx.park('order:SO-9', '2026-11-23T09:00:00Z'))
    expect(await opened().ask('select subject, at, times from parked')).toEqual([
      { subject: 'order:SO-9', at: '2026-11-23T09:00:00Z', times: 2 },
    ])
  })

  it('gives a tick of a schedule to one of three', async () => {
    const asks = ['a', 'b', 'c'].map(() => store().change(tx => tx.tick('reconcile', at)))
    expect((await Promise.all(asks)).filter(Boolean)).toHaveLength(1)
    expect(await store().change(tx => tx.tick('reconcile', '2026-11-23T08:05:00Z'))).toBe(true)
    expect(await store().change(tx => tx.tick('reconcile', '2026-11-23T09:00:00+01:00'))).toBe(false)
  })

  it('forgets old keys, done effects and ticks, and nothing else', async () => {
    const [done, dead, waiting] = [sampleEffect('a'), sampleEffect('b'), sampleEffect('c')]
    await change(tx => tx.addEffects([done, dead, waiting]))
    await change(tx => tx.claim('old'))
    await store().change(tx => tx.tick('old', at))
    await store().outbox.take(3, at, 60)
    await store().outbox.finish(done.id, 1, async () => {})
    await store().outbox.giveUp(dead.id, 1, 'no', async () => {})
    await store().sweep(1)
    expect(await change(tx => tx.claim('old'))).toBe(false)
    await age(opened())
    await store().sweep(30)
    expect(await change(tx => tx.claim('old'))).toBe(true)
    expect(await store().change(tx => tx.tick('old', at))).toBe(true)
    expect(await opened().ask('select id from effects order by seq')).toEqual([{ id: dead.id }, { id: waiting.id }])
  })

  it('sweeps more than one batch', async () => {
    await opened().ask(`insert into inbound select 'k' || n, '2020-01-01' from generate_series(1, 12000) n`)
    await store().sweep(1)
    expect(await opened().ask('select count(*) as count from inbound')).toEqual([{ count: 0 }])
  })

  it('answers a ping', async () => {
    await store().ping()
  })
}

/** Everything happened 31 days ago. */
async function age({ ask }: OpenStore): Promise<void> {
  await ask(`update inbound set claimed_at = claimed_at - interval '31 days'`)
  await ask(`update ticks set taken_at = taken_at - interval '31 days'`)
  await ask(`update effects set done_at = done_at - interval '31 days', dead_at = dead_at - interval '31 days'`)
}
