import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

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
  stop(): Promise<void>
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a file of this folder as a Node process of its own and waits until it tells its address. */
export function startChild(file: string, args: readonly string[], environment: Record<string, string>): Promise<Child> {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  const child = spawn(process.execPath, [...profiling(file), join(import.meta.dirname, file), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.add(child)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  const ended = new Promise<void>(done => child.once('exit', () => done()))
  const ask = <T>(what: string, given?: unknown): Promise<T> => {
    asked += 1
    const answer = Promise.withResolvers<unknown>()
    waiting.set(asked, answer)
    child.send({ number: asked, what, given })
    return answer.promise as Promise<T>
  }
  return new Promise((ready, failed) => {
    child.on('message', (message: Answered | { url: string }) => {
      if ('url' in message) return ready({ url: message.url, ask, usage: () => ask('usage'), stop: () => stop() })
      const answer = waiting.get(message.number)
      waiting.delete(message.number)
      message.error === undefined ? answer?.resolve(message.value) : answer?.reject(new Error(message.error))
    })
    child.once('exit', code => {
      children.delete(child)
      const gone = new Error(`${file} ended with code ${code}`)
      failed(gone)
      for (const answer of waiting.values()) answer.reject(gone)
    })
  })

  async function stop(): Promise<void> {
    await ask('stop')
    if (child.connected) child.disconnect()
    await ended
  }
}

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
