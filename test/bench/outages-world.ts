import { buildNetwork, type Level, type LineId, type Network, type NetworkNode } from '../../src/domain/network.ts'
import { cumulated, type Random, randomFrom } from './outages-random.ts'

/** The simulated world, each number with its reason. None was chosen by looking at what the detector makes of it. */
export const world = {
  /** The contract's ceiling. */
  lines: 1250,
  /** Belgium's ten provinces and Brussels, lines by population (Statbel 2024, in 10,000 people). */
  provinces: [124, 190, 154, 117, 89, 121, 42, 135, 111, 29, 50],
  /** Rings, exchanges and cabinets that have a line of ours: about 30, 7 and 2.5 lines each on average. */
  aggregations: 44,
  exchangesPerAggregation: 4,
  cabinetsPerExchange: 3,
  /** Towns differ: lines per exchange and per cabinet vary as an exponential draw does. */

  /** Background reports per weekday, as measured sets of this kind assume; a tenth of that on a weekend day. */
  backgroundPerWeekday: 5,
  backgroundPerWeekendDay: 0.5,
  /** Share of a day's reports per hour from 7:00: people find out when they log on and after lunch. */
  dayShape: [6, 16, 18, 13, 10, 7, 8, 9, 6, 4, 2, 1],
  /** Mondays bring what broke over the weekend. */
  weekShape: [1.3, 1, 0.95, 0.95, 0.8],
  /** Of single faults, a third is the line itself; the rest is Wi-Fi, laptop or VPN account. */
  backgroundNoSync: 0.33,
  /** One in ten reports again within the hour. */
  repeats: 0.1,
  /** A quarter of a year of tripled background every fifth year: a bad laptop update, new modems. */
  tripledEveryYears: 5,
  tripledWeeks: 13,

  /**
   * Mean years between outages of one node: the wider it is, the more in it can fail. It takes the sync from all lines
   * below.
   */
  yearsBetween: { cabinet: 5, exchange: 4, aggregation: 3, province: 2, national: 1 } satisfies Record<Level, number>,
  /** Outages of the VPN gateway a year; the lines stay in sync. */
  vpnPerYear: 6,
  /** Minutes an outage lasts: median, and spread of a log-normal. */
  duration: { median: 150, sigma: 0.8 },
  /** Days a week of telework, 1 to 3 (three fifths is the legal ceiling), and how many have so many. */
  teleworkDays: [0.2, 0.5, 0.3],
  /** Working time begins about 8:15 and lasts 8 h with the break. */
  dayBegins: { mean: 495, deviation: 35 },
  dayLasts: 480,
  /** Half of those hit report, after restarting the modem and asking a colleague. */
  reporting: 0.5,
  reportDelay: { median: 10, sigma: 0.9 },

  /** A line test that gives no answer, or a wrong one. */
  testUnknown: 0.08,
  testWrong: 0.02,
  /** Modems switched off at home, which look like no sync. */
  modemOff: 0.03,
  /** Minutes from the end of an outage to the contractor's word. */
  contractorSaysAfter: [5, 40],
} as const

export type Person = { line: LineId; weekdays: readonly boolean[]; begins: number; proneness: number }
export type World = { network: Network; people: readonly Person[]; personOf: ReadonlyMap<LineId, Person> }

/** A network and its people from a seed. `scale`: times the lines, and half as many times the nodes. */
export function makeWorld(seed: number, scale = 1): World {
  const random = randomFrom(seed)
  const { nodes, cabinets } = makeTree(random, scale)
  const chance = cumulated(cabinets.map(({ weight }) => weight))
  const places = Array.from({ length: world.lines * scale }, (_, i) => ({
    line: `line-${i}`,
    node: cabinets[random.weighted(chance)]?.id ?? '',
  }))
  const people = places.map(({ line }) => makePerson(line, random))
  return { network: buildNetwork(nodes, places), people, personOf: new Map(people.map(each => [each.line, each])) }
}

type Weighed = NetworkNode & { weight: number }

function makeTree(random: Random, scale: number): { nodes: NetworkNode[]; cabinets: Weighed[] } {
  const wider = Math.max(1, scale / 2)
  const root: Weighed = { id: 'national', level: 'national', name: 'National', weight: 1 }
  const total = world.provinces.reduce((sum, people) => sum + people, 0)
  const provinces = world.provinces.map((people, i) => child(root, 'province', i, people / total))
  const rings = provinces.flatMap(province => {
    const count = Math.max(1, Math.round(world.aggregations * wider * province.weight))
    return branches(province, 'aggregation', Array(count).fill(1))
  })
  const uneven = (count: number) => Array.from({ length: count }, () => random.exponential(1))
  const exchanges = rings.flatMap(ring => branches(ring, 'exchange', uneven(world.exchangesPerAggregation)))
  const cabinets = exchanges.flatMap(each => branches(each, 'cabinet', uneven(world.cabinetsPerExchange)))
  return { nodes: [root, ...provinces, ...rings, ...exchanges, ...cabinets], cabinets }
}

const child = (above: Weighed, level: Level, i: number, weight: number): Weighed => ({
  id: `${level}-${above.level === 'national' ? '' : `${above.id.split('-').slice(1).join('-')}-`}${i}`,
  level,
  name: `${level} ${i}`,
  above: above.id,
  weight,
})

function branches(above: Weighed, level: Level, weights: readonly number[]): Weighed[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight, i) => child(above, level, i, (above.weight * weight) / sum))
}

function makePerson(line: LineId, random: Random): Person {
  const count = 1 + random.weighted(cumulated(world.teleworkDays))
  const weekdays = [false, false, false, false, false]
  while (weekdays.filter(Boolean).length < count) weekdays[random.below(5)] = true
  const begins = random.normal(world.dayBegins.mean, world.dayBegins.deviation)
  return { line, weekdays, begins, proneness: random.exponential(1) }
}
