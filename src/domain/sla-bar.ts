import type { PauseReason, Side } from './contract-terms.ts'
import type { Instant } from './day.ts'
import { isOver, type Outage } from './outage.ts'
import type { ClockReading } from './sla.ts'
import { readSla, type Terms } from './sla-ticket.ts'

/** How a repair stands against what was promised; `percent`: of the promised time, in whole. */
export type SlaBar = { percent: number } & (
  | { state: 'running' | 'breached'; due: Instant }
  | { state: 'paused'; side: Side; reason: PauseReason | 'stopped' }
  | { state: 'kept' | 'missed' }
)

/** Undefined: nothing is promised, or nothing is known of it; a card is shown all the same. */
export function slaBarOf(office: Terms, outage: Outage, now: Instant): SlaBar | undefined {
  const isKnown = outage.terms === undefined || office.contract.versions.some(({ version }) => version === outage.terms)
  const repair = isKnown && readSla(office, outage, now)?.clocks.findLast(({ clock }) => clock === 'repair')
  return repair ? barOf(repair, isOver(outage)) : undefined
}

function barOf(clock: ClockReading, over: boolean): SlaBar | undefined {
  const { state, outcome, due, pauses } = clock
  const percent = Math.floor(clock.percent)
  if (over || state === 'stopped') {
    if (outcome === 'void' || outcome === 'open') return undefined
    return { state: outcome === 'kept' ? 'kept' : 'missed', percent }
  }
  if (outcome === 'breached') return due ? { state: 'breached', percent, due } : undefined
  const pause = state === 'paused' ? pauses.findLast(({ to }) => to === undefined) : undefined
  if (pause) return { state: 'paused', percent, side: pause.side, reason: pause.reason }
  return due ? { state: 'running', percent, due } : undefined
}
