import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  activities,
  type Building,
  bookingUnits,
  deskFeatures,
  deskModes,
  type FloorPlan,
  floorPlanFaults,
} from './domain/floor-plan.ts'
import { day, time } from './office-shapes.ts'

const metres = z.number().min(0).max(10_000)
const point = z.tuple([metres, metres]).meta({ description: 'Metres east and south of the floor’s north-west corner' })
const area = z
  .tuple([metres, metres, metres, metres])
  .meta({ description: 'West and north edge, width and depth, in metres' })
const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, 'is not a name: up to 20 letters, digits, dots and hyphens')

const desk = z.strictObject({
  name: name.meta({ description: 'As it stands on the desk; once in all buildings' }),
  at: point,
  features: z.array(z.enum(deskFeatures)).default([]),
  mode: z.enum(deskModes).default('bookable'),
  periods: z
    .array(z.strictObject({ mode: z.enum(deskModes), from: day, to: day.exactOptional() }))
    .default([])
    .meta({ description: 'Other modes for a time; the last that fits a day counts' }),
  holder: z.guid().exactOptional().meta({ description: 'Directory id of whom an assigned desk belongs to' }),
})

const zone = z.strictObject({
  id: name,
  activity: z.enum(activities),
  capacity: z.number().int().positive(),
  unit: z.enum(bookingUnits).default('half-day'),
  checkIn: z
    .union([z.literal(false), z.strictObject({ until: time.default('10:00'), afternoonUntil: time.default('14:30') })])
    .default({ until: '10:00', afternoonUntil: '14:30' })
    .meta({ description: 'Until when presence is confirmed; false: nothing to confirm' }),
  area,
  groups: z.array(z.strictObject({ group: z.guid(), right: z.enum(['only', 'first']) })).default([]),
  teams: z.array(z.string().min(1)).default([]),
  desks: z.array(desk).min(1),
})

const floor = z.strictObject({
  id: name,
  size: point,
  picture: z
    .string()
    .regex(/^[A-Za-z0-9._-]+\.(svg|png)$/, 'is not a picture: the name of an .svg or .png file in this folder')
    .exactOptional(),
  zones: z.array(zone).min(1),
})

const building = z.strictObject({
  id: name,
  name: z.strictObject({
    fr: z.string().min(1),
    nl: z.string().min(1),
    de: z.string().min(1).exactOptional(),
    en: z.string().min(1).exactOptional(),
  }),
  satellite: z.boolean().default(false),
  address: z.string().default(''),
  floors: z.array(floor).min(1),
})

/** `office/floor-plan.json` as it is written; published as `office/floor-plan.schema.json`. */
const floorPlanFile = z.strictObject({
  $schema: z.string().exactOptional(),
  horizonDays: z.number().int().min(1).max(400).default(60),
  opensToOthersDays: z.number().int().min(0).max(60).default(2),
  mostAhead: z.number().int().min(1).max(400).default(40),
  buildings: z.array(building).min(1),
})

type Written = z.output<typeof floorPlanFile>

/** An office without a plan has no desks to book. */
export const noFloorPlan: FloorPlan = { horizonDays: 60, opensToOthersDays: 2, mostAhead: 40, buildings: [] }

/** The plan as the program uses it, nothing in it that contradicts itself; `dir` is where its pictures are. */
export const floorPlanShape = (dir: string) =>
  floorPlanFile.transform(planOf).superRefine((plan, check) => {
    for (const fault of [...floorPlanFaults(plan), ...missingPictures(plan, dir)]) {
      const [at = '', ...message] = fault.split(': ')
      check.addIssue({ code: 'custom', path: at.split('.'), message: message.join(': ') })
    }
  })

const planOf = ({ $schema: _, buildings, ...plan }: Written): FloorPlan => ({
  ...plan,
  buildings: buildings.map(
    ({ name, floors, ...rest }): Building => ({
      ...rest,
      name: { ...name, de: name.de ?? name.fr, en: name.en ?? name.fr },
      floors: floors.map(({ zones, ...floor }) => ({
        ...floor,
        zones: zones.map(({ checkIn, ...zone }) => ({ ...zone, ...(checkIn && { checkIn }) })),
      })),
    }),
  ),
})

const missingPictures = ({ buildings }: FloorPlan, dir: string): string[] =>
  buildings.flatMap(({ floors }, b) =>
    floors.flatMap(({ picture }, f) =>
      picture && !existsSync(join(dir, picture))
        ? [`buildings.${b}.floors.${f}.picture: ${picture} is not in this folder; put it there, or leave the line out`]
        : [],
    ),
  )

/** The published JSON Schema, as text. */
export const floorPlanSchemaText = (): string =>
  `${JSON.stringify({ title: 'The floor plan', ...z.toJSONSchema(floorPlanFile, { io: 'input' }) }, null, 2)}\n`
