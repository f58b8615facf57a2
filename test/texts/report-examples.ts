import type { ReportTexts } from '../../src/texts/report/en.ts'
import type { TicketTexts } from '../../src/texts/ticket/en.ts'
import type { Examples } from './example-shape.ts'

const phone = '02 555 01 99'
const name = 'Lotte Wouters'
const number = 'P-261201-7K3M'
const moment = '24/11/2026'
const because = 'the street is closed'

export const reportExamples: Examples<ReportTexts> = {
  worksRun: [[{ until: moment }]],
  worksBegin: [[{ from: moment }]],
  colleagueHasOne: [[{ name }]],
  repeated: [[{ times: 3 }]],
  meanwhileMobile: [[{ phone }]],
  unsent: [[{ phone }]],
  whichColleague: [[{ name }]],
  noColleague: [[{ name }]],
  colleagueWithoutLine: [[{ name, phone }]],
  reportedForYou: [[{ name, number }]],
}

export const ticketExamples: Examples<TicketTexts> = {
  closes: [[{ at: moment }]],
  reminder: [[{ number }]],
  closedUnanswered: [[{ number }]],
  nextNews: [[{ at: moment }]],
  etaMoved: [[{ first: moment, now: '25/11/2026', because }], [{ first: moment, now: '25/11/2026', because: '' }]],
  howToCancel: [[{ button: 'Annuler' }]],
  cancelling: [[{ at: moment }]],
  notCancelled: [[{ because }], [{ because: '' }]],
  asked: [[{ question: 'the colour of the lamp' }], [{ question: '' }]],
  answered: [[{ at: moment }]],
  window: [[{ from: '2026-12-08T08:00:00Z', to: '2026-12-08T10:00:00Z', zone: 'Europe/Brussels' }]],
  slotGoes: [[{ when: moment }]],
  slotKept: [[{ when: moment }]],
  pictureCount: [[{ count: 1 }], [{ count: 3 }]],
  picturesUnsent: [[{ count: 1 }], [{ count: 3 }]],
  pictureKept: [[{ number }]],
}
