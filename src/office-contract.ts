import { z } from 'zod'
import { agreedPauses, type Contract, contractFaults, ticketClocks } from './domain/contract-terms.ts'
import { ticketStatuses } from './domain/ticket-status.ts'
import { day, time, weekday } from './office-shapes.ts'

const minutes = z.number().int().min(0)
const cents = z.number().int().min(0).meta({ description: 'Euro cents' })
const basisPoints = z
  .number()
  .int()
  .min(0)
  .max(10_000)
  .meta({ description: 'Hundredths of a percent: 9950 is 99.50 %' })

const target = z.strictObject({ minutes, calendar: z.enum(['24x7', 'working hours']) })
const amount = z
  .union([z.strictObject({ cents }), z.strictObject({ ofPrice: basisPoints })], {
    error: 'is not an amount: write { "cents": 500 }, or { "ofPrice": 1000 } for 10 % of the line’s monthly price',
  })
  .meta({ description: 'A fixed amount, or a part of the line’s monthly price' })

const trigger = z.enum(['reported', ...ticketStatuses, 'eta', 'note', 'confirmed', 'reopened'])
const pause = z.strictObject({
  when: z.enum(['pending', 'held', 'resolved', ...agreedPauses]),
  side: z.enum(['office', 'contractor', 'third party', 'nobody']),
  unlessReopened: z
    .boolean()
    .exactOptional()
    .meta({ description: 'A status that turned out wrong has stopped nothing' }),
})
const clock = {
  name: z.enum(ticketClocks),
  targets: z.strictObject({ critical: target, major: target, minor: target }),
  start: z.array(trigger),
  stop: z.array(trigger),
  pauses: z.array(pause),
}
const clockShape = z.discriminatedUnion('runs', [
  z.strictObject({ ...clock, runs: z.enum(['once', 'continues']) }),
  z.strictObject({ ...clock, runs: z.literal('repeats'), renewedBy: z.array(trigger) }),
])

const tier = z.strictObject({ overMinutes: minutes, credit: amount })
const credits = z.strictObject({
  clocks: z.partialRecord(z.enum([...ticketClocks, 'works notice']), z.array(tier)),
  appointment: amount.exactOptional(),
  availability: z.array(z.strictObject({ below: basisPoints, credit: amount })),
  caps: z.strictObject({ lineMonth: amount, month: basisPoints }),
})

const statutory = z
  .strictObject({
    source: z.string().min(3),
    check: z.string().min(3).meta({ description: 'What has to be looked at before anybody relies on these amounts' }),
    afterMinutes: minutes,
    everyMinutes: minutes,
    first: cents,
    next: cents,
    ofPrice: z.tuple([z.number().int().min(0), z.number().int().min(1)]),
  })
  .meta({ description: 'What the law gives, apart from the contract’s credits and their caps' })

const version = z.strictObject({
  version: z.string().min(1).max(40),
  from: day,
  workingHours: z.strictObject({ weekdays: z.array(weekday).min(1), from: time, to: time }),
  clocks: z.array(clockShape),
  appointment: z.strictObject({ graceMinutes: minutes, changeNotice: target }),
  worksNotice: target,
  availability: basisPoints,
  silence: z
    .strictObject({
      remindAfterWorkingDays: z.number().int().min(1).max(30),
      closeAfterWorkingDays: z.number().int().min(1).max(30),
    })
    .meta({ description: 'After `resolved`, when the reporter says nothing' }),
  credits,
  statutory: statutory.exactOptional(),
})

/** `office/contract.json` as it is written; published as `office/contract.schema.json`. */
export const contractFile = z.strictObject({
  $schema: z.string().exactOptional(),
  lineCeiling: z.number().int().positive(),
  period: z.strictObject({ from: day, to: day }),
  award: cents,
  prices: z.array(z.strictObject({ from: day, monthly: cents })).min(1),
  versions: z.array(version).min(1),
})

/** The same as the program uses it: hours in the office's zone, and nothing in it that contradicts itself. */
export const contractShape = (zone: string) =>
  contractFile
    .transform(({ $schema: _, versions, ...contract }): Contract => {
      const inZone = versions.map(one => ({ ...one, workingHours: { ...one.workingHours, zone } }))
      return { ...contract, versions: inZone }
    })
    .superRefine((contract, check) => {
      for (const fault of contractFaults(contract)) {
        const [at = '', ...message] = fault.split(': ')
        check.addIssue({ code: 'custom', path: at.split('.'), message: message.join(': ') })
      }
    })

/** The published JSON Schema, as text. */
export const contractSchemaText = (): string =>
  `${JSON.stringify({ title: 'The telecom contract', ...z.toJSONSchema(contractFile, { io: 'input' }) }, null, 2)}\n`
