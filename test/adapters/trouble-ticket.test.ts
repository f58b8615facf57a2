import { describe, expect, it } from 'vitest'
import { readingOf, ticketBody } from '../../src/adapters/contractor/trouble-ticket.ts'
import { ticketStatuses } from '../../src/domain/ticket-status.ts'
import { notingLog } from '../support/fakes.ts'
import { reportedOutage } from '../support/samples.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'

const now = () => '2026-12-01T08:00:00Z'
const dialects = [
  ['v4', tmfValidator('TMF621'), 'TroubleTicket_Create'],
  ['v5', tmfValidator('TMF621v5'), 'TroubleTicket_FVO'],
] as const

const outage = reportedOutage({
  id: 'ours',
  words: 'plus rien depuis le petit-déjeuner',
  contact: '0470 12 34 56',
  test: { at: '2026-11-23T08:01:00Z', sync: false, vpn: false, downstream: 0, packetLoss: 100 },
})

describe.each(dialects)('a ticket in TMF621 %s', (dialect, valid, create) => {
  it('is what the specification asks for', () => {
    for (const symptom of ['down', 'slow', 'unstable', 'vpn', 'phone'] as const)
      expect(valid(create, ticketBody({ ...outage, symptom }, dialect))).toEqual([])
    expect(valid(create, ticketBody(reportedOutage(), dialect))).toEqual([])
  })

  it('carries our id, the number, the line, the employee number and the test', () => {
    const body = JSON.stringify(ticketBody(outage, dialect))
    for (const fact of ['"ours"', outage.number, outage.line.id, outage.employeeNumber, 'no sync', 'petit-déjeuner'])
      expect(body).toContain(fact)
    expect(body).toContain('"severity":"Major"')
    expect(body).toContain('"ticketType":"incident"')
  })

  it('carries no name and no telephone number', () => {
    const body = JSON.stringify(ticketBody(outage, dialect))
    expect(body).not.toContain(outage.person)
    expect(body).not.toContain('0470')
  })

  it('has `@type` on every object', () => {
    const typeless = (value: unknown): unknown[] => {
      if (Array.isArray(value)) return value.flatMap(typeless)
      if (typeof value !== 'object' || value === null) return []
      return [...('@type' in value ? [] : [value]), ...Object.values(value).flatMap(typeless)]
    }
    expect(typeless(ticketBody(outage, dialect))).toEqual([])
  })
})

describe('a ticket as read', () => {
  const read = (body: object, log = notingLog()) => readingOf({ id: 'TT-1', ...body }, log, now)
  const v4 = {
    externalId: 'ours',
    status: 'pending',
    statusChangeReason: 'Is somebody at home?',
    creationDate: '2026-11-23T09:00:00+01:00',
    lastUpdate: '2026-11-23T10:00:00+01:00',
    statusChangeDate: '2026-11-23T09:30:00+01:00',
    expectedResolutionDate: '2026-11-23T16:00:00+01:00',
    note: [
      { text: 'Pair replaced', date: '2026-11-23T09:10:00+01:00', author: 'contractor' },
      { text: 'Line test', author: 'office' },
    ],
  }
  const { externalId: _, ...alike } = v4
  const v5 = { ...alike, externalIdentifier: [{ '@type': 'ExternalIdentifier', id: 'ours' }] }

  it.each([
    ['v4', v4],
    ['v5', v5],
  ])('in %s tells the same', (_, body) => {
    expect(read(body)).toEqual({
      contractorId: 'TT-1',
      ours: 'ours',
      status: 'pending',
      because: 'Is somebody at home?',
      since: '2026-11-23T08:30:00Z',
      at: '2026-11-23T09:00:00Z',
      eta: '2026-11-23T15:00:00Z',
      notes: [
        { at: '2026-11-23T08:10:00Z', by: 'contractor', text: 'Pair replaced' },
        { at: '2026-11-23T08:00:00Z', by: 'office', text: 'Line test' },
      ],
    })
  })

  it.each(ticketStatuses)('%s is known', status => {
    const log = notingLog()
    expect(read({ status }, log).status).toBe(status)
    expect(log.noted).toEqual([])
  })

  it.each([['shiny'], [undefined], ['constructor'], ['**bold** and more']])('a status %s is logged', status => {
    const log = notingLog()
    expect(ticketStatuses).not.toContain(read({ status }, log).status)
    expect(log.noted).toHaveLength(1)
    expect(JSON.stringify(log.noted)).not.toContain('bold')
  })

  it.each([
    [{ statusChange: [{ changeDate: '2026-11-23T08:00:00Z' }, { changeDate: '2026-11-23T08:20:00Z' }] }],
    [{ statusChangeHistory: [{ statusChangeDate: '2026-11-23T08:20:00Z' }] }],
  ])('finds since when in its history: %j', body => {
    expect(read(body).since).toBe('2026-11-23T08:20:00Z')
  })

  it('without any moment changed now, and entered its status at the same moment each time', () => {
    const bare = read({ status: 'resolved', note: [{ text: 'Done' }] })
    expect(bare).toMatchObject({ at: now(), since: '1970-01-01T00:00:00Z' })
    expect(readingOf({ id: 'TT-1', status: 'resolved' }, notingLog(), () => '2026-12-09T08:00:00Z').since).toBe(
      bare.since,
    )
  })

  it('cuts what people write at a length that fits a card', () => {
    const long = 'x'.repeat(5000)
    const { because, notes } = read({ status: 'held', statusChangeReason: long, note: [{ text: long }] })
    expect([because?.length, notes[0]?.text.length]).toEqual([1000, 1000])
  })

  it.each([[null], ['text'], [{}], [{ id: '' }], [{ id: 'a', note: 'none' }], [{ id: 7 }]])(
    'is silence when it is not a ticket: %j',
    body => {
      expect(() => readingOf(body, notingLog(), now)).toThrow(/TMF621/)
    },
  )
})
