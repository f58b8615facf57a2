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
}
