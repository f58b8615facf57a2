import { etaOf, type Incident, stepped } from '../domain/incident.ts'
import { newIncident, sameAs } from '../domain/incident-making.ts'
import { affectedIn } from '../domain/network.ts'
import type { ProblemReading } from '../domain/problem-reading.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Changes, Store } from '../ports/store.ts'
import { effect } from './effects.ts'
import { announce, weighNotice } from './incident-announce.ts'
import { endByContractor } from './incident-closing.ts'
import { asked, declareIncident, type IncidentNeeds, keepIncident, placedNow, recordStep } from './incident-declare.ts'
import { claimReports } from './incident-detection.ts'
import { keepEta } from './incident-ticket.ts'
import { deskTask } from './line-order.ts'
import { networkOf } from './network.ts'

/** A verified event about an incident that the contractor declares: it is to be read. */
export async function problemEvent(
  needs: { store: Store; clock: Clock; newId: NewId },
  event: { id: string; contractorId: string },
): Promise<void> {
  await needs.store.change(async tx => {
    if (!(await tx.claim(`webhook:${event.id}`))) return
    await tx.addEffects([effect(needs, { name: 'follow-problem', problem: event.contractorId })])
  })
}

/**
 * Applies what the contractor says of an incident, in the transaction that marks the job done. One on a node that has an
 * incident already is that one. Older news than what is known changes nothing.
 */
export async function applyProblem(needs: IncidentNeeds, tx: Changes, reading: ProblemReading): Promise<void> {
  await tx.lockIncidents()
  const known = await knownAs(tx, reading.contractorId)
  if (known) return follow(needs, tx, known, reading)
  // What was over before it was heard of affects nobody any more.
  if (reading.status === 'open') await begin(needs, tx, reading)
}

async function knownAs(tx: Changes, problem: string): Promise<Incident | undefined> {
  const incident = await tx.incidentByProblem(problem)
  return incident && goesOnAs(tx, incident)
}

async function goesOnAs(tx: Changes, incident: Incident): Promise<Incident | undefined> {
  const into = incident.mergedInto ? await tx.incident(incident.mergedInto) : undefined
  return incident.mergedInto ? into && goesOnAs(tx, into) : incident
}

async function begin(needs: IncidentNeeds, tx: Changes, reading: ProblemReading): Promise<void> {
  const network = await networkOf(tx)
  const { nodes, lines } = affectedIn(network, reading.affected)
  const { kind, severity, started, title, contractorId } = reading
  const same = sameAs({ kind, nodes }, await tx.activeIncidents())
  if (same?.problem) return addAnother(needs, tx, reading, same)
  const declared = await declareIncident(needs, tx, {
    ...{ kind, nodes, severity, startedAt: started, problem: contractorId },
    ...{ source: 'contractor', by: 'contractor' },
    ...(lines.length > 0 && { lines }),
    ...(title && { because: title }),
  })
  const read = expecting({ ...declared, version: declared.version + 1, problemAt: reading.at }, reading)
  await keepQuietly(tx, read)
  await claimReports(needs, tx, read)
  if (reading.eta) await keepEta(needs, tx, read, reading.eta, reasonIn(reading))
  if (nodes.length + lines.length === 0) await askWhere(needs, tx, declared)
}

/** The contractor no longer knows an incident of theirs (404): it is over for them. */
export async function problemForgotten(needs: IncidentNeeds, tx: Changes, problem: string): Promise<void> {
  await tx.lockIncidents()
  const known = await knownAs(tx, problem)
  if (known?.status === 'open') await endOne(needs, tx, known, problem, 'forgotten')
}

/** They declare it twice: the second is kept, and goes on as the first, which is over when both are. */
async function addAnother(needs: IncidentNeeds, tx: Changes, reading: ProblemReading, same: Incident): Promise<void> {
  const at = needs.clock.now()
  const { kind, started, contractorId } = reading
  const wanted = { kind, nodes: same.nodes, startedAt: started, problem: contractorId } as const
  const declared = { ...wanted, source: 'contractor', by: 'contractor' } as const
  const made = newIncident(needs.newId(), declared, 'open', await networkOf(tx), { at, zone: needs.office.zone })
  await tx.addIncident({ ...made, status: 'merged', mergedInto: same.id, endedAt: at })
  await recordStep(tx, made, { into: same.id })
  const alsoProblems = [...(same.alsoProblems ?? []), contractorId]
  await keepQuietly(tx, { ...same, version: same.version + 1, alsoProblems })
}

/** Nobody is known to be affected: the ICT desk asks the contractor, and the inventory may have grown. */
async function askWhere(needs: IncidentNeeds, tx: Changes, { id, number }: Incident): Promise<void> {
  const reason = { why: 'incident without places', incident: id, number } as const
  await tx.addEffects([
    await deskTask(needs, tx, `incident without places:${id}`, reason),
    ...asked(needs, { name: 'read-inventory' }),
  ])
}

/** What they write about it now, to go with a new time. */
const reasonIn = ({ because, notes }: ProblemReading) =>
  because ?? notes.findLast(({ by }) => by === 'contractor')?.text

async function follow(needs: IncidentNeeds, tx: Changes, known: Incident, reading: ProblemReading): Promise<void> {
  if (known.status !== 'open') return
  const { contractorId, status, because } = reading
  const isOwn = contractorId === known.problem
  if (isOwn && known.problemAt && Temporal.Instant.compare(reading.at, known.problemAt) < 0) return
  if (status !== 'open')
    return endOne(needs, tx, known, contractorId, because ?? (status === 'cancelled' ? status : undefined))
  const placed = await withPlaces(needs, tx, known, reading)
  // Of several about the same one speaks: two expectations would take turns.
  if (contractorId !== speakerOf(known)) return
  const weighed = await withSeverity(needs, tx, placed, reading)
  if (!isNewEta(weighed, reading)) return
  await keepEta(needs, tx, expecting({ ...weighed, problemAt: reading.at }, reading), reading.eta, reasonIn(reading))
}

const speakerOf = ({ problem, problemOver, alsoProblems = [] }: Incident) => (problemOver ? alsoProblems[0] : problem)

/** What is expected from elsewhere is not theirs to take back. */
const isNewEta = (known: Incident, { eta }: ProblemReading): boolean =>
  eta ? eta !== etaOf(known) : known.problemEta !== undefined && known.problemEta === etaOf(known)

function expecting({ problemEta: _, ...incident }: Incident, { eta }: ProblemReading): Incident {
  return { ...incident, ...(eta && { problemEta: eta }) }
}

/** One of their problems is over; the incident is with the last of them. */
async function endOne(needs: IncidentNeeds, tx: Changes, known: Incident, problem: string, because?: string) {
  const { alsoProblems = [], ...rest } = known
  const left = alsoProblems.filter(id => id !== problem)
  const isOwn = problem === known.problem
  if ((isOwn || known.problemOver) && left.length === 0) return endByContractor(needs, tx, known, because)
  if (isOwn ? known.problemOver : left.length === alsoProblems.length) return
  await keepQuietly(tx, {
    ...{ ...rest, version: known.version + 1 },
    ...(left.length > 0 && { alsoProblems: left }),
    ...(isOwn && { problemOver: true }),
  })
  const at = needs.clock.now()
  await tx.record({ subject: `incident:${known.id}`, what: 'problem over', by: 'contractor', at, facts: { problem } })
}

async function keepQuietly(tx: Changes, incident: Incident): Promise<void> {
  if (!(await tx.updateIncident(incident))) throw new Error('incident changed meanwhile')
}

/** How badly it hits, as they say now: only what they changed since it was last read counts. */
async function withSeverity(
  needs: IncidentNeeds,
  tx: Changes,
  known: Incident,
  { at: changedAt, severity, odd }: ProblemReading,
): Promise<Incident> {
  const isNews = !known.problemAt || Temporal.Instant.compare(changedAt, known.problemAt) > 0
  if (!isNews || severity === known.severity || odd.includes('unknown priority')) return known
  const at = needs.clock.now()
  const weighed = stepped(known, { severity, problemAt: changedAt }, { at, what: 'severity', by: 'contractor' })
  await keepIncident(tx, weighed, { severity })
  await weighNotice(tx, weighed)
  await tx.addEffects(asked(needs, { name: 'tell-desk-incident', incident: known.id, as: 'live' }))
  return weighed
}

/** Places that they name only now are added. */
async function withPlaces(
  needs: IncidentNeeds,
  tx: Changes,
  known: Incident,
  reading: ProblemReading,
): Promise<Incident> {
  const { nodes, lines } = affectedIn(await networkOf(tx), reading.affected)
  const taken = (await tx.activeIncidents()).filter(({ id, kind }) => id !== known.id && kind === known.kind)
  const free = nodes.filter(node => !known.nodes.includes(node) && !taken.some(each => each.nodes.includes(node)))
  const more = lines.filter(line => !known.lines?.includes(line))
  if (free.length + more.length === 0) return known
  const at = needs.clock.now()
  const isOwn = reading.contractorId === known.problem
  const change = {
    ...(isOwn && { problemAt: reading.at }),
    nodes: [...known.nodes, ...free],
    ...(more.length > 0 && { lines: [...(known.lines ?? []), ...more] }),
  }
  const placed = stepped(known, change, { at, what: 'placed', by: 'contractor' })
  await keepIncident(tx, placed)
  await announce(needs, tx, placed, 'scope')
  await tx.addEffects([
    ...asked(needs, { name: 'tell-desk-incident', incident: known.id, as: 'live' }),
    ...(await placedNow(needs, tx, known)),
  ])
  return placed
}
