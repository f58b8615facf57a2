import type { Outage } from '../src/domain/outage.ts'
import { testSaid } from '../src/domain/outage-evidence.ts'
import { applyTicket, refuseTicket } from '../src/flows/outage.ts'
import { keepAnswerTaken } from '../src/flows/outage-answer.ts'
import { reportWaits } from '../src/flows/outage-due.ts'
import { keepCancelUnsent } from '../src/flows/outage-wishes.ts'
import type { Refused } from '../src/ports/silence.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/** Opens a ticket at the contractor, exactly once: theirs that carries our id is looked for first. */
export const openTicket: Job<'open-ticket'> = async ({ outage: id }, needs) => {
  const outage = await needs.store.outage(id)
  if (outage?.status !== 'reported') return done()
  const known = await needs.contractor.findTicket(id)
  if (!known && outage.cancelling) return done(tx => keepCancelUnsent(needs, tx, id))
  const reading = known ?? (await needs.contractor.openTicket(outage))
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
  const reading = await needs.contractor.answerTicket(outage.contractorId, {
    restored,
    because: answerOf(outage, restored),
  })
  return done(tx => keepAnswerTaken(needs, tx, id, reading))
}

/** What the contractor reads: a no comes with the test that was made since. */
function answerOf({ testAfter, history }: Outage, restored: boolean): string {
  if (!restored) return `The reporter says it is still down.${testAfter ? ` ${testSaid(testAfter)}` : ''}`
  return history.at(-1)?.because === 'unanswered' ? 'Nobody answered in the agreed time.' : 'The reporter confirms.'
}

/** The report goes on waiting: its card says so, and the ICT desk hears of it. */
export const ticketWaits = ({ outage }: Payload<'open-ticket'>, needs: Needs): Promise<void> =>
  reportWaits(needs, outage)
