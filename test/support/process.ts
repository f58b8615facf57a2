import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import type { Programs } from './programs.ts'

export type Running = { pid: number; end(signal: NodeJS.Signals): Promise<void> }

const readyWithinMs = 20_000

/** Starts a server and waits until it says that it is ready. Throws with its last words when it ends before. */
export function run(
  programs: Programs,
  command: string,
  args: readonly string[],
  { ready }: { ready: RegExp },
): Promise<Running> {
  const [program, ...rest] = [...programs.prefix, ...dyingWithUs(programs), command, ...args] as [string, ...string[]]
  const child = spawn(program, rest, { env: programs.env, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] })
  const lastWords: string[] = []
  return new Promise((resolve, reject) => {
    const give = (problem: string) => reject(new Error(`${command} ${problem}: ${lastWords.slice(-5).join(' ')}`))
    const late = setTimeout(() => give('is not ready'), readyWithinMs)
    const hear = (chunk: Buffer) => {
      lastWords.push(`${chunk}`.trim())
      if (lastWords.length > 50) lastWords.shift()
      if (!ready.test(`${chunk}`)) return
      clearTimeout(late)
      resolve(runningOf(child))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('exit', () => {
      clearTimeout(late)
      give('ended')
    })
  })
}

function runningOf(child: ChildProcess): Running {
  const atExit = () => child.kill('SIGKILL')
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  process.once('exit', atExit)
  void ended.then(() => process.off('exit', atExit))
  unref(child)
  return {
    pid: child.pid ?? 0,
    end: async signal => {
      child.ref()
      child.kill(signal)
      await ended
    },
  }
}

/** A server alone does not keep this process from ending. */
function unref(child: ChildProcess): void {
  child.unref()
  for (const stream of [child.stdout, child.stderr]) (stream as { unref?: () => void } | null)?.unref?.()
}

/** On Linux the kernel ends the server when this process is killed before it could. */
const dyingWithUs = ({ prefix }: Programs): string[] =>
  prefix.includes('setpriv') || !hasSetpriv() ? [] : ['setpriv', '--pdeathsig', 'KILL']

const hasSetpriv = () => spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0

/** `PostgreSQL 15.18` from what a program says of itself. */
export function versionOf(programs: Programs, command: string): string {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', env: programs.env })
  const name = /redis|valkey|postgres/i.exec(command)?.[0] ?? ''
  const spelt = { redis: 'Redis', valkey: 'Valkey', postgres: 'PostgreSQL' }[name.toLowerCase()]
  return `${spelt ?? name} ${/\d+\.\d+(\.\d+)?/.exec(stdout ?? '')?.[0] ?? ''}`.trim()
}

/**
 * A port for a server that has to be told beforehand: below those the system gives to outgoing connections, one of which
 * would else take it before the server does.
 */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const port = randomInt(10_000, 32_000)
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(freePort()) : reject(error),
    )
    server.listen(port, () => server.close(() => resolve(port)))
  })
