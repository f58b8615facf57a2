import { outageCard, outageList } from '../../cards/outage.ts'
import type { OutageView } from '../../cards/outage-view.ts'
import { type Outage, type OutageStatus, symptoms } from '../../src/domain/outage.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { reportedOutage, sampleOutage } from '../support/samples.ts'
import { hostile } from './hostile.ts'
import { outageMoreCards } from './outage-more-samples.ts'

const zone = 'Europe/Brussels'
const at = '2026-11-24T08:05:00Z'
const id = '0a0b0c0d-0000-4000-8000-000000000001'

const longest = hostile.padEnd(1000, '*<{é€')

const outageStates: readonly OutageStatus[] = [
  ...(['dropped', 'reported', 'acknowledged', 'rejected', 'pending', 'held', 'inProgress', 'resolved'] as const),
  ...(['closed', 'cancelled'] as const),
]
const outageIn = (status: OutageStatus, own: Partial<Outage> = {}): Outage =>
  reportedOutage({ id, contractorId: 'TT-1', status, history: [{ at, status, because: hostile }], ...own })
const shownOutage = (outage: Outage, own: Partial<OutageView> = {}) => {
  const view = { outage, zone, phone: '02 555 01 99', ...own }
  return (language: Language) => outageCard(language, view)
}
const measured = {
  'no sync': { at, sync: false, vpn: false },
  'vpn down': { at, sync: true, vpn: false, downstream: 48, packetLoss: 0 },
  'all up': { at, sync: true, vpn: true, downstream: 2, packetLoss: 11 },
  'no result': { at },
}
const etas = [
  { at, eta: '2026-11-24T12:00:00Z' },
  { at, eta: '2026-11-24T15:30:00Z' },
]

const named = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries)

/** The card of an outage in every state that looks different, and the list. */
export const outageCards: Record<string, (language: Language) => Card> = {
  'outage, begun': shownOutage(sampleOutage({ id })),
  ...named(
    Object.entries(measured).map(([meaning, test]) => [
      `outage, begun, ${meaning}`,
      shownOutage(sampleOutage({ id, test })),
    ]),
  ),
  'outage, begun, hostile': language =>
    shownOutage(
      sampleOutage({ id, test: { at }, words: longest, contact: hostile, line: { id: hostile, kind: 'mobile' } }),
      { problem: textsIn[language].outage.refused['in the future'] },
    )(language),
  ...named(outageStates.map(status => [`outage, ${status}`, shownOutage(outageIn(status))])),
  ...named(symptoms.map(symptom => [`outage, ${symptom}`, shownOutage(outageIn('inProgress', { symptom, etas }))])),
  'outage, reopened': shownOutage(outageIn('inProgress', { etas, test: measured['vpn down'], reopening: true })),
  'outage, in time': shownOutage(outageIn('inProgress', { etas }), { sla: { state: 'running', percent: 40, due: at } }),
  'outage, too late': shownOutage(outageIn('inProgress', { etas }), {
    sla: { state: 'breached', percent: 140, due: at },
  }),
  'outage, clock stands': shownOutage(outageIn('pending'), {
    sla: { state: 'paused', percent: 12, side: 'office', reason: 'pending' },
  }),
  'outage, kept': shownOutage(outageIn('closed'), { sla: { state: 'kept', percent: 73 } }),
  'outage, missed': shownOutage(outageIn('closed'), { sla: { state: 'missed', percent: 173 } }),
  ...outageMoreCards,
  'outages, none': language => outageList(language, [], zone),
  'outages, ten': language => outageList(language, Array(10).fill(outageIn('inProgress', { etas })), zone),
}
