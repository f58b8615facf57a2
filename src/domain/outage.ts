import type { Day, Instant } from './day.ts'
import type { Line } from './line.ts'
import type { LineTest } from './line-test.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'
import {
  isTicketOver,
  isTicketStatus,
  type Misfit,
  type TicketState,
  type TicketStateRead,
  type TicketStatus,
} from './ticket-status.ts'
import type { VisitReading } from './visit-reading.ts'

export type OutageId = string
export const symptoms = ['down', 'slow', 'unstable', 'vpn', 'phone'] as const
export type Symptom = (typeof symptoms)[number]

/** `begun`: the form is on the screen. `reported`: kept with us, not yet with the contractor. */
export type OutageStatus = 'begun' | 'dropped' | 'reported' | TicketStatus

export type Eta = { at: Instant; eta: Instant }
export type TicketNote = { at: Instant; by: 'contractor' | 'office'; text: string }
/** `at`: when we learnt of it. `since`: when the contractor says that it was. `by`: the reporter said so, not the contractor. */
export type StatusChange = { at: Instant; status: OutageStatus; because?: string; since?: Instant; by?: 'reporter' }

/** An outage somebody reports, and the contractor's ticket of it. */
export type Outage = {
  id: OutageId
  version: number
  /** For people to read aloud: `P-261201-7K3M`. */
  number: string
  person: PersonId
  employeeNumber: string
  line: Pick<Line, 'id' | 'kind'>
  symptom: Symptom
  /** When it began, as the reporter says. */
  since: Instant
  words?: string
  /** A phone number for a visit; goes to the contractor for that only. */
  contact?: string
  begunAt: Instant
  reportedAt?: Instant
  /** The version of the contract's terms in force when it was reported: it stays theirs. */
  terms?: string
  test?: LineTest
  status: OutageStatus
  /** The reporter has said no, and the contractor's ticket does not know yet: its «resolved» is old news. */
  reopening?: true
  contractorId?: string
  /** The contractor's ticket as last read; differs from `status` while an answer of the reporter is on its way. */
  ticket?: TicketState
  etas: readonly Eta[]
  notes: readonly TicketNote[]
  history: readonly StatusChange[]
}

export const isOver = ({ status }: Outage): boolean =>
  status === 'dropped' || (isTicketStatus(status) && isTicketOver(status))

/** A number to read aloud: the day and four signs of the id, letters that are not mistaken for digits. */
export function outageNumber(id: OutageId, day: Day): string {
  const signs = [...id.replace(/-/g, '').slice(-8)].map(digit => Number.parseInt(digit, 16))
  const code = [0, 2, 4, 6].map(
    at => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[((signs[at] ?? 0) * 16 + (signs[at + 1] ?? 0)) % 32],
  )
  return `P-${day.slice(2).replace(/-/g, '')}-${code.join('')}`
}

export type ReportRefusal =
  | { why: 'in the future' }
  | { why: 'too long ago' }
  | { why: 'already reported'; outage: Outage }

/** The reporter sends the form. Since when: not later than now, not more than 30 days back. */
export function reportOutage(
  outage: Outage,
  form: { symptom: Symptom; since: Instant; words?: string; contact?: string },
  now: Instant,
): Result<Outage, ReportRefusal> {
  if (outage.status !== 'begun') return no({ why: 'already reported', outage })
  const ago = Temporal.Instant.from(form.since).until(now).total('hours')
  if (ago < 0) return no({ why: 'in the future' })
  if (ago > 30 * 24) return no({ why: 'too long ago' })
  return yes(moved({ ...outage, ...form, reportedAt: now }, 'reported', now))
}

export const moved = (outage: Outage, status: OutageStatus, at: Instant, because?: string): Outage => ({
  ...outage,
  version: outage.version + 1,
  status,
  history: [...outage.history, { at, status, ...(because && { because }) }],
})

/** Says of the last change of status who said it, or when the contractor says that it was. */
export const lastChange = (outage: Outage, said: Pick<StatusChange, 'since' | 'by'>): Outage => ({
  ...outage,
  history: outage.history.map((change, i, all) => (i === all.length - 1 ? { ...change, ...said } : change)),
})

/** The form is put aside: nothing was reported. */
export const dropOutage = (outage: Outage, at: Instant): Outage | undefined =>
  outage.status === 'begun' ? moved(outage, 'dropped', at) : undefined

export const withTest = (outage: Outage, test: LineTest): Outage => ({ ...outage, version: outage.version + 1, test })

/** What the contractor says of a ticket when it is read, its status as they wrote it. */
export type TicketReading = TicketStateRead & {
  contractorId: string
  because?: string
  eta?: Instant
  notes: readonly TicketNote[]
  severity?: Severity
  visit?: VisitReading
}

export type OutageNews =
  | { what: 'status'; status: TicketStatus; because?: string }
  | { what: 'eta'; eta: Instant }
  | { what: 'note'; text: string }

export type OutageRead = {
  outage: Outage
  news: readonly OutageNews[]
  /** What in the reading could not be applied. */
  odd?: Misfit | 'another ticket' | 'not reported' | 'eta in the past'
}

/** The contractor does not take the report. */
export const rejectOutage = (outage: Outage, because: string, at: Instant): Outage =>
  moved(outage, 'rejected', at, because)

export type Severity = 'Critical' | 'Major' | 'Minor'

/** How badly it hits: no line at all is Major, a slow one Minor. */
export const severityOf = ({ symptom }: Pick<Outage, 'symptom'>): Severity =>
  symptom === 'down' || symptom === 'vpn' ? 'Major' : 'Minor'
