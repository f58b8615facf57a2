import type { JsonObject } from '../world.ts'
import { textAt } from './check.ts'
import { type Inventory, placesOf } from './inventory.ts'
import { type OrderItem, reliesOnItem, reliesOnService } from './order-requests.ts'

type Fulfilment = { id: string; relatedParty: JsonObject[]; serviceOrderItem: OrderItem[] }

/** Carries out an order in the inventory; each item's service gets the id it has there. Lines come before what relies on them. */
export function fulfil(order: Fulfilment, inventory: Inventory): void {
  const employeeId = textAt(order.relatedParty.find(({ role }) => role === 'user')?.id) ?? ''
  const items = order.serviceOrderItem.toSorted(
    (a, b) => Number(reliesOnItem(a) !== undefined) - Number(reliesOnItem(b) !== undefined),
  )
  for (const item of items) {
    if (item.action === 'add') add(item, employeeId)
    if (item.action === 'modify') inventory.move(String(item.service.id), placesOf(item.service))
    if (item.action === 'delete') inventory.end(String(item.service.id))
  }

  function add(item: OrderItem, person: string): void {
    const other = order.serviceOrderItem.find(({ id }) => id === reliesOnItem(item))
    const reliesOn = textAt(other?.service.id) ?? reliesOnService(item)
    const { id, href, state } = inventory.create({
      serviceType: item.service.serviceType,
      employeeId: person,
      place: placesOf(item.service),
      orderItem: {
        itemId: item.id,
        serviceOrderId: order.id,
        itemAction: item.action,
        '@type': 'RelatedServiceOrderItem',
      },
      ...(reliesOn && { reliesOn }),
    })
    Object.assign(item.service, { id, href, state })
  }
}
