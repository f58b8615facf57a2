import { effect } from '../src/flows/effects.ts'
import { applyIncidentTicket } from '../src/flows/incident-ticket.ts'
import { applyTicket, ticketForgotten } from '../src/flows/outage.ts'
import { done, type Job, type Needs } from './job.ts'
import { countMissed, isNews } from './missed.ts'

/** Reads a ticket at the contractor and applies what is new. */
export const followTicket: Job<'follow-ticket'> = async ({ contractorId, by }, needs) => {
  const ours = await needs.store.outageByContractorId(contractorId)
  const reading = await needs.contractor.ticket(contractorId)
  if (reading?.ours && !ours && (await needs.store.incident(reading.ours)))
    return done(tx => applyIncidentTicket(needs, tx, reading.ours ?? '', reading))
  if (!reading) return ours ? done(tx => ticketForgotten(needs, tx, ours.id)) : done()
  return done(async tx => {
    if (by === 'reconciliation') await countMissed(needs, tx, 'ticket', ours?.ticket, reading)
    await applyTicket(needs, tx, ours?.id ?? reading.ours ?? '', reading)
  })
}

const follow = (needs: Needs, contractorId: string) =>
  effect(needs, { name: 'follow-ticket', contractorId, by: 'reconciliation' })

/** Reads again every ticket that is not over: what the events missed is caught up. */
export const reconcileTickets: Job<'reconcile-tickets'> = async (_, needs) => {
  const [open, incidents] = await Promise.all([needs.store.openOutages(), needs.store.openIncidents()])
  const own = open.flatMap(({ contractorId }) => (contractorId ? [contractorId] : []))
  const ids = [...own, ...incidents.flatMap(({ ticket }) => ticket ?? [])]
  return done(tx => tx.addEffects(ids.map(contractorId => follow(needs, contractorId))))
}

/** How far back the nightly look goes: what is older is closed on both sides. */
const lookBack = { hours: 35 * 24 }

/** Every ticket of ours that changed in the last five weeks, open with us or not: what is over here may be open there. */
export const reconcileAll: Job<'reconcile-all'> = async (_, needs) => {
  const since = Temporal.Instant.from(needs.clock.now()).subtract(lookBack).toString()
  const changed: string[] = []
  for (const reading of await needs.contractor.ticketsSince(since)) {
    const ours = reading.ours ? await needs.store.outage(reading.ours) : undefined
    if (ours && isNews(ours.ticket, reading)) changed.push(reading.contractorId)
  }
  return done(tx => tx.addEffects(changed.map(contractorId => follow(needs, contractorId))))
}
