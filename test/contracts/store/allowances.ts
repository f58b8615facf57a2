import { expect, it } from 'vitest'
import type { AllowanceExport } from '../../../src/domain/allowance.ts'
import type { Store } from '../../../src/ports/store.ts'
import { approved, sampleTelework } from '../../support/samples.ts'
import type { OpenStore } from '../../support/store.ts'

const made: AllowanceExport = {
  ...{ id: 'export-1', month: '2026-11', number: 1, at: '2026-12-01T08:00:00Z', by: 'tine', digest: 'd' },
  rows: [{ person: 'anna', employeeNumber: 'E1', halves: 3, cents: 2000 }],
  corrections: [],
}

export function allowanceContract(opened: () => OpenStore): void {
  const store = () => opened().store
  const change: Store['change'] = work => store().change(work)

  async function granted(person: string, days: readonly { day: string; part: 'day' | 'morning' }[]) {
    const asked = sampleTelework({ person, terms: { kind: 'occasional', days } })
    await change(tx => tx.addTelework(asked, days))
    const all = days.map(({ day }) => day)
    await change(tx => tx.updateTelework(approved(asked, all), all))
  }

  it('counts half-days that were granted, from the first day of a month to its last', async () => {
    await change(tx =>
      tx.keepPerson({ id: 'anna', name: 'Anna', givenName: 'Anna', employeeNumber: 'E1', language: 'fr' }),
    )
    await granted('anna', [
      { day: '2026-11-02', part: 'day' },
      { day: '2026-11-30', part: 'morning' },
      { day: '2026-12-01', part: 'day' },
    ])
    await granted('luc', [{ day: '2026-11-10', part: 'day' }])
    const pending = [{ day: '2026-11-12', part: 'day' }] as const
    await change(tx => tx.addTelework(sampleTelework({ person: 'mia' }), pending))
    expect(await store().grantedHalves('2026-11-01', '2026-11-30')).toEqual([
      { person: 'anna', employeeNumber: 'E1', halves: 3 },
      { person: 'luc', halves: 2 },
    ])
  })

  it('keeps an export as it was made, each number of a month once', async () => {
    expect(await change(tx => tx.addAllowanceExport(made))).toBe(true)
    expect(await change(tx => tx.addAllowanceExport({ ...made, id: 'export-2' }))).toBe(false)
    const next = { ...made, id: 'export-3', number: 2, at: '2026-12-02T08:00:00Z' }
    expect(await change(tx => tx.addAllowanceExport(next))).toBe(true)
    const before = { ...made, id: 'export-0', month: '2025-10' }
    await change(tx => tx.addAllowanceExport(before))
    expect(await store().allowanceExport('export-1')).toEqual(made)
    expect(await store().allowanceExport('export-2')).toBeUndefined()
    expect((await store().allowanceExports('2025-11')).map(({ id }) => id)).toEqual(['export-1', 'export-3'])
  })
}
