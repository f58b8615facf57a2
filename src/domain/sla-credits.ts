import type {
  Amount,
  AvailabilityTier,
  Cents,
  ContractVersion,
  CreditTerms,
  OverrunTier,
  TicketClock,
} from './contract-terms.ts'
import type { LineId } from './network.ts'
import type { ClockReading } from './sla.ts'
import type { Availability } from './sla-availability.ts'
import { type Ms, minute } from './sla-time.ts'
import type { AppointmentReading } from './sla-visits.ts'
import type { WorksReading } from './sla-works.ts'

/** What was read of one thing under the version pinned to it. `subject` is the ticket, visit or works it speaks of. */
export type Judged = { subject: string; version: ContractVersion } & (
  | { clocks: readonly ClockReading[] }
  | { works: WorksReading }
  | { appointments: readonly AppointmentReading[] }
  | { availability: Availability }
)

/** A line's month: what it cost, and all that was read of it. Each line has one. */
export type LineAccount = { line: LineId; monthly: Cents; judged: readonly Judged[] }

export type CreditFor = TicketClock | 'works notice' | 'appointment' | 'availability'

/** A credit as the terms give it, before any cap. `event`: the row that it goes back to, where there is one. */
export type Credit = {
  line: LineId
  subject: string
  version: string
  for: CreditFor
  event?: string
  /** How far beyond the target, in its calendar; for availability none. */
  over?: Ms
  cents: Cents
}

/** A line's sum and what its cap leaves of it. */
export type LineCredits = { line: LineId; sum: Cents; capped: Cents }

/** A month's proposal: nothing is owed before a person approves it. */
export type CreditProposal = {
  credits: readonly Credit[]
  lines: readonly LineCredits[]
  /** All lines together, the cap of the month, and what is proposed. */
  sum: Cents
  cap: Cents
  proposed: Cents
}

/**
 * Credits proposed for a month: for each breach the furthest tier it passed under the version pinned to it, capped for each
 * line and then for the month by `caps`, the terms in force in that month. A share of a price is rounded half up to the
 * cent. Statutory amounts are not in it.
 */
export function proposeCredits(accounts: readonly LineAccount[], caps: CreditTerms['caps']): CreditProposal {
  const owed = accounts.map(account => ({ ...account, credits: creditsOf(account) }))
  const lines = owed.map(({ line, monthly, credits }) => {
    const sum = total(credits.map(({ cents }) => cents))
    return { line, sum, capped: Math.min(sum, worth(caps.lineMonth, monthly)) }
  })
  const sum = total(lines.map(({ capped }) => capped))
  const cap = shareOf(total(accounts.map(({ monthly }) => monthly)), caps.month, 10_000)
  return {
    credits: owed.flatMap(({ credits }) => credits),
    lines: lines.filter(({ sum }) => sum > 0),
    sum,
    cap,
    proposed: Math.min(sum, cap),
  }
}

const total = (cents: readonly Cents[]): Cents => cents.reduce((sum, one) => sum + one, 0)

/** A part of an amount, rounded half up to the cent. */
export const shareOf = (cents: Cents, part: number, whole: number): Cents =>
  Math.floor((2 * cents * part + whole) / (2 * whole))

const worth = (amount: Amount, monthly: Cents): Cents =>
  'cents' in amount ? amount.cents : shareOf(monthly, amount.ofPrice, 10_000)

const creditsOf = ({ line, monthly, judged }: LineAccount): Credit[] =>
  judged.flatMap(one =>
    owedFor(one).map(({ amount, ...owed }) => ({
      line,
      subject: one.subject,
      version: one.version.version,
      ...owed,
      cents: worth(amount, monthly),
    })),
  )

type Owed = { for: CreditFor; event?: string; over?: Ms; amount: Amount }

function owedFor(judged: Judged): Owed[] {
  const { credits } = judged.version
  if ('clocks' in judged) return judged.clocks.flatMap(clock => owedForClock(clock, credits))
  if ('works' in judged) return owedForWorks(judged.works, credits)
  if ('appointments' in judged) return judged.appointments.flatMap(one => owedForAppointment(one, credits))
  return owedForAvailability(judged.availability, credits)
}

function owedForClock({ clock, event, outcome, overrun }: ClockReading, { clocks }: CreditTerms): Owed[] {
  const tier = outcome === 'breached' ? furthest(clocks[clock], overrun) : undefined
  return tier ? [{ for: clock, event, over: overrun, amount: tier.credit }] : []
}

function owedForWorks({ outcome, lacks, event }: WorksReading, { clocks }: CreditTerms): Owed[] {
  const tier = outcome === 'breached' ? furthest(clocks['works notice'], lacks) : undefined
  return tier ? [{ for: 'works notice', ...(event !== undefined && { event }), over: lacks, amount: tier.credit }] : []
}

function owedForAppointment(reading: AppointmentReading, { appointment }: CreditTerms): Owed[] {
  if (reading.outcome !== 'missed' || !appointment) return []
  return [{ for: 'appointment', event: reading.event, over: reading.by, amount: appointment }]
}

function owedForAvailability({ availability }: Availability, terms: CreditTerms): Owed[] {
  const tier = availability === undefined ? undefined : lowest(terms.availability, availability)
  return tier ? [{ for: 'availability', amount: tier.credit }] : []
}

const furthest = (tiers: readonly OverrunTier[] = [], over: Ms): OverrunTier | undefined =>
  tiers
    .filter(({ overMinutes }) => over > overMinutes * minute)
    .reduce<OverrunTier | undefined>((a, b) => (a && a.overMinutes > b.overMinutes ? a : b), undefined)

const lowest = (tiers: readonly AvailabilityTier[], reached: number): AvailabilityTier | undefined =>
  tiers
    .filter(({ below }) => reached < below)
    .reduce<AvailabilityTier | undefined>((a, b) => (a && a.below < b.below ? a : b), undefined)
