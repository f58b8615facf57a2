import { type Incident, openedAt } from '../domain/incident.ts'
import type { Office } from '../domain/office.ts'
import type { Outage } from '../domain/outage.ts'
import { readSla, repairOf } from '../domain/sla-ticket.ts'

/** Minutes counted and minutes promised, in the contract's own time. */
export type RepairOfIncident = { took: number; target: number; kept: boolean }

/** How long the repair took against the contract, read as one ticket from its declaration to its end. */
export function repairOfIncident(office: Office, incident: Incident): RepairOfIncident | undefined {
  if (!incident.endedAt) return undefined
  const sla = readSla(office, asTicket(incident, incident.endedAt), incident.endedAt)
  const clock = sla?.clocks.findLast(({ clock }) => clock === 'repair')
  const target = sla && repairOf(sla.version)?.targets[sla.severity]
  if (!clock || !target) return undefined
  return { took: Math.round(clock.running / 60_000), target: target.minutes, kept: clock.outcome === 'kept' }
}

/** The incident as the clocks read a ticket. */
function asTicket(incident: Incident, ended: string): Outage {
  const opened = openedAt(incident)
  return {
    ...{ id: incident.id, version: 1, number: incident.number, person: '', employeeNumber: '' },
    ...{ line: { id: '', kind: 'home-line' as const }, symptom: incident.kind === 'vpn' ? 'vpn' : 'down' },
    ...{ since: incident.startedAt, begunAt: opened, reportedAt: opened, severity: incident.severity },
    ...{ status: 'closed', etas: [], notes: [] },
    history: [
      { at: opened, status: 'reported' },
      { at: ended, status: 'resolved' },
      { at: ended, status: 'closed' },
    ],
  }
}
