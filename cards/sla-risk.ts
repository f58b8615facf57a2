import type { ClockAtRisk } from '../src/domain/sla-risk.ts'
import type { Texts } from '../src/texts/en.ts'

export type TaskSla = { number: string; clocks: readonly ClockAtRisk[] }

/** Which promised times of an outage are close or past, in a sentence. */
export function saySlaRisk(texts: Texts, sla: TaskSla | undefined, zone: string): string {
  const { risk } = texts.sla
  if (!sla || sla.clocks.length === 0) return risk.unknown
  return risk.ticket({ number: sla.number, clocks: sla.clocks.map(clock => sayClock(texts, clock, zone)).join(' · ') })
}

function sayClock({ sla, at }: Texts, clock: ClockAtRisk, zone: string): string {
  const own = { clock: sla.clock[clock.clock], used: clock.used }
  switch (clock.state) {
    case 'running':
      return sla.risk.running({ ...own, due: at({ at: clock.due, zone }) })
    case 'breached':
      return sla.risk.breached({ clock: own.clock, since: at({ at: clock.since, zone }) })
    case 'paused':
      return sla.risk.paused(own)
    case 'kept':
      return sla.risk.kept({ clock: own.clock })
  }
}
