import { Redis, type RedisOptions } from 'ioredis'
import type { Log } from '../../ports/log.ts'

export type Connections = {
  /** Puts: fails fast, so that the outbox keeps what could not be put. */
  relay: Redis
  /** Takes and finishes jobs; made when first needed. */
  worker(): Redis
  subscriber(): Redis
  /** Waits for jobs: one for each queue that is worked on. */
  blocking(): Redis
  disconnect(): void
}

type Options = Pick<
  RedisOptions,
  'maxRetriesPerRequest' | 'enableReadyCheck' | 'enableOfflineQueue' | 'commandTimeout' | 'socketTimeout'
>

const reconnect = {
  retryStrategy: (times: number) => Math.min(times * 100, 1_000),
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  connectTimeout: 5_000,
  keepAlive: 10_000,
  // Without it a half-open connection hangs for minutes. It counts from the first command that is not answered.
  socketTimeout: 6_000,
}
/** Longer than the wait for a job, which is answered after 5 s without one. */
const blockingTimeout = { socketTimeout: 9_000 }

export function connectBull(redisUrl: string, log: Log): Connections {
  const all: Redis[] = []
  const open = (role: string, options: Options) => {
    const redis = new Redis(redisUrl, { ...reconnect, connectionName: `novo-${role}`, ...options })
    noteChanges(redis, role, log)
    // Each queue that shares a connection listens on it.
    redis.setMaxListeners(50)
    all.push(redis)
    return redis
  }
  return {
    relay: open('relay', { maxRetriesPerRequest: 1, commandTimeout: 2_000, enableOfflineQueue: false }),
    worker: once(() => open('worker', { maxRetriesPerRequest: 20 })),
    subscriber: once(() => open('subscriber', { maxRetriesPerRequest: null, enableReadyCheck: false })),
    blocking: () => open('blocking', { maxRetriesPerRequest: null, enableReadyCheck: false, ...blockingTimeout }),
    disconnect: () => {
      for (const redis of all) redis.disconnect()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function noteChanges(redis: Redis, role: string, log: Log) {
  let away = false
  redis.on('error', (error: NodeJS.ErrnoException) => {
    if (!away) log.warn({ role, code: error.code ?? error.name }, 'the queue has lost Redis')
    away = true
  })
  redis.on('ready', () => {
    if (away) log.info({ role }, 'the queue has Redis again')
    away = false
  })
}
