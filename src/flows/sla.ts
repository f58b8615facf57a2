import type { Office } from '../domain/office.ts'
import type { Outage } from '../domain/outage.ts'
import { type SlaBar, slaBarOf } from '../domain/sla-bar.ts'
import type { Clock } from '../ports/clock.ts'

/** What an outage's card says of the promised time, as of now; nothing when nothing is promised. */
export function slaOf({ office, clock }: { office: Office; clock: Clock }, outage: Outage): { sla?: SlaBar } {
  const sla = slaBarOf(office, outage, clock.now())
  return sla ? { sla } : {}
}
