import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { startFlags } from './flags.ts'

type Handlers = Record<string, (given: unknown) => unknown>
type Asked = { number: number; what: string; given: unknown }
type Answered = { number: number; value?: unknown; error?: string }

/** Of the process since its start. */
export type Usage = { rss: number; cpuMs: number }

/** A measured process: asked over a channel of its own, so that asking costs it no HTTP. */
export type Child = {
  url: string
  ask<T>(what: string, given?: unknown): Promise<T>
  usage(): Promise<Usage>
  /** Holds the process still, and lets it go on. */
  hold(): void
  release(): void
  stop(): Promise<void>
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a file of this folder as a Node process of its own and waits until it tells its address. */
export async function startChild(
  file: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Child> {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const child = spawn(
    process.execPath,
    [...flagsOf(file), ...profiling(file), join(import.meta.dirname, file), ...args],
    {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  children.add(child)
  const ended = new Promise<number | null>(done => child.once('exit', done)).finally(() => children.delete(child))
  const gone = ended.then(code => Promise.reject(new Error(`${file} ended with code ${code}`)))
  gone.catch(() => {})
  const { url, ask } = await Promise.race([conversing(child), gone])
  const askAlive: Child['ask'] = (what, given) => Promise.race([ask(what, given), gone]) as Promise<never>
  return {
    url,
    ask: askAlive,
    usage: () => askAlive('usage'),
    hold: () => void child.kill('SIGSTOP'),
    release: () => void child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGCONT')
      await askAlive('stop')
      child.disconnect()
      await ended
    },
  }
}

function conversing(child: ChildProcess): Promise<{ url: string; ask: (what: string, given: unknown) => unknown }> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  const ask = (what: string, given: unknown) => {
    asked += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(asked, answer)
    child.send({ number: asked, what, given })
    return answer.promise
  }
  return new Promise(ready => {
    child.on('message', (message: Answered | { url: string }) => {
      if ('url' in message) return ready({ url: message.url, ask })
      const answer = waiting.get(message.number)
      waiting.delete(message.number)
      message.error === undefined ? answer?.resolve(message.value) : answer?.reject(new Error(message.error))
    })
  })
}

/** The echo bot runs on Node's defaults: a flag that saves Novo memory must not slow what it is compared with. */
const flagsOf = (file: string): string[] => (file === 'peer.ts' ? [] : startFlags())

/** `BENCH_PROFILE=<folder>` leaves a CPU profile of the measured processes there. */
const profiling = (file: string): string[] => {
  const folder = process.env.BENCH_PROFILE
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${file}-${Date.now()}.cpuprofile`] : []
}

/** The other end, in the measured process. Ends the process once `stop` is answered and the parent has let go. */
export function answerParent(handlers: Handlers, url: string): void {
  const all: Handlers = { ...handlers, usage }
  process.on('message', ({ number, what, given }: Asked) => {
    const answer = (part: object) => process.send?.({ number, ...part })
    Promise.resolve(given)
      .then(all[what] ?? (() => Promise.reject(new Error(`nobody answers "${what}"`))))
      .then(
        value => answer({ value }),
        error => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      )
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ url })
}

function usage(): Usage {
  const { user, system } = process.cpuUsage()
  return { rss: process.memoryUsage.rss(), cpuMs: (user + system) / 1000 }
}
