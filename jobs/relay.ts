import type { EffectName } from '../src/domain/effect.ts'
import type { Clock } from '../src/ports/clock.ts'
import { faultFacts } from '../src/ports/fault.ts'
import type { Log } from '../src/ports/log.ts'
import { type Queue, type QueueName, queueNames } from '../src/ports/queue.ts'
import type { Store } from '../src/ports/store.ts'
import { catalogue } from './catalogue.ts'

type Needs = { store: Store; queue: Queue; clock: Clock; log: Log }

export type Relay = {
  /** Something was just kept: look at once. */
  wake(): void
  stop(): Promise<void>
}

const batch = 100
/** Longer than a queue takes to come to an effect: one that waits there is not handed out again meanwhile. */
const queueingSeconds = 15

/** Hands waiting effects to the queue: at once when woken, and every `sweepMs` in case nobody woke it. */
export function startRelay(needs: Needs, sweepMs: number): Relay {
  let stopped = false
  let again = false
  let running: Promise<void> | undefined

  const drain = async () => {
    do {
      again = false
      while (!stopped && (await handOut(needs)) === batch);
    } while (again && !stopped)
  }
  const wake = () => {
    again = true
    running ??= drain()
      .catch(error => needs.log.warn(faultFacts(error), 'relay could not hand out effects'))
      .finally(() => {
        running = undefined
        if (again && !stopped) setImmediate(wake)
      })
  }
  const timer = setInterval(wake, sweepMs)
  wake()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}

async function handOut({ store, queue, clock }: Needs): Promise<number> {
  const taken = await store.outbox.take(batch, clock.now(), queueingSeconds)
  for (const name of queueNames) {
    const ours = taken.filter(effect => queueOf(effect.name) === name)
    if (ours.length === 0) continue
    try {
      await queue.put(name, ours)
    } catch (error) {
      await store.outbox.giveBack(ours)
      throw error
    }
  }
  return taken.length
}

/** A name that this version does not know belongs to a newer one: it waits on its queue of last resort and is set aside there. */
const queueOf = (name: string): QueueName =>
  Object.hasOwn(catalogue, name) ? catalogue[name as EffectName].queue : 'notices'
