import type { Contractor, OrderSeen } from '../../src/sandbox/world.ts'
import type { Random } from './random.ts'

const steps = ['survey', 'visit', 'synchronised', 'vpnUp'] as const
const over = ['completed', 'failed', 'rejected', 'cancelled', 'partial']

/** Takes each order on now and then: milestones, delays, failures, completion. */
export async function workOnOrders(contractor: Contractor, random: Random): Promise<void> {
  for (const order of contractor.orders()) if (!over.includes(order.state) && random.chance(0.12)) await step(order)

  async function step({ id, milestones, jeopardies }: OrderSeen): Promise<void> {
    const next = steps[milestones.length]
    const what = random.weighted({ on: 85, delay: jeopardies.length === 0 ? 10 : 0, fail: 3 })
    if (what === 'fail') return contractor.failOrder(id, 'Câble introuvable')
    if (what === 'delay') return contractor.jeopardy(id, 'Matériel en rupture de stock', '2027-06-01')
    return next ? contractor.milestone(id, next) : contractor.complete(id)
  }
}
