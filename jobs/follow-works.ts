import { effect } from '../src/flows/effects.ts'
import { promiseNews } from '../src/flows/notice.ts'
import { applyWorks, mindWorks } from '../src/flows/works.ts'
import { done, type Job } from './job.ts'
import { countMissed } from './missed.ts'

/** Reads planned works at the contractor and applies what is new. An event is only the hint to do so. */
export const followWorks: Job<'follow-works'> = async ({ contractorId, by }, needs) => {
  const reading = await needs.contractor.change(contractorId)
  if (!reading) return done()
  return done(async tx => {
    if (by === 'reconciliation')
      await countMissed(needs, tx, 'change', await tx.worksByContractorId(contractorId), reading)
    await applyWorks(needs, tx, reading)
  })
}

/** Their clock and ours may differ, and what is changed in the same moment must not be missed. */
const overlapMinutes = 10

/** Reads what changed since the last time, and those that are not over: what the events missed is caught up. */
export const reconcileWorks: Job<'reconcile-works'> = async (_, needs) => {
  const until = await needs.store.worksReadUntil()
  const since = until && Temporal.Instant.from(until).subtract({ minutes: overlapMinutes }).toString()
  const [changed, open] = await Promise.all([needs.contractor.changes(since), needs.store.openWorks()])
  const ids = new Set([...changed, ...open].map(({ contractorId }) => contractorId))
  // What is there at the very first look was announced before we could hear of it.
  const by = until ? ({ by: 'reconciliation' } as const) : {}
  const follow = (contractorId: string) => effect(needs, { name: 'follow-works', contractorId, ...by })
  return done(tx => tx.addEffects([...ids].map(follow)))
}

/** What has come due is told: of planned works at the lead, the evening before and so on; of incidents the next news. */
export const tellWhatIsDue: Job<'mind-notices'> = async (_, needs) => {
  await mindWorks(needs)
  await promiseNews(needs)
  return done()
}
