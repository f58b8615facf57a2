import { incidentTicket, keepIncidentTicket, ticketlessIncident } from '../src/flows/incident-ticket.ts'
import type { Refused } from '../src/ports/silence.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/** One ticket at the contractor for all in an incident, exactly once: theirs that carries our id is looked for first. */
export const openIncidentTicket: Job<'open-incident-ticket'> = async ({ incident: id }, needs) => {
  const incident = await needs.store.incident(id)
  if (incident?.status !== 'open' || incident.ticket || incident.problem) return done()
  const reading =
    (await needs.contractor.findTicket(id)) ?? (await needs.contractor.openNetworkTicket(incidentTicket(incident)))
  return done(tx => keepIncidentTicket(needs, tx, id, reading))
}

/** Their no is the ICT desk's: those affected have their notice all the same. */
export function incidentTicketRefused(
  { incident }: Payload<'open-incident-ticket'>,
  needs: Needs,
  refusal: Refused,
): Outcome | undefined {
  if (![400, 409, 422].includes(refusal.status)) return undefined
  return done(tx => ticketlessIncident(needs, tx, incident, refusal.reason))
}
