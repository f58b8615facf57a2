import type { Json, JsonObject } from '../world.ts'
import { isObject, objectsAt, problem, type Shape, textAt } from './check.ts'
import type { Ticket } from './ticket-requests.ts'

const text = { is: 'text' } as const
const neededText = { is: 'text', needed: true } as const
const typed = { '@type': neededText }

/** What v5 wraps otherwise; the rest is checked as v4 is. */
const wrapped: Shape = {
  ...typed,
  externalIdentifier: { is: 'list', of: { ...typed, id: neededText, owner: text, externalIdentifierType: text } },
  note: { is: 'list', of: { ...typed, text: neededText } },
  relatedEntity: {
    is: 'list',
    of: { ...typed, role: neededText, entity: { is: 'object', needed: true, fields: { ...typed, id: neededText } } },
  },
  relatedParty: {
    is: 'list',
    of: { ...typed, role: neededText, partyOrPartyRole: { is: 'object', fields: { ...typed, id: neededText } } },
  },
}

export const problemInV5 = (body: JsonObject): string | undefined => problem(body, wrapped)

/** A TMF621 v5 request as v4 has it. */
export function fromV5(body: JsonObject): JsonObject {
  const { externalIdentifier, relatedEntity, relatedParty, '@type': _, ...rest } = body
  const externalId = textAt(objectsAt(externalIdentifier)[0]?.id)
  return {
    ...rest,
    ...(externalId !== undefined && { externalId }),
    ...(relatedEntity !== undefined && { relatedEntity: objectsAt(relatedEntity).map(unwrap('entity')) }),
    ...(relatedParty !== undefined && { relatedParty: objectsAt(relatedParty).map(unwrap('partyOrPartyRole')) }),
  }
}

const unwrap =
  (field: string) =>
  (entry: JsonObject): JsonObject => {
    const inner = isObject(entry[field]) ? entry[field] : {}
    return { ...inner, '@referredType': inner['@referredType'] ?? 'Service', ...(entry.role && { role: entry.role }) }
  }

/** A ticket as TMF621 v5.0.1 shows it: `@type` on every object, references wrapped. */
export function toV5(ticket: Ticket): JsonObject & { id: string } {
  const { externalId, statusChange, relatedEntity, relatedParty, href, note, ...rest } = ticket
  return {
    ...rest,
    href: href.replace('/v4/', '/v5/'),
    '@type': 'TroubleTicket',
    note: note.map(each => ({ ...each, '@type': 'Note' })),
    statusChangeHistory: statusChange.map(changeInV5),
    ...(externalId !== undefined && { externalIdentifier: [identifier(externalId)] }),
    ...(relatedEntity !== undefined && {
      relatedEntity: objectsAt(relatedEntity).map(wrap('RelatedEntity', 'entity', 'EntityRef')),
    }),
    ...(relatedParty !== undefined && {
      relatedParty: objectsAt(relatedParty).map(wrap('RelatedPartyRefOrPartyRoleRef', 'partyOrPartyRole', 'PartyRef')),
    }),
  }
}

const identifier = (id: Json): JsonObject => ({
  '@type': 'ExternalIdentifier',
  externalIdentifierType: 'outage',
  owner: 'office',
  id,
})

const changeInV5 = ({ status = '', changeDate = '', changeReason }: JsonObject): JsonObject => ({
  '@type': 'StatusChange',
  status,
  statusChangeDate: changeDate,
  ...(changeReason !== undefined && { statusChangeReason: changeReason }),
})

const wrap =
  (type: string, field: string, innerType: string) =>
  ({ role, ...entry }: JsonObject): JsonObject => ({
    '@type': type,
    ...(role !== undefined && { role }),
    [field]: { ...entry, '@type': innerType },
  })
