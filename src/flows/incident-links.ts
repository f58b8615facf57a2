import type { Incident } from '../domain/incident.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import { isOver, type Outage, type OutageId } from '../domain/outage.ts'
import { withLinkNote } from '../domain/outage-wishes.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'

type Needs = { store: Store; clock: Clock; newId: NewId }

/** The contractor reads on each ticket of those in an incident what it belongs to, once. */
export async function noteLinks(needs: Needs, id: IncidentId): Promise<void> {
  const incident = await needs.store.incident(id)
  if (incident?.status !== 'open' || !linkOf(incident)) return
  for (const { outage } of await needs.store.members(id)) {
    const linked = outage ? await needs.store.outage(outage) : undefined
    if (linked && noted(needs, incident, linked))
      await needs.store.change(tx => noteLink(needs, tx, incident, linked.id))
  }
}

/** As the contractor knows it; undefined: they do not yet. */
const linkOf = ({ problem, ticket }: Incident): string | undefined =>
  problem ? `service problem ${problem}` : ticket && `network ticket ${ticket}`

function noted({ clock }: Needs, incident: Incident, outage: Outage): Outage | undefined {
  const to = linkOf(incident)
  if (!to || !outage.contractorId || isOver(outage)) return undefined
  return withLinkNote(outage, { incident: incident.id, to }, clock.now())
}

async function noteLink(needs: Needs, tx: Changes, incident: Incident, id: OutageId): Promise<void> {
  const outage = await tx.outage(id)
  const linked = outage && noted(needs, incident, outage)
  const note = linked?.ours?.at(-1)
  if (!linked || !note || !(await tx.updateOutage(linked))) return
  await tx.addEffects([effect(needs, { name: 'note-ticket', outage: id, note: note.id })])
}
