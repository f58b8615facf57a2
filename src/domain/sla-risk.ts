import type { TicketClock } from './contract-terms.ts'
import type { Instant } from './day.ts'
import type { ClockReading } from './sla.ts'

/** A clock that has reached a warning, as the ICT desk reads it; `used`: percent, in whole. */
export type ClockAtRisk = { clock: TicketClock; used: number } & (
  | { state: 'running'; due: Instant }
  | { state: 'paused' | 'kept' }
  | { state: 'breached'; since: Instant }
)

/** Of a ticket's clocks those that have used up half of their time or more, the gravest first; of one that repeats the last. */
export function clocksAtRisk(clocks: readonly ClockReading[]): ClockAtRisk[] {
  const warned = clocks.filter(({ reached }) => reached.length > 0)
  const last = [...new Map(warned.map(clock => [clock.clock, clock])).values()]
  return last.flatMap(atRisk).sort((a, b) => b.used - a.used)
}

function atRisk({ clock, percent, outcome, state, due, reached }: ClockReading): ClockAtRisk[] {
  const own = { clock, used: Math.floor(percent) }
  const breach = reached.find(({ level }) => level === 'breach')
  if (outcome === 'breached') return breach ? [{ ...own, state: 'breached', since: breach.at }] : []
  if (state === 'stopped') return outcome === 'void' ? [] : [{ ...own, state: 'kept' }]
  return state === 'running' && due !== undefined ? [{ ...own, state: 'running', due }] : [{ ...own, state: 'paused' }]
}
