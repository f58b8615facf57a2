import type { Day, Instant } from './day.ts'
import type { Line } from './line.ts'
import type { LineTest } from './line-test.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

export type OutageId = string
export const symptoms = ['down', 'slow', 'unstable', 'vpn', 'phone'] as const
export type Symptom = (typeof symptoms)[number]

/** States of a trouble ticket (TMF621). */
export type TicketStatus =
  | 'acknowledged'
  | 'rejected'
  | 'pending'
  | 'held'
  | 'inProgress'
  | 'resolved'
  | 'closed'
  | 'cancelled'

/** `begun`: the form is on the screen. `reported`: kept with us, not yet with the contractor. */
export type OutageStatus = 'begun' | 'dropped' | 'reported' | TicketStatus

export type Eta = { at: Instant; eta: Instant }
export type TicketNote = { at: Instant; by: 'contractor' | 'office'; text: string }
export type StatusChange = { at: Instant; status: OutageStatus; because?: string }

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
  test?: LineTest
  status: OutageStatus
  /** The reporter has said no, and the contractor's ticket does not know yet: its «resolved» is old news. */
  reopening?: true
  contractorId?: string
  etas: readonly Eta[]
  notes: readonly TicketNote[]
  history: readonly StatusChange[]
}

/** After MEF 124: what may follow what. News that does not fit is kept out; the next reading settles it. */
const follows: Record<OutageStatus, readonly OutageStatus[]> = {
  begun: ['reported', 'dropped'],
  dropped: [],
  reported: ['acknowledged', 'inProgress', 'pending', 'held', 'resolved', 'closed', 'cancelled', 'rejected'],
  acknowledged: ['inProgress', 'pending', 'held', 'resolved', 'closed', 'cancelled', 'rejected'],
  inProgress: ['pending', 'held', 'resolved', 'closed', 'cancelled'],
  pending: ['inProgress', 'held', 'resolved', 'closed', 'cancelled'],
  held: ['inProgress', 'pending', 'resolved', 'closed', 'cancelled'],
  resolved: ['closed', 'inProgress'],
  closed: [],
  cancelled: [],
  rejected: [],
}

export const isOver = ({ status }: Outage): boolean => follows[status].length === 0

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

const moved = (outage: Outage, status: OutageStatus, at: Instant, because?: string): Outage => ({
  ...outage,
  version: outage.version + 1,
  status,
  history: [...outage.history, { at, status, ...(because && { because }) }],
})

/** The form is put aside: nothing was reported. */
export const dropOutage = (outage: Outage, at: Instant): Outage | undefined =>
  outage.status === 'begun' ? moved(outage, 'dropped', at) : undefined

export const withTest = (outage: Outage, test: LineTest): Outage => ({ ...outage, version: outage.version + 1, test })

/** What the contractor says of a ticket when it is read. */
export type TicketReading = {
  contractorId: string
  status: TicketStatus
  because?: string
  eta?: Instant
  notes: readonly TicketNote[]
}

export type OutageNews =
  | { what: 'status'; status: TicketStatus; because?: string }
  | { what: 'eta'; eta: Instant }
  | { what: 'note'; text: string }

/** The outage after a reading, and what is new in it. A state that cannot follow is kept out; notes and ETAs are only added. */
export function readTicket(
  outage: Outage,
  reading: TicketReading,
  at: Instant,
): { outage: Outage; news: OutageNews[] } {
  const old = outage.reopening && reading.status === 'resolved'
  const fits = !old && reading.status !== outage.status && follows[outage.status].includes(reading.status)
  const last = outage.etas.at(-1)?.eta
  const etas = reading.eta && reading.eta !== last ? [...outage.etas, { at, eta: reading.eta }] : outage.etas
  const notes = reading.notes.filter(
    note => !outage.notes.some(known => known.at === note.at && known.text === note.text),
  )
  const theirs = notes.filter(({ by }) => by === 'contractor')
  const news: OutageNews[] = [
    ...(fits
      ? [{ what: 'status', status: reading.status, ...(reading.because && { because: reading.because }) } as const]
      : []),
    ...(etas !== outage.etas && reading.eta ? [{ what: 'eta', eta: reading.eta } as const] : []),
    ...theirs.map(({ text }) => ({ what: 'note', text }) as const),
  ]
  if (news.length === 0 && notes.length === 0 && outage.contractorId === reading.contractorId) return { outage, news }
  const next = { ...outage, contractorId: reading.contractorId, etas, notes: [...outage.notes, ...notes] }
  return {
    outage: fits ? moved(next, reading.status, at, reading.because) : { ...next, version: next.version + 1 },
    news,
  }
}

export type AnswerRefusal = { why: 'not yours' } | { why: 'not resolved'; outage: Outage }

/** The reporter's answer to «is it restored?». No: it goes on, with the reason; yes: it is closed. */
export function answerRestored(
  outage: Outage,
  answer: { actor: PersonId; restored: boolean },
  at: Instant,
): Result<Outage, AnswerRefusal> {
  if (outage.person !== answer.actor) return no({ why: 'not yours' })
  if (outage.status !== 'resolved') return no({ why: 'not resolved', outage })
  if (answer.restored) return yes(moved(outage, 'closed', at))
  return yes({ ...moved(outage, 'inProgress', at, 'reporter says no'), reopening: true })
}

/** The contractor's ticket has taken the reporter's answer. */
export function answerTaken(outage: Outage): Outage {
  const { reopening: _, ...rest } = outage
  return { ...rest, version: outage.version + 1 }
}

/** How badly it hits: no line at all is Major, a slow one Minor. */
export const severityOf = ({ symptom }: Pick<Outage, 'symptom'>): 'Critical' | 'Major' | 'Minor' =>
  symptom === 'down' || symptom === 'vpn' ? 'Major' : 'Minor'
