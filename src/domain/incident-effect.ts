import type { IncidentId } from './mass-outage-incident.ts'
import type { OutageId } from './outage.ts'
import type { PersonId } from './person.ts'

/** What incidents may ask of the outside world. `as`: while it goes on, or summed up when it is over. */
export type IncidentEffect =
  | { name: 'detect-outage'; outage: OutageId }
  | { name: 'tell-desk-incident'; incident: IncidentId; as: 'live' | 'summary' }
  | { name: 'show-incident'; incident: IncidentId; to: PersonId; as: 'live' | 'summary' }
  | { name: 'show-joined'; incident: IncidentId; to: PersonId }
  | { name: 'ask-joined'; incident: IncidentId; to: PersonId }
  | { name: 'open-incident-ticket'; incident: IncidentId }
  | { name: 'look-at-incidents' }
  | { name: 'watch-incident'; incident: IncidentId }
  | { name: 'follow-problem'; problem: string; by?: 'reconciliation' }
  | { name: 'reconcile-problems' }
