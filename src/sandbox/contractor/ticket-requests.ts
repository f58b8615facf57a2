import type { JsonObject } from '../world.ts'
import type { Shape } from './check.ts'

/** A ticket as it is kept: in the shape of v4. */
export type Ticket = {
  id: string
  href: string
  status: string
  lastUpdate: string
  statusChange: JsonObject[]
  note: JsonObject[]
} & JsonObject

const text = { is: 'text' } as const
const neededText = { is: 'text', needed: true } as const
const date = { is: 'date' } as const
const ours = { is: 'ours' } as const

const changeable: Shape = {
  description: text,
  name: text,
  externalId: text,
  severity: { is: 'text', values: ['Critical', 'Major', 'Minor'] },
  ticketType: { is: 'text', values: ['incident', 'request'] },
  priority: { is: 'text', values: ['1', '2', '3', '4'] },
  requestedResolutionDate: date,
  statusChangeReason: text,
  note: { is: 'list', of: { text: neededText, id: text, author: text, date } },
  relatedEntity: { is: 'list', of: { id: neededText, role: neededText, '@referredType': neededText } },
  relatedParty: { is: 'list', of: { id: neededText, '@referredType': neededText } },
}

/** `TroubleTicket_Create` of TMF621 v4 with the values agreed; how it stands is the contractor's to say. */
export const ticketCreation: Shape = {
  ...changeable,
  description: neededText,
  severity: { is: 'text', needed: true, values: ['Critical', 'Major', 'Minor'] },
  ticketType: { is: 'text', needed: true, values: ['incident', 'request'] },
  ...{
    id: ours,
    href: ours,
    status: ours,
    lastUpdate: ours,
    statusChange: ours,
    statusChangeDate: ours,
    resolutionDate: ours,
  },
}

const statuses = ['acknowledged', 'rejected', 'pending', 'held', 'inProgress', 'resolved', 'closed', 'cancelled']

/** `TroubleTicket_Update` of TMF621 v4. */
export const ticketUpdate: Shape = {
  ...changeable,
  status: { is: 'text', values: statuses },
  expectedResolutionDate: date,
  ...{ id: ours, href: ours, creationDate: ours, lastUpdate: ours, statusChange: ours, statusChangeDate: ours },
}

/** Where a ticket may go from each status (after MEF 124; the specification names no transitions). */
export const ticketMoves: Readonly<Record<string, readonly string[]>> = {
  acknowledged: ['inProgress', 'pending', 'held', 'cancelled', 'rejected'],
  pending: ['inProgress'],
  held: ['inProgress'],
  inProgress: ['pending', 'held', 'resolved', 'cancelled'],
  resolved: ['closed', 'inProgress'],
}
