import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { NotInstalled } from './programs.ts'
import { type Service, startPostgres, startRedis } from './services.ts'

declare module 'vitest' {
  interface ProvidedContext {
    redisUrl: string
    /** Undefined: this machine has no PostgreSQL and could not fetch it. */
    postgresUrl: string | undefined
    /** A folder with an embedded store, empty and up to date, to be copied: making one takes seconds. */
    embeddedTemplate: string
  }
}

/** One Redis and one PostgreSQL for the whole run. Redis is needed; without PostgreSQL its tests are skipped, and said so. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [redis, postgres] = await Promise.all([startRedis(), startPostgres().catch(unlessInstalled)])
  const embeddedTemplate = await newTemplate()
  project.provide('embeddedTemplate', embeddedTemplate)
  project.provide('redisUrl', redis.url)
  project.provide('postgresUrl', postgres?.url)
  return async () => {
    await Promise.all([redis.stop(), postgres?.stop()])
    rmSync(embeddedTemplate, { recursive: true, force: true })
  }
}

async function newTemplate(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'novo-template-'))
  await (await openDatabase({ dataDir }, 1)).close()
  return dataDir
}

function unlessInstalled(error: unknown): Service | undefined {
  if (!(error instanceof NotInstalled)) throw error
  console.warn(`${error.message} Without it the tests on PostgreSQL are skipped.`)
  return undefined
}
