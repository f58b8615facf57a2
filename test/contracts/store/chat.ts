import { expect, it } from 'vitest'
import type { Store } from '../../../src/ports/store.ts'
import { at, sampleConversation, sampleTask } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function chatContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('keeps and refreshes where a person is reached', async () => {
    expect(await store().conversation('anna')).toBeUndefined()
    await change(tx => tx.keepConversation(sampleConversation()))
    await change(tx => tx.keepConversation(sampleConversation({ serviceUrl: 'https://elsewhere.test/' })))
    expect(await store().conversation('anna')).toEqual(sampleConversation({ serviceUrl: 'https://elsewhere.test/' }))
  })

  it('writes nothing for a reference without change', async () => {
    const versions = () => opened().ask<{ xmin: string }>('select xmin::text, xmax::text from conversations')
    await change(tx => tx.keepConversation(sampleConversation()))
    const before = await versions()
    await change(tx => tx.keepConversation(sampleConversation()))
    await change(tx => tx.setReachable('anna', true))
    expect(await versions()).toEqual(before)
  })

  it('takes two first meetings at once', async () => {
    const meeting = () => change(tx => tx.keepConversation(sampleConversation()))
    await Promise.all([meeting(), meeting(), meeting()])
    expect(await store().conversation('anna')).toEqual(sampleConversation())
  })

  it('remembers who has blocked it, and the language somebody chose', async () => {
    await change(tx => tx.keepConversation(sampleConversation()))
    await change(tx => tx.setReachable('anna', false))
    expect((await store().conversation('anna'))?.reachable).toBe(false)
    expect(await store().chosenLanguage('anna')).toBeUndefined()
    await change(tx => tx.chooseLanguage('anna', 'nl'))
    await change(tx => tx.chooseLanguage('anna', 'de'))
    expect(await store().chosenLanguage('anna')).toBe('de')
  })

  it('lets one of two begin a post, from what it knew of the card', async () => {
    const begun = { person: 'anna', key: 'said:1', conversationId: 'a:1', postingSince: at }
    const both = [1, 2].map(() => change(tx => tx.beginLiveCard(begun, undefined)))
    expect((await Promise.all(both)).sort()).toEqual([false, true])
    const shown = { person: 'anna', key: 'said:1', conversationId: 'a:1', activityId: '17' }
    await change(tx => tx.keepLiveCard(shown))
    expect(await change(tx => tx.beginLiveCard(begun, { ...shown, activityId: '16' }))).toBe(false)
    expect(await change(tx => tx.beginLiveCard(begun, shown))).toBe(true)
    expect(await change(tx => tx.beginLiveCard(begun, shown))).toBe(false)
    expect(await store().liveCard('anna', 'said:1')).toEqual(begun)
  })

  it('keeps one live card per reader and subject', async () => {
    const card = { person: 'anna', key: 'telework:1', conversationId: 'a:1' }
    await change(tx => tx.keepLiveCard({ ...card, postingSince: at }))
    expect(await store().liveCard('anna', 'telework:1')).toEqual({ ...card, postingSince: at })
    await change(tx => tx.keepLiveCard({ ...card, activityId: '17', digest: 'd' }))
    expect(await store().liveCard('anna', 'telework:1')).toEqual({ ...card, activityId: '17', digest: 'd' })
    expect(await store().liveCard('luc', 'telework:1')).toBeUndefined()
    await change(tx => tx.dropLiveCard('anna', 'telework:1'))
    expect(await store().liveCard('anna', 'telework:1')).toBeUndefined()
  })

  it('opens one task about the same, of five at once', async () => {
    const tasks = Array.from({ length: 5 }, () => sampleTask())
    const ids = await Promise.all(tasks.map(task => change(tx => tx.openTask(task))))
    expect(new Set(ids).size).toBe(1)
    const [open] = await store().openTasks(10)
    expect(open).toEqual(tasks.find(({ id }) => id === ids[0]))
    expect(await store().openTasks(10)).toHaveLength(1)
  })

  it('closes a task once; the same trouble later is another task', async () => {
    const task = sampleTask()
    await change(tx => tx.openTask(task))
    expect(await change(tx => tx.closeTask(task.id, 'desk', at))).toBe(true)
    expect(await change(tx => tx.closeTask(task.id, 'desk', at))).toBe(false)
    expect(await store().task(task.id)).toEqual({ ...task, closedAt: at, closedBy: 'desk' })
    const again = sampleTask()
    expect(await change(tx => tx.openTask(again))).toBe(again.id)
    expect(await store().openTasks(10)).toEqual([again])
    expect(await store().task('nothing')).toBeUndefined()
  })
}
