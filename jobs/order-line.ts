import { hasHomeLine } from '../src/domain/line.ts'
import { applyReading, orderNotNeeded, refuseOrder, tellOfSilence } from '../src/flows/line-order.ts'
import type { Refused } from '../src/ports/silence.ts'
import { done, type Job, type Needs, type Outcome, type Payload } from './job.ts'

/**
 * Orders line and VPN at the contractor, exactly once: their order that carries our id is looked for first, and our id is
 * the idempotency key of the new one.
 */
export const orderLine: Job<'order-line'> = async ({ order: id }, needs) => {
  const order = await needs.store.lineOrder(id)
  if (order?.status !== 'wanted') return done()
  const known = await needs.contractor.findOrder(order.id)
  if (known) return done(tx => applyReading(needs, tx, order.id, known))
  const lines = await needs.contractor.lines(order.employeeNumber)
  if (hasHomeLine(lines)) return done(tx => orderNotNeeded(needs, tx, order.id, lines))
  const reading = await needs.contractor.placeOrder(order)
  return done(tx => applyReading(needs, tx, order.id, reading))
}

/** Their no to the order itself is an answer; a no to us (401, 403, 404) is a fault to be mended and tried again. */
export function orderWasRefused({ order }: Payload<'order-line'>, needs: Needs, refusal: Refused): Outcome | undefined {
  if (![400, 409, 422].includes(refusal.status)) return undefined
  return done(tx => refuseOrder(needs, tx, order, refusal.reason))
}

/** After a quarter of an hour without the contractor the ICT desk is told; the order goes on waiting. */
export async function orderWaits({ order: id }: Payload<'order-line'>, needs: Needs): Promise<void> {
  const order = await needs.store.lineOrder(id)
  if (order?.status !== 'wanted') return
  const waited = Temporal.Instant.from(order.wantedAt).until(needs.clock.now()).total('minutes')
  if (waited >= 15) await tellOfSilence(needs, order)
}
