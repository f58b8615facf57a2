import { describe, expect, it } from 'vitest'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { notingLog } from '../support/fakes.ts'
import { anna, graph, jan, ok, user } from './graph-answering.ts'

const minute = 60_000

describe('what is kept of Graph', () => {
  function changing() {
    const now = { reply: ok(user()) }
    return { now, reply: () => now.reply }
  }

  it('serves for 15 minutes, then is asked again', async () => {
    const { now, reply } = changing()
    const { directory, calls, clock } = await graph(reply)
    await directory.person(anna)
    now.reply = ok(user({ displayName: 'Anna Nouveau' }))
    clock.ms += 14 * minute
    expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    clock.ms += 2 * minute
    expect((await directory.person(anna))?.name).toBe('Anna Nouveau')
    expect(calls).toHaveLength(2)
  })

  it('of nobody serves for a minute', async () => {
    const { now, reply } = changing()
    now.reply = { status: 404, body: { error: { code: 'x', message: 'y' } } }
    const { directory, calls, clock } = await graph(reply)
    expect(await directory.chiefOf(anna)).toBeUndefined()
    expect(await directory.chiefOf(anna)).toBeUndefined()
    expect(calls).toHaveLength(1)
    now.reply = ok(user({ id: jan }))
    clock.ms += minute + 1
    expect((await directory.chiefOf(anna))?.id).toBe(jan)
  })

  it('never serves who asks afresh, but is refreshed by it', async () => {
    const { now, reply } = changing()
    const { directory, calls } = await graph(reply)
    await directory.chiefOf(anna)
    now.reply = ok(user({ id: jan }))
    expect((await directory.chiefOf(anna, { fresh: true }))?.id).toBe(jan)
    expect((await directory.chiefOf(anna))?.id).toBe(jan)
    expect(calls).toHaveLength(2)
    now.reply = { status: 500 }
    await expect(directory.chiefOf(anna, { fresh: true })).rejects.toMatchObject({ name: 'Silence' })
  })

  it('serves for a day while Graph is away, and then no longer', async () => {
    const { now, reply } = changing()
    const { directory, clock } = await graph(reply)
    await directory.person(anna)
    now.reply = { status: 503 }
    clock.ms += 23 * 60 * minute
    expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    clock.ms += 2 * 60 * minute
    await expect(directory.person(anna)).rejects.toMatchObject({ name: 'Silence' })
  })

  it('serves at once while Graph hangs: one waits, the next do not', async () => {
    const { now, reply } = changing()
    const { directory, clock } = await graph(reply)
    await directory.person(anna)
    await directory.chiefOf(anna)
    now.reply = 'hang'
    clock.ms += 60 * minute
    expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    const from = performance.now()
    expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    expect((await directory.chiefOf(anna))?.name).toBe('Anna Lejeune')
    expect(performance.now() - from).toBeLessThan(200)
  })

  it('is asked once by many at the same time', async () => {
    const { directory, calls } = await graph(() => ok(user()))
    await Promise.all(Array.from({ length: 20 }, () => directory.person(anna)))
    expect(calls).toHaveLength(1)
  })

  it('is not believed when it is damaged', async () => {
    const { url } = await graph(() => ok(user()))
    const state = embeddedState()
    const directory = graphDirectory({ graphUrl: `${url}/v1.0`, token: async () => 't', state, log: notingLog() })
    for (const damaged of ['{', '7', '{"at":0}', JSON.stringify({ at: Date.now(), value: { id: 7 } })]) {
      await state.set(`graph:person:${anna}`, damaged, 60)
      expect((await directory.person(anna))?.name).toBe('Anna Lejeune')
    }
  })
})
