import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { legalHolidays } from './adapters/holidays/legal-holidays.ts'
import { federalCalendar } from './domain/calendar.ts'
import type { Office } from './domain/office.ts'
import type { Language } from './domain/person.ts'
import { contractShape } from './office-contract.ts'
import { floorPlanShape, noFloorPlan } from './office-floor-plan.ts'
import { policyShape } from './office-policy.ts'
import { day, time } from './office-shapes.ts'

const calendarShape = z.strictObject({ bridgingDays: z.array(day) })
const rolesShape = z.strictObject({ ictDesk: z.guid(), facilities: z.guid(), peopleAndOrganisation: z.guid() })
const noticesShape = z.strictObject({
  perSecond: z.number().int().min(1).max(50),
  nextNewsMinutes: z.number().int().min(5).max(1440),
  worksLeadDays: z.number().int().min(1).max(30),
  worksReminderAt: time,
})
const contactShape = z.strictObject({ ictDeskPhone: z.string().min(3) })

const minutes = z.number().int().min(5).max(1440)
const outagesShape = z.strictObject({
  firstNewsMinutes: minutes.default(15),
  newsMinutes: minutes.default(120),
  pollWorkingDays: z.number().int().min(1).max(30).default(1),
})

/** Names file, path and reason of everything that is wrong in the office's folder. */
export class OfficeError extends Error {
  constructor(problems: readonly string[]) {
    super(`The office's files are not right:\n${problems.map(problem => `  - ${problem}`).join('\n')}`)
    this.name = 'OfficeError'
  }
}

/** Reads the office's own data from its folder, checked against its schemas; throws one `OfficeError` for all that is wrong. */
export function readOffice(dir: string, zone: string, defaultLanguage: Language, years: readonly number[]): Office {
  const problems: string[] = []
  const read = fileReader(dir, problems)
  const policy = read('policy.json', policyShape(zone))
  const calendar = read('calendar.json', calendarShape)
  const roles = read('roles.json', rolesShape)
  const notices = read('notices.json', noticesShape)
  const contact = read('contact.json', contactShape)
  const contract = read('contract.json', contractShape(zone))
  const outages = existsSync(join(dir, 'outages.json')) ? read('outages.json', outagesShape) : outagesShape.parse({})
  const floorPlan = existsSync(join(dir, 'floor-plan.json'))
    ? read('floor-plan.json', floorPlanShape(dir))
    : noFloorPlan
  if (!policy || !calendar || !roles || !notices || !contact || !contract || !floorPlan || !outages)
    throw new OfficeError(problems)
  return {
    zone,
    defaultLanguage,
    policy,
    calendar: federalCalendar(years, legalHolidays(years), calendar.bridgingDays),
    bridgingDays: calendar.bridgingDays,
    contract,
    floorPlan,
    roles,
    notices,
    contact,
    outages,
  }
}

function fileReader(dir: string, problems: string[]) {
  return <T>(name: string, shape: z.ZodType<T>): T | undefined => {
    const path = join(dir, name)
    const content = parsed(path, problems)
    if (content === undefined) return undefined
    const read = shape.safeParse(content)
    if (read.success) return read.data
    for (const { path: at, message } of read.error.issues)
      problems.push(`${path} ${at.join('.') || '(whole file)'}: ${message}`)
    return undefined
  }
}

function parsed(path: string, problems: string[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    problems.push(`${path}: ${error instanceof SyntaxError ? `not JSON (${error.message})` : 'cannot be read'}`)
    return undefined
  }
}
