import type { Incident, Member } from '../domain/incident.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import type { LineId } from '../domain/network.ts'
import type { Office } from '../domain/office.ts'
import { isOver, type Outage, reportOutage } from '../domain/outage.ts'
import type { Person } from '../domain/person.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { pinTerms } from '../domain/sla-ticket.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { enter, isOverLine, memberIn } from './incident-entering.ts'
import { networkOf } from './network.ts'
import { lineToReport, newOutage } from './outage-report.ts'

type Needs = { store: Store; clock: Clock; newId: NewId; office: Office }

export type JoinRefusal = { why: 'unknown' } | { why: 'not open'; incident: Incident } | { why: 'not on this line' }

/**
 * «Moi aussi»: somebody's line is in an open incident; no ticket is opened. Joining twice is joining once. The line must
 * be their own (without one named: the one they would report) and hang below the incident.
 */
export async function joinIncident(
  needs: Needs,
  person: Person,
  join: { incident: IncidentId; line?: LineId },
): Promise<Result<{ incident: Incident; member: Member }, JoinRefusal>> {
  const lines = person.employeeNumber ? await needs.store.lines(person.employeeNumber) : []
  const line = join.line === undefined ? lineToReport(lines) : lines.find(({ id }) => id === join.line)
  if (!line) return no({ why: 'not on this line' })
  return needs.store.change(async tx => {
    const incident = await tx.incident(join.incident)
    if (!incident) return no({ why: 'unknown' })
    if (incident.status !== 'open') return no({ why: 'not open', incident })
    if (!isOverLine(incident, line.id, await networkOf(tx))) return no({ why: 'not on this line' })
    return yes({ incident, member: await enter(needs, tx, incident, person.id, line.id) })
  })
}

/**
 * «Toujours en panne», said by somebody who had joined: their own report, with a ticket of its own, linked with the
 * incident. Saying it again finds the same one.
 */
export async function leaveForOwnTicket(
  needs: Needs,
  person: Person,
  id: IncidentId,
): Promise<Result<Outage, { why: 'unknown' }>> {
  const member = await memberIn(needs.store, id, person.id)
  const incident = await needs.store.incident(id)
  const lines = person.employeeNumber ? await needs.store.lines(person.employeeNumber) : []
  const line = lines.find(each => each.id === member?.line)
  if (!member || !incident || !line || !person.employeeNumber) return no({ why: 'unknown' })
  const symptom = incident.kind === 'vpn' ? 'vpn' : 'down'
  const begun = await newOutage(needs, person, person.employeeNumber, line, { symptom, since: member.joinedAt })
  const now = needs.clock.now()
  const made = reportOutage(begun, { symptom, since: member.joinedAt }, now)
  const report = made.ok ? made : reportOutage(begun, { symptom, since: now }, now)
  if (!report.ok) return no({ why: 'unknown' })
  return yes(await needs.store.change(tx => ownReport(needs, tx, member, pinTerms(needs.office, report.value))))
}

/** As long as the text of an outage is kept. */
const memberDays = 90

/** Who was in an incident is nobody's business long after it; how many it reached stays in its history. */
export const forgetOldMembers = ({ store, clock }: Pick<Needs, 'store' | 'clock'>) =>
  store.change(tx =>
    tx.forgetMembers(
      Temporal.Instant.from(clock.now())
        .subtract({ hours: 24 * memberDays })
        .toString(),
    ),
  )

async function ownReport(needs: Needs, tx: Changes, member: Member, report: Outage): Promise<Outage> {
  const { clock } = needs
  await tx.lockIncidents()
  const now = (await memberIn(tx, member.incident, member.person, member.line)) ?? member
  const linked = now.outage ? await tx.outage(now.outage) : undefined
  const open = (await tx.openOutages(member.line)).find(({ person }) => person === member.person)
  const own = (linked && !isOver(linked) ? linked : undefined) ?? open
  const at = clock.now()
  if (!own && !(await tx.addOutage(report))) throw new Error('another report of this line was kept meanwhile')
  const outage = own ?? report
  await tx.keepMember({ ...now, outage: outage.id, answer: 'still down', answeredAt: at })
  if (now.answer === 'still down' && own) return outage
  const facts = { line: member.line, outage: outage.id }
  await tx.record({ subject: `incident:${member.incident}`, what: 'still down', by: member.person, at, facts })
  if (own) return outage
  await tx.record({
    subject: `outage:${outage.id}`,
    what: 'reported',
    by: member.person,
    at,
    facts: { status: 'reported' },
  })
  await tx.addEffects([
    ...(outage.test ? [] : [effect(needs, { name: 'test-line', outage: outage.id })]),
    effect(needs, { name: 'open-ticket', outage: outage.id }),
    effect(needs, { name: 'show-outage', outage: outage.id }),
  ])
  return outage
}
