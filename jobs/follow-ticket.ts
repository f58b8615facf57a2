import { effect } from '../src/flows/effects.ts'
import { applyIncidentTicket } from '../src/flows/incident-ticket.ts'
import { applyTicket, ticketForgotten } from '../src/flows/outage.ts'
import { done, type Job } from './job.ts'

/** Reads a ticket at the contractor and applies what is new. */
export const followTicket: Job<'follow-ticket'> = async ({ contractorId }, needs) => {
  const ours = await needs.store.outageByContractorId(contractorId)
  const reading = await needs.contractor.ticket(contractorId)
  if (reading?.ours && !ours && (await needs.store.incident(reading.ours)))
    return done(tx => applyIncidentTicket(needs, tx, reading.ours ?? '', reading))
  if (reading) return done(tx => applyTicket(needs, tx, ours?.id ?? reading.ours ?? '', reading))
  return ours ? done(tx => ticketForgotten(needs, tx, ours.id)) : done()
}

/** Reads again every ticket that is not over: what the events missed is caught up. */
export const reconcileTickets: Job<'reconcile-tickets'> = async (_, needs) => {
  const [open, incidents] = await Promise.all([needs.store.openOutages(), needs.store.openIncidents()])
  const own = open.flatMap(({ contractorId }) => (contractorId ? [contractorId] : []))
  const ids = [...own, ...incidents.flatMap(({ ticket }) => ticket ?? [])]
  return done(tx => tx.addEffects(ids.map(contractorId => effect(needs, { name: 'follow-ticket', contractorId }))))
}
