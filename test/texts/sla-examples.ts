import type { SlaTexts } from '../../src/texts/sla/en.ts'
import type { Examples } from './example-shape.ts'

const due = 'woe 25/11 14:00'

export const slaExamples: Examples<SlaTexts> = {
  bar: {
    running: [[{ due, used: 40 }]],
    breached: [[{ due }]],
    paused: [[{ side: 'a side', reason: 'a reason', used: 40 }]],
    kept: [[{ used: 73 }]],
  },

  money: [[0], [1250], [123456]],
  wholeMoney: [[182_400_000]],
  share: [[9987], [10_000]],
  monthName: [['2026-11'], ['2026-08']],
  hours: [[25 * 60_000], [90 * 60_000], [-60 * 60_000]],
  decimal: [[12.5]],
  risk: {
    ticket: [[{ number: 'P-261201-7K3M', clocks: 'a · b' }]],
    running: [[{ clock: 'Repair', used: 75, due }]],
    paused: [[{ clock: 'Repair', used: 75 }]],
    kept: [[{ clock: 'Repair' }]],
    breached: [[{ clock: 'Repair', since: due }]],
  },
  month: {
    title: [[{ month: 'november 2026' }]],
    approved: [[{ by: 'Leen Maes', at: due }]],
    rejected: [[{ by: 'Leen Maes', at: due }]],
    outagesValue: [[{ ended: 12, open: 3 }]],
    inTime: [[{ kept: 11, of: 12 }]],
    availabilityValue: [[{ average: '99.87', target: '99.50', below: 3, lines: 560 }]],
    toCheck: [[{ amount: '12.50' }]],
    report: [[{ language: 'FR' }]],
  },
  use: {
    linesValue: [[{ active: 540, ordered: 12, ceiling: 1250 }]],
    ofCeiling: [[{ share: '44.16' }]],
    willBeReached: [[{ perMonth: '29.2', month: 'july 2028' }]],
    notWithin: [[{ perMonth: '2.1' }]],
    tooLittle: [[{ months: 1, needed: 3 }]],
    periodValue: [[{ end: 'december 2029', months: 37 }]],
    spentValue: [[{ spent: '1,000', award: '1,824,000', share: '0.05' }]],
    spentCounted: [[{ months: 2, begun: 11 }]],
  },
}
