import { expect, it } from 'vitest'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleEffect } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const nothing = async () => {}
const later = '2026-11-23T09:00:00Z'

export function outboxContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const outbox = () => store().outbox
  const change: Store['change'] = work => store().change(work)
  const add = (...effects: ReturnType<typeof sampleEffect>[]) => change(tx => tx.addEffects(effects))
  const takenIds = async (now = at) => (await outbox().take(50, now, 60)).map(({ id }) => id)
  const expire = () => opened().ask(`update effects set lease_until = now() - interval '1 second'`)

  it('hands out what is due, in the order it was asked, once', async () => {
    const effects = Array.from({ length: 5 }, (_, i) => sampleEffect(`subject-${i}`))
    await add(...effects, sampleEffect('later', { dueAt: later }))
    expect(await outbox().take(2, at, 60)).toEqual(
      effects.slice(0, 2).map(({ id }) => ({ id, name: 'say-decision', lease: 1 })),
    )
    expect(await takenIds()).toEqual(effects.slice(2).map(({ id }) => id))
    expect(await takenIds()).toEqual([])
    expect(await takenIds(later)).toHaveLength(1)
  })

  it('counts what is due: its time has come, and nothing of its subject is before it', async () => {
    const [first, behind] = [sampleEffect('a'), sampleEffect('a')]
    await add(first, behind, sampleEffect('b', { dueAt: later }), sampleEffect('c'))
    expect(await outbox().counts()).toEqual({ waiting: 4, dead: 0 })
    expect([await outbox().due(at), await outbox().due(later)]).toEqual([2, 3])
    expect(await takenIds()).toHaveLength(2)
    expect(await outbox().due(at)).toBe(2)
    await outbox().finish(first.id, 1, nothing)
    expect(await outbox().due(at)).toBe(2)
    await outbox().postpone(behind.id, 0, later)
    expect(await outbox().due(at)).toBe(1)
  })

  it('hands nothing out twice to ten takers at once', async () => {
    await add(...Array.from({ length: 60 }, (_, i) => sampleEffect(`subject-${i}`)))
    const taken = await Promise.all(Array.from({ length: 10 }, () => outbox().take(10, at, 60)))
    const ids = taken.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length + (await takenIds()).length).toBe(60)
  })

  it('keeps the order of a subject: the next waits until the one before is done', async () => {
    const [first, second, other] = [sampleEffect('a'), sampleEffect('a'), sampleEffect('b')]
    await add(first, second, other)
    expect(await takenIds()).toEqual([first.id, other.id])
    await outbox().finish(first.id, 1, nothing)
    expect(await takenIds()).toEqual([second.id])
  })

  it('lets a postponed one hold up its subject, and a dead one not', async () => {
    const [first, second] = [sampleEffect('a'), sampleEffect('a')]
    await add(first, second)
    await takenIds()
    await outbox().postpone(first.id, 1, later)
    expect(await takenIds()).toEqual([])
    expect(await outbox().take(5, later, 60)).toEqual([{ id: first.id, name: 'say-decision', lease: 3 }])
    await outbox().giveUp(first.id, 3, 'refused', nothing)
    expect(await takenIds()).toEqual([second.id])
  })

  it('begins with fresh content, counts the start and renews the lease', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await outbox().take(1, at, 1)
    const begun = await outbox().begin(effect.id, 1, 3600)
    expect(begun).toEqual({ ...effect, lease: 1, attempts: 0, starts: 1 })
    const [row] = await opened().ask<{ long: boolean }>(
      `select lease_until > now() + interval '50 minutes' as long from effects`,
    )
    expect(row?.long).toBe(true)
    expect((await outbox().begin(effect.id, 1, 60))?.starts).toBe(2)
  })

  it('hands out again when a lease has run out, and fences the one before', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await takenIds()
    await expire()
    expect(await outbox().take(1, at, 60)).toEqual([{ id: effect.id, name: 'say-decision', lease: 2 }])
    expect(await outbox().begin(effect.id, 1, 60)).toBeUndefined()
    expect(await outbox().finish(effect.id, 1, tx => tx.claim('kept').then(nothing))).toBe(false)
    await outbox().postpone(effect.id, 1, later, 'too late')
    await outbox().giveUp(effect.id, 1, 'too late', tx => tx.claim('kept').then(nothing))
    expect(await change(tx => tx.claim('kept'))).toBe(true)
    expect(await outbox().begin(effect.id, 2, 60)).toMatchObject({ attempts: 0, lease: 2 })
  })

  it('is finished by one of five at once, with what that one keeps', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await takenIds()
    const record = (i: number) => ({ subject: 'telework:1', what: `done by ${i}`, by: 'novo', at, facts: {} })
    const finishing = Array.from({ length: 5 }, (_, i) => outbox().finish(effect.id, 1, tx => tx.record(record(i))))
    expect((await Promise.all(finishing)).filter(Boolean)).toHaveLength(1)
    expect(await store().history('telework:1')).toHaveLength(1)
    expect(await outbox().counts()).toEqual({ waiting: 0, dead: 0 })
    expect(await outbox().begin(effect.id, 1, 60)).toBeUndefined()
  })

  it('is not done when what it wants to keep fails', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await takenIds()
    const failing = outbox().finish(effect.id, 1, () => Promise.reject(new Error('disk full')))
    await expect(failing).rejects.toThrow('disk full')
    expect(await outbox().begin(effect.id, 1, 60)).toBeDefined()
  })

  it('counts failures as attempts and waiting as none', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await outbox().take(1, at, 60)
    await outbox().postpone(effect.id, 1, at, 'contractor silent')
    await outbox().take(1, at, 60)
    await outbox().postpone(effect.id, 3, at)
    await outbox().take(1, at, 60)
    expect(await outbox().begin(effect.id, 5, 60)).toMatchObject({ attempts: 1, starts: 1 })
  })

  it('does not start early what was postponed, when its old hand-out runs again', async () => {
    const effect = sampleEffect('a')
    await add(effect)
    await takenIds()
    await outbox().postpone(effect.id, 1, later, 'silent')
    expect(await outbox().begin(effect.id, 1, 60)).toBeUndefined()
  })

  it('takes back at once what could not be queued', async () => {
    const [a, b] = [sampleEffect('a'), sampleEffect('b')]
    await add(a, b)
    await takenIds()
    await outbox().giveBack([{ id: a.id, lease: 1 }])
    expect(await outbox().take(5, at, 60)).toEqual([{ id: a.id, name: 'say-decision', lease: 2 }])
  })

  it('sets aside what is given up, and sends it again behind the others', async () => {
    const [first, second] = [sampleEffect('a'), sampleEffect('a')]
    await add(first, second)
    await takenIds()
    await outbox().giveUp(first.id, 1, 'refused: 422', tx => tx.claim('desk told').then(nothing))
    expect(await change(tx => tx.claim('desk told'))).toBe(false)
    expect(await outbox().counts()).toEqual({ waiting: 1, dead: 1 })
    const diedAt = expect.stringMatching(/^20\d\d-.*Z$/)
    expect(await outbox().dead(5)).toEqual([{ ...first, attempts: 1, error: 'refused: 422', diedAt }])
    const both = [1, 2].map(() => outbox().sendAgain(first.id, tx => tx.claim('sent again').then(nothing)))
    expect((await Promise.all(both)).sort()).toEqual([false, true])
    expect(await change(tx => tx.claim('sent again'))).toBe(false)
    expect(await outbox().dead(5)).toEqual([])
    expect(await takenIds()).toEqual([second.id])
    await outbox().finish(second.id, 1, nothing)
    const [again] = await outbox().take(5, at, 60)
    expect(await outbox().begin(first.id, again?.lease ?? 0, 60)).toMatchObject({ attempts: 0, starts: 1 })
  })

  it('shrugs at ids it does not know', async () => {
    expect(await outbox().begin('\0', 1, 60)).toBeUndefined()
    expect(await outbox().finish('unknown', 1, nothing)).toBe(false)
    expect(await outbox().sendAgain('unknown', nothing)).toBe(false)
    await outbox().giveBack([])
  })
}
