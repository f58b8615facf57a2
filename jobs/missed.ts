import type { Instant } from '../src/domain/day.ts'
import type { Changes } from '../src/ports/store.ts'
import type { Needs } from './job.ts'

type About = Parameters<Needs['metrics']['missedWebhook']>[0]

/** Whether what was read is newer than what is known. */
export const isNews = (known: { at: Instant } | undefined, { at }: { at: Instant }): boolean =>
  !known || Temporal.Instant.compare(at, known.at) > 0

/** An event of the last minute may still be on its way. */
const isOld = (at: Instant, now: Instant): boolean => Temporal.Instant.from(at).until(now).total('seconds') > 60

/** Counts a change that reconciliation found and no event had told, once: one that cannot be applied is found again and again. */
export async function countMissed(
  needs: Needs,
  tx: Changes,
  about: About,
  known: { at: Instant } | undefined,
  reading: { contractorId: string; at: Instant },
): Promise<void> {
  const { contractorId, at } = reading
  if (!isNews(known, reading) || !isOld(at, needs.clock.now())) return
  if (await tx.claim(`missed:${contractorId}:${at}`)) needs.metrics.missedWebhook(about)
}
