import { isHours, partAround, type Slot, slotsMeet } from './booking-time.ts'
import { type Day, daysBetween } from './day.ts'
import {
  type BookingUnit,
  type DeskFeature,
  type DeskMode,
  desksOf,
  type FloorPlan,
  hasFeature,
  metresBetween,
  modeOn,
  type PlacedDesk,
  type Zone,
} from './floor-plan.ts'
import type { PersonId } from './person.ts'

/** What is asked for. `near`: colleagues who share where they sit, with their desks. */
export type DeskWish = {
  day: Day
  slot: Slot
  features: readonly DeskFeature[]
  floor?: string
  desk?: string
  near: readonly { name: string; desk: string }[]
}

export type DeskFacts = {
  plan: FloorPlan
  today: Day
  /** What is held or booked on that day, by desk. */
  taken: ReadonlyMap<string, readonly Slot[]>
  /** Where this person mostly sat, most often first. */
  usual: readonly string[]
  person: PersonId
  department?: string
  /** Groups of the plan that the person is in. */
  groups: ReadonlySet<string>
}

export type Reason =
  | { why: 'asked' }
  | { why: 'near'; name: string; metres: number }
  | { why: 'usual' }
  | { why: 'team' }
  | { why: 'features'; features: readonly DeskFeature[] }
  | { why: 'room'; zone: string; free: number; of: number }

export type Proposal = { desk: PlacedDesk; slot: Slot; reasons: readonly Reason[] }

export type NotThatDesk = 'unknown' | 'taken' | 'not for you' | Exclude<DeskMode, 'bookable'>

/** What of a wish could not be had by the best proposal. */
export type Lacking = {
  desk?: { name: string; why: NotThatDesk }
  features: readonly DeskFeature[]
  floor?: string
  /** Names of those near whom nothing is free. */
  near: readonly string[]
  /** Nothing is left in the main buildings. */
  elsewhere: boolean
}

/** Best first. None: everything is taken; `waitFor` is the zone whose waiting list fits. */
export type Proposed = { proposals: readonly Proposal[]; lacking: Lacking; waitFor?: string }

/** The time a zone's unit makes of what was asked: a zone of half-days gives the half around the hours. */
export function slotIn(unit: BookingUnit, slot: Slot): Slot {
  if (unit === 'day') return 'day'
  return unit === 'half-day' && isHours(slot) ? partAround(slot) : slot
}

/**
 * Ranks the free desks of a day for somebody: the desk asked for, the features and floor asked for, near whom they ask
 * for, their usual desk, their team's zone, then where there is room. Who needs a wheelchair's place gets no other.
 */
export function proposeDesks(wish: DeskWish, facts: DeskFacts, most: number): Proposed {
  const rank = ranking(wish, facts)
  const best: Ranked[] = []
  for (const desk of desksOf(facts.plan).values()) {
    if (!fits(desk, wish, facts)) continue
    const slot = slotIn(desk.zone.unit, wish.slot)
    if (!isFree(facts.taken.get(desk.name), slot)) continue
    insert(best, { desk, slot, score: rank(desk, slot) }, most)
  }
  const proposals = best.map(({ desk, slot }) => ({ desk, slot, reasons: reasonsFor(desk, wish, facts) }))
  const waitFor = proposals.length === 0 ? zoneToWaitFor(wish, facts) : undefined
  return { proposals, lacking: lackingIn(proposals[0], wish, facts), ...(waitFor && { waitFor: waitFor.id }) }
}

const fits = (desk: PlacedDesk, wish: DeskWish, facts: DeskFacts): boolean =>
  mayBook(desk, facts, wish.day) && (!wish.features.includes('wheelchair') || hasFeature(desk, 'wheelchair'))

type Ranked = { desk: PlacedDesk; slot: Slot; score: number }

/** Keeps the best few in order; nearly all candidates end at the first comparison. */
function insert(best: Ranked[], one: Ranked, most: number): void {
  const last = best.at(-1)
  if (best.length === most && last && one.score <= last.score) return
  const at = best.findIndex(({ score }) => one.score > score)
  best.splice(at < 0 ? best.length : at, 0, one)
  if (best.length > most) best.pop()
}

const isFree = (slots: readonly Slot[] | undefined, slot: Slot): boolean =>
  slots === undefined || !slots.some(taken => slotsMeet(taken, slot))

/** Whether somebody may book a desk of that day at all. */
const mayBook = (desk: PlacedDesk, facts: Pick<DeskFacts, 'groups' | 'plan' | 'today'>, day: Day): boolean =>
  modeOn(desk, day) === 'bookable' && mayEnter(desk.zone, facts, day)

function mayEnter({ groups }: Zone, facts: Pick<DeskFacts, 'groups' | 'plan' | 'today'>, day: Day): boolean {
  if (groups.length === 0 || groups.some(({ group }) => facts.groups.has(group))) return true
  if (groups.some(({ right }) => right === 'only')) return false
  return daysBetween(facts.today, day).length - 1 <= facts.plan.opensToOthersDays
}

/** Later weights never outdo an earlier one. */
const weights = {
  asked: 1e12,
  feature: 1e10,
  floor: 5e9,
  home: 2e9,
  near: 1e9,
  usual: 3e8,
  team: 1e8,
  zone: 4e7,
  room: 1e7,
}

function ranking(wish: DeskWish, facts: DeskFacts): (desk: PlacedDesk, slot: Slot) => number {
  const asked = placesOf(wish, facts.plan)
  const room = roomIn(facts, wish.slot)
  const seed = hash(facts.person, 0)
  return (desk, slot) =>
    (desk.name === wish.desk ? weights.asked : 0) +
    matched(desk, wish) * weights.feature +
    (wish.floor !== undefined && isOnFloor(desk, wish.floor) ? weights.floor : 0) +
    (desk.building.satellite ? 0 : weights.home) +
    closeness(desk, asked) * weights.near +
    usualness(desk, facts.usual) * weights.usual +
    (isTeams(desk.zone, facts) ? weights.team : 0) +
    fitness(desk, wish, slot) * weights.zone +
    (room.get(desk.zone.id)?.share ?? 1) * weights.room +
    (hash(desk.name, seed) % 1000) * 1e3
}

const matched = (desk: PlacedDesk, { features }: DeskWish): number =>
  features.reduce((sum, feature) => sum + (hasFeature(desk, feature) ? 1 : 0), 0)

/** People say a floor's number, or its name. */
export const isOnFloor = ({ floor, building }: Pick<PlacedDesk, 'floor' | 'building'>, asked: string): boolean =>
  floor.id.toLowerCase() === asked.toLowerCase() || building.id === asked

type Asked = { name: string; desk: PlacedDesk }

const placesOf = ({ near }: DeskWish, plan: FloorPlan): Asked[] =>
  near.flatMap(({ name, desk }) => {
    const placed = desksOf(plan).get(desk)
    return placed ? [{ name, desk: placed }] : []
  })

/** 1 at the same desk, a half at ten metres; on another floor of the building a little above nothing. */
function closeness(desk: PlacedDesk, asked: readonly Asked[]): number {
  return asked.reduce((most, { desk: other }) => {
    const here = desk.floor === other.floor ? 1 / (1 + metresBetween(desk, other) / 10) : sameBuilding(desk, other)
    return Math.max(most, here)
  }, 0)
}
const sameBuilding = (a: PlacedDesk, b: PlacedDesk) => (a.building === b.building ? 0.01 : 0)

function usualness({ name }: PlacedDesk, usual: readonly string[]): number {
  const at = usual.indexOf(name)
  return at < 0 ? 0 : 1 / (1 + at)
}

const isTeams = ({ teams }: Zone, { department }: DeskFacts): boolean =>
  department !== undefined && teams.includes(department)

/** Places for calls go to who asks by the hour, those for wheelchairs to who needs them, quiet ones not to everybody. */
function fitness(desk: PlacedDesk, wish: DeskWish, slot: Slot): number {
  const calls = (desk.zone.activity === 'call') === isHours(wish.slot) ? 0 : -1
  const kept = desk.features.includes('wheelchair') && !wish.features.includes('wheelchair') ? -1 : 0
  return calls + kept + (slot === wish.slot ? 0.5 : 0)
}

type Room = { taken: number; of: number; share: number }
const rooms = new WeakMap<DeskFacts, Map<string, Room>>()

/** How full each zone is at that time. */
function roomIn(facts: DeskFacts, slot: Slot): Map<string, Room> {
  const known = rooms.get(facts)
  if (known) return known
  const desks = desksOf(facts.plan)
  const counted = new Map<string, Room>()
  for (const [name, slots] of facts.taken) {
    const zone = desks.get(name)?.zone
    if (!zone || !slots.some(taken => slotsMeet(taken, slot))) continue
    const room = counted.get(zone.id) ?? { taken: 0, of: zone.desks.length, share: 1 }
    const taken = room.taken + 1
    counted.set(zone.id, { taken, of: room.of, share: 1 - taken / room.of })
  }
  rooms.set(facts, counted)
  return counted
}

/** FNV-1a: spreads people who ask alike over desks that are alike. */
function hash(text: string, seed: number): number {
  let value = 2166136261 ^ seed
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619)
  return (value ^ (value >>> 15)) >>> 0
}

function reasonsFor(desk: PlacedDesk, wish: DeskWish, facts: DeskFacts): Reason[] {
  const near = placesOf(wish, facts.plan)
    .filter(({ desk: other }) => other.floor === desk.floor)
    .map(({ name, desk: other }) => ({ name, metres: Math.max(1, Math.round(metresBetween(desk, other))) }))
    .sort((a, b) => a.metres - b.metres)[0]
  const features = wish.features.filter(feature => hasFeature(desk, feature))
  const reasons: Reason[] = [
    ...(desk.name === wish.desk ? [{ why: 'asked' } as const] : []),
    ...(near ? [{ why: 'near', ...near } as const] : []),
    ...(facts.usual[0] === desk.name ? [{ why: 'usual' } as const] : []),
    ...(isTeams(desk.zone, facts) ? [{ why: 'team' } as const] : []),
    ...(features.length ? [{ why: 'features', features } as const] : []),
  ]
  if (reasons.length > 0) return reasons
  const { taken, of } = roomIn(facts, wish.slot).get(desk.zone.id) ?? { taken: 0, of: desk.zone.desks.length }
  return [{ why: 'room', zone: desk.zone.id, free: of - taken, of }]
}

function lackingIn(best: Proposal | undefined, wish: DeskWish, facts: DeskFacts): Lacking {
  const desk = wish.desk !== undefined && best?.desk.name !== wish.desk ? whyNot(wish.desk, wish, facts) : undefined
  const names = [...new Set(wish.near.map(({ name }) => name))]
  const reached = best?.reasons.some(({ why }) => why === 'near')
  return {
    ...(desk && { desk }),
    features: wish.features.filter(feature => !best || !hasFeature(best.desk, feature)),
    ...(wish.floor !== undefined && !(best && isOnFloor(best.desk, wish.floor)) && { floor: wish.floor }),
    near: reached ? [] : names,
    elsewhere: best?.desk.building.satellite === true && !(wish.floor && isOnFloor(best.desk, wish.floor)),
  }
}

function whyNot(name: string, wish: DeskWish, facts: DeskFacts): { name: string; why: NotThatDesk } {
  const desk = desksOf(facts.plan).get(name)
  if (!desk) return { name, why: 'unknown' }
  const mode = modeOn(desk, wish.day)
  if (mode !== 'bookable') return { name, why: mode }
  return { name, why: mayEnter(desk.zone, facts, wish.day) ? 'taken' : 'not for you' }
}

/** The zone to wait for when nothing is free: of the floor asked for, the team's, else the largest one. */
function zoneToWaitFor(wish: DeskWish, facts: DeskFacts): Zone | undefined {
  const zones = new Map<Zone, number>()
  for (const desk of desksOf(facts.plan).values())
    if (!zones.has(desk.zone) && fits(desk, wish, facts)) zones.set(desk.zone, waitValue(desk, wish, facts))
  return [...zones].sort(([, a], [, b]) => b - a)[0]?.[0]
}

const waitValue = (desk: PlacedDesk, wish: DeskWish, facts: DeskFacts): number =>
  (wish.floor !== undefined && isOnFloor(desk, wish.floor) ? 4000 : 0) +
  (isTeams(desk.zone, facts) ? 2000 : 0) +
  (desk.building.satellite ? 0 : 1000) +
  desk.zone.desks.length
