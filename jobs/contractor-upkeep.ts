import { effect } from '../src/flows/effects.ts'
import { eventApis } from '../src/ports/contractor.ts'
import { done, type Job } from './job.ts'

export const listenerPath = (api: string) => `/contractor/events/${api}`

/** Registers our listener at the contractor's hub; registering again is fine. */
export const registerHubs: Job<'register-hubs'> = async (_, needs) => {
  for (const api of eventApis) await needs.contractor.register(api, `${needs.publicUrl}${listenerPath(api)}`)
  return done()
}

/** Reads again every order that is not over: what the events missed is caught up. */
export const reconcileOrders: Job<'reconcile-orders'> = async (_, needs) => {
  const open = await needs.store.openLineOrders()
  const ids = open.flatMap(({ contractorId }) => (contractorId ? [contractorId] : []))
  const follow = (contractorId: string) => effect(needs, { name: 'follow-order', contractorId, by: 'reconciliation' })
  return done(tx => tx.addEffects(ids.map(follow)))
}

/** Which lines exist and where they hang in the network, as the contractor's inventory says. */
export const readInventory: Job<'read-inventory'> = async (_, needs) => {
  const lines = await needs.contractor.lines()
  const { nodes, places } = await needs.contractor.network()
  return done(async tx => {
    await tx.keepLines(lines)
    await tx.keepNetwork(nodes, places)
  })
}
