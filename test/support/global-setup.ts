import type { TestProject } from 'vitest/node'
import { NotInstalled } from './programs.ts'
import { type Service, startPostgres, startRedis } from './services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    redisUrl: string
    /** Undefined: this machine has no PostgreSQL and could not fetch it. */
    postgresUrl: string | undefined
  }
}

/** One Redis and one PostgreSQL for the whole run. Redis is needed; without PostgreSQL its tests are skipped, and said so. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres().catch(unlessInstalled)])
  project.provide('redisUrl', redis.url)
  project.provide('postgresUrl', postgres?.url)
  return async () => {
    await Promise.all([redis.stop(), postgres?.stop()])
  }
}

function unlessInstalled(error: unknown): Service | undefined {
  if (!(error instanceof NotInstalled)) throw error
  console.warn(`${error.message} Without it the tests on PostgreSQL are skipped.`)
  return undefined
}
