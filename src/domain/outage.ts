import type { Day, Instant } from './day.ts'
import type { Line } from './line.ts'
import type { Check } from './line-checks.ts'
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
import type { VisitMoment, VisitReading, VisitSlot } from './visit-reading.ts'

export type OutageId = string
export const symptoms = ['down', 'slow', 'unstable', 'vpn', 'phone'] as const
export type Symptom = (typeof symptoms)[number]

/** `begun`: the form is on the screen. `reported`: kept with us, not yet with the contractor. */
export type OutageStatus = 'begun' | 'dropped' | 'reported' | TicketStatus

/** `because`: the contractor's note that came with it. */
export type Eta = { at: Instant; eta: Instant; because?: string }
export type TicketNote = { at: Instant; by: 'contractor' | 'office'; text: string }
/** What somebody writes to the contractor: it goes out once, by its id. `made`: of a wish that was no note. */
export type OwnNote = { id: string; at: Instant; by: PersonId; text: string; made?: true; sent?: true }
/** What the contractor wants to know while they wait for us. `answer`: our note that answers it. */
export type Question = { at: Instant; text?: string; answer?: OwnNote['id'] }
/** `at`: when we learnt of it. `since`: when the contractor says that it was. `by`: the reporter said so, not the contractor. */
export type StatusChange = { at: Instant; status: OutageStatus; because?: string; since?: Instant; by?: 'reporter' }

/** An outage somebody reports, and the contractor's ticket of it. */
export type Outage = {
  id: OutageId
  version: number
  /** For people to read aloud: `P-261201-7K3M`. */
  number: string
  /** Whose line it is. */
  person: PersonId
  /** Who reports it for them. */
  reporter?: PersonId
  employeeNumber: string
  line: Pick<Line, 'id' | 'kind'>
  symptom: Symptom
  /** What was reported first, when the reporter has changed it since. */
  reportedSymptom?: Symptom
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
  /** Of the line, since the contractor says that it is restored. */
  testAfter?: LineTest
  /** What was tried before reporting, and did not help. */
  tried?: readonly Check[]
  /** Which fault of this line within 90 days it is, from the third on. */
  repeat?: number
  /** While it is `resolved`: when its line may be tested, the reporter is asked once more, and it is closed without an answer. */
  retestAt?: Instant
  remindAt?: Instant
  closesAt?: Instant
  /** While there is no ETA: when the card says again how it stands. */
  nextNewsAt?: Instant
  /** Somebody wants it cancelled, and the contractor has not answered yet. `asked`: they have the wish. */
  cancelling?: { at: Instant; by: PersonId; asked?: true }
  question?: Question
  ours?: readonly OwnNote[]
  /** Each change of it, oldest first; without one it follows from the symptom. `from`: a change of the symptom brought it. */
  severities?: readonly { at: Instant; by: PersonId; severity: Severity; from?: 'symptom' }[]
  /** Pictures that the contractor did not take; they are kept here alone. */
  unsentPictures?: readonly string[]
  visit?: VisitReading
  /** All that was agreed of visits and became of them, oldest first. */
  visits?: readonly VisitMoment[]
  /** The window chosen for the visit, until the contractor's ticket has it. */
  slot?: VisitSlot
  status: OutageStatus
  /** The contractor could not be reached with it yet. */
  waiting?: true
  /** The reporter has said no, and the contractor's ticket does not know yet: its «resolved» is old news. */
  reopening?: true
  contractorId?: string
  /** The contractor's ticket as last read; differs from `status` while an answer of the reporter is on its way. */
  ticket?: TicketState
  etas: readonly Eta[]
  notes: readonly TicketNote[]
  history: readonly StatusChange[]
}

/** Reported, and neither restored nor over: the contractor works on it, or will. */
export const isOpen = ({ status }: Pick<Outage, 'status'>): boolean => openStatuses.includes(status)
const openStatuses: readonly OutageStatus[] = ['reported', 'acknowledged', 'inProgress', 'pending', 'held']

/** Who may answer for it: the person whose line it is, and who reported it for them. */
export const isTheirs = ({ person, reporter }: Outage, actor: PersonId): boolean =>
  actor === person || actor === reporter

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

/** The outage in another status; what was planned in the one before falls away. */
export function moved(outage: Outage, status: OutageStatus, at: Instant, because?: string): Outage {
  const { retestAt: _, remindAt: __, closesAt: ___, waiting: ____, cancelling, ...kept } = outage
  return {
    ...kept,
    ...(cancelling && openStatuses.includes(status) && { cancelling }),
    version: outage.version + 1,
    status,
    history: [...outage.history, { at, status, ...(because && { because }) }],
  }
}

/** The form is put aside: nothing was reported. `because`: what was tried, and helped. */
export const dropOutage = (outage: Outage, at: Instant, because?: Check): Outage | undefined =>
  outage.status === 'begun' ? moved(outage, 'dropped', at, because) : undefined

/** A form that was begun and never sent, after a day: what it says is put aside with it. */
export const expireForm = (outage: Outage, at: Instant): Outage | undefined =>
  outage.status === 'begun' ? moved(withoutWords(outage), 'dropped', at, 'expired') : undefined

const withoutWords = ({ words: _, contact: __, ...kept }: Outage): Outage => kept

/** A line test is in: of before, or of after the contractor said that it is restored. */
export const withTest = (outage: Outage, test: LineTest, which: 'test' | 'testAfter' = 'test'): Outage => ({
  ...outage,
  version: outage.version + 1,
  [which]: test,
})

/** Says of the last change of status who said it, or when the contractor says that it was. */
export const lastChange = (outage: Outage, said: Pick<StatusChange, 'since' | 'by'>): Outage => ({
  ...outage,
  history: outage.history.map((change, i, all) => (i === all.length - 1 ? { ...change, ...said } : change)),
})

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
  | { what: 'question'; text?: string }
  | { what: 'slots' }
  | { what: 'visit'; from: Instant; to: Instant }
  | { what: 'not cancelled'; because: string }
  | { what: 'slot gone' }
  | { what: 'reminder' }
  | { what: 'unanswered' }
  | { what: 'test' }
  | { what: 'reported for you' }

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

export const severities = ['Critical', 'Major', 'Minor'] as const

/** How badly it hits: as it was last set, else no line at all is Major, a slow one Minor. */
export const severityOf = ({ symptom, severities = [] }: Pick<Outage, 'symptom' | 'severities'>): Severity =>
  severities.at(-1)?.severity ?? (symptom === 'down' || symptom === 'vpn' ? 'Major' : 'Minor')
