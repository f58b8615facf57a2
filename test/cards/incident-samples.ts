import { declareCard, type IncidentView, incidentCard } from '../../cards/incident-desk.ts'
import { joinedCard } from '../../cards/incident-joined.ts'
import { incidentSummary } from '../../cards/incident-summary.ts'
import type { Incident, IncidentStatus, Member } from '../../src/domain/incident.ts'
import type { Language } from '../../src/domain/person.ts'
import type { Card } from '../../src/ports/chat.ts'
import { textsIn } from '../../src/texts/texts.ts'
import { sampleIncident, sampleMember, sampleNodes } from '../support/incident-samples.ts'
import { reportedOutage } from '../support/samples.ts'
import { hostile } from './hostile.ts'

const zone = 'Europe/Brussels'
const at = '2026-11-24T08:05:00Z'
const id = '0a0b0c0d-0000-4000-8000-000000000001'
const other = '0a0b0c0d-0000-4000-8000-000000000002'
const endedAt = '2026-11-24T12:05:00Z'
const cabinet = sampleNodes.slice(5, 6)

const evidence: NonNullable<Incident['evidence']> = {
  at,
  reporters: ['a', 'b', 'c'].map(line => ({ line, reading: 'no sync' })),
  expected: 0.02,
  tested: [
    { line: 'd', reading: 'no sync' },
    { line: 'e', reading: 'in sync' },
    { line: 'f', reading: 'unknown' },
  ],
}
const incident = (own: Partial<Incident> = {}) => sampleIncident({ id, startedAt: at, ...own })
const counts = { reports: 3, down: 1, up: 1, untested: 20 }
const tree = sampleNodes
  .filter(({ id }) => !['exchange-2', 'cabinet-2'].includes(id))
  .map((node, depth) => ({ ...node, depth, marked: node.id === 'cabinet-1', counts }))
const view = (own: Partial<IncidentView> = {}): IncidentView => ({
  incident: incident(),
  nodes: cabinet,
  lines: 25,
  members: { joined: 0, own: 0, stillDown: 0 },
  names: new Map([['sofie', 'Sofie Martens']]),
  others: [],
  below: [],
  tree,
  picture: language => `https://novo.example/files/incident-picture/${id}/1/${language}.png`,
  zone,
  ...own,
})
const hostileIncident = incident({
  ...{ evidence, source: 'contractor', problem: hostile, ticket: hostile },
  etas: [{ at, eta: endedAt, because: hostile }],
  history: [{ at, what: 'opened', by: 'sofie', because: hostile }],
})
const statuses: readonly IncidentStatus[] = ['rejected', 'merged', 'ended']
const desk =
  (own: Partial<IncidentView> = {}) =>
  (language: Language) =>
    incidentCard(language, view(own))

const joined = (own: Partial<Incident> = {}, member?: Partial<Member>, more: object = {}) => {
  const known = incident(own)
  const entered = member ? { member: sampleMember({ incident: id, ...member }) } : {}
  return (language: Language) => joinedCard(language, { incident: known, nodes: cabinet, zone, ...entered, ...more })
}
const ended = { status: 'ended', endedAt } as const
const full = view({
  incident: incident({ ...hostileIncident, ...ended, resolvedAt: endedAt }),
  members: { joined: 12, own: 3, stillDown: 1 },
  names: new Map([['sofie', hostile]]),
})

export const incidentCards: Record<string, (language: Language) => Card> = {
  'incident, suspected': desk({ incident: incident({ status: 'suspected', evidence }) }),
  'incident, suspected without tests': desk({
    incident: incident({ status: 'suspected', evidence: { ...evidence, expected: 2.4, tested: [] } }),
  }),
  'incident, suspected, no reason': language =>
    desk({
      incident: incident({ status: 'suspected', evidence }),
      refused: textsIn[language].incident.desk.reasonMissing,
    })(language),
  'incident, open': desk({
    others: [{ incident: sampleIncident({ id: other, nodes: ['exchange-2'] }), nodes: sampleNodes.slice(4, 5) }],
    below: sampleNodes.slice(5),
    members: { joined: 12, own: 3, stillDown: 1 },
  }),
  'incident, open on the VPN': desk({
    incident: incident({ kind: 'vpn', nodes: ['BE'] }),
    nodes: sampleNodes.slice(0, 1),
  }),
  'incident, open nowhere': language => {
    const { picture: _, ...nowhere } = view({ incident: incident({ nodes: [] }), nodes: [], tree: [], lines: 0 })
    return incidentCard(language, nowhere)
  },
  'incident, hostile': desk({
    incident: hostileIncident,
    nodes: [{ id: 'x', level: 'cabinet', name: hostile }],
    names: new Map([['sofie', hostile]]),
  }),
  ...Object.fromEntries(
    statuses.map(status => [
      `incident, ${status}`,
      desk({ incident: incident({ status, endedAt }), ...(status === 'merged' && { into: 'I-261124-7K3M' }) }),
    ]),
  ),
  'incident, declared': language => declareCard(language, sampleNodes.slice(0, 2)),
  'incident, declared without a place': language =>
    declareCard(language, sampleNodes.slice(0, 2), {
      because: hostile,
      refused: textsIn[language].incident.desk.noSuchNode,
    }),
  'incident, summed up': language =>
    incidentSummary(language, { ...full, lasted: 240, repair: { took: 240, target: 480, kept: true } }),
  'incident, summed up and late': language =>
    incidentSummary(language, { ...full, lasted: 45, repair: { took: 600, target: 480, kept: false } }),
  'known incident': joined(),
  'known incident, over': joined(ended),
  joined: joined({ etas: [{ at, eta: endedAt }] }, {}),
  'joined, asked': joined({ askedAt: at }, {}),
  'joined, over': joined({ ...ended, resolvedAt: endedAt }, {}),
  'joined, back': joined(ended, { answer: 'back' }),
  'joined, still down': joined(ended, { answer: 'still down', outage: 'o' }, { outage: reportedOutage() }),
}
