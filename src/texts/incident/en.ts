import type { IncidentKind } from '../../domain/mass-outage-incident.ts'
import { added, plural, sayNumber } from '../format.ts'

const reports = (count: number) => `${sayNumber('en', count)} ${plural('en', count, 'report', 'reports')}`

export const incident = {
  title: { line: 'Network incident', vpn: 'VPN incident' } as Record<IncidentKind, string>,
  number: 'Number',
  where: 'Where',
  since: 'Since',
  eta: 'Expected repair',
  noEta: 'none yet',
  over: 'Over since',
  ticket: 'Contractor’s ticket',
  problem: 'Contractor’s incident',
  nowhere: 'not known: the contractor has named no place',
  summary: 'An incident on your line',

  meToo: 'Me too',
  joined: 'You are counted among those affected: you need no ticket of your own. I tell you when it is over.',
  notJoined: 'Your line is in this incident. One tap, and I count you in; no ticket is needed.',
  own: ({ number }: { number: string }) => `You have a ticket of your own: ${number}.`,
  keepsRight: 'If your connection is still down once the others are back, say so and I open a ticket for you.',
  ends: 'The contractor says that it is repaired.',
  question: 'Is it back?',
  saidBack: 'Thank you. Noted: your connection is back.',
  asks: 'Your line is in an incident that seems to be over. Is it back?',
  notOpen: 'This incident is over. If your connection is down, report it.',
  notYourLine: 'Your line is not in this incident.',

  desk: {
    status: {
      suspected: 'Suspected: it is for you to say',
      open: 'Open',
      rejected: 'Rejected',
      merged: 'Goes on in another incident',
      ended: 'Over',
    },
    source: 'Known from',
    sources: { contractor: 'the contractor', detection: 'reports, found by Novo', desk: 'the ICT desk' },
    affected: 'Lines below',
    joined: 'Those affected',
    counts: ({ joined, own, stillDown }: { joined: number; own: number; stillDown: number }) =>
      `${sayNumber('en', joined)} in all, ${sayNumber('en', own)} with a ticket of their own, ${sayNumber('en', stillDown)} still down`,
    evidence: ({ count, expected }: { count: number; expected: number }) =>
      `${reports(count)} in 45 minutes, where ${sayNumber('en', expected)} would be usual.`,
    fewExpected: ({ count }: { count: number }) => `${reports(count)} in 45 minutes, where almost none is usual.`,
    tested: ({ down, up, unknown }: { down: number; up: number; unknown: number }) =>
      `Tested beside them: ${sayNumber('en', down)} without signal, ${sayNumber('en', up)} in sync, ${sayNumber('en', unknown)} without result.`,
    untested: 'No line could be tested: nothing is declared without you.',
    accept: 'Confirm the incident',
    reject: 'Reject',
    confirmReject: 'Confirm rejection',
    rejectReason: 'The reason is kept with the suspicion.',
    merge: 'Merge',
    confirmMerge: 'Merge into it',
    mergeInto: 'Goes on in',
    split: 'Split off',
    confirmSplit: 'Make an incident of it',
    splitAt: 'Part of the network',
    end: 'End',
    confirmEnd: 'End the incident',
    by: {
      contractor: 'contractor',
      detection: 'Novo',
    },
    declare: 'Declare an incident',
    declareTitle: 'Declare an incident',
    declareNode: 'Where',
    declareHint: 'Type a place, a cabinet or a postal code.',
    declareKind: 'What does not work',
    kinds: { line: 'The lines', vpn: 'The VPN only' } as Record<IncidentKind, string>,
    declareNow: 'Declare',
    noSuchNode: 'Choose a place from the list.',
    reasonMissing: 'Say why: the reason is kept.',
    reasonTooLong: ({ most }: { most: number }) => `The reason is too long: ${sayNumber('en', most)} signs at most.`,
    settled: 'Somebody was faster: this is how it stands.',
    notPossible: 'This cannot be done with this incident.',
    picture: ({
      count,
      down,
      up,
      untested,
      where,
    }: {
      count: number
      down: number
      up: number
      untested: number
      where: string
    }) =>
      `Network tree down to ${where}: ${reports(count)}, ${sayNumber('en', down)} without signal, ${sayNumber('en', up)} in sync, ${sayNumber('en', untested)} not tested.`,
    legend: { report: 'report', down: 'no signal', up: 'in sync', untested: 'not tested' },
  },

  sum: {
    title: ({ number }: { number: string }) => `Incident ${number}: in review`,
    lasted: 'Lasted',
    duration: ({ hours, minutes }: { hours: number; minutes: number }) =>
      hours > 0 ? `${sayNumber('en', hours)} h ${sayNumber('en', minutes)} min` : `${sayNumber('en', minutes)} min`,
    reported: 'Reported',
    folded: 'Joined without a ticket',
    own: 'Tickets of their own',
    stillDown: 'Still down afterwards',
    affected: 'Lines affected',
    sla: 'Repair time',
    slaMet: ({ took, target }: { took: string; target: string }) => `${took}, within the ${target} of the contract`,
    slaBroken: ({ took, target }: { took: string; target: string }) =>
      `${took}, longer than the ${target} of the contract`,
    timeline: 'What happened',
    step: ({ at, what, by, because }: { at: string; what: string; by: string; because: string }) =>
      `${at}: ${what}${added(', by ', by)}${added(', because: ', because)}`,
    unanswered: 'line tests passed and nobody said otherwise',
    steps: {
      suspected: 'suspected',
      opened: 'declared',
      placed: 'its place or source made more exact',
      rejected: 'rejected',
      merged: 'taken up in another one',
      split: 'split',
      resolved: 'repaired, says the contractor',
      severity: 'severity changed',
      asked: 'those affected asked whether it is back',
      ended: 'ended',
      eta: ({ at }: { at: string }) => `repair expected ${at}`,
      noEta: 'no repair time any more',
    },
  },
}

export type IncidentTexts = typeof incident
