import { Redis } from 'ioredis'
import type { Log } from '../../ports/log.ts'

const patienceMs = 150
/** How long Redis is not asked after it has let us wait. */
const restMs = 3_000

/** The reply wrapped, or undefined when Redis did not give one in time. */
export type Ask = <T>(command: (redis: Redis) => Promise<T>) => Promise<{ reply: T } | undefined>

/** Asks Redis, but never waits longer than 150 ms for it, and after a wait in vain not at all for 3 s. */
export function askRedis(redisUrl: string, log: Log) {
  const redis = connect(redisUrl)
  let restUntil = 0
  let away = false
  let unanswered = 0
  const note = (answered: boolean) => {
    if (answered && away) log.info({}, 'the state has Redis again')
    if (!answered && !away) log.warn({}, 'the state has lost Redis and is kept in memory meanwhile')
    away = !answered
    if (!answered) unanswered += 1
  }
  const ask: Ask = async command => {
    const told = redis.status === 'ready' && performance.now() >= restUntil ? await inTime(command(redis)) : undefined
    if (told === 'late') restUntil = performance.now() + restMs
    note(typeof told === 'object')
    return typeof told === 'object' ? told : undefined
  }
  return {
    ask,
    ping: async () => redis.status === 'ready' && typeof (await inTime(redis.ping())) === 'object',
    unanswered: () => unanswered,
    close: () => redis.disconnect(),
  }
}

async function inTime<T>(reply: Promise<T>): Promise<{ reply: T } | 'late' | undefined> {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(late.resolve, patienceMs, 'late')
  const told = reply.then(
    reply => ({ reply }),
    () => undefined,
  )
  return Promise.race([told, late.promise]).finally(() => clearTimeout(timer))
}

function connect(redisUrl: string): Redis {
  const redis = new Redis(redisUrl, {
    enableOfflineQueue: false,
    // A command of the past must not overwrite what was set since.
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    socketTimeout: 5_000,
    keepAlive: 10_000,
    retryStrategy: times => Math.min(times * 100, 1_000),
    reconnectOnError: error => error.message.startsWith('READONLY'),
    // What several turns ask at the same moment goes out, and comes back, together.
    enableAutoPipelining: true,
  })
  // What matters of it is noted where it is asked.
  redis.on('error', () => {})
  return redis
}
