import { expect, it } from 'vitest'
import type { Task } from '../../../src/domain/task.ts'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleEffect, sampleTask } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function deskContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)
  const open = (...tasks: Task[]) =>
    change(async tx => {
      for (const task of tasks) await tx.openTask(task)
    })
  const task = (about: string, own: Partial<Task> = {}) => sampleTask({ about, ...own })
  const silent = { why: 'contractor silent', order: 'o', since: at } as const
  const ids = (tasks: readonly Task[]) => tasks.map(({ id }) => id)

  it('pages through open tasks, oldest first, by reason and owner', async () => {
    const tasks = Array.from({ length: 23 }, (_, i) =>
      task(`t${i}`, {
        openedAt: `2026-11-23T08:00:${String(i).padStart(2, '0')}Z`,
        ...(i % 10 === 0 && { reason: silent }),
      }),
    )
    await open(...tasks.toReversed())
    const mine = tasks[3] as Task
    await change(tx => tx.updateTaskOwner({ ...mine, owner: 'sofie', takenAt: at }, undefined))
    await change(tx => tx.closeTask(tasks[20]?.id ?? '', 'sofie', at))
    const page = { offset: 0, limit: 10 }
    const left = ids(tasks).filter(id => id !== tasks[20]?.id)
    expect(ids(await store().tasksPage({}, page))).toEqual(left.slice(0, 10))
    expect(ids(await store().tasksPage({}, { offset: 20, limit: 10 }))).toEqual(left.slice(20))
    expect(ids(await store().tasksPage({ why: 'contractor silent' }, page))).toEqual(
      ids([tasks[0], tasks[10]] as Task[]),
    )
    expect(ids(await store().tasksPage({ owner: { is: 'sofie' } }, page))).toEqual([mine.id])
    expect(ids(await store().tasksPage({ owner: 'nobody' }, { offset: 0, limit: 99 }))).toEqual(
      left.filter(id => id !== mine.id),
    )
    expect(await store().taskCounts()).toEqual([
      { why: 'contractor silent', count: 2 },
      { why: 'no employee number', owner: 'sofie', count: 1 },
      { why: 'no employee number', count: 19 },
    ])
  })

  it('lets one of two take a task, from the owner they saw, and nobody when it is closed', async () => {
    const free = task('x')
    await open(free)
    const take = (owner: string, from?: string) =>
      change(tx => tx.updateTaskOwner({ ...free, owner, takenAt: at }, from))
    const both = await Promise.all([take('sofie'), take('mehdi')])
    expect(both.toSorted()).toEqual([false, true])
    const winner = both[0] ? 'sofie' : 'mehdi'
    expect(await store().task(free.id)).toEqual({ ...free, owner: winner, takenAt: at })
    expect(await take('laura', 'somebody')).toBe(false)
    expect(await take('laura', winner)).toBe(true)
    expect(await change(tx => tx.updateTaskOwner(free, 'laura'))).toBe(true)
    expect(await store().task(free.id)).toEqual(free)
    await change(tx => tx.closeTask(free.id, 'laura', at, 'Rappelé le technicien'))
    expect(await store().task(free.id)).toMatchObject({ closedBy: 'laura', note: 'Rappelé le technicien' })
    expect(await take('sofie')).toBe(false)
  })

  it('finds the open task about something', async () => {
    const first = task('gave up:1')
    await open(first)
    expect(await store().openTaskAbout('gave up:1')).toEqual(first)
    await change(tx => tx.closeTask(first.id, 'sofie', at))
    expect(await store().openTaskAbout('gave up:1')).toBeUndefined()
    expect((await store().lastTaskAbout('gave up:1'))?.closedBy).toBe('sofie')
    const second = task('gave up:1', { openedAt: '2026-11-22T08:00:00Z' })
    await open(second)
    expect(await store().lastTaskAbout('gave up:1')).toEqual(second)
    expect(await store().lastTaskAbout('gave up:2')).toBeUndefined()
  })

  it('counts what waits, tells when something was last done, and how many events came', async () => {
    const [failing, waiting, done] = [sampleEffect('a'), sampleEffect('b'), sampleEffect('c')]
    await change(tx => tx.addEffects([failing, waiting, done]))
    await store().outbox.take(9, at, 60)
    await store().outbox.postpone(failing.id, 1, '2026-11-23T09:00:00Z', 'silent')
    await store().outbox.finish(done.id, 1, async () => {})
    expect(await store().waitingEffects()).toEqual([
      { name: 'say-decision', count: 2, failing: 1, oldest: '2026-11-23T08:00:00Z' },
    ])
    expect(await store().lastDone('say-decision')).toMatch(/^20\d\d-.*Z$/)
    expect(await store().lastDone('order-line')).toBeUndefined()
    expect(await store().eventsTaken(24)).toEqual({ count: 0 })
    for (const key of ['webhook:1', 'webhook:2', 'webhook:2', 'webhooks', 'odd:1']) await change(tx => tx.claim(key))
    expect(await store().eventsTaken(24)).toEqual({ count: 2, last: expect.stringMatching(/Z$/) })
  })

  it('pages through what was set aside, newest first', async () => {
    const effects = ['a', 'b', 'c'].map(subject => sampleEffect(subject))
    await change(tx => tx.addEffects(effects))
    await store().outbox.take(9, at, 60)
    for (const { id } of effects) await store().outbox.giveUp(id, 1, 'x', async () => {})
    const subjects = async (limit: number, offset?: number) =>
      (await store().outbox.dead(limit, offset)).map(({ subject }) => subject)
    expect(await subjects(2)).toEqual(['c', 'b'])
    expect(await subjects(2, 2)).toEqual(['a'])
  })
}
