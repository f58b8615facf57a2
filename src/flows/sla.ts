import type { Office } from '../domain/office.ts'
import type { Outage } from '../domain/outage.ts'
import { type SlaBar, slaBarOf } from '../domain/sla-bar.ts'
import type { Clock } from '../ports/clock.ts'

/** What an outage's card says of the promised time, as of now; nothing when nothing is promised. */
export function slaOf({ office, clock }: { office: Office; clock: Clock }, outage: Outage): { sla?: SlaBar } {
  const sla = slaBarOf(office, outage, clock.now())
  return sla ? { sla } : {}
}

/** How much of the promised repair time is used, in percent; nothing when nothing is promised. */
export function slaPercent(needs: { office: Office; clock: Clock }, outage: Outage): { percent?: number } {
  const { sla } = slaOf(needs, outage)
  return sla ? { percent: sla.percent } : {}
}
