import type { Texts } from '../../src/texts/en.ts'
import { bookingExamples } from './booking-examples.ts'
import type { Examples } from './example-shape.ts'
import { noticeExamples } from './notice-examples.ts'
import { reportExamples, ticketExamples } from './report-examples.ts'
import { slaExamples } from './sla-examples.ts'
import { slaReportExamples } from './sla-report-examples.ts'

const zone = 'Europe/Brussels'
const at = '2026-11-24T08:05:00Z'
const moment = '24/11/2026'
const day = '2026-12-01'
const inEach = { fr: 'secouriste', nl: 'hulpverlener', de: 'Ersthelfer', en: 'first-aider' }
const phone = '02 555 01 99'

export const examples: Examples<Texts> = {
  list: [[['a', 'b', 'c']], [['a']], [[]]],
  day: [[day]],
  others: [[1], [2], [34]],
  at: [[{ at, zone }], [{ at: '2026-07-31T22:00:00Z', zone }]],
  wishedDay: [[{ day, part: 'day' }], [{ day, part: 'morning' }], [{ day, part: 'afternoon' }]],
  wishedWeekday: [[{ weekday: 2, part: 'day' }], [{ weekday: 4, part: 'afternoon' }]],
  weekday: [[1], [5]],
  period: [[{ from: '2026-12-01', to: '2027-11-30' }]],
  firstTime: [['2026-12-03']],

  incident: {
    own: [[{ number: 'P-261201-7K3M' }]],
    desk: {
      counts: [[{ joined: 12, own: 3, stillDown: 1 }]],
      evidence: [[{ count: 4, expected: 0.4 }]],
      fewExpected: [[{ count: 1 }], [{ count: 4 }]],
      tested: [[{ down: 3, up: 1, unknown: 2 }]],
      reasonTooLong: [[{ most: 500 }]],
      picture: [[{ count: 4, down: 3, up: 1, untested: 20, where: 'Namur' }]],
    },
    sum: {
      title: [[{ number: 'I-261201-7K3M' }]],
      duration: [[{ hours: 3, minutes: 12 }], [{ hours: 0, minutes: 45 }]],
      slaMet: [[{ took: '3 h', target: '4 h' }]],
      slaBroken: [[{ took: '5 h', target: '4 h' }]],
      step: [
        [{ at: moment, what: 'x', by: 'Luc Peeters', because: 'test' }],
        [{ at: moment, what: 'x', by: 'Luc Peeters', because: '' }],
      ],
      steps: { eta: [[{ at: moment }]] },
    },
  },

  telework: {
    goesTo: [[{ chief: 'Luc Peeters' }]],
    moreNotes: [[1], [12]],
    counter: [
      [{ year: 2026, used: 0, asked: 1, ceiling: 295 }],
      [{ year: 2026, used: 2, asked: 1, ceiling: 295 }],
      [{ year: 2026, used: 125, asked: 4, ceiling: 296 }],
    ],
    pending: [[{ chief: 'Luc Peeters' }]],
    approved: [[{ by: 'Luc Peeters', at: moment }]],
    approvedSome: [[{ by: 'Luc Peeters', at: moment }]],
    refused: [[{ by: 'Luc Peeters', at: moment }]],
    withdrawn: [[{ at: moment }]],
    approvedSaid: [[{ by: 'Luc Peeters', days: 'a, b' }]],
    approvedSomeSaid: [[{ by: 'Luc Peeters', days: 'a, b', rest: 'c' }]],
    refusedSaid: [[{ by: 'Luc Peeters', because: 'Desk duty' }]],
    summarySent: [[{ chief: 'Luc Peeters' }]],
    chiefUnreachable: [[{ chief: 'Luc Peeters' }]],
  },

  findings: {
    past: [[{ day: '2026-11-20' }]],
    'too late today': [[{ day: '2026-11-23', until: '09:00' }], [{ day: '2026-11-23', until: '08:30' }]],
    weekend: [[{ day: '2026-12-05' }]],
    'free day': [
      [{ day: '2027-01-01', free: { day: '2027-01-01', kind: 'legal', name: 'new year' } }],
      [{ day: '2027-03-29', free: { day: '2027-03-29', kind: 'legal', name: 'easter monday' } }],
      [{ day: '2026-05-01', free: { day: '2026-05-01', kind: 'legal', name: 'labour day' } }],
      [{ day: '2027-05-06', free: { day: '2027-05-06', kind: 'legal', name: 'ascension' } }],
      [{ day: '2027-05-17', free: { day: '2027-05-17', kind: 'legal', name: 'whit monday' } }],
      [{ day: '2027-07-21', free: { day: '2027-07-21', kind: 'legal', name: 'national day' } }],
      [{ day: '2028-08-15', free: { day: '2028-08-15', kind: 'legal', name: 'assumption' } }],
      [{ day: '2027-11-01', free: { day: '2027-11-01', kind: 'legal', name: 'all saints' } }],
      [{ day: '2027-11-02', free: { day: '2027-11-02', kind: 'federal', name: 'all souls' } }],
      [{ day: '2026-11-11', free: { day: '2026-11-11', kind: 'legal', name: 'armistice' } }],
      [{ day: '2027-11-15', free: { day: '2027-11-15', kind: 'federal', name: 'king’s day' } }],
      [{ day: '2026-12-25', free: { day: '2026-12-25', kind: 'legal', name: 'christmas' } }],
      [{ day: '2028-12-26', free: { day: '2028-12-26', kind: 'federal', name: 'boxing day' } }],
      [{ day: '2026-12-28', free: { day: '2026-12-28', kind: 'compensation', name: 'compensation' } }],
      [{ day: '2027-05-07', free: { day: '2027-05-07', kind: 'bridging', name: 'bridging day' } }],
    ],
    'too far': [[{ day: '2028-01-03', last: '2027-11-23' }]],
    'too many days': [[{ asked: 51, most: 40 }]],
    'not in the period': [[{ weekday: 5, from: '2026-12-01', to: '2026-12-03' }]],
    'already asked': [[{ day, status: 'pending' }], [{ day, status: 'approved' }]],
    quota: [
      [{ day, away: 0, team: 2, most: 0 }],
      [{ day, away: 1, team: 3, most: 1 }],
      [{ day, away: 4, team: 5, most: 3 }],
    ],
    'over the ceiling': [
      [{ year: 2026, asked: 2, used: 295, ceiling: 295 }],
      [{ year: 2026, asked: 3, used: 294, ceiling: 296 }],
      [{ year: 2027, asked: 1, used: 296, ceiling: 296 }],
    ],
    'nothing asked': [[]],
    'period reversed': [[{ from: '2027-01-29', to: '2026-12-01' }]],
    'no address': [[]],
    'no chief': [[]],
    'own chief': [[]],
    'chief without Novo': [[]],
  },

  silence: {
    tooEarly: [[{ from: day }]],
    reminder: [[{ name: 'Anna Lemaire', days: 'mardi 1er décembre', since: moment }]],
    putBeforeYou: [[{ name: 'Anna Lemaire', days: 'mardi 1er décembre', chief: 'Luc Peeters' }]],
    putAbove: [[{ above: 'Mieke Thys', days: 'mardi 1er décembre' }]],
    expired: [[{ days: 'mardi 1er décembre' }]],
    expiredUndecided: [[{ name: 'Anna Lemaire', days: 'mardi 1er décembre' }]],
    expiredOn: [[{ at: moment }]],
  },
  delegation: {
    set: [[{ delegate: 'Mieke Thys', from: day, to: '2026-12-08' }]],
    ended: [[{ delegate: 'Mieke Thys' }]],
    givenSaid: [
      [{ chief: 'Luc Peeters', from: day, to: '2026-12-08', waiting: 0 }],
      [{ chief: 'Luc Peeters', from: day, to: '2026-12-08', waiting: 3 }],
    ],
    endedSaid: [[{ chief: 'Luc Peeters' }]],
    forChief: [[{ by: 'Mieke Thys', chief: 'Luc Peeters' }]],
    delegateAway: [[{ until: day }]],
    already: [[{ from: day, to: '2026-12-08' }]],
  },
  inbox: {
    remarks: [[{ count: 1 }], [{ count: 3 }]],
    page: [[{ page: 2, pages: 5 }]],
    together: [[{ count: 4 }]],
    approved: [[{ count: 1, left: 0 }], [{ count: 4, left: 1 }], [{ count: 4, left: 2 }]],
  },
  allowance: {
    title: [[{ month: 'novembre 2026' }]],
    changed: [[{ count: 1, amount: '10 EUR' }], [{ count: 4, amount: '50 EUR' }]],
    withoutNumber: [[{ count: 1 }], [{ count: 3 }]],
    made: [[{ number: 2, by: 'Tine Van Hove', at: moment }]],
    quantity: [[{ value: 2.5 }]],
    notOver: [[{ month: 'december 2026' }]],
  },
  calendar: {
    known: [[{ since: moment }]],
  },
  change: {
    allCancelled: [[{ at: moment }]],
    cancelledSaid: [[{ name: 'Anna Lemaire', days: 'mardi 1er décembre' }]],
  },

  policy: {
    ownFreeDay: [[{ day }]],
    tooSoon: [[{ day, first: '2026-12-03' }]],
    periodFull: [
      [{ per: 'week', day, halves: 8, most: 6 }],
      [{ per: 'month', day, halves: 9, most: 8 }],
      [{ per: 'week', day, halves: 3, most: 2 }],
    ],
    overLowerCeiling: [[{ year: 2026, asked: 2, used: 198, ceiling: 198 }]],
    presenceDay: [[{ day, weekdays: [2] }], [{ day, weekdays: [1, 2] }]],
    presenceTooLow: [[{ day, present: 0, least: 1, skill: inEach }], [{ day, present: 2, least: 3 }]],
    blackout: [[{ day, from: '2026-11-30', to: '2026-12-04', because: inEach }]],
  },

  decision: {
    title: [[{ name: 'Anna Lejeune' }]],
    summary: [[{ name: 'Anna Lejeune', days: 'a, b' }]],
    counterValue: [[{ year: 2026, before: 63, after: 66, ceiling: 295 }]],
    away: [
      [{ day, who: '', count: 0, team: 5, most: 3 }],
      [{ day, who: 'Jan Claes', count: 1, team: 5, most: 3 }],
      [{ day, who: 'Jan Claes, Leen Maes', count: 2, team: 5, most: 3 }],
    ],
  },

  refusals: {
    'already decided': [[{ status: 'Approved by Luc Peeters' }]],
    'old version': [[]],
    'own request': [[]],
    'not the chief': [[]],
    'own chief’s request': [[]],
    'reason missing': [[]],
    'reason too long': [[{ most: 1000 }]],
    'no day chosen': [[]],
    'not yours': [[]],
    unknown: [[]],
    'directory silent': [[]],
    'not a button': [[]],
    'not entitled': [[]],
    busy: [[]],
  },

  line: {
    done: [[{ at: moment }]],
    jeopardy: [[{ message: 'no modem left.' }], [{ message: '' }]],
    said: {
      acknowledged: [[]],
      survey: [[]],
      visit: [[]],
      synchronised: [[]],
      vpnUp: [[]],
      jeopardy: [
        [{ message: 'no modem left', newDate: '2026-12-15' }],
        [{ message: 'no modem left.' }],
        [{ message: '' }],
      ],
      completed: [[]],
      failed: [[{ because: 'no cable.' }], [{ because: '' }]],
      refused: [[{ because: 'no address' }], [{ because: '' }]],
      cancelled: [[{ because: 'twice' }], [{ because: '' }]],
      'not needed': [[]],
    },
  },

  outage: {
    meanwhile: [[{ phone }]],
    noLine: [[{ phone }]],
    said: {
      acknowledged: [[{ number: 'P-261201-7K3M' }]],
      rejected: [[{ because: 'no such line.' }], [{ because: '' }]],
      pending: [[]],
      held: [[]],
      inProgress: [[]],
      resolved: [[]],
      closed: [[]],
      cancelled: [[]],
      eta: [[{ at: moment }]],
      note: [[{ text: 'The pair is being replaced.' }]],
    },
  },

  report: reportExamples,
  ticket: ticketExamples,
  desk: {
    asOf: [[{ at: moment }]],
    atRisk: [[{ count: 1 }], [{ count: 7 }]],
    reserved: [[{ phone }]],
    page: [[{ from: 11, to: 20, total: 37 }]],
    tickets: {
      count: [[{ open: 37, kept: 2, us: 1 }]],
      filtered: [[{ filter: 'a', count: 37 }]],
      etaPast: [[{ at: moment }]],
      eta: [[{ at: moment }]],
      since: [[{ at: moment }]],
      cancelAsked: [[{ at: moment }]],
    },
    tasks: {
      count: [[{ open: 12, free: 3, mine: 1 }]],
      opened: [[{ at: moment }]],
      owner: [[{ by: 'Leen Maes', at: moment }]],
      byItself: [[{ at: moment }]],
      taken: [[{ by: 'Leen Maes' }]],
    },
    incidents: { count: [[{ suspected: 1, open: 2 }]] },
    notices: { count: [[{ sending: 2 }]] },
    letters: { count: [[{ dead: 3 }]] },
    contractor: {
      silent: [[{ at: moment }]],
      paused: [[{ at: moment }]],
      eventsTaken: [[{ count: 12, at: moment }]],
      waits: [[{ count: 4, failing: 1 }]],
    },
  },

  tasks: {
    closed: [[{ by: 'Leen Maes', at: moment }]],
    'order refused': [[{ because: 'no address' }], [{ because: '' }]],
    'order failed': [[{ because: 'no cable.' }], [{ because: '' }]],
    'ticket refused': [[{ because: 'no such line.' }], [{ because: '' }]],
    'ticket waits': [[{ because: 'somebody must be at home' }], [{ because: '' }]],
    'ticket forgotten': [[]],
    'report waits': [[{ since: moment }]],
    'repeat fault': [[{ times: 3, line: 'L-1042' }]],
    'line ceiling reached': [[{ ceiling: 1250 }]],
    'contractor silent': [[{ since: moment }]],
    'works unclear': [[{ id: 'CH-1', odd: 'a, b' }]],
    'no employee number': [[]],
    'chief without Novo': [[{ chief: 'Luc Peeters' }]],
    'incident without places': [[{ number: 'I-261201-7K3M' }]],
    'incident refused': [[{ number: 'I-261201-7K3M', because: 'no' }], [{ number: 'I-261201-7K3M', because: '' }]],
    'effect gave up': [[{ name: 'order-line' }]],
  },

  dialog: {
    firstWish: [[{ what: 'mardi 24 novembre' }]],
    switched: [[{ from: 'fr' }], [{ from: 'nl' }], [{ from: 'de' }], [{ from: 'en' }]],
  },

  sla: slaExamples,
  slaReport: slaReportExamples,

  booking: bookingExamples,

  notice: noticeExamples,

  talk: {
    hello: [[{ givenName: 'Anna' }]],
    welcome: [[{ givenName: 'Anna' }]],
    stillLost: [[{ phone }]],
    fault: [[{ id: 'f3a1' }]],
  },
}
