import { effect } from '../src/flows/effects.ts'
import { applyTicket, ticketForgotten } from '../src/flows/outage.ts'
import { done, type Job } from './job.ts'

/** Reads a ticket at the contractor and applies what is new. */
export const followTicket: Job<'follow-ticket'> = async ({ contractorId }, needs) => {
  const ours = await needs.store.outageByContractorId(contractorId)
  const reading = await needs.contractor.ticket(contractorId)
  if (reading) return done(tx => applyTicket(needs, tx, ours?.id ?? reading.ours ?? '', reading))
  return ours ? done(tx => ticketForgotten(needs, tx, ours.id)) : done()
}

/** Reads again every ticket that is not over: what the events missed is caught up. */
export const reconcileTickets: Job<'reconcile-tickets'> = async (_, needs) => {
  const open = await needs.store.openOutages()
  const ids = open.flatMap(({ contractorId }) => (contractorId ? [contractorId] : []))
  return done(tx => tx.addEffects(ids.map(contractorId => effect(needs, { name: 'follow-ticket', contractorId }))))
}
