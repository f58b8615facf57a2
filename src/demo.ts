import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play } from './demo/play.ts'
import { startWorld } from './demo/world.ts'
import { movableClock } from './sandbox/clock.ts'
import { cast } from './sandbox/office.ts'
import { startPage } from './sandbox/page.ts'
import type { SandboxClock } from './sandbox/world.ts'

const { values: wanted } = parseArgs({
  options: {
    play: { type: 'boolean' },
    full: { type: 'boolean' },
    fresh: { type: 'boolean' },
    port: { type: 'string' },
  },
})
const dataDir = '.data/demo'
const clockFile = join(dataDir, 'clock.txt')
/** Fixed, so that what was kept in one run can still be reached in the next. */
const ports = { login: 3980, channel: 3981, graph: 3982, contractor: 3983 }
const quiet = { info() {}, warn() {}, error: (facts: object, message: string) => console.error(message, facts) }

async function playOnce(): Promise<void> {
  const began = performance.now()
  const folder = join(tmpdir(), `novo-play-${process.pid}`)
  const services = wanted.full ? await fullServices() : { environment: embedded(folder), stop: async () => {} }
  const world = await startWorld(services.environment, { clock: workingMorning() }, { log: quiet })
  let failed: unknown
  try {
    await play(world, line => console.log(line))
  } catch (error) {
    failed = error
  }
  await world.close()
  await services.stop()
  rmSync(folder, { recursive: true, force: true })
  if (failed) {
    console.error(`\nThe story stopped here: ${failed instanceof Error ? failed.message : failed}`)
    process.exit(1)
  }
  console.log(`\nEvery step happened, in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
  process.exit(0)
}

const embedded = (folder: string): Record<string, string> => ({
  NOVO_DATA_DIR: folder,
  ...(process.env.DATABASE_URL && { DATABASE_URL: process.env.DATABASE_URL }),
  ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
})

/** Private Redis and PostgreSQL, found or unpacked the way the tests do it. */
async function fullServices() {
  const { startPostgres, startRedis } = await import('../test/support/services.ts')
  const [redis, postgres] = [await startRedis(), await startPostgres()]
  console.log(`Runs on ${postgres.runsOn} and ${redis.runsOn}, both private to this run.`)
  return {
    environment: { DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    stop: async () => {
      await redis.stop()
      await postgres.stop()
    },
  }
}

async function keepRunning(): Promise<void> {
  if (wanted.fresh) rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  const services = wanted.full ? await fullServices() : { environment: embedded(dataDir), stop: async () => {} }
  const clock = remembered(workingMorning())
  const world = await startWorld({ PORT: '3978', ...services.environment }, { clock, ports }, { log: quiet })
  const { channel, contractor, login } = world.sandbox
  for (const id of Object.values(cast)) await channel.install(id)
  const moving: SandboxClock = {
    now: clock.now,
    forward(ms) {
      clock.forward(ms)
      void world.novo.wake()
    },
  }
  const page = await startPage({ channel, contractor, clock: moving, login, port: Number(wanted.port ?? 3979) })
  console.log(
    `\nNovo is running${wanted.full ? '' : ' on its embedded stores'}. Open ${page.url}\nCtrl-C stops it; ${dataDir} keeps its data (--fresh forgets it).`,
  )
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    writeFileSync(clockFile, clock.now().toISOString())
    await page.close()
    await world.close()
    await services.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The demo's clock never goes back between two runs. */
function remembered(clock: SandboxClock): SandboxClock {
  const last = existsSync(clockFile) ? new Date(readFileSync(clockFile, 'utf8')) : clock.now()
  return last > clock.now() ? movableClock(last) : clock
}

/** Now, when the office works; else the next weekday at nine, so that nothing waits for the morning. */
function workingMorning(): SandboxClock {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Brussels')
  if (now.dayOfWeek <= 5 && now.hour >= 8 && now.hour < 17) return movableClock()
  const days = now.hour < 8 && now.dayOfWeek <= 5 ? 0 : now.dayOfWeek >= 5 ? 8 - now.dayOfWeek : 1
  const morning = now.add({ days }).with({ hour: 9, minute: 0, second: 0, millisecond: 0 })
  return movableClock(new Date(morning.epochMilliseconds))
}

if (wanted.play) await playOnce()
else await keepRunning()
