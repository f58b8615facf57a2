import { z } from 'zod'
import type { TeleworkPolicy } from './domain/policy.ts'
import { day, inEachLanguage, time, weekday } from './office-shapes.ts'

const force = z
  .enum(['blocks', 'asks a reason', 'warns'])
  .meta({ description: 'Stops the request, lets it go with a reason only, or is only said' })
const percent = z.number().min(0).max(100)
const fraction = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([part, whole]) => part <= whole, 'must be at most the whole: [3, 5]')
const workingDays = z.number().int().min(1).max(250)
const people = z.array(z.string().min(3)).min(1).meta({ description: 'Mail addresses or directory ids' })

const scope = z
  .strictObject({
    directorates: z
      .array(z.string().min(1))
      .min(1)
      .exactOptional()
      .meta({ description: 'Departments as the directory writes them' }),
    teamsOf: people.exactOptional().meta({ description: 'Teams, by their functional chiefs' }),
    people: people.exactOptional(),
    functions: z
      .array(z.string().min(1))
      .min(1)
      .exactOptional()
      .meta({ description: 'Job titles as the directory writes them' }),
  })
  .refine(named => Object.keys(named).length > 0, 'names nobody: leave it out for the whole organisation')

const ruled = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not an id: write small letters, digits and hyphens'),
  force,
  for: scope.exactOptional(),
  except: scope.exactOptional(),
}
const ruleShape = z.discriminatedUnion('rule', [
  z.strictObject({
    ...ruled,
    rule: z.literal('ceiling'),
    per: z.enum(['week', 'month', 'year']),
    most: z.union(
      [
        z.strictObject({ days: z.number().min(0).max(366).multipleOf(0.5) }),
        z.strictObject({
          of: fraction,
          counting: z
            .array(z.enum(['holidays', 'bridging days']))
            .exactOptional()
            .meta({ description: 'Free days that count in the base all the same' }),
        }),
      ],
      { error: 'is no ceiling: write { "days": 3 }, or { "of": [3, 5] }' },
    ),
  }),
  z.strictObject({ ...ruled, rule: z.literal('team quota'), percent }),
  z.strictObject({
    ...ruled,
    rule: z.literal('minimum presence'),
    least: z.union([z.strictObject({ count: z.number().int().min(0) }), z.strictObject({ percent })], {
      error: 'is no presence: write { "count": 2 }, or { "percent": 40 }',
    }),
    skill: z.string().exactOptional(),
    weekdays: z.array(weekday).min(1).exactOptional(),
  }),
  z.strictObject({ ...ruled, rule: z.literal('presence days'), weekdays: z.array(weekday).min(1) }),
  z.strictObject({ ...ruled, rule: z.literal('lead time'), workingDays: z.number().int().min(0).max(60) }),
  z
    .strictObject({ ...ruled, rule: z.literal('blackout'), from: day, to: day, because: inEachLanguage })
    .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] }),
  z.strictObject({ ...ruled, rule: z.literal('excluded') }),
  z.strictObject({ ...ruled, rule: z.literal('reason') }),
])

const allowanceShape = z
  .strictObject({
    steps: z
      .array(
        z.strictObject({ fromDays: z.number().min(0.5).max(31).multipleOf(0.5), euro: z.number().min(0).max(1000) }),
      )
      .min(1)
      .refine(steps => steps.every(({ fromDays }, i) => i === 0 || fromDays > (steps[i - 1]?.fromDays ?? 0)), {
        message: 'must rise: each step begins at more days than the one before',
      }),
  })
  .default({
    steps: [
      { fromDays: 1, euro: 20 },
      { fromDays: 4, euro: 30 },
    ],
  })
  .meta({ description: 'What a calendar month pays from so many days of telework; no pro rata' })

/** `office/policy.json` as it is written; published as `office/policy.schema.json`. */
const policyFile = z.strictObject({
  $schema: z.string().exactOptional(),
  annualCeiling: z.strictObject({ of: fraction, force }),
  teamQuota: z.strictObject({ percent, force }),
  horizonMonths: z.number().int().min(1).max(24),
  backDays: z.number().int().min(0).max(60),
  structuralMonths: z.number().int().min(1).max(24),
  todayUntil: time,
  workingHours: z
    .strictObject({ weekdays: z.array(weekday).min(1), from: time, to: time })
    .refine(({ from, to }) => from < to, 'must open before they close'),
  silence: z
    .strictObject({
      remindAfter: z.array(workingDays).max(10),
      nudgeAfter: workingDays,
      escalateAfter: workingDays.exactOptional(),
      expireAfter: workingDays.exactOptional(),
    })
    .refine(({ escalateAfter = 0, expireAfter = 400 }) => escalateAfter < expireAfter, {
      message: 'must come after escalateAfter',
      path: ['expireAfter'],
    })
    .meta({ description: 'When nobody decides, in working days. There is no silent approval' }),
  calendar: z
    .strictObject({ tentativeWhilePending: z.boolean().default(false), midTime: time.default('13:00') })
    .prefault({})
    .meta({ description: 'How telework stands in the calendars of people; midTime halves a day' }),
  allowance: allowanceShape,
  rules: z.array(ruleShape),
  regimes: z.array(
    z.strictObject({ people, percent: z.number().min(1).max(100), freeWeekdays: z.array(weekday).max(6) }),
  ),
  skills: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.strictObject({ name: inEachLanguage, people })),
})

/** The same as the program uses it: hours in the office's zone, and every name in it known. */
export const policyShape = (zone: string) =>
  policyFile
    .transform(
      ({ $schema: _, workingHours, ...policy }): TeleworkPolicy => ({
        ...policy,
        workingHours: { ...workingHours, zone },
      }),
    )
    .superRefine(({ rules, skills }, check) => {
      for (const [at, rule] of rules.entries()) {
        const fault = (path: string, message: string) =>
          check.addIssue({ code: 'custom', path: ['rules', String(at), path], message })
        if (rules.findIndex(({ id }) => id === rule.id) < at) fault('id', `is used twice: ${rule.id}`)
        if (rule.rule === 'minimum presence' && rule.skill !== undefined && !Object.hasOwn(skills, rule.skill))
          fault('skill', `is not one of the skills: ${rule.skill}`)
      }
    })

/** The published JSON Schema, as text. */
export const policySchemaText = (): string =>
  `${JSON.stringify({ title: 'The telework policy', ...z.toJSONSchema(policyFile, { io: 'input', reused: 'ref' }) }, null, 2)}\n`
