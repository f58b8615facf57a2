import { expect, it } from 'vitest'
import type { KeptPicture } from '../../../src/domain/picture.ts'
import type { Store } from '../../../src/ports/store.ts'
import { at, reportedOutage, sampleOutage } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

export function reportContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('lists what a colleague reported for somebody to both, and the form to its writer alone', async () => {
    const line = { id: 'L-for-lotte', kind: 'home-line' } as const
    const open = reportedOutage({ person: 'lotte', reporter: 'karel', line })
    const form = sampleOutage({ person: 'lotte', reporter: 'karel', line })
    await change(async tx => {
      await tx.addOutage(open)
      await tx.addOutage(form)
    })
    for (const who of ['lotte', 'karel'])
      expect((await store().outagesOf(who, 10)).map(({ id }) => id)).toEqual([open.id])
    expect((await store().begunOutage('karel'))?.id).toBe(form.id)
    expect(await store().begunOutage('lotte')).toBeUndefined()
  })

  it('finds forms that were begun long ago and never sent', async () => {
    const on = (person: string, begunAt: string, own: object = {}) => sampleOutage({ person, begunAt, ...own })
    const old = on('old form', '2026-01-01T08:00:00Z')
    await change(async tx => {
      await tx.addOutage(on('older form', '2025-12-31T08:00:00Z'))
      await tx.addOutage(old)
      await tx.addOutage(on('put aside', '2025-12-31T08:00:00Z', { status: 'dropped' }))
      await tx.addOutage(on('young form', '2026-01-02T08:00:00Z'))
    })
    const found = async (limit: number) =>
      (await store().formsBefore('2026-01-02T08:00:00Z', limit)).map(({ person }) => person)
    expect(await found(9)).toEqual(['older form', 'old form'])
    expect(await found(1)).toEqual(['older form'])
  })

  it('counts the reports of a line, without those withdrawn or too old', async () => {
    const line = { id: 'L-repeats', kind: 'home-line' } as const
    const on = (person: string, own: object) => reportedOutage({ person, line, ...own })
    await change(async tx => {
      await tx.addOutage(on('p1', { status: 'closed' }))
      await tx.addOutage(on('p2', { status: 'inProgress' }))
      await tx.addOutage(on('p3', { status: 'cancelled' }))
      await tx.addOutage(on('p4', { status: 'rejected' }))
      await tx.addOutage(on('p5', { status: 'closed', begunAt: '2026-08-01T08:00:00Z' }))
      await tx.addOutage(sampleOutage({ person: 'p6', line }))
    })
    expect(await store().reportsOf('L-repeats', '2026-11-01T00:00:00Z')).toBe(2)
    expect(await store().reportsOf('another', '2026-11-01T00:00:00Z')).toBe(0)
  })

  it('keeps pictures byte by byte, once, and forgets the old ones', async () => {
    const outage = reportedOutage({ person: 'pia', line: { id: 'L-pia', kind: 'home-line' } })
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256)
    const picture: KeptPicture = { id: 'pic-1', outage: outage.id, person: 'pia', type: 'image/png', bytes, keptAt: at }
    await change(async tx => {
      await tx.addOutage(outage)
      expect(await tx.addPicture(picture)).toBe(true)
      expect(await tx.addPicture(picture)).toBe(false)
      await tx.pictureSent('pic-1', '2026-11-30T08:00:00Z')
    })
    const kept = await store().picture('pic-1')
    expect([...(kept?.bytes ?? [])]).toEqual([...bytes])
    expect(Temporal.Instant.from(kept?.sentAt ?? '').toString()).toBe('2026-11-30T08:00:00Z')
    expect(await store().picturesOf(outage.id)).toHaveLength(1)
    expect(await store().picture('pic-2')).toBeUndefined()
    expect(await change(tx => tx.forgetPictures('2026-01-01T00:00:00Z'))).toBe(0)
    expect(await change(tx => tx.forgetPictures('2027-01-01T00:00:00Z'))).toBe(1)
    expect(await store().picturesOf(outage.id)).toEqual([])
  })
}
