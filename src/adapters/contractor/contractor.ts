import type { Instant } from '../../domain/day.ts'
import type { Contractor, ContractorContact } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import { plannedWorks } from './change.ts'
import { tmfHttp } from './http.ts'
import { hubs } from './hubs.ts'
import { networkInventory } from './network-inventory.ts'
import { serviceInventory } from './service-inventory.ts'
import { serviceOrders } from './service-order.ts'
import { serviceProblems } from './service-problem.ts'
import { serviceTests } from './service-test.ts'
import { ticketActs } from './ticket-acts.ts'
import { troubleTickets } from './trouble-ticket.ts'

type Needs = {
  /** What comes before `/tmf-api/…`. */
  url: string
  token: string
  log: Log
  /** Of trouble tickets. */
  dialect?: 'v4' | 'v5'
  /** The office's clock, for what is said of an outage. Default: the operating system's. */
  now?: () => Instant
  met?: (contact: ContractorContact) => void
}

/** The contractor over TM Forum's APIs: orders TMF641 v4.1, inventory TMF638 v4, trouble tickets TMF621 v4 or v5, line tests TMF653 v4.2, problems TMF656 v4, changes TMF655 v4. */
export function tmfContractor({
  url,
  token,
  log,
  dialect = 'v4',
  now = () => Temporal.Now.instant().toString(),
  met,
}: Needs): Contractor {
  const tmf = tmfHttp({ url, token, log, now, ...(met && { met }) })
  return {
    lines: serviceInventory(tmf, log),
    network: networkInventory(tmf, log),
    ...serviceOrders(tmf, log, now),
    ...troubleTickets(tmf, log, dialect, now),
    ...ticketActs(tmf, log, dialect, now),
    ...serviceProblems(tmf, log, now),
    ...plannedWorks(tmf, log, now),
    ...serviceTests(tmf, now),
    register: hubs(tmf, dialect),
    state: tmf.state,
  }
}
