import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { freePort } from '../support/process.ts'
import { startChild } from './child.ts'
import { startFlags } from './flags.ts'
import { median } from './load.ts'
import { newPlace, type Servers, type StoreKind } from './places.ts'

/** Seconds from the start of the process until `/ready` answers 200: on an empty store, and on what that start left. */
export type StartUp = { kind: StoreKind; first: number; again: number; peer: number }

const main = resolve(import.meta.dirname, '../../src/main.ts')
const givenUpMs = 30_000

/** The program itself (`src/main.ts`), started `times` over on new stores; medians. */
export async function measureStartUp(kind: StoreKind, servers: Servers, times: number): Promise<StartUp> {
  const sandbox = await startSandbox()
  const [first, again, peer]: [number[], number[], number[]] = [[], [], []]
  for (let time = 0; time < times; time += 1) {
    const place = await newPlace(kind, servers)
    const environment = async () => ({ ...sandbox.environment(), ...place.environment, PORT: String(await freePort()) })
    first.push(await secondsToReady(await environment()))
    again.push(await secondsToReady(await environment()))
    peer.push(await peerSeconds({ ...sandbox.environment(), PORT: String(await freePort()) }))
    await place.forget()
  }
  await sandbox.close()
  return { kind, first: median(first), again: median(again), peer: median(peer) }
}

async function secondsToReady(environment: Record<string, string>): Promise<number> {
  const began = performance.now()
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', ...environment }
  const novo = spawn(process.execPath, [...startFlags(), main], { env, stdio: 'ignore' })
  const atExit = () => novo.kill('SIGKILL')
  process.once('exit', atExit)
  const ended = once(novo, 'exit')
  try {
    while (!(await isReady(`http://127.0.0.1:${environment.PORT}/ready`))) {
      if (novo.exitCode !== null) throw new Error(`Novo ended with code ${novo.exitCode} before it was ready`)
      if (performance.now() - began > givenUpMs) throw new Error(`Novo was not ready within ${givenUpMs / 1000} s`)
      await sleep(10)
    }
    return (performance.now() - began) / 1000
  } finally {
    novo.kill('SIGTERM')
    await ended
    process.off('exit', atExit)
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ status }) => status === 200,
    () => false,
  )

async function peerSeconds(environment: Record<string, string>): Promise<number> {
  const began = performance.now()
  const peer = await startChild('peer.ts', [], environment)
  const seconds = (performance.now() - began) / 1000
  await peer.stop()
  return seconds
}
