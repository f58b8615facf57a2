import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isTicketOver,
  isTicketStatus,
  mayBecome,
  missedBetween,
  nextStatus,
  type TicketState,
  ticketStatuses,
} from '../../src/domain/ticket-status.ts'

const allowed = [
  ...['inProgress', 'pending', 'held', 'cancelled', 'rejected'].map(to => `acknowledged → ${to}`),
  ...['pending → inProgress', 'held → inProgress'],
  ...['pending', 'held', 'resolved', 'cancelled'].map(to => `inProgress → ${to}`),
  ...['resolved → closed', 'resolved → inProgress'],
]
const all = ticketStatuses.flatMap(from => ticketStatuses.map(to => [from, to] as const))

describe('a ticket', () => {
  it.each(all)('that is %s may become %s only by agreement', (from, to) => {
    expect(mayBecome(from, to)).toBe(allowed.includes(`${from} → ${to}`))
  })

  it('is over once closed, cancelled or rejected', () => {
    expect(ticketStatuses.filter(isTicketOver)).toEqual(['rejected', 'closed', 'cancelled'])
  })

  it('has the eight statuses of TMF621', () => {
    expect(ticketStatuses).toHaveLength(8)
    expect(isTicketStatus('inProgress')).toBe(true)
    for (const other of ['InProgress', 'open', '', 'constructor']) expect(isTicketStatus(other)).toBe(false)
  })

  it.each([
    ['acknowledged', 'inProgress', []],
    ['acknowledged', 'resolved', ['inProgress']],
    ['acknowledged', 'closed', ['inProgress', 'resolved']],
    ['pending', 'held', ['inProgress']],
    ['resolved', 'pending', ['inProgress']],
    ['resolved', 'resolved', ['inProgress']],
    ['pending', 'rejected', undefined],
    ['inProgress', 'acknowledged', undefined],
    ['acknowledged', 'acknowledged', undefined],
    ['closed', 'inProgress', undefined],
    ['closed', 'closed', undefined],
  ] as const)('goes from %s to %s past %j', (from, to, missed) => {
    expect(missedBetween(from, to)).toEqual(missed)
  })
})

const state = (status: TicketState['status'], time: string, since = time): TicketState => ({
  status,
  since: `2026-11-23T${since}:00Z`,
  at: `2026-11-23T${time}:00Z`,
})

describe('a reading of a ticket', () => {
  it.each([
    ['the next step', state('acknowledged', '08:00'), state('inProgress', '08:10'), 'moved'],
    ['a step missed', state('acknowledged', '08:00'), state('resolved', '09:00'), 'moved'],
    ['a repair reopened', state('resolved', '09:00'), state('inProgress', '09:30'), 'moved'],
    ['the same again', state('inProgress', '08:10'), state('inProgress', '08:10'), 'repeated'],
    ['a note on it', state('inProgress', '08:10'), state('inProgress', '08:40', '08:10'), 'repeated'],
    ['resolved twice', state('resolved', '09:00'), state('resolved', '10:00'), 'entered again'],
    ['closed, touched later', state('closed', '09:00'), state('closed', '10:00'), 'repeated'],
    ['old news', state('inProgress', '08:10'), state('acknowledged', '08:00'), 'late'],
    ['an old reopening', state('resolved', '09:00'), state('inProgress', '08:50'), 'late'],
    ['a lesser one of the same minute', state('resolved', '09:00'), state('inProgress', '09:00'), 'late'],
    ['a further one of the same minute', state('inProgress', '09:00'), state('resolved', '09:00'), 'moved'],
    ['another of the same minute and rank', state('pending', '09:00'), state('inProgress', '09:00'), 'moved'],
    ['a resolution dated back', state('inProgress', '09:00'), state('resolved', '09:30', '08:30'), 'moved'],
  ] as const)('that is %s', (_what, known, read, what) => {
    const { state: after, news } = nextStatus(known, read)
    expect(news.what).toBe(what)
    expect(after.status).toBe(what === 'late' ? known.status : read.status)
  })

  it('names the steps that were missed', () => {
    const { news } = nextStatus(state('acknowledged', '08:00'), state('closed', '09:00'))
    expect(news).toEqual({ what: 'moved', from: 'acknowledged', missed: ['inProgress', 'resolved'] })
  })

  it.each([
    ['unknown status', state('inProgress', '08:00'), { ...state('inProgress', '09:00'), status: 'paused' }],
    ['unreadable moment', state('inProgress', '08:00'), { ...state('resolved', '09:00'), at: 'yesterday' }],
    ['unreadable moment', state('inProgress', '08:00'), { ...state('resolved', '09:00'), since: '' }],
    ['already over', state('closed', '08:00'), state('inProgress', '09:00')],
    ['already over', state('cancelled', '08:00'), state('resolved', '08:01')],
    ['no way there', state('inProgress', '08:00'), state('acknowledged', '09:00')],
    ['no way there', state('held', '08:00'), state('rejected', '09:00')],
  ] as const)('that does not fit is named (%s) and changes nothing', (why, known, read) => {
    const { state: after, news } = nextStatus(known, read)
    expect(after).toBe(known)
    expect(news).toEqual({ what: 'does not fit', why, read })
  })

  it('is compared as a moment, not as text', () => {
    const read = { status: 'resolved', since: '2026-11-23T08:30:00+01:00', at: '2026-11-23T08:30:00+01:00' }
    expect(nextStatus(state('inProgress', '08:00'), read).news.what).toBe('late')
  })
})

const minute = fc.integer({ min: 0, max: 59 }).map(minute => `08:${String(minute).padStart(2, '0')}`)
const reading = fc.tuple(fc.constantFrom(...ticketStatuses), minute).map(([status, time]) => state(status, time))
const follow = (readings: readonly TicketState[]) =>
  readings.reduce((known, read) => nextStatus(known, read).state, state('acknowledged', '08:00'))

describe('whatever is read', () => {
  it('no reading has an effect twice', () => {
    fc.assert(
      fc.property(fc.array(reading), reading, (before, last) => {
        const once = nextStatus(follow(before), last).state
        expect(nextStatus(once, last).state).toEqual(once)
      }),
    )
  })

  it('a ticket that is over stays so, and its moment never goes back', () => {
    fc.assert(
      fc.property(fc.array(reading), reading, (before, last) => {
        const known = follow(before)
        const after = nextStatus(known, last).state
        expect(after.at >= known.at).toBe(true)
        if (isTicketOver(known.status)) expect(after.status).toBe(known.status)
      }),
    )
  })

  it('a late copy of earlier news changes nothing', () => {
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1 }), fc.nat(), (readings, pick) => {
        const inOrder = [...readings].sort((a, b) => a.at.localeCompare(b.at))
        const known = follow(inOrder)
        const copy = inOrder[pick % inOrder.length]
        if (copy && copy.at < known.at) expect(nextStatus(known, copy).state).toEqual(known)
      }),
    )
  })
})
