import { expect, it } from 'vitest'
import { type Store, TakenHalf } from '../../../src/ports/store.ts'
import { approved, sampleTelework } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const wholeDay = [{ day: '2026-12-01', part: 'day' }] as const

export function teleworkContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('keeps a request once, exactly as it was asked', async () => {
    const asked = sampleTelework({ reason: 'Zoë: «calme», 100 % {{DATE()}}' })
    expect(await change(tx => tx.addTelework(asked, wholeDay))).toBe(true)
    expect(await change(tx => tx.addTelework(asked, wholeDay))).toBe(false)
    expect(await store().telework(asked.id)).toEqual(asked)
    expect(await store().takenDays(['anna'], '2026-12-01', '2026-12-01')).toHaveLength(1)
  })

  it('answers undefined to ids that mean nothing', async () => {
    expect(await store().telework('')).toBeUndefined()
    expect(await store().telework('\0 or 1=1 --')).toBeUndefined()
    expect(await store().telework('\uD800')).toBeUndefined()
  })

  it('keeps what the database cannot spell rather than lose the request', async () => {
    const asked = sampleTelework({ reason: 'nul \0 and half a pair \uD83D' })
    await change(tx => tx.addTelework(asked, wholeDay))
    expect((await store().telework(asked.id))?.reason).toBe('nul \uFFFD and half a pair \uFFFD')
  })

  it('lists requests of a person newest first, those to decide oldest first', async () => {
    const days = ['2026-12-01', '2026-12-02', '2026-12-03']
    for (const day of days)
      await change(tx =>
        tx.addTelework(sampleTelework({ id: day, askedAt: `${day}T08:00:00Z` }), [{ day, part: 'day' }]),
      )
    const last = sampleTelework({ id: '2026-12-03', askedAt: '2026-12-03T08:00:00Z' })
    await change(tx => tx.updateTelework(approved(last), ['2026-12-03']))
    expect((await store().teleworkOf('anna', 2)).map(({ id }) => id)).toEqual(['2026-12-03', '2026-12-02'])
    expect((await store().teleworkToDecide('luc', 5)).map(({ id }) => id)).toEqual(['2026-12-01', '2026-12-02'])
  })

  it('lets one of two updates of a version win', async () => {
    const asked = sampleTelework()
    await change(tx => tx.addTelework(asked, wholeDay))
    const withdrawn = { ...asked, version: 2, status: 'withdrawn', at: asked.askedAt } as const
    const both = await Promise.all([
      change(tx => tx.updateTelework(approved(asked, ['2026-12-01']), ['2026-12-01'])),
      change(tx => tx.updateTelework(withdrawn, [])),
    ])
    expect(both.toSorted()).toEqual([false, true])
    expect((await store().telework(asked.id))?.status).toBe(both[0] ? 'approved' : 'withdrawn')
    expect(await store().takenDays(['anna'], '2026-12-01', '2026-12-01')).toHaveLength(both[0] ? 1 : 0)
  })

  it('gives back the days that were not granted', async () => {
    const asked = sampleTelework()
    const days = ['2026-12-01', '2026-12-03', '2027-01-05'].map(day => ({ day, part: 'day' as const }))
    await change(tx => tx.addTelework(asked, [...days, { day: '2026-12-08', part: 'morning' }]))
    expect(await store().usedHalves('anna', [2026, 2027, 2028])).toEqual([
      { year: 2026, approved: 0, pending: 5 },
      { year: 2027, approved: 0, pending: 2 },
      { year: 2028, approved: 0, pending: 0 },
    ])
    await change(tx => tx.updateTelework(approved(asked), ['2026-12-03', '2026-12-08']))
    expect(await store().usedHalves('anna', [2026])).toEqual([{ year: 2026, approved: 3, pending: 0 }])
    expect(await store().takenDays(['bram', 'anna'], '2026-12-01', '2027-12-31')).toEqual([
      { person: 'anna', request: asked.id, day: '2026-12-03', part: 'day', status: 'approved' },
      { person: 'anna', request: asked.id, day: '2026-12-08', part: 'morning', status: 'approved' },
    ])
  })

  it('leaves the days of a request that stays pending', async () => {
    const asked = sampleTelework()
    await change(tx => tx.addTelework(asked, wholeDay))
    expect(await change(tx => tx.updateTelework({ ...asked, version: 2, chief: 'mieke' }, []))).toBe(true)
    expect(await store().takenDays(['anna'], '2026-12-01', '2026-12-01')).toHaveLength(1)
    expect(await store().teleworkToDecide('mieke', 5)).toHaveLength(1)
  })

  it('takes other days for an edited request, and none that another holds', async () => {
    const asked = sampleTelework()
    await change(tx => tx.addTelework(asked, wholeDay))
    await change(tx => tx.addTelework(sampleTelework(), [{ day: '2026-12-04', part: 'morning' }]))
    const days = (...of: string[]) => of.map(day => ({ day, part: 'day' as const }))
    const held = async () => (await store().takenDays(['anna'], '2026-12-01', '2026-12-03')).map(({ day }) => day)
    expect(await change(tx => tx.editTelework({ ...asked, version: 2 }, days('2026-12-01', '2026-12-03')))).toBe(true)
    expect(await held()).toEqual(['2026-12-01', '2026-12-03'])
    expect(await change(tx => tx.editTelework({ ...asked, version: 2 }, days('2026-12-02')))).toBe(false)
    const taken = change(tx => tx.editTelework({ ...asked, version: 3 }, days('2026-12-02', '2026-12-04')))
    await expect(taken).rejects.toThrow(expect.objectContaining({ name: 'TakenHalf', day: '2026-12-04' }))
    expect(await held()).toEqual(['2026-12-01', '2026-12-03'])
  })

  it('gives a half-day to one request only, of twenty at once', async () => {
    const parts = ['day', 'morning', 'afternoon'] as const
    const asks = Array.from({ length: 20 }, (_, i) =>
      change(tx => tx.addTelework(sampleTelework(), [{ day: '2026-12-01', part: parts[i % 3] ?? 'day' }])),
    )
    const refused = (await Promise.allSettled(asks)).filter(({ status }) => status === 'rejected')
    for (const { reason } of refused as PromiseRejectedResult[]) expect(reason).toBeInstanceOf(TakenHalf)
    expect((await store().usedHalves('anna', [2026]))[0]?.pending).toBeLessThanOrEqual(2)
    expect(await store().teleworkOf('anna', 50)).toHaveLength(20 - refused.length)
    expect(refused.length).toBeGreaterThanOrEqual(18)
  })

  it('names the taken day and keeps nothing, even when the refusal is caught', async () => {
    await change(tx => tx.addTelework(sampleTelework(), [{ day: '2026-12-02', part: 'morning' }]))
    const second = sampleTelework()
    const days = ['2026-12-01', '2026-12-02'].map(day => ({ day, part: 'day' as const }))
    const asking = change(async tx => {
      await tx.claim('press-1')
      return tx.addTelework(second, days).catch(() => true)
    })
    await expect(asking).rejects.toThrow(expect.objectContaining({ name: 'TakenHalf', day: '2026-12-02' }))
    expect(await store().telework(second.id)).toBeUndefined()
    expect(await change(tx => tx.claim('press-1'))).toBe(true)
  })

  it('lets halves of one day touch', async () => {
    await change(tx => tx.addTelework(sampleTelework(), [{ day: '2026-12-02', part: 'morning' }]))
    await change(tx => tx.addTelework(sampleTelework(), [{ day: '2026-12-02', part: 'afternoon' }]))
    await change(tx => tx.addTelework(sampleTelework({ person: 'bram' }), [{ day: '2026-12-02', part: 'day' }]))
    expect(await store().takenDays(['anna', 'bram'], '2026-12-02', '2026-12-02')).toHaveLength(3)
  })

  it('survives days out of any calendar', async () => {
    expect(await store().takenDays(['anna'], '0000-01-01', '9999-12-31')).toEqual([])
    expect(await store().usedHalves('anna', [0, 9999])).toHaveLength(2)
    expect(await store().usedHalves('anna', [])).toEqual([])
  })
}
