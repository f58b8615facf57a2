import type { Instant } from './day.ts'

/** The states of a trouble ticket, as TMF621 names them. */
export const ticketStatuses = [
  'acknowledged',
  'rejected',
  'pending',
  'held',
  'inProgress',
  'resolved',
  'closed',
  'cancelled',
] as const
export type TicketStatus = (typeof ticketStatuses)[number]

/** TMF621 names no transitions; these are agreed with the contractor (after MEF 124). */
const steps: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  acknowledged: ['inProgress', 'pending', 'held', 'cancelled', 'rejected'],
  pending: ['inProgress'],
  held: ['inProgress'],
  inProgress: ['pending', 'held', 'resolved', 'cancelled'],
  resolved: ['closed', 'inProgress'],
  closed: [],
  cancelled: [],
  rejected: [],
}

/** How far a repair has come: decides between two readings of one moment. */
const progress: Readonly<Record<TicketStatus, number>> = {
  acknowledged: 0,
  inProgress: 1,
  pending: 1,
  held: 1,
  resolved: 2,
  closed: 3,
  cancelled: 3,
  rejected: 3,
}

export const isTicketStatus = (text: string): text is TicketStatus =>
  (ticketStatuses as readonly string[]).includes(text)

export const isTicketOver = (status: TicketStatus): boolean => steps[status].length === 0

/** Whether one step leads from a status to another. Staying is no step. */
export const mayBecome = (from: TicketStatus, to: TicketStatus): boolean => steps[from].includes(to)

/**
 * The statuses passed between two, by the shortest way: none when it is one step, undefined when no way leads there. From a
 * status to itself it is a way out and back. Every longer way goes through `inProgress`, so there is never a choice of two,
 * but for the way from `inProgress` back to itself.
 */
export function missedBetween(from: TicketStatus, to: TicketStatus): readonly TicketStatus[] | undefined {
  const ways: TicketStatus[][] = steps[from].map(step => [step])
  const met = new Set<TicketStatus>()
  for (const way of ways) {
    const end = way.at(-1) ?? from
    if (end === to) return way.slice(0, -1)
    if (met.has(end)) continue
    met.add(end)
    ways.push(...steps[end].map(step => [...way, step]))
  }
  return undefined
}

/** A ticket's status as known: `since` when it was entered, `at` when the contractor last changed the ticket. */
export type TicketState = { status: TicketStatus; since: Instant; at: Instant }
/** The same as read: whatever the contractor wrote. */
export type TicketStateRead = { status: string; since: Instant; at: Instant }

export type StatusNews =
  /** `missed`: statuses passed unseen. */
  | { what: 'moved'; from: TicketStatus; missed: readonly TicketStatus[] }
  /** Left and entered again, unseen: a repair resolved twice asks the reporter twice. */
  | { what: 'entered again' }
  | { what: 'repeated' }
  /** Older than what is known. */
  | { what: 'late' }
  | { what: 'does not fit'; why: Misfit; read: TicketStateRead }

export type Misfit = 'unknown status' | 'unreadable moment' | 'already over' | 'no way there'

/**
 * The state after a reading, and what the reading was. Late or repeated news never moves a ticket backwards, and what does
 * not fit leaves it as it was: the caller keeps it, logs it and reads the ticket again. `at` decides which reading is the
 * newer; of two of the same moment the one further on wins.
 */
export function nextStatus(known: TicketState, read: TicketStateRead): { state: TicketState; news: StatusNews } {
  const stays = (news: StatusNews) => ({ state: known, news })
  const misfit = (why: Misfit) => stays({ what: 'does not fit', why, read })
  const { status } = read
  if (!isTicketStatus(status)) return misfit('unknown status')
  const [at, since] = [momentOf(read.at), momentOf(read.since)]
  if (at === undefined || since === undefined) return misfit('unreadable moment')
  const age = at - (momentOf(known.at) ?? 0n)
  if (age < 0n) return stays({ what: 'late' })
  const state: TicketState = { status, since: read.since, at: read.at }
  const missed = missedBetween(known.status, status)
  if (status === known.status) {
    const again = missed !== undefined && since > (momentOf(known.since) ?? 0n)
    return again
      ? { state, news: { what: 'entered again' } }
      : { state: { ...known, at: read.at }, news: { what: 'repeated' } }
  }
  if (age === 0n && progress[status] < progress[known.status]) return stays({ what: 'late' })
  if (isTicketOver(known.status)) return misfit('already over')
  if (!missed) return misfit('no way there')
  return { state, news: { what: 'moved', from: known.status, missed } }
}

/** In nanoseconds, which the contractor's moments may carry as a fraction. */
function momentOf(text: Instant): bigint | undefined {
  try {
    return Temporal.Instant.from(text).epochNanoseconds
  } catch {
    return undefined
  }
}
