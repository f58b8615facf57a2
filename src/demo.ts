import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Demo, startDemo } from './demo/demo.ts'
import { type DemoOptions, firstPort, readOptions, usage } from './demo/options.ts'
import { play, storyTime } from './demo/play.ts'
import { checkPorts, portTrouble } from './demo/ports.ts'
import { quiet } from './demo/quiet.ts'
import { fullStores, givenStores } from './demo/stores.ts'
import { startWorld } from './demo/world.ts'
import { movableClock } from './sandbox/clock.ts'

const { DATABASE_URL, REDIS_URL } = process.env
const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
const say = (line: string) => console.log(line)
const stores = ({ full }: DemoOptions) => (full ? fullStores() : givenStores(DATABASE_URL, REDIS_URL))

/** A second Ctrl-C counts from then on; npm passes the first one on more than once. */
const patienceMs = 1_000

function asked(): DemoOptions {
  try {
    const read = readOptions(process.argv.slice(2))
    if (read !== 'help') return read
    say(usage)
    process.exit(0)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

function fail(error: unknown): never {
  console.error(`The demo could not start. ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

async function playOnce(wanted: DemoOptions): Promise<never> {
  const folder = mkdtempSync(join(tmpdir(), 'novo-play-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
  const clock = movableClock(storyTime(new Date()))
  const { environment, says, stop } = await stores(wanted)
  say(`The story of the main job, played through the chat on ${dateOf(clock.now())}. Novo runs ${says}.`)
  const world = await startWorld({ NOVO_DATA_DIR: folder, ...environment }, { clock }, { log: quiet }).catch(fail)
  const failed = await play(world.sandbox, say).then(
    steps => say(`\nEvery step happened: ${steps} steps in ${seconds()}.`),
    (error: unknown) => error,
  )
  await world.close()
  await stop()
  if (!failed) process.exit(0)
  console.error(`\n${failed instanceof Error ? failed.message : failed}`)
  process.exit(1)
}

async function keepRunning(wanted: DemoOptions): Promise<void> {
  const { ports, full } = wanted
  const running: { demo?: Demo; stopAskedAt?: number } = {}
  const { folder, forget } = folderFor(wanted)
  const { environment, says, stop: stopStores } = await checkPorts(ports).then(() => stores(wanted))

  const stop = async () => {
    say('Stopping …')
    await running.demo?.stop()
    await stopStores()
    forget()
    say(full ? 'Stopped.' : `Stopped. ${folder} keeps the data for the next run.`)
    process.exit(0)
  }
  const asksToStop = () => {
    const { stopAskedAt, demo } = running
    if (stopAskedAt !== undefined && performance.now() - stopAskedAt > patienceMs) process.exit(130)
    if (stopAskedAt !== undefined) return
    running.stopAskedAt = performance.now()
    if (demo) void stop()
  }
  process.on('SIGINT', asksToStop)
  process.on('SIGTERM', asksToStop)

  say(`Starting Novo ${says}, with its office, its chat and its contractor …`)
  running.demo = await startDemo({ folder, ports, environment, tell: say })
  if (running.stopAskedAt !== undefined) return stop()
  say(`Ready after ${seconds()}.\n\n  Open ${running.demo.pageUrl}\n`)
  say(full ? 'Ctrl-C stops it; its data lives only as long as it runs.' : keeps(folder, wanted.first))
}

function keeps(folder: string, first: number): string {
  const same = first === firstPort ? '' : ` --ports ${first}`
  return `Ctrl-C stops it; ${folder} keeps its data for the next run (npm run demo --${same} --fresh forgets it).`
}

/** Data belong to the addresses and the database they were made with, so others have a folder of their own. */
function folderFor({ full, fresh, first }: DemoOptions): { folder: string; forget(): void } {
  if (full) {
    const folder = mkdtempSync(join(tmpdir(), 'novo-demo-'))
    return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) }
  }
  const database = DATABASE_URL && createHash('sha256').update(DATABASE_URL).digest('hex').slice(0, 8)
  const folder = join('.data', ['demo', first !== firstPort && first, database].filter(Boolean).join('-'))
  if (fresh) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { folder, forget() {} }
}

const dateOf = (at: Date) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(at)

const options = asked()
if (options.play) await playOnce(options)
else await keepRunning(options).catch(error => fail(portTrouble(error, options.ports) ?? error))
