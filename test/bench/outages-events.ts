import type { LineReading } from '../../src/domain/mass-outage-reports.ts'
import { type LineId, linesBelow, type NodeId } from '../../src/domain/network.ts'
import { cumulated, type Random, randomFrom } from './outages-random.ts'
import { type Person, type World, world } from './outages-world.ts'

/** Minutes since the first Monday, 00:00. */
export type Minute = number
const day = 1440
const week = 7 * day
const year = 365.25 * day

/** Something that really broke. `firstHit`: when the first teleworker at work lost the line. */
export type Outage = {
  id: number
  kind: 'line' | 'vpn'
  node: NodeId
  from: Minute
  to: Minute
  /** When the contractor says that it is over. */
  saidOver: Minute
  hit: number
  firstHit: Minute
}

/** A report as it comes in. `cause` is for the score alone; no detector sees it. */
export type Told = { line: LineId; at: Minute; reading: LineReading; cause?: Outage }
export type Story = { reports: readonly Told[]; outages: readonly Outage[]; years: number }

/** Whether background is tripled: from the 27th week of every fifth year. */
export function isTripled(at: Minute): boolean {
  const inYear = Math.floor((at % year) / week)
  const turn = Math.floor(at / year) % world.tripledEveryYears
  return turn === world.tripledEveryYears - 1 && inYear >= 26 && inYear < 26 + world.tripledWeeks
}

export function tell(seed: number, { network, people, personOf }: World, years: number): Story {
  const random = randomFrom(seed)
  const outages: Outage[] = []
  const reports = background(random, people, years)
  for (const broken of breakdowns(random, network.ways, years)) {
    const below = linesBelow(network, broken.node).flatMap(line => personOf.get(line) ?? [])
    const { hits, ...rest } = { hits: hitsOf(broken, below), ...broken }
    const firstHit = Math.min(...hits.map(({ at }) => at))
    const outage = { ...rest, id: outages.length, hit: new Set(hits.map(({ line }) => line)).size, firstHit }
    outages.push(outage)
    for (const { line, at } of hits) reports.push(...reportOf(random, line, at, outage))
  }
  return { reports: reports.sort((a, b) => a.at - b.at), outages, years }
}

type Broken = Omit<Outage, 'id' | 'hit' | 'firstHit'>

function breakdowns(random: Random, ways: World['network']['ways'], years: number): Broken[] {
  const length = years * year
  const found: Broken[] = []
  const add = (kind: Outage['kind'], node: NodeId, perYear: number) => {
    for (const from of random.moments(perYear / year, length)) {
      const to = from + random.logNormal(world.duration.median, world.duration.sigma)
      const [soonest, latest] = world.contractorSaysAfter
      found.push({ kind, node, from, to, saidOver: to + random.between(soonest, latest) })
    }
  }
  for (const [id, [node]] of ways) if (node) add('line', id, 1 / world.yearsBetween[node.level])
  add('vpn', 'national', world.vpnPerYear)
  return found
}

/** Those at work at home while it is broken, each from when they notice at the earliest. */
function hitsOf({ from, to }: Broken, people: readonly Person[]): { line: LineId; at: Minute }[] {
  const days = Array.from({ length: Math.floor(to / day) - Math.floor(from / day) + 1 }, (_, i) => i)
  return days.flatMap(i => {
    const midnight = (Math.floor(from / day) + i) * day
    return people.flatMap(({ line, weekdays, begins }) => {
      const at = Math.max(from, midnight + begins)
      const atWork = weekdays[(midnight / day) % 7] === true && at < midnight + begins + world.dayLasts
      return atWork && at < to ? [{ line, at }] : []
    })
  })
}

function reportOf(random: Random, line: LineId, hitAt: Minute, outage: Outage): Told[] {
  if (!random.chance(world.reporting)) return []
  const at = hitAt + random.logNormal(world.reportDelay.median, world.reportDelay.sigma)
  if (at >= outage.to) return []
  return [{ line, at, reading: readLine(random, outage.kind === 'line'), cause: outage }]
}

/** What a line test answers. */
export function readLine(random: Random, down: boolean): LineReading {
  if (random.chance(world.testUnknown)) return 'unknown'
  const dead = down || random.chance(world.modemOff)
  return random.chance(world.testWrong) !== dead ? 'no sync' : 'in sync'
}

/** Single faults: an hour at a time, by the shape of day and week. */
function background(random: Random, people: readonly Person[], years: number): Told[] {
  const prone = cumulated(people.map(({ proneness }) => proneness))
  const share = people.length / world.lines
  const found: Told[] = []
  for (let hour = 0; hour < years * 365.25 * 24; hour++) {
    const rate = ratePerHour(hour) * share * (isTripled(hour * 60) ? 3 : 1)
    if (rate === 0) continue
    for (const part of random.moments(rate, 1)) found.push(...single(random, people, prone, (hour + part) * 60))
  }
  return found
}

const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0)
const shapeOfDay = world.dayShape.map(part => part / sum(world.dayShape))

function ratePerHour(hour: number): number {
  const weekday = Math.floor(hour / 24) % 7
  const part = shapeOfDay[(hour % 24) - 7] ?? 0
  const perDay = world.weekShape[weekday]
  return part * (perDay === undefined ? world.backgroundPerWeekendDay : world.backgroundPerWeekday * perDay)
}

function single(random: Random, people: readonly Person[], prone: readonly number[], at: Minute): Told[] {
  const weekday = Math.floor(at / day) % 7
  const draw = (): Person | undefined => people[random.weighted(prone)]
  let person = draw()
  while (weekday < 5 && person && !person.weekdays[weekday]) person = draw()
  if (!person) return []
  const { line } = person
  const reading = readLine(random, random.chance(world.backgroundNoSync))
  const again = random.chance(world.repeats) ? [{ line, at: at + random.between(5, 60), reading }] : []
  return [{ line, at, reading }, ...again]
}
