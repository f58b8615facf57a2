import type { Instant } from '../domain/day.ts'
import type { Office } from '../domain/office.ts'
import type { Clock } from '../ports/clock.ts'
import type { ContractorContact } from '../ports/contractor.ts'
import type { WaitingEffects } from '../ports/desk.ts'
import type { State } from '../ports/state.ts'
import type { Store } from '../ports/store.ts'
import { contactKept } from './contractor-contact.ts'

type Needs = { store: Store; clock: Clock; office: Office; state: State }

export type ContractorView = {
  at: Instant
  zone: string
  contact: ContractorContact | undefined
  hubsAt: Instant | undefined
  events: { count: number; last?: Instant }
  waiting: readonly WaitingEffects[]
}

const eventHours = 24

/** How things stand with the contractor's API. */
export async function contractorView({ store, clock, office, state }: Needs): Promise<ContractorView> {
  const [contact, hubsAt, events, waiting] = await Promise.all([
    contactKept(state),
    store.lastDone('register-hubs'),
    store.eventsTaken(eventHours),
    store.waitingEffects(),
  ])
  return { at: clock.now(), zone: office.zone, contact, hubsAt, events, waiting }
}
