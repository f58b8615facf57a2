import type { Instant } from '../../domain/day.ts'
import type { Contractor, ContractorContact } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import { tmfHttp } from './http.ts'
import { hubs } from './hubs.ts'
import { serviceInventory } from './service-inventory.ts'
import { serviceOrders } from './service-order.ts'
import { serviceTests } from './service-test.ts'
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

/** The contractor over TM Forum's APIs: orders TMF641 v4.1, inventory TMF638 v4, trouble tickets TMF621 v4 or v5, line tests TMF653 v4.2. */
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
    ...serviceOrders(tmf, log, now),
    ...troubleTickets(tmf, log, dialect, now),
    testLine: serviceTests(tmf, now),
    register: hubs(tmf, dialect),
    state: tmf.state,
  }
}
