import type { JsonObject } from '../world.ts'
import { type Call, objectBody, Refusal } from './answer.ts'
import { isObject, objectsAt, problem, type Shape, textAt } from './check.ts'
import { isBelgianPostcode } from './network.ts'

export type ItemAction = 'add' | 'modify' | 'delete' | 'noChange'
export type OrderItem = { id: string; action: ItemAction; service: { serviceType: string } & JsonObject } & JsonObject
export type OrderRequest = {
  externalId: string
  relatedParty: JsonObject[]
  serviceOrderItem: OrderItem[]
  requestedCompletionDate?: string
} & JsonObject

const text = { is: 'text' } as const
const neededText = { is: 'text', needed: true } as const

const party: Shape = { id: neededText, role: neededText, '@type': neededText, '@referredType': neededText }
const place: Shape = { role: neededText, name: text, postcode: text, city: text, '@type': text }

const relationship: Shape = {
  relationshipType: neededText,
  orderItem: { is: 'object', needed: true, fields: { id: neededText, itemId: text } },
}
const service: Shape = {
  id: text,
  serviceType: { is: 'text', needed: true, values: ['home-line', 'vpn', 'mobile'] },
  place: { is: 'list', of: place },
  relatedParty: { is: 'list', of: party },
  serviceRelationship: { is: 'list', of: { relationshipType: neededText } },
}
const item: Shape = {
  id: neededText,
  action: { is: 'text', needed: true, values: ['add', 'modify', 'delete', 'noChange'] },
  service: { is: 'object', needed: true, fields: service },
  serviceOrderItemRelationship: { is: 'list', of: relationship },
}

/** `ServiceOrder_Create` of TMF641 v4.1 with what office and contractor have fixed beside it. */
const order: Shape = {
  externalId: neededText,
  category: text,
  description: text,
  priority: text,
  requestedStartDate: { is: 'date' },
  requestedCompletionDate: { is: 'date' },
  relatedParty: { is: 'list', of: party, needed: true, atLeast: 1 },
  note: { is: 'list', of: { text: neededText } },
  serviceOrderItem: { is: 'list', of: item, needed: true, atLeast: 1 },
  id: { is: 'ours' },
  href: { is: 'ours' },
  state: { is: 'ours' },
  orderDate: { is: 'ours' },
  startDate: { is: 'ours' },
  completionDate: { is: 'ours' },
  expectedCompletionDate: { is: 'ours' },
  milestone: { is: 'ours' },
  jeopardyAlert: { is: 'ours' },
  errorMessage: { is: 'ours' },
}

/** The order asked for, or a 400 that names the field. `known` tells whether a service is in the inventory. */
export function orderRequest(call: Call, known: (serviceId: string | undefined) => boolean): OrderRequest {
  const body = objectBody(call)
  const wrong = problem(body, order) ?? agreementProblem(body as OrderRequest, known)
  if (wrong) throw new Refusal(400, 'invalidOrder', wrong)
  return body as OrderRequest
}

function agreementProblem(
  request: OrderRequest,
  known: (serviceId: string | undefined) => boolean,
): string | undefined {
  const items = request.serviceOrderItem
  if (!request.relatedParty.some(({ role }) => role === 'user')) return 'relatedParty has nobody with role "user"'
  const ids = items.map(({ id }) => id)
  if (new Set(ids).size < ids.length) return 'serviceOrderItem has two items with one id'
  for (const [at, entry] of items.entries()) {
    const wrong = itemProblem(entry, ids, known)
    if (wrong) return `serviceOrderItem[${at}].${wrong}`
  }
  return undefined
}

function itemProblem(
  entry: OrderItem,
  ids: string[],
  known: (serviceId: string | undefined) => boolean,
): string | undefined {
  const stray = itemRelations(entry).find(relation => !ids.includes(relation.to))
  if (stray) return `serviceOrderItemRelationship names item "${stray.to}", which this order does not have`
  if (entry.action !== 'add')
    return known(textAt(entry.service.id)) ? undefined : `service.id names no service to ${entry.action}`
  if (entry.service.serviceType === 'home-line') return addressProblem(entry)
  if (entry.service.serviceType !== 'vpn') return undefined
  const onLine = reliesOnItem(entry) ?? reliesOnService(entry)
  return onLine ? undefined : 'serviceOrderItemRelationship lacks the "reliesOn" to the line'
}

function addressProblem({ service }: OrderItem): string | undefined {
  const installation = objectsAt(service.place).find(({ role }) => role === 'installation')
  if (!installation) return 'service.place lacks the place with role "installation"'
  const missing = ['name', 'postcode', 'city'].find(field => !textAt(installation[field]))
  if (missing) return `service.place.${missing} is missing`
  if (!isBelgianPostcode(installation.postcode))
    return 'service.place.postcode is not a Belgian postal code (1000 to 9999)'
  return undefined
}

/** The relations of an item to others of its order. */
const itemRelations = (entry: OrderItem): { type: string; to: string }[] =>
  objectsAt(entry.serviceOrderItemRelationship).map(({ relationshipType, orderItem }) => ({
    type: String(relationshipType),
    to: String(isObject(orderItem) ? (orderItem.itemId ?? orderItem.id) : ''),
  }))

/** The id of the item that this one relies on. */
export const reliesOnItem = (entry: OrderItem): string | undefined =>
  itemRelations(entry).find(({ type }) => type === 'reliesOn')?.to

/** The id of the existing service that the ordered one relies on. */
export function reliesOnService({ service }: OrderItem): string | undefined {
  const relation = objectsAt(service.serviceRelationship).find(
    ({ relationshipType }) => relationshipType === 'reliesOn',
  )
  return isObject(relation?.service) ? textAt(relation.service.id) : undefined
}
