import type { Effect, EffectName } from '../src/domain/effect.ts'
import { deskTask } from '../src/flows/line-order.ts'
import { faultFacts } from '../src/ports/fault.ts'
import type { Handout } from '../src/ports/queue.ts'
import { Refused, Silence } from '../src/ports/silence.ts'
import type { LeasedEffect } from '../src/ports/store.ts'
import { catalogue, type Entry, type Retry } from './catalogue.ts'
import type { Needs, Outcome } from './job.ts'

/** Short, so that the effects of a killed worker are soon taken up; a run that lives renews it. */
const leaseSeconds = 12
const renewMs = 4_000
/** An effect that was begun so often without coming to any end takes its worker down: it is set aside. */
const mostStarts = 5

/** Runs one hand-out of an effect. Never throws for a failed effect: that is kept, to be tried again or set aside. */
export async function runEffect(needs: Needs, { id, lease }: Handout): Promise<void> {
  const kept = await needs.store.outbox.begin(id, lease, leaseSeconds)
  if (!kept) return
  const began = performance.now()
  const renewing = setInterval(() => {
    needs.store.outbox
      .renew(id, lease, leaseSeconds)
      .catch(() => needs.log.warn({ effect: id }, 'a lease could not be renewed'))
  }, renewMs)
  const outcome = await conclude(needs, kept).finally(() => clearInterval(renewing))
  needs.metrics.effect(kept.effect.name, outcome, (performance.now() - began) / 1000)
}

async function conclude(needs: Needs, kept: LeasedEffect): Promise<'done' | 'later' | 'failed' | 'dead'> {
  if (kept.starts > mostStarts) return giveUp(needs, kept, 'began too often without an end')
  try {
    return await settle(needs, kept, await run(needs, kept.effect, kept.id))
  } catch (error) {
    return failed(needs, kept, error)
  }
}

/** An effect of a newer version waits here for its worker, as for anything that fails. */
const unknown: Entry<EffectName> = {
  run: async effect => {
    throw new Error(`no job of this version is called ${String(effect.name).slice(0, 40)}`)
  },
  queue: 'notices',
  retry: { waits: [30, 120, 600], attempts: 100 },
}

const entryOf = <N extends EffectName>(effect: Extract<Effect, { name: N }>): Entry<N> =>
  (Object.hasOwn(catalogue, effect.name) ? catalogue[effect.name as N] : unknown) as Entry<N>

async function run<N extends EffectName>(
  needs: Needs,
  effect: Extract<Effect, { name: N }>,
  id: string,
): Promise<Outcome> {
  const entry = entryOf(effect)
  try {
    return await entry.run(effect, needs, id)
  } catch (error) {
    const answer = error instanceof Refused ? entry.refused?.(effect, needs, error) : undefined
    if (!answer) throw error
    return answer
  }
}

async function settle({ store }: Needs, { id, lease }: LeasedEffect, outcome: Outcome): Promise<'done' | 'later'> {
  if (outcome.did === 'later') {
    await store.outbox.postpone(id, lease, outcome.at)
    return 'later'
  }
  await store.outbox.finish(id, lease, outcome.keep)
  return 'done'
}

async function failed(needs: Needs, kept: LeasedEffect, error: unknown): Promise<'done' | 'later' | 'failed' | 'dead'> {
  const { retry, waits, otherwise } = entryOf(kept.effect)
  const facts = faultFacts(error)
  const why = facts.fault
  needs.log.warn({ effect: kept.id, name: kept.effect.name, attempt: kept.attempts + 1, ...facts }, 'effect failed')
  if (kept.attempts + 1 >= retry.attempts && otherwise) return settle(needs, kept, otherwise(kept.effect, needs))
  if (kept.attempts + 1 >= retry.attempts) return giveUp(needs, kept, why)
  if (error instanceof Silence || error instanceof Refused) await waits?.(kept.effect, needs)
  const after = waitSeconds(retry, kept.attempts, error instanceof Silence ? error.after : undefined)
  const dueAt = Temporal.Instant.from(needs.clock.now())
    .add({ milliseconds: Math.round(after * 1000) })
    .toString()
  await needs.store.outbox.postpone(kept.id, kept.lease, dueAt, why)
  return 'failed'
}

/** Full jitter between half and the whole of the step, never sooner than asked. */
export function waitSeconds({ waits }: Retry, attempts: number, asked: number | undefined): number {
  const step = waits[Math.min(attempts, waits.length - 1)] ?? 60
  return Math.max(asked ?? 0, step * (0.5 + Math.random() / 2))
}

async function giveUp(needs: Needs, kept: LeasedEffect, why: string): Promise<'dead'> {
  const { id, lease, effect } = kept
  await needs.store.outbox.giveUp(id, lease, why, async tx => {
    // A task about the desk's own messages would breed tasks without end.
    if (effect.name === 'show-task' || effect.name === 'tell-desk') return
    const task = await deskTask(needs, tx, `gave up:${id}`, { why: 'effect gave up', effect: id, name: effect.name })
    await tx.addEffects([task])
  })
  return 'dead'
}
