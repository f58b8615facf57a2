import { expect, it } from 'vitest'
import type { Works } from '../../../src/domain/works.ts'
import type { OpenStore } from '../../support/store.ts'

export function worksContract(opened: () => OpenStore): void {
  const planned = (contractorId: string, start: string, end: string, at: string): Works => ({
    ...{ id: `id-${contractorId}`, version: 1, contractorId, status: 'planned', start, end },
    ...{ nodes: [], lines: ['home-line-1'], at, odd: [] },
  })

  it('finds works planned for a stretch of time, and those that changed since it began', async () => {
    const early = '2026-10-01T08:00:00Z'
    const before = planned('CH-1', '2026-10-31T20:00:00Z', '2026-10-31T22:59:59Z', early)
    const across = planned('CH-2', '2026-10-31T20:00:00Z', '2026-10-31T23:00:00Z', early)
    const within = planned('CH-3', '2026-11-20T20:00:00Z', '2026-11-20T23:00:00Z', early)
    const after = planned('CH-4', '2026-11-30T23:00:00Z', '2026-12-01T03:00:00Z', early)
    const moved = planned('CH-5', '2026-12-05T23:00:00Z', '2026-12-06T03:00:00Z', '2026-12-01T08:00:00Z')
    const { store } = opened()
    await store.change(async tx => {
      for (const works of [moved, after, within, across, before]) await tx.addWorks(works)
    })
    const found = await store.worksBetween('2026-10-31T23:00:00Z', '2026-11-30T23:00:00Z')
    expect(found).toEqual([across, within, moved])
  })
}
