import { type Incident, withEta } from '../domain/incident.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import type { TicketReading } from '../domain/outage.ts'
import { isTicketOver, isTicketStatus } from '../domain/ticket-status.ts'
import type { NetworkTicket } from '../ports/contractor.ts'
import type { Changes } from '../ports/store.ts'
import { announce } from './incident-announce.ts'
import { endByContractor } from './incident-closing.ts'
import { asked, type IncidentNeeds } from './incident-declare.ts'
import { deskTask } from './line-order.ts'

/** What the contractor is told of an incident: where it is and what speaks for it, nobody's name or number. */
export function incidentTicket({
  id,
  number,
  kind,
  nodes,
  lines,
  severity,
  startedAt,
  evidence,
}: Incident): NetworkTicket {
  const what = kind === 'vpn' ? 'VPN down, lines in sync' : 'Lines without signal'
  const seen = evidence
    ? [{ at: evidence.at, text: `${evidence.reporters.length} reports; tested: ${JSON.stringify(evidence.tested)}` }]
    : []
  const services = [...nodes, ...(lines ?? [])]
  return { id, number, severity, services, description: `${what}, since ${startedAt}`, notes: seen }
}

/** The incident's ticket is open, and read like any other from now on. */
export async function keepIncidentTicket(needs: IncidentNeeds, tx: Changes, id: IncidentId, reading: TicketReading) {
  await tx.lockIncidents()
  const incident = await tx.incident(id)
  if (!incident || incident.ticket) return
  const kept = { ...incident, version: incident.version + 1, ticket: reading.contractorId }
  if (!(await tx.updateIncident(kept))) throw new Error('incident changed meanwhile')
  const fact = { what: 'ticket', by: 'contractor', at: needs.clock.now(), facts: { ticket: reading.contractorId } }
  await tx.record({ subject: `incident:${id}`, ...fact })
  await tx.addEffects(asked(needs, { name: 'tell-desk-incident', incident: id, as: 'live' }))
  await applyIncidentTicket(needs, tx, id, reading)
}

/** The contractor takes no ticket for it: the ICT desk has a task. */
export async function ticketlessIncident(needs: IncidentNeeds, tx: Changes, id: IncidentId, because: string) {
  const incident = await tx.incident(id)
  if (!incident) return
  const reason = { why: 'incident refused', incident: id, number: incident.number, because } as const
  await tx.addEffects([await deskTask(needs, tx, `incident refused:${id}`, reason)])
}

/** Applies what the contractor says of an incident's own ticket. A merged one's speaks for what it goes on in. */
export async function applyIncidentTicket(
  needs: IncidentNeeds,
  tx: Changes,
  id: IncidentId,
  reading: TicketReading,
): Promise<void> {
  await tx.lockIncidents()
  const own = await tx.incident(id)
  const incident = own?.mergedInto ? await tx.incident(own.mergedInto) : own
  if (incident?.status !== 'open' || incident.ticket !== reading.contractorId) return
  const { status } = reading
  if (status === 'rejected') return ticketlessIncident(needs, tx, incident.id, reading.because ?? '')
  if (status === 'resolved' || (isTicketStatus(status) && isTicketOver(status)))
    return endByContractor(needs, tx, incident, reading.because)
  const note = reading.notes.findLast(({ by }) => by === 'contractor')?.text
  if (reading.eta) await keepEta(needs, tx, incident, reading.eta, reading.because ?? note)
}

/** A new time is told to those affected, with the reason; none: they expect nothing any more. */
export async function keepEta(needs: IncidentNeeds, tx: Changes, incident: Incident, eta?: string, because?: string) {
  const at = needs.clock.now()
  const expected = withEta(incident, eta, at, because)
  if (!expected) return eta ? recordOddEta(tx, incident, eta, at) : undefined
  if (!(await tx.updateIncident(expected))) throw new Error('incident changed meanwhile')
  await tx.record({ subject: `incident:${incident.id}`, what: 'eta', by: 'contractor', at, facts: eta ? { eta } : {} })
  await announce(needs, tx, expected, 'eta')
  const members = await tx.members(incident.id)
  await tx.addEffects(
    asked(
      needs,
      { name: 'tell-desk-incident', incident: incident.id, as: 'live' },
      ...members.map(({ person }) => ({ name: 'show-joined', incident: incident.id, to: person }) as const),
    ),
  )
}

/** A time that has gone by is no news; it is kept, once. */
async function recordOddEta(tx: Changes, incident: Incident, eta: string, at: string): Promise<void> {
  if (Temporal.Instant.compare(eta, at) > 0 || !(await tx.claim(`odd:${incident.id}:${eta}`))) return
  const facts = { why: 'eta in the past', eta }
  await tx.record({ subject: `incident:${incident.id}`, what: 'does not fit', by: 'contractor', at, facts })
}
