import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dropOutage,
  isOver,
  type Outage,
  type OutageRead,
  outageNumber,
  reportOutage,
  severityOf,
  type TicketReading,
  withTest,
} from '../../src/domain/outage.ts'
import { answerRestored, readAnswered } from '../../src/domain/outage-answer.ts'
import { readTicket } from '../../src/domain/outage-reading.ts'
import { type TicketStatus, ticketStatuses } from '../../src/domain/ticket-status.ts'
import { reportedOutage, sampleOutage } from '../support/samples.ts'

const now = '2026-11-23T12:00:00Z'
const reported = reportedOutage()
const minute = (minutes: number) => Temporal.Instant.from('2026-11-23T08:00:00Z').add({ minutes }).toString()

/** A reading of the ticket as it stood `minutes` after eight. */
const reading = (minutes: number, status: string, own: Partial<TicketReading> = {}): TicketReading => ({
  ...{ contractorId: 'TT-1', status, since: minute(minutes), at: minute(minutes), notes: [] },
  ...own,
})

function read(outage: Outage, ...readings: TicketReading[]) {
  const news: OutageRead['news'][number][] = []
  const odd: OutageRead['odd'][] = []
  let known = outage
  for (const next of readings) {
    const taken = readTicket(known, next, now)
    news.push(...taken.news)
    if (taken.odd) odd.push(taken.odd)
    known = taken.outage
  }
  const told = news.map(item => (item.what === 'status' ? item.status : item.what))
  return { outage: known, told, odd }
}

const yesOrNo = (outage: Outage, restored: boolean): Outage => {
  const answered = answerRestored(outage, { actor: 'anna', restored }, now)
  if (!answered.ok) throw new Error(answered.refusal.why)
  return answered.value
}

describe('a report', () => {
  const form = { symptom: 'slow', since: '2026-11-23T07:30:00Z', words: 'since breakfast' } as const

  it('is kept with what the form says', () => {
    const sent = reportOutage(sampleOutage(), form, now)
    expect(sent.ok && sent.value).toMatchObject({ ...form, status: 'reported', reportedAt: now, version: 2 })
  })

  it.each([
    ['2026-11-23T12:00:00Z', undefined],
    ['2026-11-23T12:00:01Z', 'in the future'],
    ['2026-11-24T08:00:00Z', 'in the future'],
    ['2026-10-24T12:00:00Z', undefined],
    ['2026-10-24T11:59:00Z', 'too long ago'],
  ])('since %s: %s', (since, why) => {
    const sent = reportOutage(sampleOutage(), { ...form, since }, now)
    expect(sent.ok ? undefined : sent.refusal.why).toBe(why)
  })

  it('is sent once', () => {
    const again = reportOutage(reported, form, now)
    expect(again.ok || again.refusal).toEqual({ why: 'already reported', outage: reported })
  })

  it('is put aside only before it is sent', () => {
    expect(dropOutage(sampleOutage(), now)).toMatchObject({ status: 'dropped', version: 2 })
    expect(dropOutage(reported, now)).toBeUndefined()
  })

  it('keeps the test of its line', () => {
    const test = { at: now, sync: false }
    expect(withTest(reported, test)).toEqual({ ...reported, version: 3, test })
  })

  it.each([
    ['down', 'Major'],
    ['vpn', 'Major'],
    ['slow', 'Minor'],
    ['unstable', 'Minor'],
    ['phone', 'Minor'],
  ] as const)('of %s is %s', (symptom, severity) => {
    expect(severityOf({ symptom })).toBe(severity)
  })

  it('has a number that can be read aloud', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        expect(outageNumber(id, '2026-12-01')).toMatch(/^P-261201-[2-9A-HJ-NP-Z]{4}$/)
        expect(outageNumber(id, '2026-12-01')).toBe(outageNumber(id, '2026-12-01'))
      }),
    )
  })
})

describe('a reading of a ticket', () => {
  it('tells each step once, from the contractor’s first word to the end', () => {
    const run = read(
      reported,
      reading(1, 'acknowledged'),
      reading(2, 'inProgress', { eta: '2026-11-23T15:00:00Z' }),
      reading(3, 'pending', { because: 'Is somebody at home?' }),
      reading(4, 'inProgress'),
      reading(5, 'held'),
      reading(6, 'inProgress', { eta: '2026-11-23T16:00:00Z' }),
      reading(7, 'resolved'),
      reading(8, 'closed'),
    )
    const [a, b, c, d, e, f] = ['acknowledged', 'inProgress', 'eta', 'pending', 'held', 'resolved']
    expect(run.told).toEqual([a, b, c, d, 'question', b, e, b, c, f, 'closed'])
    expect(run.odd).toEqual([])
    expect(run.outage).toMatchObject({ status: 'closed', contractorId: 'TT-1' })
    expect(run.outage.etas.map(({ eta }) => eta)).toEqual(['2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z'])
    expect(run.outage.history.find(({ status }) => status === 'pending')?.because).toBe('Is somebody at home?')
  })

  const note = { at: minute(2), by: 'contractor', text: 'The pair is being replaced' } as const
  it.each<[string, TicketReading[], string[], string]>([
    ['repeated', [reading(1, 'acknowledged'), reading(1, 'acknowledged')], ['acknowledged'], 'acknowledged'],
    ['late', [reading(2, 'inProgress'), reading(1, 'acknowledged')], ['inProgress'], 'inProgress'],
    [
      'late, with an ETA that is old',
      [reading(3, 'inProgress', { eta: '2026-11-23T16:00:00Z' }), reading(2, 'held', { eta: '2026-11-23T15:00:00Z' })],
      ['inProgress', 'eta'],
      'inProgress',
    ],
    [
      'an ETA that comes with the end is kept and not told',
      [reading(1, 'inProgress'), reading(2, 'resolved', { eta: '2026-11-23T16:00:00Z' })],
      ['inProgress', 'resolved'],
      'resolved',
    ],
    [
      'partial',
      [reading(1, 'inProgress', { eta: '2026-11-23T16:00:00Z', notes: [note] }), reading(2, 'inProgress')],
      ['inProgress', 'eta', 'note'],
      'inProgress',
    ],
    [
      'of two steps at once',
      [reading(1, 'acknowledged'), reading(4, 'resolved')],
      ['acknowledged', 'resolved'],
      'resolved',
    ],
    ['the first, and over already', [reading(4, 'resolved')], ['resolved'], 'resolved'],
    ['a change of a note only', [reading(1, 'held'), reading(2, 'held', { since: minute(1) })], ['held'], 'held'],
    ['our own note', [reading(1, 'held', { notes: [{ ...note, by: 'office' }] })], ['held'], 'held'],
    [
      'late, with a note that is not known',
      [reading(3, 'inProgress'), reading(2, 'acknowledged', { notes: [note] })],
      ['inProgress', 'note'],
      'inProgress',
    ],
  ])('%s', (_, readings, told, status) => {
    const run = read(reported, ...readings)
    expect(run.told).toEqual(told)
    expect(run.outage.status).toBe(status)
    expect(run.odd).toEqual([])
  })

  it.each<[string, TicketReading[], string]>([
    ['a status nobody knows', [reading(1, 'inProgress'), reading(2, 'shiny')], 'unknown status'],
    ['a status that cannot follow', [reading(1, 'inProgress'), reading(2, 'rejected')], 'no way there'],
    ['life after the end', [reading(1, 'cancelled'), reading(2, 'inProgress')], 'already over'],
    [
      'another ticket with our id',
      [reading(1, 'held'), reading(2, 'closed', { contractorId: 'TT-2' })],
      'another ticket',
    ],
    [
      'an ETA in the past',
      [reading(1, 'held'), reading(2, 'held', { eta: '2026-11-23T11:59:00Z' })],
      'eta in the past',
    ],
  ])('that cannot be is left out and named: %s', (_, readings, odd) => {
    const [first, ...rest] = readings
    const known = read(reported, first as TicketReading)
    const run = read(known.outage, ...rest)
    expect(run.odd).toEqual([odd])
    expect(run.told).toEqual([])
    expect(run.outage.status).toBe(known.outage.status)
    expect(run.outage.contractorId).toBe('TT-1')
  })

  it('takes a ticket in an unknown state as received, so that it is not opened again', () => {
    const run = read(reported, reading(1, 'shiny'))
    expect(run.outage).toMatchObject({ status: 'acknowledged', contractorId: 'TT-1' })
    expect(run.odd).toEqual(['unknown status'])
  })

  it.each([['begun'], ['dropped']] as const)('of a report that is %s is refused', status => {
    const run = read(sampleOutage({ status }), reading(1, 'acknowledged'))
    expect(run.odd).toEqual(['not reported'])
    expect(run.outage.status).toBe(status)
  })

  it('keeps an ETA that has gone by, without telling it again', () => {
    const eta = '2026-11-23T13:00:00Z'
    const known = readTicket(reported, reading(1, 'inProgress', { eta }), now).outage
    const later = readTicket(known, reading(9, 'inProgress', { eta, since: minute(1) }), '2026-11-23T14:00:00Z')
    expect(later.news).toEqual([])
    expect(later.odd).toBeUndefined()
  })
})

describe('the reporter’s answer', () => {
  const resolved = read(reported, reading(1, 'inProgress'), reading(5, 'resolved')).outage

  it('yes closes, and what the contractor says afterwards moves nothing', () => {
    const closed = yesOrNo(resolved, true)
    expect(closed.status).toBe('closed')
    expect(isOver(closed)).toBe(true)
    const after = read(closed, reading(6, 'closed'))
    expect(after.told).toEqual([])
    expect(after.outage.status).toBe('closed')
  })

  it('no reopens, and the old «resolved» does not come back', () => {
    const reopened = yesOrNo(resolved, false)
    expect(reopened).toMatchObject({ status: 'inProgress', reopening: true })
    expect(read(reopened, reading(5, 'resolved'), reading(5, 'resolved')).told).toEqual([])
    const taken = readAnswered(reopened, reading(6, 'inProgress'), now)
    expect(taken.outage.reopening).toBeUndefined()
    expect(taken.news).toEqual([])
    const late = read(taken.outage, reading(5, 'resolved'))
    expect(late.told).toEqual([])
    expect(late.outage.status).toBe('inProgress')
  })

  it('is asked for again when it is resolved again, even when the reopening was never seen', () => {
    const reopened = yesOrNo(resolved, false)
    const taken = readAnswered(reopened, reading(6, 'inProgress'), now).outage
    expect(read(taken, reading(8, 'resolved')).told).toEqual(['resolved'])
    expect(read(resolved, reading(9, 'resolved')).told).toEqual(['resolved'])
  })

  it('is taken back from nobody when the contractor’s ticket did not move', () => {
    const reopened = yesOrNo(resolved, false)
    const taken = readAnswered(reopened, reading(5, 'resolved'), now).outage
    expect(taken.version).toBe(reopened.version + 1)
    expect(taken.reopening).toBeUndefined()
  })

  it.each(ticketStatuses.filter(status => status !== 'resolved'))('is not taken while it is %s', status => {
    const outage = reportedOutage({ status })
    const answered = answerRestored(outage, { actor: 'anna', restored: true }, now)
    expect(answered.ok || answered.refusal).toEqual({ why: 'not resolved', outage })
  })

  it('is taken from the reporter only', () => {
    const answered = answerRestored(resolved, { actor: 'bram', restored: true }, now)
    expect(answered.ok || answered.refusal).toEqual({ why: 'not yours' })
  })
})

describe('whatever order the readings come in', () => {
  /** A life of a ticket as the agreed steps allow, one reading after each. */
  const steps: Record<TicketStatus, TicketStatus[]> = {
    acknowledged: ['inProgress', 'pending', 'held', 'cancelled', 'rejected'],
    pending: ['inProgress'],
    held: ['inProgress'],
    inProgress: ['pending', 'held', 'resolved', 'cancelled'],
    resolved: ['closed', 'inProgress'],
    closed: [],
    cancelled: [],
    rejected: [],
  }
  const life = fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }).map(choices => {
    const statuses: TicketStatus[] = ['acknowledged']
    for (const choice of choices) {
      const next = steps[statuses.at(-1) ?? 'closed']
      const status = next[choice % Math.max(1, next.length)]
      if (status) statuses.push(status)
    }
    return statuses.map((status, i) => {
      const eta = i > 1 ? { eta: `2026-11-23T1${3 + (i % 6)}:00:00Z` } : {}
      const notes = Array.from(
        { length: i },
        (_, n) => ({ at: minute(n), by: 'contractor', text: `note ${n}` }) as const,
      )
      return reading(i + 1, status, { ...eta, notes })
    })
  })
  const disorder = life.chain(readings =>
    fc
      .array(fc.nat(readings.length - 1), { maxLength: 20 })
      .map(picks => ({ readings, seen: picks.flatMap(pick => readings[pick] ?? []) })),
  )

  it('they end where the newest of them is, and nothing seen is taken back', () => {
    fc.assert(
      fc.property(disorder, ({ readings, seen }) => {
        const last = readings.at(-1) as TicketReading
        const { outage } = read(reported, ...seen, last)
        expect(outage.status).toBe(last.status)
        expect(outage.ticket).toEqual({ status: last.status, since: last.since, at: last.at })
      }),
    )
  })

  it('notes and ETAs only grow, each note is told once, and versions count one by one', () => {
    fc.assert(
      fc.property(disorder, ({ seen }) => {
        let known: Outage = reported
        const told: string[] = []
        for (const next of seen) {
          const { outage, news } = readTicket(known, next, now)
          expect(outage.notes.slice(0, known.notes.length)).toEqual(known.notes)
          expect(outage.etas.slice(0, known.etas.length)).toEqual(known.etas)
          expect(outage.history.slice(0, known.history.length)).toEqual(known.history)
          expect(outage.version - known.version).toBe(outage === known ? 0 : 1)
          told.push(...news.flatMap(item => (item.what === 'note' ? [item.text] : [])))
          known = outage
        }
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })

  it('any reading twice changes nothing the second time', () => {
    fc.assert(
      fc.property(disorder, ({ seen }) => {
        const { outage } = read(reported, ...seen)
        const last = seen.at(-1)
        if (last) expect(readTicket(outage, last, now)).toMatchObject({ outage, news: [] })
      }),
    )
  })
})
