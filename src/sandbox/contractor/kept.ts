import type { Json, JsonObject } from '../world.ts'
import type { Change } from './changes.ts'
import { isObject, problem, type Shape } from './check.ts'
import type { Hub } from './hubs.ts'
import type { Service } from './inventory.ts'
import type { KeptOrders } from './orders.ts'
import type { Problem } from './problems.ts'
import type { KeptTickets } from './tickets.ts'

/** The contractor as it is kept from one run to the next. Addresses inside (`href`) are those of the port it had. */
export type KeptContractor = KeptOrders &
  KeptTickets & {
    services: Service[]
    hubs: Hub[]
    problems?: Problem[]
    works?: Change[]
    broken?: { id: string }[]
    elsewhere?: number
  }

const text = { is: 'text', needed: true } as const
const listOf = (of: Shape) => ({ is: 'list', needed: true, of }) as const
const service = { is: 'object', needed: true, fields: { serviceType: text } } as const
const keys = listOf({ key: text, id: text })
const states = [
  ...['acknowledged', 'rejected', 'pending', 'held', 'inProgress'],
  ...['cancelled', 'completed', 'failed', 'partial'],
]
const order: Shape = {
  id: text,
  externalId: text,
  state: { is: 'text', needed: true, values: states },
  orderDate: { is: 'date', needed: true },
  relatedParty: listOf({}),
  serviceOrderItem: listOf({ id: text, action: text, service }),
  milestone: listOf({ name: text, milestoneDate: text }),
  jeopardyAlert: listOf({ message: text, alertDate: text }),
}
const shape: Shape = {
  orders: listOf(order),
  orderKeys: keys,
  services: listOf({ id: text, serviceType: text, state: text }),
  tickets: listOf({ id: text, status: text, note: listOf({}), statusChange: listOf({}) }),
  ticketKeys: keys,
  hubs: listOf({ id: text, api: text, callback: text }),
  // Older runs had none.
  problems: { is: 'list', of: { id: text, status: text, lastUpdate: { is: 'date', needed: true }, note: listOf({}) } },
  works: { is: 'list', of: { id: text, status: text, lastUpdateDate: { is: 'date', needed: true }, note: listOf({}) } },
  broken: { is: 'list', of: { id: text } },
  elsewhere: { is: 'whole', from: 0, to: 100_000 },
}

/** What a snapshot of the contractor says, or an error that names what is wrong with it. */
export function keptContractor(snapshot: Json | undefined): KeptContractor {
  const wrong = isObject(snapshot) ? problem(snapshot, shape) : 'the contractor is not an object'
  if (wrong) throw new Error(wrong)
  return snapshot as JsonObject & KeptContractor
}
