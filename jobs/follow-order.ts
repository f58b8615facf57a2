import { readOrder } from '../src/domain/line-order.ts'
import { applyReading } from '../src/flows/line-order.ts'
import { done, type Job } from './job.ts'

/** Reads an order at the contractor and applies what is new. An event is only the hint to do so. */
export const followOrder: Job<'follow-order'> = async ({ contractorId, by }, needs) => {
  const reading = await needs.contractor.order(contractorId)
  if (!reading) return done()
  const ours = await needs.store.lineOrderByContractorId(contractorId)
  if (by === 'reconciliation' && ours && readOrder(ours, reading, needs.clock.now()).order !== ours)
    needs.metrics.missedWebhook('order')
  return done(tx => applyReading(needs, tx, ours?.id ?? reading.ours ?? '', reading))
}
