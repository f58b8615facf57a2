import type { Cents, StatutoryTerms } from './contract-terms.ts'
import type { Instant } from './day.ts'
import type { LineId } from './network.ts'
import { shareOf } from './sla-credits.ts'
import type { SeenReading } from './sla-readings.ts'
import { type Ms, minute, msOf } from './sla-time.ts'

/** An interruption as people saw it; `excluded`: what the law takes out. */
export type Interruption = {
  line: LineId
  ticket: string
  monthly: Cents
  seen: SeenReading
  excluded?: 'force majeure' | 'own doing' | 'not a full interruption'
}

/** What the law gives for an interruption; nothing with `why` when it gives none. `source` names the law. */
export type StatutoryAmount = {
  line: LineId
  ticket: string
  source: string
  lasted: Ms
  days: number
  cents: Cents
  why?: 'too short' | NonNullable<Interruption['excluded']>
}

/**
 * What the law gives for interruptions, apart from the contract's credits and outside their caps: by the wall clock, with no
 * pause, up to `now` for one that lasts. A proposal too: who is an entitled subscriber is for a person to judge.
 */
export const statutoryAmounts = (
  terms: StatutoryTerms,
  interruptions: readonly Interruption[],
  now: Instant,
): StatutoryAmount[] => interruptions.map(one => amountFor(terms, one, now))

function amountFor(terms: StatutoryTerms, { seen, excluded, ...of }: Interruption, now: Instant): StatutoryAmount {
  const lasted = Math.max(0, msOf(seen.to ?? now) - msOf(seen.from))
  const days = Math.ceil(lasted / (terms.everyMinutes * minute))
  const own = { line: of.line, ticket: of.ticket, source: terms.source, lasted, days }
  const why = excluded ?? (lasted < terms.afterMinutes * minute ? 'too short' : undefined)
  if (why || days === 0) return { ...own, cents: 0, why: why ?? 'too short' }
  const fixed = terms.first + (days - 1) * terms.next
  const [part, whole] = terms.ofPrice
  return { ...own, cents: Math.max(fixed, shareOf(of.monthly * days, part, whole)) }
}
