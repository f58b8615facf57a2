import type { Instant } from './day.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'
import type { Month } from './sla-availability.ts'
import type { SlaMonth } from './sla-month.ts'

/** A month that is closed: its evidence as it was then, and what a person decided on the credits proposed in it. */
export type KeptMonth = {
  month: Month
  version: number
  closedAt: Instant
  /** Of `evidence`: what is decided on is what was shown. */
  digest: string
  evidence: SlaMonth
} & (
  | { status: 'proposed' }
  | { status: 'approved'; by: PersonId; at: Instant }
  | { status: 'rejected'; by: PersonId; at: Instant; because: string }
)

export type CreditDecision = { decides: 'approve' } | { decides: 'reject'; because: string }

export type CreditRefusal =
  | { why: 'already decided'; month: KeptMonth }
  | { why: 'other figures'; month: KeptMonth }
  | { why: 'reason missing' }
  | { why: 'reason too long'; most: number }

const mostReason = 1000

/** A person of the ICT desk decides on a month's credits, once. Nothing is paid by it: it is what the office asks for. */
export function decideCredits(
  month: KeptMonth,
  press: { actor: PersonId; digest: string; decision: CreditDecision },
  at: Instant,
): Result<KeptMonth, CreditRefusal> {
  const { actor: by, decision } = press
  if (month.status !== 'proposed') return no({ why: 'already decided', month })
  if (month.digest !== press.digest) return no({ why: 'other figures', month })
  const { status: _, ...kept } = month
  const decided = { ...kept, version: month.version + 1, by, at }
  if (decision.decides === 'approve') return yes({ ...decided, status: 'approved' })
  const because = decision.because.trim()
  if (because === '') return no({ why: 'reason missing' })
  if (because.length > mostReason) return no({ why: 'reason too long', most: mostReason })
  return yes({ ...decided, status: 'rejected', because })
}
