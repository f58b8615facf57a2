import { legalHolidays } from '../../src/adapters/holidays/legal-holidays.ts'
import { federalCalendar } from '../../src/domain/calendar.ts'
import type { ClockDefinition, Contract, ContractVersion, TicketClock } from '../../src/domain/contract-terms.ts'
import type { Instant } from '../../src/domain/day.ts'
import { type ClockReading, readClocks } from '../../src/domain/sla.ts'
import { courseOf, type Happening, type HistoryRow } from '../../src/domain/sla-history.ts'
import { timelines } from '../../src/domain/sla-time.ts'

export const zone = 'Europe/Brussels'
const years = [2025, 2026, 2027, 2028]
export const calendar = federalCalendar(years, legalHolidays(years), ['2026-05-15', '2026-07-20', '2027-05-07'])
export const workingHours = { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '18:00', zone } as const
export const times = timelines(workingHours, calendar)

const always = (minutes: number) => ({ minutes, calendar: '24x7' }) as const
const working = (minutes: number) => ({ minutes, calendar: 'working hours' }) as const

const pauses: ClockDefinition['pauses'] = [
  { when: 'pending', side: 'office' },
  { when: 'no access', side: 'office' },
  { when: 'force majeure', side: 'nobody' },
]

export const clocks: readonly ClockDefinition[] = [
  {
    name: 'response',
    runs: 'once',
    targets: { critical: always(30), major: always(60), minor: working(240) },
    start: ['reported'],
    stop: ['inProgress', 'resolved'],
    pauses: [],
  },
  {
    name: 'first eta',
    runs: 'once',
    targets: { critical: always(15), major: always(15), minor: always(15) },
    start: ['reported'],
    stop: ['eta', 'resolved'],
    pauses: [],
  },
  {
    name: 'update interval',
    runs: 'repeats',
    targets: { critical: always(60), major: always(120), minor: working(240) },
    start: ['reported', 'reopened'],
    renewedBy: ['note', 'eta'],
    stop: ['resolved', 'confirmed'],
    pauses,
  },
  {
    name: 'repair',
    runs: 'continues',
    targets: { critical: always(240), major: always(480), minor: working(960) },
    start: ['reported', 'reopened'],
    stop: ['confirmed'],
    pauses: [...pauses, { when: 'resolved', side: 'office', unlessReopened: true }],
  },
]

export const version: ContractVersion = {
  version: '2026-1',
  from: '2026-01-01',
  workingHours,
  clocks,
  appointment: { graceMinutes: 15, changeNotice: working(600) },
  worksNotice: always(5 * 24 * 60),
  availability: 9950,
  silence: { remindAfterWorkingDays: 1, closeAfterWorkingDays: 3 },
  credits: {
    clocks: {
      repair: [
        { overMinutes: 0, credit: { ofPrice: 1000 } },
        { overMinutes: 240, credit: { ofPrice: 2500 } },
        { overMinutes: 1440, credit: { ofPrice: 5000 } },
      ],
      response: [{ overMinutes: 0, credit: { cents: 200 } }],
      'works notice': [{ overMinutes: 0, credit: { cents: 300 } }],
    },
    appointment: { cents: 1500 },
    availability: [
      { below: 9950, credit: { ofPrice: 500 } },
      { below: 9800, credit: { ofPrice: 1500 } },
    ],
    caps: { lineMonth: { ofPrice: 5000 }, month: 1000 },
  },
  statutory: {
    source: 'law of 13 June 2005, article 113/2',
    check: 'to be checked with the legal service',
    afterMinutes: 480,
    everyMinutes: 1440,
    first: 100,
    next: 50,
    ofPrice: [1, 30],
  },
}

export const contract: Contract = {
  lineCeiling: 1250,
  period: { from: '2026-01-01', to: '2029-12-31' },
  award: 180_000_000,
  prices: [{ from: '2026-01-01', monthly: 3999 }],
  versions: [version],
}

export const definition = (name: TicketClock): ClockDefinition => {
  const found = clocks.find(clock => clock.name === name)
  if (!found) throw new Error(`no sample clock '${name}'`)
  return found
}

/** A moment of the office's wall clock: `2026-11-23 08:30`. */
export const at = (local: string): Instant =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(zone).toInstant().toString()

export type Said = readonly [at: string, happening: Happening]

/** A history from moments of the office's wall clock, or instants; ids and places in the order written. */
export const history = (...said: readonly Said[]): HistoryRow[] =>
  said.map(([when, happening], i) => ({
    id: `e${i + 1}`,
    at: when.endsWith('Z') ? when : at(when),
    place: i,
    ...happening,
  }))

export const course = (rows: readonly HistoryRow[], now: string) => courseOf(rows, at(now))

export const reported = (severity: 'critical' | 'major' | 'minor' = 'major'): Happening => ({
  what: 'reported',
  severity,
})
export const became = (status: Extract<Happening, { what: 'status' }>['status'], because?: string): Happening => ({
  what: 'status',
  status,
  ...(because && { because }),
})
export const test = (reading: 'no sync' | 'in sync' | 'unknown'): Happening => ({ what: 'line test', reading })
export const note: Happening = { what: 'note', by: 'contractor' }

/** All readings of one clock. */
export const readAll = (name: TicketClock, rows: readonly HistoryRow[], now: string): ClockReading[] =>
  readClocks(version, rows, now.endsWith('Z') ? now : at(now), times).filter(({ clock }) => clock === name)

/** The last reading of one clock. */
export function read(name: TicketClock, rows: readonly HistoryRow[], now: string): ClockReading {
  const found = readAll(name, rows, now).at(-1)
  if (!found) throw new Error(`the clock '${name}' has not started`)
  return found
}

export const minutes = (ms: number): number => ms / 60_000

/** Runs with the machine in another zone. The midnight shows that it has really changed. */
export function onMachineIn<T>(machine: string, run: () => T): T {
  const before = process.env.TZ
  process.env.TZ = machine
  try {
    if (new Date(2026, 0, 1).toISOString() !== midnights[machine]) throw new Error(`${machine} did not take effect`)
    return run()
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

const midnights: Record<string, string> = {
  UTC: '2026-01-01T00:00:00.000Z',
  'America/New_York': '2026-01-01T05:00:00.000Z',
  'Asia/Tokyo': '2025-12-31T15:00:00.000Z',
}
export const machines = Object.keys(midnights)
