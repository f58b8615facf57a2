import { Redis } from 'ioredis'
import type { Service } from '../support/services.ts'
import type { NovoProcess } from './novo-process.ts'
import type { Random } from './random.ts'

export type Kills = { web: number; worker: number; postgres: number; wipes: number }
export type Victims = {
  webs: readonly NovoProcess[]
  workers: readonly NovoProcess[]
  postgres: Service
  redis: Service
}

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
const weights = { web: 40, worker: 45, flush: 7, 'redis restart': 4, postgres: 4 }
const meanPauseMs = 1_100

export const noKills = (): Kills => ({ web: 0, worker: 0, postgres: 0, wipes: 0 })

/** Kills and wipes at random moments until `enough` says so, counted in `kills`. What was killed is started again. */
export async function chaos(victims: Victims, random: Random, kills: Kills, enough: () => boolean): Promise<void> {
  while (!enough()) {
    await sleep(random.pause(meanPauseMs))
    await strike(victims, random, kills)
  }
}

export const killsOf = ({ web, worker, postgres }: Kills): number => web + worker + postgres

async function strike({ webs, workers, postgres, redis }: Victims, random: Random, kills: Kills): Promise<void> {
  switch (random.weighted(weights)) {
    case 'web':
      if (killOne(webs, random)) kills.web += 1
      return
    case 'worker':
      if (killOne(workers, random)) kills.worker += 1
      return
    case 'flush':
      await flush(redis.url)
      kills.wipes += 1
      return
    case 'redis restart':
      await restart(redis, random.between(0, 1_500))
      kills.wipes += 1
      return
    case 'postgres':
      await restart(postgres, random.between(0, 500))
      kills.postgres += 1
  }
}

function killOne(processes: readonly NovoProcess[], random: Random): boolean {
  const ready = processes.filter(process => process.isReady())
  if (ready.length === 0) return false
  random.one(ready).kill()
  return true
}

async function flush(url: string, forMs = 0): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  const until = performance.now() + forMs
  do {
    await redis.flushall().catch(() => {})
    await sleep(2)
  } while (performance.now() < until)
  redis.disconnect()
}

/** Redis forgets everything again and again for a moment. */
export async function wipeForAMoment({ redis }: Pick<Victims, 'redis'>, kills: Kills): Promise<void> {
  kills.wipes += 1
  await flush(redis.url, 250)
}

async function restart(service: Service, awayMs: number): Promise<void> {
  await service.kill()
  await sleep(awayMs)
  await service.start()
}
