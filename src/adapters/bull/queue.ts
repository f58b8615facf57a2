import Bull from 'bull'
import type { Redis } from 'ioredis'
import type { Log } from '../../ports/log.ts'
import { type Handout, type Queue, type QueueName, queueNames } from '../../ports/queue.ts'
import { type Connections, connectBull } from './connections.ts'

const putMs = 1_900
const policyWanted = 'noeviction'

const settings: Bull.AdvancedSettings = {
  lockDuration: 60_000,
  lockRenewTime: 10_000,
  // Also what a worker's idle connection asks for: so soon it is found out when it is half-open.
  stalledInterval: 5_000,
  maxStalledCount: 1_000,
  drainDelay: 5,
  // After a wiped or restarted Redis a job cannot be finished: its slot goes on after this long.
  retryProcessDelay: 1_000,
}

type Needs = {
  redisUrl: string
  log: Log
  /** How long Redis may take to be there. Default 10 s. */
  startMs?: number
}

/**
 * The queue on Bull. Rejects when Redis does not answer in time, or may evict keys: a queue in an evicting Redis
 * loses jobs silently.
 */
export async function bullQueue({ redisUrl, log, startMs = 10_000 }: Needs): Promise<Queue> {
  const connections = connectBull(redisUrl, log)
  try {
    await within(startMs, ready(connections.relay), 'Redis does not answer: start it, or correct REDIS_URL')
    refuseEviction(await evictionPolicy(connections.relay))
  } catch (error) {
    connections.disconnect()
    throw error
  }
  return queueOn(connections, log)
}

function queueOn(connections: Connections, log: Log): Queue {
  const putting = Object.fromEntries(queueNames.map(name => [name, bull(name, () => connections.relay)])) as Record<
    QueueName,
    Bull.Queue<Handout>
  >
  const working = new Map<QueueName, Bull.Queue<Handout>>()
  const running = new Set<Promise<void>>()
  let closing: Promise<void> | undefined

  async function close(waitMs: number): Promise<void> {
    const stopped = Promise.all([...working.values()].map(queue => queue.close()))
    try {
      await within(waitMs, drained(running), 'jobs still run')
      // What has run is told to Redis, if Redis is there.
      await within(1_000, stopped, 'Redis does not answer')
    } catch {
      log.warn({ jobs: running.size }, 'the queue was closed before everything was in order')
    }
    connections.disconnect()
  }

  return {
    async put(name, handouts) {
      if (closing) throw new Error('the queue is closed')
      if (handouts.length === 0) return
      const added = await within(putMs, putting[name].addBulk(handouts.map(job)), 'the queue does not answer')
      // Bull tells of a job that Redis refused (memory full) by its missing id only.
      if (added.some(({ id }) => id === undefined || id === null)) throw new Error('the queue did not take every job')
    },
    work(name, concurrency, run) {
      if (working.has(name)) throw new Error(`queue ${name} has a worker already`)
      const queue = bull(name, type => connectionOf(connections, type))
      queue.on('error', error => noteTrouble(error, name, log))
      working.set(name, queue)
      const ended = queue.process(concurrency, ({ data }) => tracked(running, logged(run, name, log)(data)))
      ended.catch(() => closing ?? log.error({ queue: name }, 'nobody works on the queue any more'))
    },
    state: async () => {
      try {
        const policy = await within(putMs, evictionPolicy(connections.relay), 'unreachable')
        return policy === policyWanted ? 'ok' : `maxmemory-policy is ${policy}`
      } catch {
        return 'unreachable'
      }
    },
    close(waitMs) {
      closing ??= close(waitMs)
      return closing
    },
  }
}

/** Lost connections are noted where they are made; the rest is Bull's: a lock gone, a job gone with a wiped Redis. */
function noteTrouble(error: NodeJS.ErrnoException | undefined, queue: QueueName, log: Log) {
  const connection =
    !error || error.syscall !== undefined || /^(Connection is closed|Socket timeout)/.test(error.message)
  if (!connection) log.warn({ queue, error: error.message }, 'queue worker')
}

function bull(
  name: QueueName,
  createClient: (type: 'client' | 'subscriber' | 'bclient') => Redis,
): Bull.Queue<Handout> {
  const queue = new Bull<Handout>(name, { prefix: '{novo}', createClient, settings })
  // Naming the connection is all it does, and its failure ends the process: nobody catches it.
  return Object.assign(queue, { setWorkerName: async () => {} })
}

function connectionOf(connections: Connections, type: 'client' | 'subscriber' | 'bclient'): Redis {
  if (type === 'bclient') return connections.blocking()
  return type === 'subscriber' ? connections.subscriber() : connections.worker()
}

/** Bull's keys are parts joined by colons: an id must have none. */
const job = (handout: Handout) => ({
  data: { id: handout.id, lease: handout.lease },
  opts: { jobId: `${encodeURIComponent(handout.id)}.${handout.lease}`, removeOnComplete: true, removeOnFail: true },
})

const logged =
  (run: (handout: Handout) => Promise<void>, queue: QueueName, log: Log) =>
  async (handout: Handout): Promise<void> => {
    try {
      await run(handout)
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error
      log.error({ queue, effect: handout.id, error: name }, 'a run has thrown')
    }
  }

function tracked(running: Set<Promise<void>>, run: Promise<void>): Promise<void> {
  running.add(run)
  return run.finally(() => running.delete(run))
}

async function drained(running: Set<Promise<void>>): Promise<void> {
  while (running.size > 0) await Promise.all(running)
}

function ready(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve()
  return new Promise(resolve => redis.once('ready', () => resolve()))
}

async function evictionPolicy(redis: Redis): Promise<string> {
  const info = await redis.info('memory')
  return /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown'
}

function refuseEviction(policy: string) {
  if (policy === policyWanted) return
  throw new Error(
    `Redis may evict the queue: maxmemory-policy is ${policy}. Set it to noeviction (redis.conf or CONFIG SET maxmemory-policy noeviction).`,
  )
}

async function within<T>(ms: number, work: Promise<T>, otherwise: string): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(otherwise)), ms)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
