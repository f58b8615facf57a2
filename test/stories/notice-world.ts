import { randomUUID } from 'node:crypto'
import type { NewNotice, NoticeNews } from '../../src/domain/notice.ts'
import { announce, endNotice, noticeProgress, stopNotice, updateNotice, type Whom } from '../../src/flows/notice.ts'
import { readOffice } from '../../src/office.ts'
import type { Story } from './world.ts'

const needsOf = ({ clock }: Story) => ({
  clock: { now: () => clock.now().toISOString() },
  newId: randomUUID,
  office: readOffice('office', 'Europe/Brussels', 'fr', [2026, 2027]),
})

/** As an incident or works would tell it. */
export const tell = (on: Story, wanted: Partial<NewNotice>, whom: Whom, ...news: NoticeNews[]) =>
  on.novo.store.change(async tx => {
    const id = await announce(
      needsOf(on),
      tx,
      {
        ...{
          kind: 'incident',
          source: 'contractor',
          severity: 'Major',
          urgent: false,
          start: on.clock.now().toISOString(),
        },
        places: [{ level: 'exchange', name: 'Exchange 503' }],
        ...wanted,
      },
      whom,
    )
    for (const each of news) await updateNotice(needsOf(on), tx, id, each)
    return id
  })

export const goesOn = (on: Story, id: string, news: NoticeNews, whom: Partial<Whom> = {}) =>
  on.novo.store.change(tx => updateNotice(needsOf(on), tx, id, news, whom))

export const isOver = (on: Story, id: string) =>
  on.novo.store.change(tx => endNotice(needsOf(on), tx, id, on.clock.now().toISOString()))

export const stop = (on: Story, id: string, by: { id: string }) =>
  on.novo.store.change(tx => stopNotice(needsOf(on), tx, id, by.id))

export async function progressOf(on: Story, id: string) {
  const notice = await on.novo.store.notice(id)
  if (!notice) throw new Error('there is no such notice')
  return noticeProgress(on.novo.store, notice)
}

/** Waits until everybody of the newest occasion was told, or cannot be. */
export async function sent(on: Story, id: string, withinMs = 5_000): Promise<void> {
  const until = performance.now() + withinMs
  while ((await progressOf(on, id)).left > 0) {
    if (performance.now() > until)
      throw new Error(`not told within ${withinMs} ms: ${JSON.stringify(await progressOf(on, id))}`)
    // What is put off comes due by the office's clock.
    await new Promise(next => setTimeout(next, 50))
  }
}
