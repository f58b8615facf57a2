import type { Texts } from '../../src/texts/en.ts'
import type { Examples } from './example-shape.ts'

const zone = 'Europe/Brussels'
const moment = '24/11/2026'
const phone = '02 555 01 99'
const period = { start: '2026-12-01T07:00:00Z', end: '2026-12-01T11:00:00Z', zone }
const overnight = { start: '2026-12-01T21:00:00Z', end: '2026-12-02T03:00:00Z', zone }

export const noticeExamples: Examples<Texts['notice']> = {
  place: [
    [{ level: 'exchange', name: '503' }],
    [{ level: 'cabinet', name: '5030-1' }],
    [{ level: 'province', name: 'Namur' }],
    [{ level: 'aggregation', name: 'WNA 50' }],
    [{ level: 'national', name: '' }],
  ],
  period: [[period], [overnight]],
  hours: [[period]],
  noEta: [[{ next: moment }], [{ next: '' }]],
  yourDays: [[{ days: 'a, b' }]],
  meanwhile: [[{ phone }]],
  plannedMeanwhile: [[{ phone }]],
  question: [[{ phone }]],
  said: {
    eta: [[{ at: moment, because: 'a cable was cut.' }], [{ at: moment, because: '' }]],
    noEta: [[{ next: moment }], [{ next: '' }]],
    moved: [[{ period: 'a', because: 'bad weather' }], [{ period: 'a', because: '' }]],
    scope: [[{ places: 'a, b' }]],
    reminder: [[{ days: 'a, b', hours: 'c' }]],
    started: [[]],
    overrun: [[{ until: moment, because: 'rain' }], [{ until: '', because: '' }]],
    cancelledIncident: [[]],
    cancelledWorks: [[{ period: 'a' }]],
    cancelledFree: [[]],
    endedIncident: [[]],
    endedWorks: [[]],
    endedFree: [[]],
  },
  desk: {
    teleworkingOn: [[{ day: 'a' }]],
    severalPlaces: [[{ places: 'a, b' }]],
    count: [[{ total: 1250, now: 412, later: 835, never: 3 }], [{ total: 1, now: 1, later: 0, never: 0 }]],
    progress: [[{ told: 412, total: 1250, unreachable: 3 }], [{ told: 0, total: 1, unreachable: 1 }]],
    unsure: [[{ count: 2 }]],
    held: [[{ count: 7 }]],
  },
}
