import { describe, expect, it } from 'vitest'
import {
  type Contract,
  contractFaults,
  pinnedVersion,
  priceAt,
  silenceOf,
  versionAt,
} from '../../src/domain/contract-terms.ts'
import { clocks, contract, definition, version } from './sla-samples.ts'

const later = { ...version, version: '2027-1', from: '2027-01-01' }
const both: Contract = {
  ...contract,
  versions: [later, version],
  prices: [
    { from: '2028-01-01', monthly: 4200 },
    { from: '2026-01-01', monthly: 3999 },
  ],
}

describe('a contract', () => {
  it.each([
    ['2025-12-31', undefined, undefined],
    ['2026-01-01', '2026-1', 3999],
    ['2026-12-31', '2026-1', 3999],
    ['2027-01-01', '2027-1', 3999],
    ['2028-06-01', '2027-1', 4200],
  ])('on %s is in version %s, a line costs %s cents', (day, name, monthly) => {
    expect(versionAt(both, day)?.version).toBe(name)
    expect(priceAt(both, day)).toBe(monthly)
  })

  it.each([
    ['2026-1', '2027-06-01', 3],
    ['2027-1', '2026-06-01', 7],
    [undefined, '2027-06-01', 7],
    ['lost', '2026-06-01', 3],
    [undefined, '2025-06-01', 3],
  ])('closes what nobody confirms as agreed in version %s, else on %s: after %i working days', (pinned, day, days) => {
    const silence = { remindAfterWorkingDays: 2, closeAfterWorkingDays: 7 }
    const two = { ...contract, versions: [{ ...later, silence }, version] }
    expect(silenceOf(two, pinned, day).closeAfterWorkingDays).toBe(days)
  })

  it('finds the version a ticket is pinned to, or says which it has', () => {
    expect(pinnedVersion(both, '2026-1')).toBe(version)
    expect(() => pinnedVersion(both, '2025-9')).toThrow(
      /no version '2025-9' \(it has 2027-1, 2026-1\).*stays in the file/,
    )
  })

  it('that is right has no fault', () => {
    expect(contractFaults(both)).toEqual([])
  })

  const repair = definition('repair')
  const withClock = (own: object): Contract => ({
    ...contract,
    versions: [{ ...version, clocks: [{ ...repair, ...own }] }],
  })
  const withTerms = (own: object): Contract => ({ ...contract, versions: [{ ...version, ...own }] })
  const withCredits = (own: object) => withTerms({ credits: { ...version.credits, ...own } })

  it.each<[string, Contract]>([
    [
      'period: ends',
      {
        ...contract,
        period: { from: '2029-12-31', to: '2026-01-01' },
        prices: both.prices,
        versions: [{ ...version }],
      },
    ],
    ['lineCeiling: must', { ...contract, lineCeiling: 0 }],
    ['award: must', { ...contract, award: 1.5 }],
    ['prices: none is in force', { ...contract, prices: [] }],
    ['prices.0.monthly: must', { ...contract, prices: [{ from: '2026-01-01', monthly: 39.99 }] }],
    ['prices: two begin on 2026-01-01', { ...contract, prices: [...contract.prices, ...contract.prices] }],
    ['versions: none is in force', { ...contract, versions: [later] }],
    ['versions: two begin on 2026-01-01', { ...contract, versions: [version, { ...later, from: version.from }] }],
    ["versions: two are called '2026-1'", { ...contract, versions: [version, { ...later, version: '2026-1' }] }],
    ['versions.0.workingHours: must open', withTerms({ workingHours: { ...version.workingHours, from: '19:00' } })],
    ['versions.0.workingHours.weekdays: must', withTerms({ workingHours: { ...version.workingHours, weekdays: [] } })],
    ["versions.0.clocks: two are called 'response'", withTerms({ clocks: [...clocks, clocks[0]] })],
    ['versions.0.worksNotice.minutes: must', withTerms({ worksNotice: { minutes: 0, calendar: '24x7' } })],
    ['versions.0.availability: must', withTerms({ availability: 99.5 })],
    [
      'versions.0.clocks.0.targets.minor.minutes: must',
      withClock({ targets: { ...repair.targets, minor: { minutes: 0.5 } } }),
    ],
    ['versions.0.clocks.0.start: must', withClock({ start: [] })],
    ['versions.0.clocks.0.stop: must', withClock({ stop: [] })],
    [
      "versions.0.clocks.0.pauses: 'pending' is there twice",
      withClock({ pauses: [...repair.pauses, ...repair.pauses.slice(0, 1)] }),
    ],
    [
      'versions.0.appointment.graceMinutes: must',
      withTerms({ appointment: { ...version.appointment, graceMinutes: -1 } }),
    ],
    [
      'versions.0.credits.clocks.repair.0.overMinutes: must',
      withCredits({ clocks: { repair: [{ overMinutes: -1, credit: { cents: 1 } }] } }),
    ],
    [
      'versions.0.credits.clocks.repair.0.credit.cents: must',
      withCredits({ clocks: { repair: [{ overMinutes: 0, credit: { cents: 0.5 } }] } }),
    ],
    [
      'versions.0.credits.availability.0.below: must',
      withCredits({ availability: [{ below: 10_001, credit: { cents: 1 } }] }),
    ],
    [
      'versions.0.credits.caps.lineMonth.ofPrice: must',
      withCredits({ caps: { lineMonth: { ofPrice: -1 }, month: 0 } }),
    ],
    ['versions.0.statutory.ofPrice: must', withTerms({ statutory: { ...version.statutory, ofPrice: [1, 0] } })],
  ])('is refused with its path: %s', (fault, wrong) => {
    expect(contractFaults(wrong)).toEqual([expect.stringContaining(fault)])
  })
})
