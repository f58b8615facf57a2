import type { Day } from './day.ts'
import type { Language, PersonId } from './person.ts'

/** What a desk may have; the words of what people ask for. */
export const deskFeatures = [
  'two-screens',
  'large-screen',
  'sit-stand',
  'window',
  'quiet',
  'docking',
  'near-lift',
  'near-printer',
  'near-coffee',
  'wheelchair',
] as const
export type DeskFeature = (typeof deskFeatures)[number]

export const activities = ['concentration', 'call', 'project', 'quiet', 'team'] as const
export type Activity = (typeof activities)[number]

/** `drop-in`: free for who comes first; `assigned`: somebody's own. */
export const deskModes = ['bookable', 'drop-in', 'assigned', 'unavailable'] as const
export type DeskMode = (typeof deskModes)[number]

export const bookingUnits = ['day', 'half-day', 'hours'] as const
export type BookingUnit = (typeof bookingUnits)[number]

/** Metres from the floor's north-west corner. */
export type Point = readonly [x: number, y: number]
export type Area = readonly [x: number, y: number, width: number, height: number]

/** `to` included; open without it. */
export type ModePeriod = { mode: DeskMode; from: Day; to?: Day }

export type Desk = {
  /** Once in all buildings: people book by it. */
  name: string
  at: Point
  features: readonly DeskFeature[]
  mode: DeskMode
  periods: readonly ModePeriod[]
  /** Whose it is, while it is assigned. */
  holder?: PersonId
}

/** `only`: nobody else may book here. `first`: others only from `opensToOthersDays` before the day. */
export type ZoneGroup = { group: string; right: 'only' | 'first' }

export type Zone = {
  id: string
  activity: Activity
  capacity: number
  unit: BookingUnit
  /** Until when a morning or whole day is to be confirmed, and an afternoon. Absent: nothing is confirmed here. */
  checkIn?: { until: string; afternoonUntil: string }
  area: Area
  /** Directory groups with a right here; none: everybody. */
  groups: readonly ZoneGroup[]
  /** Departments whose neighbourhood this is, as the directory writes them. */
  teams: readonly string[]
  desks: readonly Desk[]
}

export type Floor = { id: string; size: Point; picture?: string; zones: readonly Zone[] }

export type Building = {
  id: string
  name: Record<Language, string>
  satellite: boolean
  address: string
  floors: readonly Floor[]
}

/** The office's floors and desks (`office/floor-plan.json`). */
export type FloorPlan = {
  /** How far ahead a desk may be booked. */
  horizonDays: number
  opensToOthersDays: number
  /** Most bookings to come that one person may have made. */
  mostAhead: number
  buildings: readonly Building[]
}

export type PlacedDesk = Desk & { zone: Zone; floor: Floor; building: Building }

const placed = new WeakMap<FloorPlan, ReadonlyMap<string, PlacedDesk>>()

/** Every desk by its name, with where it is, in the plan's order. Made once for a plan. */
export function desksOf(plan: FloorPlan): ReadonlyMap<string, PlacedDesk> {
  const known = placed.get(plan)
  if (known) return known
  const desks = new Map(
    zonesOf(plan).flatMap(({ zone, floor, building }) =>
      zone.desks.map(desk => [desk.name, { ...desk, zone, floor, building }] as const),
    ),
  )
  placed.set(plan, desks)
  return desks
}

export type PlacedZone = { zone: Zone; floor: Floor; building: Building; path: string }

/** Every zone with where it is; `path` as an error names it. */
export const zonesOf = ({ buildings }: Pick<FloorPlan, 'buildings'>): PlacedZone[] =>
  buildings.flatMap((building, b) =>
    building.floors.flatMap((floor, f) =>
      floor.zones.map((zone, z) => ({ zone, floor, building, path: `buildings.${b}.floors.${f}.zones.${z}` })),
    ),
  )

export const modeOn = ({ mode, periods }: Pick<Desk, 'mode' | 'periods'>, day: Day): DeskMode =>
  periods.findLast(({ from, to }) => from <= day && (to === undefined || day <= to))?.mode ?? mode

/** A quiet zone makes its desks quiet. */
export const hasFeature = (desk: PlacedDesk, feature: DeskFeature): boolean =>
  desk.features.includes(feature) ||
  (feature === 'quiet' && (desk.zone.activity === 'quiet' || desk.zone.activity === 'concentration'))

/** Metres between two desks of one floor; infinite between floors. */
export function metresBetween(a: PlacedDesk, b: PlacedDesk): number {
  if (a.floor !== b.floor) return Number.POSITIVE_INFINITY
  return Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])
}

/** What contradicts itself in a plan, each as `path: what, and what to do`. */
export function floorPlanFaults(plan: Pick<FloorPlan, 'buildings'>): string[] {
  const zones = zonesOf(plan)
  return [
    ...sameNames(plan.buildings.map(({ id }, b) => [id, `buildings.${b}.id`])),
    ...plan.buildings.flatMap(({ floors }, b) =>
      sameNames(floors.map(({ id }, f) => [id, `buildings.${b}.floors.${f}.id`])),
    ),
    ...sameNames(zones.map(({ zone, path }) => [zone.id, `${path}.id`])),
    ...sameNames(
      zones.flatMap(({ zone, path }) => zone.desks.map(({ name }, d) => [name, `${path}.desks.${d}.name`] as const)),
    ),
    ...zones.flatMap(zoneFaults),
    ...overlappingZones(zones),
  ]
}

function sameNames(names: readonly (readonly [name: string, path: string])[]): string[] {
  const first = new Map<string, string>()
  return names.flatMap(([name, path]) => {
    const other = first.get(name)
    if (other === undefined) first.set(name, path)
    return other === undefined ? [] : [`${path}: ${name} is at ${other} already; each name stands once`]
  })
}

function zoneFaults({ zone, floor, path }: PlacedZone): string[] {
  const [width, height] = floor.size
  const inFloor = inside(zone.area, [0, 0, width, height])
  return [
    ...(inFloor ? [] : [`${path}.area: reaches beyond the floor (${width} × ${height} m)`]),
    ...(zone.desks.length <= zone.capacity
      ? []
      : [
          `${path}.capacity: ${zone.desks.length} desks stand in a zone for ${zone.capacity}; raise it or take desks out`,
        ]),
    ...zone.desks.flatMap((desk, d) => deskFaults(desk, zone, `${path}.desks.${d}`)),
  ]
}

function deskFaults({ at, mode, holder, periods }: Desk, zone: Zone, path: string): string[] {
  const assigned = mode === 'assigned' || periods.some(period => period.mode === 'assigned')
  return [
    ...(inside([at[0], at[1], 0, 0], zone.area) ? [] : [`${path}.at: stands outside of zone ${zone.id}`]),
    ...(assigned && !holder ? [`${path}.holder: whose is it? An assigned desk names its holder`] : []),
    ...periods.flatMap(({ from, to }, p) =>
      to !== undefined && to < from ? [`${path}.periods.${p}.to: comes before its from`] : [],
    ),
  ]
}

const inside = ([x, y, width, height]: Area, [left, top, wide, high]: Area): boolean =>
  x >= left && y >= top && x + width <= left + wide && y + height <= top + high

function overlappingZones(zones: readonly PlacedZone[]): string[] {
  return zones.flatMap((one, i) =>
    zones
      .slice(i + 1)
      .flatMap(other =>
        one.floor === other.floor && meet(one.zone.area, other.zone.area)
          ? [`${other.path}.area: overlaps zone ${one.zone.id} (${one.path}); each place belongs to one zone`]
          : [],
      ),
  )
}

const meet = ([x, y, width, height]: Area, [left, top, wide, high]: Area): boolean =>
  x < left + wide && left < x + width && y < top + high && top < y + height
