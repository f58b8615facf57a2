import type { NetworkTicket } from '../../ports/contractor.ts'

/** `TroubleTicket_Create` for something in the network itself: the services affected, and nobody's number. */
export function networkTicketBody(ticket: NetworkTicket, dialect: 'v4' | 'v5') {
  const { id, number, description, severity, services, notes } = ticket
  const common = {
    '@type': 'TroubleTicket',
    name: number,
    description,
    severity,
    ticketType: 'incident',
    note: notes.map(({ at, text }) => ({ '@type': 'Note', author: 'office', text, date: at })),
  }
  const entity = { '@type': 'RelatedEntity', role: 'affected' }
  if (dialect === 'v4')
    return {
      ...common,
      externalId: id,
      relatedEntity: services.map(service => ({ ...entity, id: service, '@referredType': 'Service' })),
    }
  return {
    ...common,
    externalIdentifier: [{ '@type': 'ExternalIdentifier', id, externalIdentifierType: 'incident', owner: 'office' }],
    relatedEntity: services.map(service => ({
      ...entity,
      entity: { '@type': 'EntityRef', '@referredType': 'Service', id: service },
    })),
  }
}
