import type { FederalCalendar } from './calendar.ts'
import type { Instant } from './day.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'
import { type Item, itemsOf, type Telework, type TeleworkId, type Wish } from './telework.ts'
import type { Verdict } from './telework-verdict.ts'

/** A request from a wish that nothing blocks. The id is the draft's, so that sending twice asks once. */
export function requestTelework(
  wish: Wish,
  verdict: Verdict,
  asked: { id: TeleworkId; chief: PersonId; at: Instant },
): Result<Telework, { why: 'blocked'; verdict: Verdict }> {
  if (!verdict.maySend) return no({ why: 'blocked', verdict })
  return yes({ ...wish, id: asked.id, version: 1, chief: asked.chief, askedAt: asked.at, status: 'pending' })
}

export type Decision =
  | { decides: 'approve' }
  | { decides: 'approve some'; items: readonly Item[]; because?: string }
  | { decides: 'refuse'; because: string }

export type DecisionRefusal =
  | { why: 'already decided'; telework: Telework }
  | { why: 'old version'; telework: Telework }
  | { why: 'own request' }
  | { why: 'not the chief' }
  | { why: 'own chief’s request' }
  | { why: 'reason missing' }
  | { why: 'reason too long'; most: number }
  | { why: 'no day chosen' }

const longestReason = 1000

/** Who may decide, as the directory and the delegations say now. `actorsChief`: nobody decides on their own chief. */
export type Deciders = {
  chief: PersonId | undefined
  delegates?: readonly PersonId[]
  actorsChief?: PersonId | undefined
}

/** Decides a pending request. `chief` is the functional chief of the requester as the directory says now. */
export function decideTelework(
  telework: Telework,
  decision: Decision,
  facts: Deciders & { actor: PersonId; version: number; at: Instant; calendar: FederalCalendar },
): Result<Telework, DecisionRefusal> {
  if (facts.actor === telework.person) return no({ why: 'own request' })
  if (!mayDecide(telework, facts)) return no({ why: 'not the chief' })
  if (facts.actor !== facts.chief && facts.actorsChief === telework.person) return no({ why: 'own chief’s request' })
  if (telework.status !== 'pending') return no({ why: 'already decided', telework })
  if (facts.version !== telework.version) return no({ why: 'old version', telework })
  const { status: _, ...asked } = telework
  const instead = facts.actor !== facts.chief && facts.actor !== telework.above ? facts.chief : undefined
  const decided = {
    ...asked,
    version: telework.version + 1,
    by: facts.actor,
    at: facts.at,
    ...(instead !== undefined && { insteadOf: instead }),
  }
  const all = itemsOf(telework.terms, facts.calendar).map(({ item }) => item)
  if (decision.decides === 'approve') return yes({ ...decided, status: 'approved', items: all })
  const because = decision.because?.trim() ?? ''
  if (because.length > longestReason) return no({ why: 'reason too long', most: longestReason })
  if (decision.decides === 'refuse')
    return because ? yes({ ...decided, status: 'refused', because }) : no({ why: 'reason missing' })
  const items = all.filter(item => decision.items.includes(item))
  if (items.length === 0) return no({ why: 'no day chosen' })
  return yes({ ...decided, status: 'approved', items, ...(because && { because }) })
}

const mayDecide = ({ above }: Telework, { actor, chief, delegates = [] }: Deciders & { actor: PersonId }): boolean =>
  actor === chief || delegates.includes(actor) || actor === above

/** Nobody has decided: the request ends, which is no approval and no refusal. */
export const expireTelework = (telework: Telework & { status: 'pending' }, at: Instant): Telework => ({
  ...telework,
  status: 'expired',
  version: telework.version + 1,
  at,
})

/** A pending request goes to the functional chief of today. What is asked stays as it is, and so does its version. */
export const readdress = (telework: Telework & { status: 'pending' }, chief: PersonId): Telework => ({
  ...telework,
  chief,
})

export type WithdrawalRefusal = { why: 'not yours' } | { why: 'already decided'; telework: Telework }

/** The requester takes a pending request back. */
export function withdrawTelework(
  telework: Telework,
  facts: { actor: PersonId; at: Instant },
): Result<Telework, WithdrawalRefusal> {
  if (facts.actor !== telework.person) return no({ why: 'not yours' })
  if (telework.status !== 'pending') return no({ why: 'already decided', telework })
  return yes({ ...telework, status: 'withdrawn', version: telework.version + 1, at: facts.at })
}

/** Whether an approval calls for a home line: structural telework does. */
export const callsForLine = (telework: Telework): boolean =>
  telework.status === 'approved' && telework.terms.kind === 'structural'
