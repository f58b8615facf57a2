import { chaos, type Kills, killsOf, noKills, wipeForAMoment } from './chaos.ts'
import { compare, type Found } from './compare.ts'
import { workOnOrders } from './contractor-work.ts'
import { raceForDesks } from './desks.ts'
import { readFacts } from './facts.ts'
import { aroundTheClock, generateOffice, officeRules } from './generated-office.ts'
import { decisionsAcknowledged, type Ledger, newLedger, p99 } from './ledger.ts'
import { type Load, startLoad } from './load.ts'
import { type Options, readOptions } from './options.ts'
import { randomFrom } from './random.ts'
import { timeOf } from './rest.ts'
import { breakRecord } from './sabotage.ts'
import { everybodyIsThere, type FaultWorld, startFaultWorld } from './world.ts'

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
const restWithinMs = 180_000
const wishesAtOnce = 10

type Outcome = Found & {
  ledger: Ledger
  kills: Kills
  orders: number
  dead: string[]
  falls: string[]
  seconds: number
}

async function run(options: Options): Promise<Outcome> {
  const office = generateOffice(16, Math.min(30, 10 + Math.ceil(options.seconds / 20)))
  const world = await startFaultWorld(office, options.seed, options.break)
  try {
    return await underFaults(world, office, options)
  } finally {
    await world.close()
    console.log(`What the processes said is in ${world.logs}`)
  }
}

async function underFaults(
  world: FaultWorld,
  office: ReturnType<typeof generateOffice>,
  options: Options,
): Promise<Outcome> {
  const { sandbox, postgres } = world
  const { channel, graph, contractor } = sandbox
  const rules = officeRules()
  const hours = aroundTheClock(rules.calendar)
  for (const { id } of office.people) graph.workingHours(id, hours)
  await everybodyIsThere(world)
  await breakRecord(options.break, postgres.url)
  for (const some of inTens(office.people.map(({ id }) => id))) await Promise.all(some.map(id => channel.install(id)))

  const ledger = newLedger()
  const kills = noKills()
  const wipe = () => wipeForAMoment(world, kills)
  const load = startLoad(channel, office, ledger, randomFrom(options.seed), wishesAtOnce, wipe)
  const random = randomFrom(options.seed + 1)
  const working = setInterval(() => void workOnOrders(contractor, random), 500)
  const began = performance.now()
  const enough = () => performance.now() - began > options.seconds * 1000 && killsOf(kills) >= options.kills
  await chaos(world, randomFrom(options.seed + 2), kills, enough)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`The faults end after ${seconds} s; now everything comes to rest …`)

  await everybodyIsThere(world)
  contractor.faults = { ...contractor.faults, flaky: 0 }
  await load.endWishes()
  clearInterval(working)
  await comeToRest(world, load)
  const facts = await readFacts(postgres.url, sandbox, load.cards)
  const stopped = await world.stopNovo()
  const found = compare(ledger, facts, {
    calendar: rules.calendar,
    numbers: new Map(office.people.map(({ id, employeeId }) => [id, employeeId])),
    withLine: office.withLine,
  })
  found.wrong.push(...stopped.filter(how => how !== 0).map(how => `a process stopped with ${how}`))
  const falls = [...world.webs, ...world.workers].flatMap(each => each.falls)
  const dead = facts.effects.flatMap(({ id, effect, state, story }) =>
    state === 'dead' ? [`${id} ${effect.name}: ${JSON.stringify(story)}`] : [],
  )
  return { ...found, ledger, kills, seconds, falls, dead, orders: facts.atContractor.length }
}

function inTens<T>(list: readonly T[]): T[][] {
  return list.length === 0 ? [] : [list.slice(0, 10), ...inTens(list.slice(10))]
}

/** Time passes until nothing waits any more, and once more after the contractor's orders were read again. */
async function comeToRest({ sandbox, postgres }: FaultWorld, load: Load): Promise<void> {
  const time = timeOf(postgres.url)
  const until = Date.now() + restWithinMs
  const quiet = async (also: () => Promise<boolean>) => {
    while (Date.now() < until) {
      await time.passes()
      if (load.busy() === 0 && (await time.waiting()) === 0 && (await also())) return
      await sleep(500)
    }
  }
  await sandbox.contractor.settled()
  await quiet(async () => true)
  await time.scheduleComes()
  await quiet(time.reconciled)
  await sleep(1_000)
  await quiet(async () => true)
  await time.close()
}

function table(options: Options, outcome: Outcome): string {
  const { ledger, kills } = outcome
  const rows: [string, string | number][] = [
    ['seed', options.seed],
    ['seconds under faults', outcome.seconds],
    ['acknowledged: requests', ledger.acknowledged.size],
    ['acknowledged: decisions', decisionsAcknowledged(ledger)],
    ['acknowledged: orders', outcome.orders],
    ['answers in all', ledger.answers.length],
    ['kills: web', kills.web],
    ['kills: worker', kills.worker],
    ['kills: PostgreSQL', kills.postgres],
    ['kills in all', killsOf(kills)],
    ['Redis wiped', kills.wipes],
    ['lost', outcome.lost.length],
    ['doubled', outcome.doubled.length],
    ['otherwise wrong', outcome.wrong.length],
    ['lines uncertain (cut off between post and note, not arrived)', outcome.uncertain],
    ['effects given up (each with a task)', outcome.dead.length],
    ['processes that fell by themselves', outcome.falls.length],
    ['p99 of answers, ms', p99(ledger)],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')
}

const shown = (title: string, list: readonly string[]) =>
  list.length === 0 ? [] : [`${title}:`, ...list.slice(0, 20).map(line => `  - ${line}`)]

if (process.argv.includes('--desks')) await raceForDesks(process.argv.slice(2).filter(arg => arg !== '--desks'))

const options = readOptions(process.argv.slice(2))
const outcome = await run(options)
console.log(`\n${table(options, outcome)}`)
for (const line of [
  ...shown('Lost', outcome.lost),
  ...shown('Doubled', outcome.doubled),
  ...shown('Otherwise wrong', outcome.wrong),
  ...shown('Given up', outcome.dead),
  ...shown('Fell', outcome.falls),
])
  console.log(line)
const red = outcome.lost.length + outcome.doubled.length + outcome.wrong.length > 0
console.log(red ? '\nNot right.' : '\nNothing lost, nothing doubled.')
process.exit(red ? 1 : 0)
