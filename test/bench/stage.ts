import { setTimeout as sleep } from 'node:timers/promises'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { JsonObject, Sandbox } from '../../src/sandbox/world.ts'
import { freePort } from '../support/process.ts'
import { type Child, startChild } from './child.ts'
import { drive, type Round } from './load.ts'
import { type BenchOffice, beganAt } from './office.ts'
import { newPlace, type Servers, type StoreKind } from './places.ts'

/** A measured bot, and how many turns it has taken. */
export type Bot = { child: Child; turns: number }
type Seen = { activityId: string; card?: JsonObject }

export type Stage = {
  kind: StoreKind
  office: BenchOffice
  sandbox: Sandbox
  novo: Bot
  peer: Bot
  /** Does what the turns have asked for, on servers; held still while turns are measured. Embedded stores leave Novo one process. */
  worker: Child | undefined
  /** What the bot posted last in a person's chat. */
  lastSeen: ReadonlyMap<string, Seen>
  close(): Promise<void>
}

/** `serviceHost`: of another channel that some people are in. */
type Extra = {
  environment?: Record<string, string>
  contractor?: SandboxOptions['contractor']
  serviceHost?: string
}

/** An office in its sandbox, Novo with everybody's app installed, and the peer: each in a process of its own. */
export async function openStage(
  kind: StoreKind,
  servers: Servers,
  office: BenchOffice,
  more: Extra = {},
): Promise<Stage> {
  const place = await newPlace(kind, servers)
  const startedMs = Date.now()
  const clock = { now: () => new Date(Date.parse(beganAt) + Date.now() - startedMs), forward() {} }
  const sandbox = await startSandbox({
    ...{ clock, people: office.people, channelLimits: false },
    ...(more.contractor && { contractor: more.contractor }),
  })
  const start = async (file: string, own: Record<string, string>) => {
    const told = sandbox.environment()
    const hosts = [told.NOVO_SERVICE_HOSTS, more.serviceHost].filter(host => host !== undefined).join(',')
    const fixed = { PORT: String(await freePort()), LOG_LEVEL: 'warn', NOVO_SERVICE_HOSTS: hosts }
    const environment = { ...told, ...fixed, ...more.environment, ...own }
    return { child: await startChild(file, [String(startedMs)], environment), turns: 0 }
  }
  const apart = kind !== 'embedded'
  const novo = await start('subject.ts', { ...place.environment, NOVO_ROLE: apart ? 'web' : 'all' })
  const worker = apart
    ? (await start('subject.ts', { ...place.environment, NOVO_ROLE: 'worker', PUBLIC_URL: novo.child.url })).child
    : undefined
  const peer = await start('peer.ts', {})
  const stage: Stage = {
    ...{ kind, office, sandbox, novo, peer, worker, lastSeen: watchPosts(sandbox) },
    close: async () => {
      await Promise.all([novo.child, peer.child, ...(worker ? [worker] : [])].map(child => child.stop()))
      await sandbox.close()
      await place.forget()
    },
  }
  await installAll(stage)
  await quiet(stage)
  return stage
}

function watchPosts({ channel }: Sandbox): Map<string, Seen> {
  const last = new Map<string, Seen>()
  channel.on(({ what, personId, message }) => {
    if (what !== 'posted' || !message) return
    const { activityId, card } = message
    last.set(personId, { activityId, ...(card && { card }) })
  })
  return last
}

/** Each installation is two activities, as Teams sends them. */
async function installAll({ sandbox: { channel }, office, novo, lastSeen }: Stage): Promise<void> {
  channel.connectBot(`${novo.child.url}/api/messages`)
  await drive(office.people, 20, ({ id }) => channel.install(id))
  novo.turns += 2 * office.people.length
  const unwelcomed = office.people.find(({ id }) => !lastSeen.has(id))
  if (unwelcomed) throw new Error(`${unwelcomed.id} was not welcomed`)
}

/** Drives turns to one of the two, with what its process used meanwhile. */
export async function round<T>(
  { sandbox }: Stage,
  bot: Bot,
  items: readonly T[],
  concurrency: number,
  turn: (item: T) => Promise<void>,
): Promise<Round> {
  sandbox.channel.connectBot(`${bot.child.url}/api/messages`)
  const before = await bot.child.usage()
  const driven = await drive(items, concurrency, turn)
  const after = await bot.child.usage()
  bot.turns += items.length
  return { ...driven, cpuMs: (after.cpuMs - before.cpuMs) / items.length }
}

const quietWithinMs = 180_000

/** Lets the worker do all that the turns have asked for and waits for it: what follows must not share the machine with it. */
export async function quiet(stage: Stage): Promise<void> {
  stage.worker?.release()
  await nothingWaits(stage)
  stage.worker?.hold()
}

async function nothingWaits({ novo }: Stage): Promise<void> {
  const until = Date.now() + quietWithinMs
  while (Date.now() < until) {
    const { waiting, dead } = await novo.child.ask<{ waiting: number; dead: number }>('counts')
    if (dead > 0) throw new Error(`${dead} effects were given up`)
    if (waiting === 0) return
    await sleep(50)
  }
  throw new Error('the effects of the turns were not done in time')
}
