import { dayAt, type Instant } from '../domain/day.ts'
import type { Incident } from '../domain/incident.ts'
import type { Line } from '../domain/line.ts'
import { isFresh } from '../domain/line-test.ts'
import {
  dropOutage,
  type Outage,
  type OutageId,
  outageNumber,
  type ReportRefusal,
  reportOutage,
  type Symptom,
} from '../domain/outage.ts'
import type { Person, PersonId } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { pinTerms } from '../domain/sla-ticket.ts'
import type { Conversation, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { foldReport } from './incident-entering.ts'
import { type OutageNeeds as Needs, outageCardKey, recordOutage } from './outage.ts'

/** The line a report of this person is about: the home line, or an inspector's mobile data; a VPN with neither. */
export function lineToReport(lines: readonly Line[]): Line | undefined {
  const active = lines.filter(line => line.active)
  return active.find(({ kind }) => kind === 'home-line') ?? active.find(({ kind }) => kind === 'mobile') ?? active[0]
}

/** Begins a report: the form is on the screen, the line test on its way. An outage of that line that is open comes first. */
export async function beginOutage(
  needs: Needs,
  person: Person,
  said: { symptom: Symptom; since?: Instant; words?: string },
): Promise<Result<Outage, { why: 'no line' } | { why: 'already open'; outage: Outage }>> {
  const line = person.employeeNumber ? lineToReport(await needs.store.lines(person.employeeNumber)) : undefined
  if (!line || !person.employeeNumber) {
    // The inventory may have grown since it was read: who tries again finds it.
    await needs.store.change(tx => tx.addEffects([effect(needs, { name: 'read-inventory' })]))
    return no({ why: 'no line' })
  }
  const open = await openOf(needs.store, line.id, person.id)
  if (open) return no({ why: 'already open', outage: open })
  const outage = await newOutage(needs, person, person.employeeNumber, line, said)
  await needs.store.change(async tx => {
    await tx.addOutage(outage)
    if (!outage.test) await tx.addEffects([effect(needs, { name: 'test-line', outage: outage.id })])
  })
  return yes(outage)
}

const openOf = async (reads: Pick<Store, 'openOutages'>, line: string, person: PersonId) =>
  (await reads.openOutages(line)).find(outage => outage.person === person)

export async function newOutage(
  { store, clock, newId, office }: Needs,
  person: Person,
  employeeNumber: string,
  line: Line,
  said: { symptom: Symptom; since?: Instant; words?: string },
): Promise<Outage> {
  const [id, now] = [newId(), clock.now()]
  const tested = await store.recentTest(line.id)
  return {
    id,
    version: 1,
    number: outageNumber(id, dayAt(now, office.zone)),
    person: person.id,
    employeeNumber,
    line: { id: line.id, kind: line.kind },
    symptom: said.symptom,
    since: said.since ?? now,
    ...(said.words && { words: said.words }),
    begunAt: now,
    ...(tested && isFresh(tested, now) && { test: tested }),
    status: 'begun',
    etas: [],
    notes: [],
    history: [],
  }
}

/** The form's card goes on as the outage's live card; what happened while it was being posted is shown on it. */
export const keepOutageCard = (needs: Needs, outage: Outage, conversation: Conversation, activityId: string) =>
  needs.store.change(async tx => {
    const { conversationId } = conversation
    await tx.keepLiveCard({ person: outage.person, key: outageCardKey(outage.id), conversationId, activityId })
    const now = await tx.outage(outage.id)
    if (now?.version !== outage.version)
      await tx.addEffects([effect(needs, { name: 'show-outage', outage: outage.id })])
  })

/** The reporter sends the form: kept with a number, the contractor's turn comes in a job. Sending twice reports once, and so do two forms of one line. */
export async function sendReport(
  needs: Needs,
  press: {
    id: OutageId
    actor: PersonId
    form: { symptom: Symptom; since: Instant; words?: string; contact?: string }
  },
): Promise<Result<Outage, ReportRefusal | { why: 'unknown' } | { why: 'in an incident'; incident: Incident }>> {
  const outage = await needs.store.outage(press.id)
  if (outage?.person !== press.actor) return no({ why: 'unknown' })
  const now = needs.clock.now()
  const reported = reportOutage(outage, press.form, now)
  if (!reported.ok) return reported
  const pinned = pinTerms(needs.office, reported.value)
  const kept = await needs.store.change(async tx => {
    const open = await openOf(tx, outage.line.id, press.actor)
    if (open) return { open }
    const incident = await foldReport(needs, tx, outage)
    if (incident) return { incident }
    if (!(await tx.updateOutage(pinned))) return false
    await recordOutage(tx, pinned, 'reported', press.actor, now, { symptom: press.form.symptom })
    await tx.addEffects([
      effect(needs, { name: 'open-ticket', outage: outage.id }),
      effect(needs, { name: 'detect-outage', outage: outage.id }),
      effect(needs, { name: 'show-outage', outage: outage.id }),
    ])
    return true
  })
  if (typeof kept === 'boolean') return kept ? yes(pinned) : sendReport(needs, press)
  if ('incident' in kept) return no({ why: 'in an incident', incident: kept.incident })
  return no({ why: 'already reported', outage: kept.open })
}

/** The form is put aside. */
export async function dropReport(needs: Needs, id: OutageId, actor: PersonId): Promise<Outage | undefined> {
  const outage = await needs.store.outage(id)
  const dropped = outage?.person === actor ? dropOutage(outage, needs.clock.now()) : undefined
  if (dropped) await needs.store.change(tx => tx.updateOutage(dropped))
  return outage?.person === actor ? (dropped ?? outage) : undefined
}
