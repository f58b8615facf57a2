import { expect, it } from 'vitest'
import type { LineOrder } from '../../../src/domain/line-order.ts'
import type { Outage } from '../../../src/domain/outage.ts'
import type { Store } from '../../../src/ports/store.ts'
import { at, reportedOutage, sampleOrder, sampleOutage } from '../../support/samples.ts'
import { keptMonth } from '../../support/sla-month.ts'
import type { OpenStore } from '../../support/store.ts'

export function slaContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  it('finds the outages that were open in a stretch of time, oldest first', async () => {
    const over = (begunAt: string, end: string): Outage =>
      reportedOutage({ begunAt, status: 'closed', history: [{ at: end, status: 'closed' }] })
    const before = over('2026-10-01T08:00:00Z', '2026-10-31T22:59:59Z')
    const across = over('2026-10-30T08:00:00Z', '2026-10-31T23:00:00Z')
    const open = reportedOutage({ begunAt: '2026-10-02T08:00:00Z' })
    const after = reportedOutage({ begunAt: '2026-11-30T23:00:00Z', line: { id: 'another', kind: 'home-line' } })
    const form = sampleOutage()
    await change(async tx => {
      for (const outage of [after, across, form, open, before]) await tx.addOutage(outage)
    })
    const found = await store().outagesBetween('2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z')
    expect(found).toEqual([open, across])
  })

  it('keeps what was said once, whoever says it', async () => {
    const say = (outage: string, ...keys: string[]) => change(tx => tx.saySla(outage, keys))
    expect(await say('a', 'repair/50', 'repair/75')).toEqual(['repair/50', 'repair/75'])
    expect(await say('a', 'repair/75', 'repair/90')).toEqual(['repair/90'])
    expect(await say('b', 'repair/50')).toEqual(['repair/50'])
    expect(await say('b')).toEqual([])
    const both = await Promise.all([say('c', 'repair/50'), say('c', 'repair/50')])
    expect(both.flat()).toEqual(['repair/50'])
    expect(await store().slaSaid(['a', 'nobody'])).toEqual([
      { outage: 'a', key: 'repair/50' },
      { outage: 'a', key: 'repair/75' },
      { outage: 'a', key: 'repair/90' },
    ])
    expect(await store().slaSaid([])).toEqual([])
  })

  it('keeps a month once, exactly as it was closed, and lets one of two decisions win', async () => {
    const month = keptMonth()
    expect(await change(tx => tx.addSlaMonth(month))).toBe(true)
    expect(await change(tx => tx.addSlaMonth({ ...month, digest: 'other' }))).toBe(false)
    expect(await store().slaMonth('2026-11')).toEqual(month)
    expect(await store().slaMonth('2026-12')).toBeUndefined()
    const { status: _, ...kept } = month
    const approve = (by: string) => change(tx => tx.updateSlaMonth({ ...kept, version: 2, status: 'approved', by, at }))
    const both = await Promise.all([approve('leen'), approve('wim')])
    expect(both.toSorted()).toEqual([false, true])
    expect(await store().slaMonth('2026-11')).toMatchObject({ status: 'approved', by: both[0] ? 'leen' : 'wim' })
  })

  it('knows the active home lines, what they carry and since when, and how many there are', async () => {
    const completed: LineOrder = {
      ...sampleOrder({ employeeNumber: '1' }),
      status: 'completed',
      at: '2026-11-05T10:00:00Z',
    }
    await change(async tx => {
      await tx.keepLines([
        { id: 'home-1', kind: 'home-line', employeeNumber: '1', active: true },
        { id: 'vpn-1', kind: 'vpn', employeeNumber: '1', active: true, on: 'home-1' },
        { id: 'home-2', kind: 'home-line', employeeNumber: '2', active: true },
        { id: 'home-3', kind: 'home-line', employeeNumber: '3', active: false },
        { id: 'mobile-4', kind: 'mobile', employeeNumber: '4', active: true },
      ])
      await tx.addLineOrder(completed)
      await tx.addLineOrder(sampleOrder({ employeeNumber: '3', person: 'bram' }))
    })
    expect(await store().homeLines()).toEqual([
      { line: 'home-1', since: '2026-11-05T10:00:00Z', carries: ['vpn-1'] },
      { line: 'home-2', carries: [] },
    ])
    expect(await store().lineCount()).toEqual({ active: 2, ordered: 1 })
  })

  it('keeps one count of lines a day, the last', async () => {
    const count = (day: string, active: number) => change(tx => tx.keepLineCount({ day, active, ordered: 1 }))
    await count('2026-11-02', 12)
    await count('2026-11-01', 10)
    await count('2026-11-02', 13)
    expect(await store().lineCounts()).toEqual([
      { day: '2026-11-01', active: 10, ordered: 1 },
      { day: '2026-11-02', active: 13, ordered: 1 },
    ])
  })
}
