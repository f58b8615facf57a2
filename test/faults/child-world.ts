import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/adapters/postgres/store.ts'
import type { World } from '../../src/demo/world.ts'
import { cast } from '../../src/sandbox/office.ts'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { newDatabase } from '../support/database.ts'
import { freePort } from '../support/process.ts'
import { startRedis } from '../support/services.ts'
import { startFront } from './front.ts'
import { aroundTheClock, officeRules } from './generated-office.ts'
import { keepRunning, type NovoProcess } from './novo-process.ts'
import { until } from './story.ts'

/** Novo as a process of its own that can be killed, the sandbox in this one. `cuts`: the answers that do not arrive. */
export async function childWorld(postgresUrl: string, options: Parameters<typeof startSandbox>[0] = {}) {
  const { url: databaseUrl, drop } = await newDatabase(postgresUrl)
  const redis = await startRedis()
  const sandbox = await startSandbox(options)
  const hours = aroundTheClock(officeRules().calendar)
  for (const id of [cast.anna, cast.bram]) sandbox.graph.workingHours(id, hours)
  const cut = { next: (): boolean => false }
  const port = await freePort()
  const front = await startFront([port], () => cut.next())
  sandbox.channel.connectBot(`${front.url}/api/messages`)
  const logs = mkdtempSync(join(tmpdir(), 'novo-faults-'))
  const processes: NovoProcess[] = []
  const store = await openStore({ databaseUrl })

  /** Starts Novo in a role and waits until it is there. */
  async function start(role: 'all' | 'web' | 'worker'): Promise<NovoProcess> {
    const environment = {
      ...sandbox.environment(),
      ...{ DATABASE_URL: databaseUrl, REDIS_URL: redis.url, PUBLIC_URL: front.url, NOVO_ROLE: role, LOG_LEVEL: 'warn' },
      PORT: String(role === 'worker' ? await freePort() : port),
    }
    const novo = keepRunning(role, environment, join(logs, `${processes.length}.log`))
    processes.push(novo)
    await until(() => novo.isReady(), 40_000)
    return novo
  }

  return {
    ...{ sandbox, redis, cut, start },
    environment: { DATABASE_URL: databaseUrl },
    /** The record as the stories read it. */
    novo: { store } as World['novo'],
    async close() {
      await Promise.all(processes.map(each => each.stop()))
      await Promise.all([store.close(), sandbox.close(), front.close(), redis.stop()])
      await drop()
      rmSync(logs, { recursive: true, force: true })
    },
  }
}
