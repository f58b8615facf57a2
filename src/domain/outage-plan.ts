import type { Instant } from './day.ts'
import { isOpen, type Outage } from './outage.ts'

/** How outages are followed up. */
export type OutageTerms = {
  /** How soon the first news is due after a report, and how often after that. */
  firstNewsMinutes: number
  newsMinutes: number
  /** In which those in an incident may say that it is not back; then it ends when the lines tested are up. */
  pollWorkingDays: number
}

/** Until there is an ETA, when the next news comes is said. No version of its own: it goes with what brought the change. */
export function withNextNews(outage: Outage, now: Instant, terms: OutageTerms): Outage {
  const { nextNewsAt, ...kept } = outage
  if (!isOpen(outage) || !outage.contractorId || outage.etas.length > 0) return kept
  if (nextNewsAt && Temporal.Instant.compare(nextNewsAt, now) > 0) return outage
  const first = later(outage.reportedAt ?? now, terms.firstNewsMinutes)
  return { ...kept, nextNewsAt: Temporal.Instant.compare(first, now) > 0 ? first : later(now, terms.newsMinutes) }
}

const later = (at: Instant, minutes: number): Instant => Temporal.Instant.from(at).add({ minutes }).toString()
