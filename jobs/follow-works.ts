import { effect } from '../src/flows/effects.ts'
import { applyWorks, mindWorks } from '../src/flows/works.ts'
import { done, type Job } from './job.ts'

/** Reads planned works at the contractor and applies what is new. An event is only the hint to do so. */
export const followWorks: Job<'follow-works'> = async ({ contractorId }, needs) => {
  const reading = await needs.contractor.change(contractorId)
  return reading ? done(tx => applyWorks(needs, tx, reading)) : done()
}

/** Their clock and ours may differ, and what is changed in the same moment must not be missed. */
const overlapMinutes = 10

/** Reads what changed since the last time, and those that are not over: what the events missed is caught up. */
export const reconcileWorks: Job<'reconcile-works'> = async (_, needs) => {
  const until = await needs.store.worksReadUntil()
  const since = until && Temporal.Instant.from(until).subtract({ minutes: overlapMinutes }).toString()
  const [changed, open] = await Promise.all([needs.contractor.changes(since), needs.store.openWorks()])
  const ids = new Set([...changed, ...open].map(({ contractorId }) => contractorId))
  return done(tx => tx.addEffects([...ids].map(contractorId => effect(needs, { name: 'follow-works', contractorId }))))
}

/** What has come due of planned works is told: at the agreed lead, the evening before, at the start, when they last. */
export const tellDueWorks: Job<'mind-works'> = async (_, needs) => {
  await mindWorks(needs)
  return done()
}
