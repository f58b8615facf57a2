import type { Instant } from './day.ts'
import { isTheirs, lastChange, moved, type Outage, type OutageRead, type TicketReading } from './outage.ts'
import { readTicket } from './outage-reading.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

export type AnswerRefusal = { why: 'not yours' } | { why: 'not resolved'; outage: Outage }

/** The reporter's answer to «is it restored?». No: it goes on, with the reason; yes: it is closed. */
export function answerRestored(
  outage: Outage,
  answer: { actor: PersonId; restored: boolean },
  at: Instant,
): Result<Outage, AnswerRefusal> {
  if (!isTheirs(outage, answer.actor)) return no({ why: 'not yours' })
  if (outage.status !== 'resolved') return no({ why: 'not resolved', outage })
  if (answer.restored) return yes(lastChange(moved(outage, 'closed', at), { by: 'reporter' }))
  const reopened = lastChange(moved(outage, 'inProgress', at, 'reporter says no'), { by: 'reporter' })
  return yes({ ...reopened, reopening: true })
}

/** The contractor's ticket has taken the reporter's answer, and reads like this now. */
export function readAnswered(outage: Outage, reading: TicketReading, now: Instant): OutageRead {
  const { reopening, ...rest } = outage
  const read = readTicket(rest, reading, now)
  return reopening && read.outage === rest ? { ...read, outage: { ...rest, version: rest.version + 1 } } : read
}
