import type { Instant } from './day.ts'
import type { ClockReading } from './sla.ts'
import type { WarningLevel } from './sla-account.ts'

/** Something to say once about a clock. `key` is kept with the ticket once it was said. `quiet`: worth no task of its own. */
export type Warning = { key: string; level: WarningLevel; at: Instant; quiet: boolean }

/**
 * What of a clock has not been said yet, the gravest last: who wakes late says that one and keeps the keys of all. A clock
 * that has stopped warns no more, but its breach is still to be said. Keys do not change when the history grows, so that
 * whoever wakes twice says nothing twice.
 */
export function warningsDue(clock: ClockReading, alreadySaid: ReadonlySet<string>): Warning[] {
  return clock.reached
    .filter(({ level }) => level === 'breach' || clock.state !== 'stopped')
    .map(({ level, at }) => ({ key: keyOf(clock, level), level, at, quiet: level !== 'breach' && isShort(clock) }))
    .filter(({ key }) => !alreadySaid.has(key))
}

/** In less than an hour nobody could do anything about it that they would not do anyway. */
const shortMinutes = 60
const isShort = ({ ran }: ClockReading) => (ran.at(-1)?.target.minutes ?? 0) < shortMinutes

/** What becomes of fresh warnings of a ticket, whose task is open, was closed by somebody, or never was. */
export function taskAfter(fresh: readonly Warning[], task: 'open' | 'closed' | 'none'): 'opens' | 'goes on' | 'none' {
  if (task === 'open') return 'goes on'
  const says = task === 'closed' ? fresh.some(({ level }) => level === 'breach') : fresh.some(({ quiet }) => !quiet)
  return says ? 'opens' : 'none'
}

/** A row that comes late may begin a round between two others: each is named by its own beginning. */
const keyOf = ({ clock, event, repeats }: ClockReading, level: WarningLevel) =>
  [clock, ...(repeats ? [event] : []), level].join('/')
