import type { Instant } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { store: Store; clock: Clock; newId: NewId }
type Schedule = { everyMinutes: number; asks: Effect }

/** What is due again and again. A tick is a row: of several processes one gets it. */
const schedules: readonly Schedule[] = [
  { everyMinutes: 1, asks: { name: 'look-at-bookings' } },
  { everyMinutes: 5, asks: { name: 'reconcile-orders' } },
  { everyMinutes: 5, asks: { name: 'reconcile-tickets' } },
  { everyMinutes: 5, asks: { name: 'reconcile-problems' } },
  { everyMinutes: 5, asks: { name: 'look-at-incidents' } },
  { everyMinutes: 5, asks: { name: 'look-at-outages' } },
  { everyMinutes: 1, asks: { name: 'watch-sla' } },
  { everyMinutes: 24 * 60, asks: { name: 'close-sla-month' } },
  { everyMinutes: 5, asks: { name: 'reconcile-works' } },
  { everyMinutes: 5, asks: { name: 'mind-notices' } },
  { everyMinutes: 24 * 60, asks: { name: 'reconcile-all' } },
  { everyMinutes: 5, asks: { name: 'mind-requests' } },
  { everyMinutes: 5, asks: { name: 'read-people' } },
  { everyMinutes: 60, asks: { name: 'register-hubs' } },
  { everyMinutes: 24 * 60, asks: { name: 'read-inventory' } },
  { everyMinutes: 24 * 60, asks: { name: 'sweep-record' } },
]

/** Asks for what has come due since the last look; the tick and what it asks for are kept together. */
export async function lookAtSchedules(needs: Needs): Promise<void> {
  const now = needs.clock.now()
  for (const { everyMinutes, asks } of schedules) {
    await needs.store.change(async tx => {
      if (await tx.tick(asks.name, tickBefore(now, everyMinutes))) await tx.addEffects([effect(needs, asks)])
    })
  }
}

function tickBefore(now: Instant, everyMinutes: number): Instant {
  const step = everyMinutes * 60_000
  const millis = Math.floor(Temporal.Instant.from(now).epochMilliseconds / step) * step
  return Temporal.Instant.fromEpochMilliseconds(millis).toString()
}

/** At start the hubs are registered at once and the inventory read, whatever the schedule says. */
export const askAtStart = (needs: Needs) =>
  needs.store.change(tx =>
    tx.addEffects([effect(needs, { name: 'register-hubs' }), effect(needs, { name: 'read-inventory' })]),
  )
