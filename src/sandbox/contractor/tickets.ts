import { randomUUID } from 'node:crypto'
import type { Json, JsonObject, TicketMove, TicketSeen } from '../world.ts'
import type { VisitEnd } from '../world-network.ts'
import { type Call, created, objectBody, Refusal, type Route } from './answer.ts'
import { byId, byKeyOf, type KeptKey, keysOf } from './by-id.ts'
import { objectsAt, problem, textAt } from './check.ts'
import { apis, type Publish } from './hubs.ts'
import { list, one } from './lists.ts'
import { signed, withNew } from './notes.ts'
import { type Ticket, ticketCreation, ticketMoves, ticketUpdate } from './ticket-requests.ts'
import { fromV5, problemInV5, toV5 } from './ticket-v5.ts'
import { choosing, ending, offering, windowsOf } from './visits.ts'

export type KeptTickets = { tickets: Ticket[]; ticketKeys: KeptKey[] }

type Needs = {
  url: string
  now(): string
  publish: Publish
  changed(): void
  ignoreKeys(): boolean
  kept?: KeptTickets | undefined
}

const path = `${apis.troubleTicket}/troubleTicket`
const pathV5 = `${apis.troubleTicketV5}/troubleTicket`
const attributes = [
  ...['id', 'externalId', 'status', 'severity', 'priority', 'ticketType', 'relatedEntity', 'relatedParty'],
  ...['creationDate', 'lastUpdate', 'statusChangeDate', 'expectedResolutionDate', 'resolutionDate'],
]

const attributesV5 = [...attributes.filter(name => name !== 'externalId'), 'externalIdentifier']

/** TMF621 v4 and v5: trouble tickets, their states, notes and events. A ticket is the same one in both. */
export function troubleTickets({ url, now, publish, changed, ignoreKeys, kept }: Needs) {
  const tickets = byId(kept?.tickets)
  const byKey = byKeyOf(kept?.ticketKeys)
  const wishes = new Map<string, string>()

  function open(key: string | undefined, body: JsonObject): Ticket {
    const known = tickets.get(byKey.get(key ?? '') ?? '')
    if (known) return known
    const wrong = problem(body, ticketCreation)
    if (wrong) throw new Refusal(400, 'invalidTicket', wrong)
    const ticket = newTicket(body)
    tickets.set(ticket.id, ticket)
    if (key !== undefined) byKey.set(key, ticket.id)
    tell(ticket, 'Create', 'A ticket was created')
    return ticket
  }

  const keyOf = ({ idempotencyKey }: Call) => (ignoreKeys() ? undefined : idempotencyKey)

  function newTicket(body: JsonObject): Ticket {
    const id = `TT-${randomUUID().slice(0, 13)}`
    const at = now()
    return {
      ...body,
      id,
      href: `${url}${path}/${id}`,
      status: 'acknowledged',
      creationDate: at,
      lastUpdate: at,
      statusChangeDate: at,
      statusChange: [statusChange('acknowledged', at, undefined)],
      note: objectsAt(body.note).map(note => signed(note, at)),
      '@type': 'TroubleTicket',
    }
  }

  function find(id: string | undefined): Ticket {
    const ticket = tickets.get(id ?? '')
    if (!ticket) throw new Refusal(404, 'notFound', 'There is no such ticket')
    return ticket
  }

  function update(ticket: Ticket, body: JsonObject): Ticket {
    const wrong = problem(body, ticketUpdate)
    if (wrong) throw new Refusal(400, 'invalidTicket', wrong)
    const status = textAt(body.status) ?? ticket.status
    const moved = status !== ticket.status
    if (moved && !ticketMoves[ticket.status]?.includes(status))
      throw new Refusal(409, 'invalidTransition', `A ticket that is ${ticket.status} cannot become ${status}`)
    const { status: _, note, ...rest } = body
    Object.assign(ticket, rest, { lastUpdate: now(), note: withNew(ticket.note, objectsAt(note), now()) })
    if (moved) wishes.delete(ticket.id)
    if (moved) enter(ticket, status)
    if (Object.keys(body).some(name => !['status', 'statusChangeReason'].includes(name)))
      tell(ticket, 'AttributeValueChange', 'A ticket was changed')
    return ticket
  }

  /** What the office asks of a ticket: files and notes are added, a window may be chosen, to cancel what is worked on is a wish. */
  function asked(ticket: Ticket, body: JsonObject): Ticket {
    const { attachment, relatedEntity, ...rest } = body
    const wish = rest.status === 'cancelled' && ['inProgress', 'pending', 'held'].includes(ticket.status)
    if (wish) wishes.set(ticket.id, textAt(rest.statusChangeReason) ?? '')
    return update(ticket, {
      ...(wish ? without(rest, ['status', 'statusChangeReason']) : rest),
      ...(attachment !== undefined && { attachment: withFiles(ticket.attachment, attachment) }),
      ...(relatedEntity !== undefined && { relatedEntity: choosing(ticket, objectsAt(relatedEntity)) }),
    })
  }

  function enter(ticket: Ticket, status: string): void {
    const at = now()
    Object.assign(ticket, { status, statusChangeDate: at, ...(status === 'resolved' && { resolutionDate: at }) })
    ticket.statusChange.push(statusChange(status, at, textAt(ticket.statusChangeReason)))
    tell(ticket, 'StatusChange', `The ticket is ${status}`)
    if (status === 'pending') tell(ticket, 'InformationRequired', 'The ticket waits for information')
    if (status === 'resolved') tell(ticket, 'Resolved', 'The ticket is resolved')
  }

  function tell(ticket: Ticket, what: string, title: string): void {
    const eventType = `TroubleTicket${what}Event`
    const news = { eventType, title, resourceName: 'troubleTicket' }
    publish({ ...news, api: 'troubleTicket', resource: ticket })
    publish({ ...news, api: 'troubleTicketV5', resource: toV5(ticket) })
    changed()
  }

  const routes: Route[] = [
    { method: 'post', path, work: call => created(open(keyOf(call), objectBody(call))) },
    { method: 'get', path, work: ({ query }) => list([...tickets.values()], query, attributes) },
    { method: 'get', path: `${path}/:id`, work: ({ params, query }) => one(find(params.id), 'ticket', query) },
    {
      method: 'patch',
      path: `${path}/:id`,
      work: call => one(asked(find(call.params.id), objectBody(call)), 'ticket', call.query),
    },
    { method: 'post', path: pathV5, work: call => created(toV5(open(keyOf(call), bodyV5(call)))) },
    { method: 'get', path: pathV5, work: ({ query }) => list([...tickets.values()].map(toV5), query, attributesV5) },
    { method: 'get', path: `${pathV5}/:id`, work: ({ params, query }) => one(toV5(find(params.id)), 'ticket', query) },
    {
      method: 'patch',
      path: `${pathV5}/:id`,
      work: call => one(toV5(asked(find(call.params.id), bodyV5(call))), 'ticket', call.query),
    },
  ]
  return {
    routes,
    kept: () => ({ tickets: [...tickets.values()], ticketKeys: keysOf(byKey) }),
    seen: () =>
      [...tickets.values()].map(ticket => ({
        ...seenOf(ticket),
        ...(wishes.has(ticket.id) && { cancelAsked: wishes.get(ticket.id) ?? '' }),
      })),
    /** By hand. Throws when the ticket cannot go there. */
    move(id: string, status: TicketMove, reason?: string): void {
      update(find(id), { status, ...(reason && { statusChangeReason: reason }) })
    },
    offer: (id: string, windows: readonly { from: string; to: string }[]) =>
      void update(find(id), { relatedEntity: offering(find(id), windows) }),
    endVisit: (id: string, as: VisitEnd) => void update(find(id), { relatedEntity: ending(find(id), as) }),
    eta: (id: string, date: string) => void update(find(id), { expectedResolutionDate: date }),
    note: (id: string, words: string) => void update(find(id), { note: [{ text: words, author: 'contractor' }] }),
  }
}

const without = (body: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))

/** Files are only ever added, and not sent back: what they hold is kept elsewhere. */
function withFiles(known: Json | undefined, sent: Json): JsonObject[] {
  const files = objectsAt(known)
  const fresh = objectsAt(sent).filter(({ id }) => id === undefined || !files.some(file => file.id === id))
  return [...files, ...fresh.map(({ content, ...file }) => ({ ...file, size: sizeOf(textAt(content) ?? '') }))]
}

const sizeOf = (base64: string) => ({ amount: Buffer.from(base64, 'base64').length, units: 'bytes' })

function bodyV5(call: Call): JsonObject {
  const body = objectBody(call)
  const wrong = problemInV5(body)
  if (wrong) throw new Refusal(400, 'invalidTicket', wrong)
  return fromV5(body)
}

function seenOf(ticket: Ticket): TicketSeen {
  const { id, status, lastUpdate, note } = ticket
  const [externalId, name, description] = [ticket.externalId, ticket.name, ticket.description].map(textAt)
  const line = textAt(objectsAt(ticket.relatedEntity)[0]?.id)
  const eta = textAt(ticket.expectedResolutionDate)
  return {
    id,
    status,
    lastUpdate,
    creationDate: textAt(ticket.creationDate) ?? lastUpdate,
    notes: note.map(each => ({ text: textAt(each.text) ?? '', author: textAt(each.author) ?? '' })),
    next: ticketMoves[status] ?? [],
    visits: windowsOf(ticket),
    files: objectsAt(ticket.attachment).map(({ name }) => textAt(name) ?? ''),
    body: structuredClone(ticket),
    ...(externalId && { externalId }),
    ...(name && { name }),
    ...(description && { description }),
    ...(line && { line }),
    ...(eta && { expectedResolutionDate: eta }),
  }
}

const statusChange = (status: string, changeDate: string, changeReason: string | undefined): JsonObject => ({
  status,
  changeDate,
  ...(changeReason && { changeReason }),
  '@type': 'StatusChange',
})
