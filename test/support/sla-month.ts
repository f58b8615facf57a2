import { lastChange, moved, type Outage } from '../../src/domain/outage.ts'
import type { KeptMonth } from '../../src/domain/sla-decision.ts'
import type { MonthFacts, SlaMonth } from '../../src/domain/sla-month.ts'
import { readMonth } from '../../src/domain/sla-month-reading.ts'
import { pinTerms } from '../../src/domain/sla-ticket.ts'
import { at, calendar, contract, zone } from '../domain/sla-samples.ts'
import { reportedOutage } from './samples.ts'

export const office = { contract, calendar, zone }

/** An outage of November 2026, told by the office's wall clock: `day hour`. */
type Told = {
  number: string
  line: string
  reported: string
  working?: string
  waits?: readonly [from: string, to: string]
  resolved?: string
  /** The reporter's yes. */
  confirmed?: string
  symptom?: Outage['symptom']
}

export function toldOutage(told: Told): Outage {
  const reportedAt = at(told.reported)
  let outage = reportedOutage({
    id: `id-${told.number}`,
    number: told.number,
    contractorId: `TT-${told.number}`,
    line: { id: told.line, kind: 'home-line' },
    symptom: told.symptom ?? 'down',
    reportedAt,
    history: [{ at: reportedAt, status: 'reported' }],
  })
  const say = (when: string | undefined, status: Parameters<typeof moved>[1]) => {
    if (when !== undefined) outage = moved(outage, status, at(when))
  }
  say(told.reported, 'acknowledged')
  say(told.working, 'inProgress')
  say(told.waits?.[0], 'pending')
  say(told.waits?.[1], 'inProgress')
  say(told.resolved, 'resolved')
  if (told.confirmed !== undefined) {
    say(told.confirmed, 'closed')
    outage = lastChange(outage, { by: 'reporter' })
  }
  return pinTerms(office, outage)
}

/** Two in time, one with a wait; one far too late; one slow line; one still open. */
export const november: readonly Outage[] = [
  toldOutage({
    number: 'P-1',
    line: 'home-line-1',
    reported: '2026-11-03 09:00',
    working: '2026-11-03 09:30',
    resolved: '2026-11-03 12:00',
    confirmed: '2026-11-03 12:10',
  }),
  toldOutage({
    ...{ number: 'P-2', line: 'home-line-2', reported: '2026-11-10 09:00', working: '2026-11-10 09:20' },
    ...{ waits: ['2026-11-10 10:00', '2026-11-10 15:00'], resolved: '2026-11-10 17:00', confirmed: '2026-11-10 18:00' },
  }),
  toldOutage({
    number: 'P-3',
    line: 'home-line-3',
    reported: '2026-11-16 09:00',
    working: '2026-11-16 11:00',
    resolved: '2026-11-18 09:00',
    confirmed: '2026-11-18 09:00',
  }),
  toldOutage({
    number: 'P-4',
    line: 'home-line-1',
    reported: '2026-11-20 09:00',
    working: '2026-11-20 09:30',
    resolved: '2026-11-20 11:00',
    confirmed: '2026-11-20 11:00',
    symptom: 'slow',
  }),
  toldOutage({ number: 'P-5', line: 'home-line-4', reported: '2026-11-30 22:00', working: '2026-11-30 22:30' }),
]

export const facts: MonthFacts = {
  outages: november,
  lines: [1, 2, 3, 4, 5].map(i => ({ line: `home-line-${i}`, carries: [`vpn-${i}`] })),
  works: [],
}

export function evidenceOf(own: Partial<MonthFacts> = {}, month = '2026-11', now = '2026-12-05 09:00'): SlaMonth {
  const read = readMonth(office, month, { ...facts, ...own }, at(now))
  if (!read) throw new Error(`nothing in ${month}`)
  return read
}

export const keptMonth = (evidence: SlaMonth = evidenceOf(), digest = 'd'.repeat(64)): KeptMonth => ({
  month: evidence.month,
  version: 1,
  closedAt: at('2026-12-01 00:05'),
  digest,
  evidence,
  status: 'proposed',
})
