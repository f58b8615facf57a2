import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { realClock } from '../../src/sandbox/clock.ts'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/sandbox/world.ts'
import { freePort } from '../support/process.ts'
import { type Service, startPostgres, startRedis } from '../support/services.ts'
import { type Front, startFront } from './front.ts'
import type { GeneratedOffice } from './generated-office.ts'
import { keepRunning, type NovoProcess } from './novo-process.ts'
import { type Break, forgetfulContractor } from './sabotage.ts'

export type FaultWorld = {
  sandbox: Sandbox
  front: Front
  postgres: Service
  redis: Service
  webs: readonly NovoProcess[]
  workers: readonly NovoProcess[]
  /** Where each process writes what it says. */
  logs: string
  /** Ends the processes of Novo in good order; how each of them ended. */
  stopNovo(): Promise<(number | string)[]>
  close(): Promise<void>
}

const flaky = 0.15

/** Two web and two worker processes before a real database, a Redis that keeps nothing, and the sandbox in this process. */
export async function startFaultWorld(
  office: GeneratedOffice,
  seed: number,
  broken: Break | undefined,
): Promise<FaultWorld> {
  const { people, groups, withLine } = office
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  const sandbox = await startSandbox({
    clock: realClock(),
    people,
    groups,
    channelLimits: false,
    contractor: { seed, withLine },
  })
  const forgetful = broken === 'idempotency' ? await forgetfulContractor(sandbox.contractor.url) : undefined
  sandbox.contractor.faults = {
    ...sandbox.contractor.faults,
    flaky,
    noIdempotency: forgetful !== undefined,
    // An event would tell of an order before it is placed a second time.
    webhooks: { drop: forgetful !== undefined, repeat: true, reorder: false, delayMs: 0 },
  }
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const
  const front = await startFront(ports.slice(0, 2))
  sandbox.channel.connectBot(`${front.url}/api/messages`)
  const logs = mkdtempSync(join(tmpdir(), 'novo-faults-'))
  const start = (name: string, role: string, port: number) =>
    keepRunning(
      name,
      {
        ...sandbox.environment(),
        ...(forgetful && { NOVO_CONTRACTOR_URL: forgetful.url }),
        DATABASE_URL: postgres.url,
        REDIS_URL: redis.url,
        PORT: String(port),
        PUBLIC_URL: front.url,
        NOVO_ROLE: role,
        LOG_LEVEL: 'warn',
      },
      join(logs, `${name}.log`),
    )
  const webs = [start('web-1', 'web', ports[0]), start('web-2', 'web', ports[1])]
  const workers = [start('worker-1', 'worker', ports[2]), start('worker-2', 'worker', ports[3])]
  const stopNovo = () => Promise.all([...webs, ...workers].map(each => each.stop()))
  return {
    ...{ sandbox, front, postgres, redis, webs, workers, logs, stopNovo },
    async close() {
      await stopNovo()
      await Promise.all([sandbox.close(), front.close(), forgetful?.close(), redis.stop(), postgres.stop()])
    },
  }
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Waits until every process is there. */
export async function everybodyIsThere({ webs, workers }: FaultWorld, withinMs = 30_000): Promise<void> {
  const until = Date.now() + withinMs
  while (![...webs, ...workers].every(each => each.isReady())) {
    if (Date.now() > until) throw new Error('Novo did not start; its processes say why in their logs.')
    await sleep(50)
  }
}
