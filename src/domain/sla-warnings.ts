import type { Instant } from './day.ts'
import type { ClockReading } from './sla.ts'
import type { WarningLevel } from './sla-account.ts'

/** Something to say once about a clock. `key` is kept with the ticket once it was said. */
export type Warning = { key: string; level: WarningLevel; at: Instant }

/**
 * What of a clock has not been said yet, the gravest last: who wakes late says that one and keeps the keys of all. A clock
 * that has stopped warns no more, but its breach is still to be said. Keys do not change when the history grows, so that
 * whoever wakes twice says nothing twice.
 */
export function warningsDue(clock: ClockReading, alreadySaid: ReadonlySet<string>): Warning[] {
  return clock.reached
    .filter(({ level }) => level === 'breach' || clock.state !== 'stopped')
    .map(({ level, at }) => ({ key: keyOf(clock, level), level, at }))
    .filter(({ key }) => !alreadySaid.has(key))
}

/** A row that comes late may begin a round between two others: each is named by its own beginning. */
const keyOf = ({ clock, event, repeats }: ClockReading, level: WarningLevel) =>
  [clock, ...(repeats ? [event] : []), level].join('/')
