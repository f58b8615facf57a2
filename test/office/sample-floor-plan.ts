/** The sample plan as `office/floor-plan.json` has it: a tower of four floors with 600 desks, and one satellite office. */

type Zone = {
  letter: string
  activity: 'concentration' | 'call' | 'project' | 'quiet' | 'team'
  unit: 'day' | 'half-day' | 'hours'
  west: number
  width: number
  desks: number
}

const depth = 24
const towerZones: readonly Zone[] = [
  { letter: 'A', activity: 'team', unit: 'half-day', west: 0, width: 20, desks: 52 },
  { letter: 'B', activity: 'quiet', unit: 'half-day', west: 20, width: 12, desks: 32 },
  { letter: 'C', activity: 'concentration', unit: 'half-day', west: 32, width: 10, desks: 24 },
  { letter: 'D', activity: 'call', unit: 'hours', west: 42, width: 4, desks: 8 },
  { letter: 'E', activity: 'project', unit: 'half-day', west: 46, width: 14, desks: 34 },
]
const satelliteZones: readonly Zone[] = [
  { letter: 'A', activity: 'project', unit: 'half-day', west: 0, width: 16, desks: 18 },
  { letter: 'B', activity: 'quiet', unit: 'day', west: 16, width: 8, desks: 6 },
]

const groups = {
  ict: '0a0b0c0d-0000-4000-8000-00000000f001',
  peopleAndOrganisation: '0a0b0c0d-0000-4000-8000-00000000f003',
}
const preventionAdviser = '0a0b0c0d-0000-4000-8000-000000000040'

const teams: Record<string, readonly string[]> = {
  '3': ['ICT', 'Facilities'],
  '5': ['Inspection - Inspectie'],
  '6': ['Dossiers'],
  '7': ['Communication - Communicatie'],
}
const rights: Record<string, object[]> = {
  '3A': [{ group: groups.ict, right: 'first' }],
  '7C': [{ group: groups.peopleAndOrganisation, right: 'only' }],
}

export const sampleFloorPlan = () => ({
  $schema: './floor-plan.schema.json',
  horizonDays: 60,
  opensToOthersDays: 2,
  mostAhead: 40,
  buildings: [
    {
      id: 'tower',
      name: { fr: 'Tour des Tilleuls', nl: 'Lindetoren', de: 'Lindenturm', en: 'Linden Tower' },
      address: 'Rue des Tilleuls 1 - Lindestraat 1, 1000 Bruxelles - Brussel',
      floors: ['3', '5', '6', '7'].map(floor => ({
        id: floor,
        size: [60, depth],
        zones: zonesOf(floor, towerZones, depth),
      })),
    },
    {
      id: 'namur',
      name: {
        fr: 'Bureau satellite de Namur',
        nl: 'Satellietkantoor Namen',
        de: 'Satellitenbüro Namur',
        en: 'Namur satellite office',
      },
      satellite: true,
      address: 'Place de la Gare Verte 4, 5000 Namur',
      floors: [{ id: 'N1', size: [24, 12], zones: zonesOf('N1', satelliteZones, 12) }],
    },
  ],
})

function zonesOf(floor: string, zones: readonly Zone[], deep: number) {
  const before = (at: number) => zones.slice(0, at).reduce((sum, { desks }) => sum + desks, 0)
  return zones.map((zone, at) => {
    const id = `${floor}${zone.letter}`
    return {
      id,
      activity: zone.activity,
      capacity: zone.desks,
      unit: zone.unit,
      ...(zone.activity === 'call' && { checkIn: false }),
      area: [zone.west, 0, zone.width, deep],
      ...(rights[id] && { groups: rights[id] }),
      ...(zone.letter === 'A' && teams[floor] && { teams: teams[floor] }),
      desks: Array.from({ length: zone.desks }, (_, n) => deskAt(floor, zone, deep, n, before(at) + n + 1)),
    }
  })
}

/** Desks stand in rows from the north; every second one or so has more. */
function deskAt(floor: string, zone: Zone, deep: number, n: number, number: number) {
  const columns = Math.max(1, Math.floor(zone.width / 2.4))
  const rows = Math.ceil(zone.desks / columns)
  const [column, row] = [n % columns, Math.floor(n / columns)]
  const name = `${floor}.${String(number).padStart(3, '0')}`
  const x = zone.west + ((column + 0.5) * zone.width) / columns
  const y = ((row + 0.5) * deep) / rows
  return {
    name,
    at: [round(x), round(y)],
    features: featuresOf(zone, n, { first: row === 0, last: row === rows - 1, west: column === 0 }),
    ...modeOf(name, zone, n),
  }
}

const round = (metres: number) => Math.round(metres * 10) / 10

function featuresOf({ letter }: Zone, n: number, row: { first: boolean; last: boolean; west: boolean }): string[] {
  return [
    'docking',
    ...(n % 5 < 3 ? ['two-screens'] : []),
    ...(n % 7 === 6 ? ['large-screen'] : []),
    ...(n % 3 === 1 ? ['sit-stand'] : []),
    ...(row.first || row.last ? ['window'] : []),
    ...(n < 2 && letter !== 'D' ? ['wheelchair'] : []),
    ...(letter === 'A' && row.west ? ['near-lift'] : []),
    ...(letter === 'E' && row.west ? ['near-printer'] : []),
    ...(letter === 'B' && row.west ? ['near-coffee'] : []),
  ]
}

function modeOf(name: string, { activity, desks }: Zone, n: number): object {
  if (name === '7.001') return { mode: 'assigned', holder: preventionAdviser }
  if (name === '5.010') return { mode: 'unavailable' }
  if (activity === 'project' && n >= desks - 4) return { mode: 'drop-in' }
  return {}
}
