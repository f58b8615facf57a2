import { z } from 'zod'
import type { VisitReading, VisitSlot } from '../../domain/visit-reading.ts'
import { instantOf, text } from './values.ts'

/**
 * A technician's visit among the related entities of a ticket, as agreed: `@referredType` is `Appointment`, `role` says
 * what it is, `name` is its window as an ISO 8601 interval. v5 has the reference in `entity`.
 */
const reference = z.object({ id: text, name: text, '@referredType': text })
export const relatedEntities = z
  .array(z.looseObject({ role: text, ...reference.shape, entity: reference.loose().nullish() }))
  .nullish()
type RelatedEntity = NonNullable<z.infer<typeof relatedEntities>>[number]

const roles = { visit: 'agreed', visitDone: 'done', visitMissed: 'missed', visitCancelled: 'cancelled' } as const

/** Undefined: no visit is spoken of. What has no window that ends after it began is left out. */
export function visitIn(entities: z.infer<typeof relatedEntities>): VisitReading | undefined {
  const windows = (entities ?? []).filter(isAppointment).flatMap(windowOf)
  const slots = windows.flatMap(({ role, ...slot }) => (role === 'slot' || role === 'slotChosen' ? [slot] : []))
  const visit = windows.findLast(({ role }) => role in roles)
  if (visit) return { state: roles[visit.role as keyof typeof roles], from: visit.from, to: visit.to, slots }
  return slots.length > 0 ? { state: 'offered', slots } : undefined
}

const isAppointment = (each: RelatedEntity) => (each.entity ?? each)['@referredType'] === 'Appointment'

function windowOf(each: RelatedEntity): (VisitSlot & { role: string })[] {
  const { id, name } = each.entity ?? each
  const [from, to] = (name ?? '').split('/').map(instantOf)
  if (!id || !each.role || !from || !to || Temporal.Instant.compare(from, to) >= 0) return []
  return [{ id, role: each.role, from, to }]
}

/** The same entities, with one slot marked as chosen; undefined when it is not offered. */
export function choosing(entities: z.infer<typeof relatedEntities>, slot: string): RelatedEntity[] | undefined {
  const isSlot = (each: RelatedEntity) =>
    isAppointment(each) && (each.entity ?? each).id === slot && ['slot', 'slotChosen'].includes(each.role ?? '')
  if (!entities?.some(isSlot)) return undefined
  return entities.map(each => (isSlot(each) ? { ...each, role: 'slotChosen' } : each))
}

/** Whether this slot is the visit agreed. */
export const isAgreed = (entities: z.infer<typeof relatedEntities>, slot: string): boolean =>
  entities?.some(each => isAppointment(each) && each.role === 'visit' && (each.entity ?? each).id === slot) ?? false
