import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { newDatabase } from '../support/database.ts'
import { startPostgres } from '../support/services.ts'
import { carelessDesks, cutConnections, type Race, race, storeDesks } from './desk-race.ts'

/**
 * `npm run faults -- --desks`: people take desks and give them back on a real PostgreSQL while connections are cut; every
 * desk's and every person's history is checked. The same race without constraints has to be refuted. Ends the process.
 */
export async function raceForDesks(args: readonly string[]): Promise<never> {
  const { values } = parseArgs({
    args: [...args],
    options: { operations: { type: 'string' }, seed: { type: 'string' } },
  })
  const seed = Number(values.seed ?? randomInt(1, 1_000_000))
  const operations = Number(values.operations ?? 20_000)
  const size = { operations, people: 24, desks: 6, days: 40, seed }
  const postgres = await startPostgres()
  const { url } = await newDatabase(postgres.url)
  const store = await openStore({ databaseUrl: url })
  const began = performance.now()
  const cutting = cutConnections(url, 60, seed)
  const ours = await race(storeDesks(store), size)
  const cut = await cutting.stop()
  const seconds = (performance.now() - began) / 1000
  await store.close()
  const careless = await carelessDesks(url)
  const theirs = await race(careless, { ...size, operations: Math.min(operations, 4_000), days: 4 })
  await careless.close()
  await postgres.stop()
  console.log(report(seed, seconds, cut, ours, theirs))
  process.exit(ours.broken.length > 0 || theirs.broken.length === 0 ? 1 : 0)
}

const report = (seed: number, seconds: number, cut: number, ours: Race, theirs: Race): string => `
seed                                          ${seed}
seconds                                       ${seconds.toFixed(0)}
operations                                    ${ours.operations}
connections cut                               ${cut}
answers lost with them                        ${ours.unknown}
desks and persons whose history does not fit  ${ours.broken.length}${ours.broken.map(one => `\n  - ${one}`).join('')}
the same without constraints                  ${theirs.broken.length} of ${theirs.operations} operations' places do not fit
${ours.broken.length > 0 ? '\nNot right.' : theirs.broken.length === 0 ? '\nThe check saw nothing where something was wrong.' : '\nNobody sat on another.'}`
