import { applyTicket, refuseTicket } from '../src/flows/outage.ts'
import { keepAnswerTaken } from '../src/flows/outage-answer.ts'
import type { Refused } from '../src/ports/silence.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/** Opens a ticket at the contractor, exactly once: theirs that carries our id is looked for first. */
export const openTicket: Job<'open-ticket'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  if (outage?.status !== 'reported') return done()
  const reading = (await needs.contractor.findTicket(id)) ?? (await needs.contractor.openTicket(outage))
  return done(tx => applyTicket(needs, tx, id, reading))
}

export function ticketWasRefused(
  { outage }: Payload<'open-ticket'>,
  needs: Needs,
  refusal: Refused,
): Outcome | undefined {
  if (![400, 409, 422].includes(refusal.status)) return undefined
  return done(tx => refuseTicket(needs, tx, outage, refusal.reason))
}

/** Tells the contractor's ticket what the reporter answered. */
export const answerTicket: Job<'answer-ticket'> = async ({ outage: id, restored }, needs) => {
  const outage = await needs.store.outage(id)
  if (!outage?.contractorId || (!restored && !outage.reopening)) return done()
  const because = restored ? 'The reporter confirms.' : 'The reporter says it is still down.'
  const reading = await needs.contractor.answerTicket(outage.contractorId, { restored, because })
  return done(tx => keepAnswerTaken(needs, tx, id, reading))
}
