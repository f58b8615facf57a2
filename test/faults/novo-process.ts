import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
/** A process that ended by itself, as one whose database was away at its start does, gets a new start after this long. */
const restMs = 300

export type NovoProcess = {
  name: string
  isReady(): boolean
  /** SIGKILL; another one starts at once. */
  kill(): void
  /** It stands still, its connections open, until `goOn`: as with an event loop that is blocked. */
  standStill(): void
  goOn(): void
  /** Ends it in good order: its exit code, or the signal that it took. */
  stop(): Promise<number | string>
  /** Its last words each time it ended by itself after it had been ready. */
  falls: readonly string[]
}

/** `node src/main.ts`, started anew whenever it ends. What it says goes to `logFile`. */
export function keepRunning(name: string, environment: Record<string, string>, logFile: string): NovoProcess {
  const log = createWriteStream(logFile)
  const falls: string[] = []
  const now: { child: ChildProcess | undefined; ready: boolean; killed: boolean; stopping: boolean } = {
    child: undefined,
    ready: false,
    killed: false,
    stopping: false,
  }

  function start() {
    if (now.stopping) return
    const child = spawnNovo(environment)
    Object.assign(now, { child, ready: false, killed: false })
    const said: string[] = []
    const hear = (chunk: Buffer) => {
      log.write(chunk)
      said.push(`${chunk}`.trim())
      if (said.length > 5) said.shift()
      if (/listens on/.test(`${chunk}`)) now.ready = true
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code, signal) => ended(`${code ?? signal}: ${said.join(' ')}`))
  }

  function ended(how: string) {
    if (now.stopping) return
    if (now.ready && !now.killed) falls.push(`${name} ended with ${how}`)
    now.ready = false
    setTimeout(start, now.killed ? 0 : restMs)
  }

  process.once('exit', () => now.child?.kill('SIGKILL'))
  start()
  return {
    name,
    falls,
    isReady: () => now.ready,
    kill() {
      now.killed = true
      now.ready = false
      now.child?.kill('SIGKILL')
    },
    standStill: () => void now.child?.kill('SIGSTOP'),
    goOn: () => void now.child?.kill('SIGCONT'),
    async stop() {
      now.stopping = true
      const { child } = now
      child?.kill('SIGCONT')
      if (!child || child.exitCode !== null || child.signalCode !== null) return 0
      const gone = new Promise<number | string>(done => child.once('exit', (code, signal) => done(code ?? signal ?? 0)))
      child.kill('SIGTERM')
      const how = await gone
      log.end()
      return how
    },
  }
}

function spawnNovo(environment: Record<string, string>): ChildProcess {
  const [program = '', ...args] = [...dyingWithUs, process.execPath, 'src/main.ts']
  return spawn(program, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** On Linux the kernel ends them when this process is killed before it could. */
const dyingWithUs: readonly string[] =
  spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0 ? ['setpriv', '--pdeathsig', 'KILL'] : []
