import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import type { VisitEnd } from '../world-network.ts'
import { Refusal } from './answer.ts'
import { isDateTime, objectsAt, textAt } from './check.ts'
import type { Ticket } from './ticket-requests.ts'

/**
 * A technician's visit among a ticket's related entities: `@referredType` is `Appointment`, `role` says what it is (`slot`,
 * `slotChosen`, `visit`, and how a visit ended), `name` is its window as an ISO 8601 interval.
 */
const isAppointment = (entity: JsonObject) => entity['@referredType'] === 'Appointment'
const appointmentsOf = (ticket: Ticket) => objectsAt(ticket.relatedEntity).filter(isAppointment)
const othersOf = (ticket: Ticket) => objectsAt(ticket.relatedEntity).filter(entity => !isAppointment(entity))

/** The related entities with these windows offered; what was offered before is not any more. */
export function offering(ticket: Ticket, windows: readonly { from: string; to: string }[]): JsonObject[] {
  const visits = appointmentsOf(ticket).filter(({ role }) => role === 'visit')
  return [...othersOf(ticket), ...visits, ...windows.map(window => appointment('slot', window))]
}

function appointment(role: string, { from, to }: { from: string; to: string }): JsonObject {
  if (!isDateTime(from) || !isDateTime(to)) throw new Error('A window is from one moment to another (RFC 3339).')
  const name = `${from}/${to}`
  return { id: `AP-${randomUUID().slice(0, 8)}`, role, name, '@type': 'RelatedEntity', '@referredType': 'Appointment' }
}

/** The related entities as the office sends them; a window it chose becomes the visit. One not offered is a 409. */
export function choosing(ticket: Ticket, sent: JsonObject[]): JsonObject[] {
  const chosen = sent.find(entity => isAppointment(entity) && entity.role === 'slotChosen')
  if (!chosen) return [...sent.filter(entity => !isAppointment(entity)), ...appointmentsOf(ticket)]
  const offered = appointmentsOf(ticket).find(({ id, role }) => id === chosen.id && role === 'slot')
  if (!offered) throw new Refusal(409, 'slotGone', 'This window is not offered any more')
  return [...othersOf(ticket), { ...offered, role: 'visit' }]
}

const ends: Readonly<Record<VisitEnd, string>> = {
  done: 'visitDone',
  missed: 'visitMissed',
  cancelled: 'visitCancelled',
}

/** The related entities after the visit agreed has ended so; throws when none is agreed. */
export function ending(ticket: Ticket, as: VisitEnd): JsonObject[] {
  const visit = appointmentsOf(ticket).find(({ role }) => role === 'visit')
  if (!visit) throw new Error(`No visit is agreed for ticket ${ticket.id}.`)
  return objectsAt(ticket.relatedEntity).map(entity => (entity === visit ? { ...visit, role: ends[as] } : entity))
}

export const windowsOf = (ticket: Ticket) =>
  appointmentsOf(ticket).map(({ id, role, name }) => ({
    id: textAt(id) ?? '',
    role: textAt(role) ?? '',
    window: textAt(name) ?? '',
  }))
