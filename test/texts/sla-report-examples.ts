import type { SlaReportTexts } from '../../src/texts/sla-report/en.ts'
import type { Examples } from './example-shape.ts'

export const slaReportExamples: Examples<SlaReportTexts> = {
  title: [[{ month: 'november 2026' }]],
  repairAlt: [[{ kept: 11, of: 12, worst: '140' }]],
  monthsAlt: [[{ share: '92' }]],
  linesAlt: [[{ below: 3, lines: 560, average: '99.87' }]],
  cut: [[{ shown: 30, of: 45 }]],
  allowed: [[{ hours: '3 h' }]],
  difference: { began: [[{ time: '3 h' }]], paused: [[{ time: '3 h' }]], ended: [[{ time: '3 h' }]] },
  visits: [[{ kept: 4, missed: 1, void: 2 }]],
  statutoryIntro: [[{ source: 'Law of 13 June 2005' }]],
}
