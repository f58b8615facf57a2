import type { Instant } from './day.ts'
import {
  isOpen,
  isOver,
  lastChange,
  moved,
  type Outage,
  type OutageNews,
  type OutageRead,
  type OutageStatus,
  type TicketNote,
  type TicketReading,
} from './outage.ts'
import { visitAfter, visitsAfter } from './outage-visit.ts'
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
  const theirs = notes.filter(({ by }) => by === 'contractor')
  const visit = late ? { visit: outage.visit, news: [] } : visitAfter(outage, reading.visit)
  const visits = late ? outage.visits : visitsAfter(outage, reading.visit, reading.at, now)
  const question = questionAfter(outage, status, reading, theirs, now)
  const news: OutageNews[] = [
    ...(status ? [{ what: 'status', status, ...becauseOf(reading) } as const] : []),
    ...(status && goesOn(outage, status) ? [{ what: 'not cancelled', because: reading.because ?? '' } as const] : []),
    ...(question && question.text !== outage.question?.text ? [asking(question)] : []),
    // What is mended or over is not expected any more.
    ...(eta?.fits && !isMended(status ?? outage.status) ? [{ what: 'eta', eta: eta.at } as const] : []),
    ...theirs.flatMap(({ text }) => (text === question?.text ? [] : [{ what: 'note', text } as const])),
    ...(isMended(status ?? outage.status) ? [] : visit.news),
  ]
  const wrong: OutageRead['odd'] = odd ?? (eta && !eta.fits ? 'eta in the past' : undefined)
  const read = { news, ...(wrong && { odd: wrong }) }
  const same = sameTicket(outage.ticket, ticket) && visit.visit === outage.visit && question === outage.question
  if (notes.length === 0 && news.length === 0 && same) return { outage, ...read }
  const { question: _, visit: __, slot, cancelling, ...before } = outage
  const next: Outage = {
    ...before,
    contractorId: reading.contractorId,
    ticket,
    etas: eta?.fits ? [...outage.etas, { at: now, eta: eta.at, ...reasonIn(theirs) }] : outage.etas,
    notes: [...outage.notes, ...notes],
    ...(cancelling && !(status && goesOn(outage, status)) && { cancelling }),
    ...(question && { question }),
    ...(visit.visit && { visit: visit.visit }),
    ...(visits && { visits }),
    ...(slot && !visit.settled && { slot }),
  }
  if (status)
    return { outage: lastChange(moved(next, status, now, reading.because), { since: reading.since }), ...read }
  return { outage: { ...next, version: next.version + 1 }, ...read }
}

/** They have been asked to cancel it, and take it further instead: that is a no. */
const goesOn = ({ cancelling }: Outage, status: TicketStatus): boolean =>
  cancelling?.asked === true && isOpen({ status })

type TicketAfter = { ticket: TicketState; entered?: TicketStatus; late?: true; odd?: Misfit }

function ticketAfter(outage: Outage, { status, since, at }: TicketReading): TicketAfter {
  if (!outage.ticket) {
    if (isTicketStatus(status)) return { ticket: { status, since, at }, entered: status }
    return { ticket: { status: 'acknowledged', since, at }, entered: 'acknowledged', odd: 'unknown status' }
  }
  const { state, news } = nextStatus(outage.ticket, { status, since, at })
  if (news.what === 'moved' || (news.what === 'entered again' && asksAgain(state.status)))
    return { ticket: state, entered: state.status }
  if (news.what === 'does not fit') return { ticket: state, odd: news.why }
  return news.what === 'late' ? { ticket: state, late: true } : { ticket: state }
}

/** Entered again unseen, these ask the reporter again. */
const asksAgain = (status: TicketStatus) => status === 'resolved' || status === 'pending'

/** Undefined: nothing moves here. The «resolved» that the reporter has denied is old until the contractor knows it. */
function statusAfter(outage: Outage, entered: TicketStatus): TicketStatus | undefined {
  if (isOver(outage) || (outage.reopening && entered === 'resolved')) return undefined
  return entered === outage.status && !asksAgain(entered) ? undefined : entered
}

/** A repair that was to be over by now is no news; an ETA that has gone by since stays as it was told. */
function newEta({ etas }: Outage, { eta }: TicketReading, now: Instant) {
  if (!eta || etas.at(-1)?.eta === eta) return undefined
  return { at: eta, fits: Temporal.Instant.compare(eta, now) > 0 }
}

const reasonIn = (notes: readonly TicketNote[]) => {
  const last = notes.at(-1)
  return last && { because: last.text }
}

const newNotes = (outage: Outage, reading: TicketReading) =>
  reading.notes.filter(note => !outage.notes.some(known => known.at === note.at && known.text === note.text))

/** While they wait for us there is a question: the reason of the status, else the last note that came with it. */
function questionAfter(
  outage: Outage,
  entered: TicketStatus | undefined,
  { because }: TicketReading,
  notes: readonly TicketNote[],
  now: Instant,
): Outage['question'] {
  if ((entered ?? outage.status) !== 'pending') return undefined
  const text = because ?? notes.at(-1)?.text
  if (entered === 'pending' || !outage.question) return { at: now, ...(text && { text }) }
  return !outage.question.text && text ? { ...outage.question, text } : outage.question
}

const asking = ({ text }: NonNullable<Outage['question']>): OutageNews => ({ what: 'question', ...(text && { text }) })

const becauseOf = ({ because }: TicketReading) => because && { because }

const sameTicket = (known: TicketState | undefined, read: TicketState) =>
  known?.status === read.status && known.since === read.since && known.at === read.at
