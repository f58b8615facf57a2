import type { Outage, OutageId, TicketReading } from '../domain/outage.ts'
import { type AnswerRefusal, answerRestored, readAnswered } from '../domain/outage-answer.ts'
import type { PersonId } from '../domain/person.ts'
import { no, type Result } from '../domain/result.ts'
import type { Changes } from '../ports/store.ts'
import { effect } from './effects.ts'
import { keepRead, type OutageNeeds as Needs, recordOutage } from './outage.ts'
import { showOutage } from './outage-telling.ts'

/** The reporter says whether it is restored. The ticket follows in a job. */
export async function answerOutage(
  needs: Needs,
  press: { id: OutageId; actor: PersonId; restored: boolean },
): Promise<Result<Outage, AnswerRefusal | { why: 'unknown' }>> {
  const outage = await needs.store.outage(press.id)
  if (!outage) return no({ why: 'unknown' })
  const at = needs.clock.now()
  const answered = answerRestored(outage, press, at)
  if (!answered.ok) return answered
  const kept = await needs.store.change(async tx => {
    if (!(await tx.updateOutage(answered.value))) return false
    await recordOutage(tx, answered.value, press.restored ? 'restored' : 'still down', press.actor, at)
    await tx.addEffects([
      effect(needs, { name: 'answer-ticket', outage: outage.id, restored: press.restored }),
      ...showOutage(needs, answered.value),
    ])
    return true
  })
  return kept ? answered : answerOutage(needs, press)
}

/** The contractor's ticket took the reporter's answer. */
export async function keepAnswerTaken(needs: Needs, tx: Changes, id: OutageId, reading: TicketReading): Promise<void> {
  const outage = await tx.outage(id)
  if (outage) await keepRead(needs, tx, outage, readAnswered(outage, reading, needs.clock.now()), reading)
}
