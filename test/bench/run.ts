import { parseArgs } from 'node:util'
import { startPostgres, startRedis } from '../support/services.ts'
import { benchOffice } from './office.ts'
import { openStage } from './stage.ts'
import { measurePresses, measureTelework } from './turns.ts'
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' }, kind: { type: 'string' } } })
const size = values.quick ? { warmUp: 200, presses: 200, pressesOfFive: 100, turns: 0 } : { warmUp: 1000, presses: 2000, pressesOfFive: 600, turns: 10_000 }
const servers = { postgres: await startPostgres(), redis: await startRedis() }
const office = benchOffice(values.quick ? 25 : 125)
const t = performance.now()
const stage = await openStage((values.kind ?? 'PostgreSQL + Redis') as any, servers, office)
console.log('installed', performance.now() - t)
if (values.only !== 'b') console.dir(await measureTelework(stage, size))
if (values.only !== 'a') console.dir(await measurePresses(stage, size))
console.log('all', performance.now() - t)
await stage.close()
await servers.postgres.stop(); await servers.redis.stop()
