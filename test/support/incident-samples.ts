import { randomUUID } from 'node:crypto'
import type { Incident, Member } from '../../src/domain/incident.ts'
import type { LinePlace, NetworkNode } from '../../src/domain/network.ts'
import { at } from './samples.ts'

/** One that is open on a cabinet. */
export function sampleIncident(own: Partial<Incident> = {}): Incident {
  const id = own.id ?? randomUUID()
  return {
    id,
    version: 1,
    number: `I-261123-${id.slice(0, 4).toUpperCase()}`,
    kind: 'line',
    nodes: ['cabinet-1'],
    source: 'desk',
    status: 'open',
    severity: 'Major',
    startedAt: at,
    etas: [],
    history: [{ at, what: 'opened', by: 'sofie' }],
    ...own,
  }
}

export const sampleMember = (own: Partial<Member> & Pick<Member, 'incident'>): Member => ({
  person: 'anna',
  line: 'home-line-1042',
  joinedAt: at,
  ...own,
})

/** A small town: two exchanges below one ring, two cabinets below the first. */
export const sampleNodes: readonly NetworkNode[] = [
  { id: 'BE', level: 'national', name: 'National network' },
  { id: 'WNA', level: 'province', name: 'Namur', above: 'BE' },
  { id: 'ring-50', level: 'aggregation', name: 'Aggregation 50', above: 'WNA' },
  { id: 'exchange-1', level: 'exchange', name: 'Exchange 503', above: 'ring-50' },
  { id: 'exchange-2', level: 'exchange', name: 'Exchange 500', above: 'ring-50' },
  { id: 'cabinet-1', level: 'cabinet', name: 'Cabinet 5030-1', above: 'exchange-1' },
  { id: 'cabinet-2', level: 'cabinet', name: 'Cabinet 5030-2', above: 'exchange-1' },
]
export const samplePlaces: readonly LinePlace[] = [
  { line: 'home-line-1042', node: 'cabinet-1', postcode: '5030' },
  { line: 'home-line-2', node: 'cabinet-1' },
  { line: 'home-line-3', node: 'cabinet-2', postcode: '5030' },
  { line: 'home-line-4', node: 'exchange-2' },
  { line: 'home-line-5' },
]
