import type { Log } from '../../ports/log.ts'
import type { Handout, Queue, QueueName } from '../../ports/queue.ts'

type Worker = { concurrency: number; run: (handout: Handout) => Promise<void> }
type Lane = { waiting: Handout[]; known: Set<string>; running: Set<Promise<void>>; worker?: Worker }

const jobId = ({ id, lease }: Handout) => `${id}.${lease}`

/** The queue in this process: first in, first out. What it holds is gone when the process ends; the outbox has it still. */
export function embeddedQueue({ log }: { log: Log }): Queue {
  const lanes = new Map<QueueName, Lane>()
  let closed = false

  const laneOf = (name: QueueName): Lane => {
    const lane = lanes.get(name) ?? { waiting: [], known: new Set(), running: new Set() }
    lanes.set(name, lane)
    return lane
  }

  function pump(name: QueueName, lane: Lane) {
    while (!closed && lane.worker && lane.running.size < lane.worker.concurrency) {
      const handout = lane.waiting.shift()
      if (!handout) return
      start(name, lane, lane.worker, handout)
    }
  }

  function start(name: QueueName, lane: Lane, worker: Worker, handout: Handout) {
    // A tick later: whoever puts is never kept waiting by what runs.
    const run = Promise.resolve()
      .then(() => worker.run(handout))
      .catch((error: unknown) =>
        log.error({ queue: name, effect: handout.id, error: nameOf(error) }, 'a run has thrown'),
      )
      .finally(() => {
        lane.running.delete(run)
        lane.known.delete(jobId(handout))
        pump(name, lane)
      })
    lane.running.add(run)
  }

  return {
    async put(name, handouts) {
      if (closed) throw new Error('the queue is closed')
      const lane = laneOf(name)
      const fresh = handouts.filter(handout => !lane.known.has(jobId(handout)) && lane.known.add(jobId(handout)))
      lane.waiting.push(...fresh)
      pump(name, lane)
    },
    work(name, concurrency, run) {
      const lane = laneOf(name)
      if (lane.worker) throw new Error(`queue ${name} has a worker already`)
      lane.worker = { concurrency, run }
      pump(name, lane)
    },
    state: async () => (closed ? 'closed' : 'ok'),
    async close(waitMs) {
      closed = true
      await settledWithin(
        [...lanes.values()].flatMap(lane => [...lane.running]),
        waitMs,
      )
    },
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)

async function settledWithin(runs: readonly Promise<void>[], waitMs: number) {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(late.resolve, waitMs)
  await Promise.race([Promise.allSettled(runs), late.promise])
  clearTimeout(timer)
}
