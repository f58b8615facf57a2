import { describe, expect, it } from 'vitest'
import type { Tmf } from '../../src/adapters/contractor/http.ts'
import { ticketActs } from '../../src/adapters/contractor/ticket-acts.ts'
import { notingLog } from '../support/fakes.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'

const at = '2026-12-01T08:00:00Z'
const slot = { id: 'AP-1', role: 'slot', name: '2026-12-03T08:00:00+01:00/2026-12-03T12:00:00+01:00' }
const line = { id: 'home-line-1', '@referredType': 'Service', href: 'https://contractor.example/service/home-line-1' }

const entities = {
  v4: [
    { ...line, role: 'affected', '@type': 'RelatedEntity' },
    { ...slot, '@referredType': 'Appointment', '@type': 'RelatedEntity' },
  ],
  v5: [
    { '@type': 'RelatedEntity', role: 'affected', entity: { ...line, '@type': 'EntityRef' } },
    {
      '@type': 'RelatedEntity',
      role: 'slot',
      entity: { id: slot.id, name: slot.name, '@referredType': 'Appointment', '@type': 'EntityRef' },
    },
  ],
}

/** The ticket as they have it, and every change we send. */
function ticketOf(dialect: 'v4' | 'v5', more: object = {}) {
  const ticket = {
    ...{
      id: 'TT-1',
      status: 'inProgress',
      severity: 'Major',
      creationDate: at,
      lastUpdate: at,
      '@type': 'TroubleTicket',
    },
    ...{ note: [], relatedEntity: entities[dialect], ...more },
  }
  const sent: Record<string, unknown>[] = []
  const tmf: Tmf = {
    get: async () => ({ status: 200, body: ticket, total: undefined }),
    async patch(_path, body) {
      sent.push(JSON.parse(JSON.stringify(body)))
      return { status: 200, body: ticket, total: undefined }
    },
    post: () => Promise.reject(new Error('nothing is created here')),
    state: () => 'ok',
  }
  return { acts: ticketActs(tmf, notingLog(), dialect, () => at), sent }
}

describe.each([
  ['v4', 'TMF621', 'TroubleTicket_Update'],
  ['v5', 'TMF621v5', 'TroubleTicket_MVO'],
] as const)('what is sent to change a ticket in %s', (dialect, spec, schema) => {
  const valid = tmfValidator(spec)

  it('is in the shape of the specification', async () => {
    const { acts, sent } = ticketOf(dialect)
    await acts.noteTicket('TT-1', { id: 'note-1', at, text: 'I am at home' })
    await acts.changeSeverity('TT-1', 'Critical')
    await acts.cancelTicket('TT-1', 'It works again')
    await acts.chooseSlot('TT-1', 'AP-1')
    await acts.attach('TT-1', { id: 'p-1', name: 'a.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) })
    expect(sent).toHaveLength(5)
    expect(sent.flatMap(body => valid(schema, body))).toEqual([])
    expect(sent.map(body => Object.keys(body).filter(key => key !== '@type'))).toEqual([
      ...[['note'], ['severity'], ['status', 'statusChangeReason'], ['relatedEntity'], ['attachment']],
    ])
  })

  it('sends their related entities back as they are, but for the window chosen', async () => {
    const { acts, sent } = ticketOf(dialect)
    await acts.chooseSlot('TT-1', 'AP-1')
    const [first, second] = entities[dialect]
    expect(sent).toEqual([{ '@type': 'TroubleTicket', relatedEntity: [first, { ...second, role: 'slotChosen' }] }])
  })

  it.each<[string, object, (acts: ReturnType<typeof ticketActs>) => Promise<unknown>]>([
    ['a note of ours is there', { note: [{ id: 'n' }] }, acts => acts.noteTicket('TT-1', { id: 'n', at, text: 'x' })],
    [
      'the note is there under an id of theirs',
      { note: [{ id: 'theirs', text: 'x', date: '2026-12-01T09:00:00.000+01:00' }] },
      acts => acts.noteTicket('TT-1', { id: 'n', at, text: 'x' }),
    ],
    ['the severity is so already', {}, acts => acts.changeSeverity('TT-1', 'Major')],
    ['it is over', { status: 'closed' }, acts => acts.cancelTicket('TT-1', 'x')],
    [
      'the file is there',
      { attachment: [{ id: 'p-1' }] },
      acts => acts.attach('TT-1', { id: 'p-1', name: 'a', type: 'image/png', bytes: new Uint8Array(1) }),
    ],
  ])('is nothing when %s', async (_, more, act) => {
    const { acts, sent } = ticketOf(dialect, more)
    await act(acts)
    expect(sent).toEqual([])
  })

  it('is a note for the same words at another time', async () => {
    const { acts, sent } = ticketOf(dialect, { note: [{ id: 'theirs', text: 'x', date: '2026-12-01T07:00:00Z' }] })
    await acts.noteTicket('TT-1', { id: 'n', at, text: 'x' })
    expect(sent).toMatchObject([{ note: [{ id: 'n', author: 'office', date: at, text: 'x' }] }])
  })
})
