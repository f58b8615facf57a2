import type { Instant } from './day.ts'
import {
  isOver,
  lastChange,
  moved,
  type Outage,
  type OutageNews,
  type OutageRead,
  type OutageStatus,
  type TicketReading,
} from './outage.ts'
import { isTicketStatus, type Misfit, nextStatus, type TicketState, type TicketStatus } from './ticket-status.ts'

const isMended = (status: OutageStatus): boolean => ['resolved', 'closed', 'cancelled', 'rejected'].includes(status)

/**
 * The outage after a reading, and what is new in it. Late or repeated news takes nothing back: a status moves on only, notes
 * and ETAs are only added. What cannot be is left out and named.
 */
export function readTicket(outage: Outage, reading: TicketReading, now: Instant): OutageRead {
  if (outage.status === 'begun' || outage.status === 'dropped') return { outage, news: [], odd: 'not reported' }
  if (outage.contractorId && outage.contractorId !== reading.contractorId)
    return { outage, news: [], odd: 'another ticket' }
  const { ticket, entered, late, odd } = ticketAfter(outage, reading)
  const status = entered && statusAfter(outage, entered)
  const eta = late ? undefined : newEta(outage, reading, now)
  const notes = newNotes(outage, reading)
  const news: OutageNews[] = [
    ...(status ? [{ what: 'status', status, ...becauseOf(reading) } as const] : []),
    // What is mended or over is not expected any more.
    ...(eta?.fits && !isMended(status ?? outage.status) ? [{ what: 'eta', eta: eta.at } as const] : []),
    ...notes.filter(({ by }) => by === 'contractor').map(({ text }) => ({ what: 'note', text }) as const),
  ]
  const wrong: OutageRead['odd'] = odd ?? (eta && !eta.fits ? 'eta in the past' : undefined)
  const read = { news, ...(wrong && { odd: wrong }) }
  if (notes.length === 0 && news.length === 0 && sameTicket(outage.ticket, ticket)) return { outage, ...read }
  const next: Outage = {
    ...outage,
    contractorId: reading.contractorId,
    ticket,
    etas: eta?.fits ? [...outage.etas, { at: now, eta: eta.at }] : outage.etas,
    notes: [...outage.notes, ...notes],
  }
  if (status)
    return { outage: lastChange(moved(next, status, now, reading.because), { since: reading.since }), ...read }
  return { outage: { ...next, version: next.version + 1 }, ...read }
}

type TicketAfter = { ticket: TicketState; entered?: TicketStatus; late?: true; odd?: Misfit }

function ticketAfter(outage: Outage, { status, since, at }: TicketReading): TicketAfter {
  if (!outage.ticket) {
    if (isTicketStatus(status)) return { ticket: { status, since, at }, entered: status }
    return { ticket: { status: 'acknowledged', since, at }, entered: 'acknowledged', odd: 'unknown status' }
  }
  const { state, news } = nextStatus(outage.ticket, { status, since, at })
  if (news.what === 'moved' || (news.what === 'entered again' && state.status === 'resolved'))
    return { ticket: state, entered: state.status }
  if (news.what === 'does not fit') return { ticket: state, odd: news.why }
  return news.what === 'late' ? { ticket: state, late: true } : { ticket: state }
}

/** Undefined: nothing moves here. The «resolved» that the reporter has denied is old until the contractor knows it. */
function statusAfter(outage: Outage, entered: TicketStatus): TicketStatus | undefined {
  if (isOver(outage) || (outage.reopening && entered === 'resolved')) return undefined
  return entered === outage.status && entered !== 'resolved' ? undefined : entered
}

/** A repair that was to be over by now is no news; an ETA that has gone by since stays as it was told. */
function newEta({ etas }: Outage, { eta }: TicketReading, now: Instant) {
  if (!eta || etas.at(-1)?.eta === eta) return undefined
  return { at: eta, fits: Temporal.Instant.compare(eta, now) > 0 }
}

const newNotes = (outage: Outage, reading: TicketReading) =>
  reading.notes.filter(note => !outage.notes.some(known => known.at === note.at && known.text === note.text))

const becauseOf = ({ because }: TicketReading) => because && { because }

const sameTicket = (known: TicketState | undefined, read: TicketState) =>
  known?.status === read.status && known.since === read.since && known.at === read.at
