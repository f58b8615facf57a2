import { spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Running, run, versionOf } from './process.ts'
import { findPostgres, findRedis, type Programs } from './programs.ts'

/** A real server on a free port of the loopback, in a temporary folder. It ends with this process, however that ends. */
export type Service = {
  url: string
  port: number
  /** `Redis 7.0.15, /usr/bin/redis-server`. */
  runsOn: string
  /** Of the server as it runs now: another one after a restart. */
  readonly pid: number
  /** Ends it at once (SIGKILL), as a crash does; `start` brings it back on the same port and folder. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends it in good order and forgets its folder. */
  stop(): Promise<void>
}

type Blueprint = {
  name: string
  url: (port: number) => string
  runsOn: string
  folder: string
  stopWith: NodeJS.Signals
  start: (port: number) => Promise<Running>
}

/** Redis (or Valkey) that never evicts. `keeps`: with an append-only file, so that a restart brings the data back. */
export async function startRedis(options: { keeps?: boolean; args?: readonly string[] } = {}): Promise<Service> {
  const programs = findRedis()
  const folder = newFolder('redis')
  const args = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', '--maxmemory-policy', 'noeviction']
  const keeping = options.keeps ? ['--appendonly', 'yes', '--appendfsync', 'everysec'] : []
  return serve({
    name: 'Redis',
    url: port => `redis://127.0.0.1:${port}`,
    runsOn: `${versionOf(programs, programs.server)}, ${programs.server}`,
    folder,
    stopWith: 'SIGTERM',
    start: port =>
      run(programs, programs.server, [...args, '--port', `${port}`, ...keeping, ...(options.args ?? [])], {
        ready: /Ready to accept connections/,
      }),
  })
}

/** PostgreSQL with its own defaults: fsync, full_page_writes and synchronous_commit stay on unless `settings` says other. */
export async function startPostgres(options: { settings?: Record<string, string> } = {}): Promise<Service> {
  const programs = findPostgres()
  const folder = newFolder('postgres')
  giveTo(programs, folder)
  const data = join(folder, 'data')
  initialise(programs, data)
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', jit: 'off', ...options.settings }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return serve({
    name: 'PostgreSQL',
    url: port => `postgres://novo@127.0.0.1:${port}/postgres`,
    runsOn: `${versionOf(programs, programs.server)}, ${programs.server}`,
    folder,
    stopWith: 'SIGINT',
    start: port =>
      run(programs, programs.server, ['-D', data, '-p', `${port}`, ...args], {
        ready: /database system is ready to accept connections/,
      }),
  })
}

const said = new Set<string>()

async function serve(blueprint: Blueprint): Promise<Service> {
  const port = await freePort()
  let running = await blueprint.start(port)
  if (!said.has(blueprint.name)) console.log(`${blueprint.name}: ${blueprint.runsOn}`)
  said.add(blueprint.name)
  return {
    url: blueprint.url(port),
    port,
    runsOn: blueprint.runsOn,
    get pid() {
      return running.pid
    },
    kill: () => running.end('SIGKILL'),
    start: async () => {
      running = await startAgain(() => blueprint.start(port))
    },
    stop: async () => {
      await running.end(blueprint.stopWith)
      rmSync(blueprint.folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to start while the last children of a killed server still go. */
async function startAgain(start: () => Promise<Running>, tries = 50): Promise<Running> {
  try {
    return await start()
  } catch (error) {
    if (tries === 0) throw error
    await new Promise(done => setTimeout(done, 100))
    return startAgain(start, tries - 1)
  }
}

/** `novo-<service>-<our pid>-…`: folders of processes that crashed are cleared away by the next. */
function newFolder(service: string): string {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^novo-(?:redis|postgres)-(\d+)-/.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  return mkdtempSync(join(tmpdir(), `novo-${service}-${process.pid}-`))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function giveTo({ as }: Programs, folder: string): void {
  if (as) chownSync(folder, as.uid, as.gid)
}

function initialise(programs: Programs, data: string): void {
  const command = [
    programs.initdb ?? 'initdb',
    '-D',
    data,
    '-U',
    'novo',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  ]
  const [program, ...args] = [...programs.prefix, ...command] as [string, ...string[]]
  const made = spawnSync(program, args, { encoding: 'utf8', env: programs.env, cwd: tmpdir() })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
}
