import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import { type Answer, type Call, created, objectBody, Refusal, type Route } from './answer.ts'
import { byId, byKeyOf, type KeptKey, keysOf } from './by-id.ts'
import { objectsAt, problem, textAt } from './check.ts'
import { apis, type Publish } from './hubs.ts'
import { list, one } from './lists.ts'
import { ticketCreation, ticketMoves, ticketUpdate } from './ticket-requests.ts'

export type Ticket = {
  id: string
  href: string
  status: string
  lastUpdate: string
  statusChange: JsonObject[]
  note: JsonObject[]
} & JsonObject
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
const attributes = [
  ...['id', 'externalId', 'status', 'severity', 'priority', 'ticketType', 'relatedEntity', 'relatedParty'],
  ...['creationDate', 'lastUpdate', 'statusChangeDate', 'expectedResolutionDate', 'resolutionDate'],
]

/** TMF621: trouble tickets, their states, notes and events. */
export function troubleTickets({ url, now, publish, changed, ignoreKeys, kept }: Needs) {
  const tickets = byId(kept?.tickets)
  const byKey = byKeyOf(kept?.ticketKeys)

  function open(call: Call): Answer {
    const key = ignoreKeys() ? undefined : call.idempotencyKey
    const known = tickets.get(byKey.get(key ?? '') ?? '')
    if (known) return created(known)
    const body = objectBody(call)
    const wrong = problem(body, ticketCreation)
    if (wrong) throw new Refusal(400, 'invalidTicket', wrong)
    const ticket = newTicket(body)
    tickets.set(ticket.id, ticket)
    if (key !== undefined) byKey.set(key, ticket.id)
    tell(ticket, 'Create', 'A ticket was created')
    return created(ticket)
  }

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

  function update(call: Call): Answer {
    const ticket = tickets.get(call.params.id ?? '')
    if (!ticket) throw new Refusal(404, 'notFound', 'There is no such ticket')
    const body = objectBody(call)
    const wrong = problem(body, ticketUpdate)
    if (wrong) throw new Refusal(400, 'invalidTicket', wrong)
    const status = textAt(body.status) ?? ticket.status
    const moved = status !== ticket.status
    if (moved && !ticketMoves[ticket.status]?.includes(status))
      throw new Refusal(409, 'invalidTransition', `A ticket that is ${ticket.status} cannot become ${status}`)
    const { status: _, note, ...rest } = body
    Object.assign(ticket, rest, { lastUpdate: now(), note: withNew(ticket.note, objectsAt(note), now()) })
    if (moved) enter(ticket, status)
    if (Object.keys(body).some(name => !['status', 'statusChangeReason'].includes(name)))
      tell(ticket, 'AttributeValueChange', 'A ticket was changed')
    return one(ticket, 'ticket', call.query)
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
    publish({ api: 'troubleTicket', eventType, title, resourceName: 'troubleTicket', resource: ticket })
    changed()
  }

  const routes: Route[] = [
    { method: 'post', path, work: open },
    { method: 'get', path, work: ({ query }) => list([...tickets.values()], query, attributes) },
    {
      method: 'get',
      path: `${path}/:id`,
      work: ({ params, query }) => one(tickets.get(params.id ?? ''), 'ticket', query),
    },
    { method: 'patch', path: `${path}/:id`, work: update },
  ]
  return { routes, kept: () => ({ tickets: [...tickets.values()], ticketKeys: keysOf(byKey) }) }
}

const statusChange = (status: string, changeDate: string, changeReason: string | undefined): JsonObject => ({
  status,
  changeDate,
  ...(changeReason && { changeReason }),
  '@type': 'StatusChange',
})

const signed = (note: JsonObject, at: string): JsonObject => ({
  '@type': 'Note',
  date: at,
  ...note,
  id: note.id ?? randomUUID(),
})

/** Notes are only ever added: one whose id is known already stays as it was. */
function withNew(known: JsonObject[], sent: JsonObject[], at: string): JsonObject[] {
  const fresh = sent.filter(note => note.id === undefined || !known.some(({ id }) => id === note.id))
  return [...known, ...fresh.map(note => signed(note, at))]
}
