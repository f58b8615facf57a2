import type { Day, Instant } from './day.ts'
import type { LineTest } from './line-test.ts'
import type { IncidentId, IncidentKind, OpenIncident } from './mass-outage-incident.ts'
import type { LineReading, Reporter } from './mass-outage-reports.ts'
import type { LineId, NodeId } from './network.ts'
import { type OutageId, outageNumber, type Severity } from './outage.ts'
import type { PersonId } from './person.ts'
import { no, type Result, yes } from './result.ts'

/** `suspected`: the ICT desk has to say. `merged`: it goes on as another one. */
export type IncidentStatus = 'suspected' | 'open' | 'rejected' | 'merged' | 'ended'
export type IncidentSource = 'contractor' | 'detection' | 'desk'
/** Who did something: a member of the desk, or one of these two. */
export type IncidentActor = PersonId | 'contractor' | 'detection'

export type IncidentStep = {
  at: Instant
  what:
    | 'suspected'
    | 'opened'
    | 'placed'
    | 'rejected'
    | 'merged'
    | 'split'
    | 'severity'
    | 'resolved'
    | 'asked'
    | 'ended'
  by: IncidentActor
  because?: string
}

/** Without `eta`: none is known any more. */
export type IncidentEta = { at: Instant; eta?: Instant; because?: string }

/** What made detection believe in it. `expected`: reports that chance would have brought in that window. */
export type Evidence = {
  at: Instant
  reporters: readonly Reporter[]
  expected: number
  tested: readonly { line: LineId; reading: LineReading }[]
}

/** Something wrong in the contractor's network, whoever said so first. */
export type Incident = {
  id: IncidentId
  version: number
  /** For people to read aloud: `I-261201-7K3M`. */
  number: string
  kind: IncidentKind
  /** None: the contractor has named no place, and nobody is known to be affected. */
  nodes: readonly NodeId[]
  /** Lines that the contractor names one by one. */
  lines?: readonly LineId[]
  source: IncidentSource
  status: IncidentStatus
  severity: Severity
  /** Since when the network is down, as far as anybody knows. */
  startedAt: Instant
  endedAt?: Instant
  /** The contractor's own id of it. */
  problem?: string
  /** When the contractor last changed it: older news changes nothing. */
  problemAt?: Instant
  /** What that problem of theirs last expected: taken back, it is expected no more. */
  problemEta?: Instant
  /** Further problems of theirs about the same that go on. */
  alsoProblems?: readonly string[]
  /** Their first problem is over, and another about the same is not. */
  problemOver?: true
  /** The contractor's ticket that was opened for all. */
  ticket?: string
  etas: readonly IncidentEta[]
  mergedInto?: IncidentId
  splitFrom?: IncidentId
  evidence?: Evidence
  /** When the contractor said that it is over. */
  resolvedAt?: Instant
  /** The last test of affected lines before it may be over. */
  probe?: { at: Instant; readings: readonly { sync: LineReading; vpn?: boolean }[] }
  /** When those affected were asked whether it is back. */
  askedAt?: Instant
  history: readonly IncidentStep[]
}

/** Somebody whose line is affected and who said so. `outage`: their own report of it, linked. */
export type Member = {
  incident: IncidentId
  person: PersonId
  line: LineId
  joinedAt: Instant
  outage?: OutageId
  answer?: 'back' | 'still down'
  answeredAt?: Instant
}

export const incidentNumber = (id: IncidentId, day: Day): string => outageNumber(id, day).replace(/^P/, 'I')

/** What a line test says to detection. */
export const readingOf = (test: LineTest | undefined): LineReading =>
  test?.sync === undefined ? 'unknown' : test.sync ? 'in sync' : 'no sync'

/** As detection knows them: one entry a node. */
export const sitesOf = (incidents: readonly Incident[]): OpenIncident[] =>
  incidents.flatMap(({ id, kind, nodes }) => nodes.map(node => ({ id, kind, node })))

/** What is expected now; undefined: nothing is. */
export const etaOf = ({ etas }: Pick<Incident, 'etas'>): Instant | undefined => etas.at(-1)?.eta

export const isActive = ({ status }: Pick<Incident, 'status'>): boolean => status === 'suspected' || status === 'open'

/** The next version of an incident, with a step of its history. */
export const stepped = (incident: Incident, change: Partial<Incident>, step: IncidentStep): Incident => ({
  ...incident,
  ...change,
  version: incident.version + 1,
  history: [...incident.history, step],
})

export type DeskRefusal =
  | { why: 'reason missing' }
  | { why: 'reason too long'; most: number }
  | { why: 'already settled'; incident: Incident }

const longestReason = 500

/** A reason of a person, as it is kept; they owe one. */
export function reasonOf(because: string): Result<string, DeskRefusal> {
  const reason = because.trim()
  if (reason === '') return no({ why: 'reason missing' })
  return reason.length > longestReason ? no({ why: 'reason too long', most: longestReason }) : yes(reason)
}

/** A suspicion turns out right. */
export function acceptIncident(incident: Incident, by: IncidentActor, at: Instant): Result<Incident, DeskRefusal> {
  if (incident.status !== 'suspected') return no({ why: 'already settled', incident })
  return yes(stepped(incident, { status: 'open' }, { at, what: 'opened', by }))
}

/** A suspicion turns out wrong, and somebody says why. */
export function rejectIncident(
  incident: Incident,
  { by, because }: { by: IncidentActor; because: string },
  at: Instant,
): Result<Incident, DeskRefusal> {
  if (incident.status !== 'suspected') return no({ why: 'already settled', incident })
  const reason = reasonOf(because)
  if (!reason.ok) return reason
  const step: IncidentStep = { at, what: 'rejected', by, because: reason.value }
  return yes(stepped(incident, { status: 'rejected', endedAt: at }, step))
}

export function endIncident(incident: Incident, by: IncidentActor, at: Instant, because?: string): Incident {
  const step: IncidentStep = { at, what: 'ended', by, ...(because && { because }) }
  return stepped(incident, { status: 'ended', endedAt: at }, step)
}

/** The contractor says that it works again: that ends it. */
export function resolvedIncident(incident: Incident, at: Instant, because?: string): Incident {
  const resolved: IncidentStep = { at, what: 'resolved', by: 'contractor', ...(because && { because }) }
  return endIncident({ ...incident, resolvedAt: at, history: [...incident.history, resolved] }, 'contractor', at)
}

/** It goes on as `into`, which takes over what the contractor knows it by. */
export function mergeIncident(incident: Incident, into: IncidentId, by: IncidentActor, at: Instant): Incident {
  const { problem: _, ...rest } = incident
  return stepped(rest, { status: 'merged', mergedInto: into, endedAt: at }, { at, what: 'merged', by })
}

/** With what the contractor expects now; undefined: that is no news, or it is no time to come. */
export function withEta(incident: Incident, eta: Instant | undefined, at: Instant, because?: string) {
  if (eta === etaOf(incident)) return undefined
  if (eta !== undefined && Temporal.Instant.compare(eta, at) <= 0) return undefined
  const change: IncidentEta = { at, ...(eta && { eta }), ...(because && { because }) }
  return { ...incident, version: incident.version + 1, etas: [...incident.etas, change] }
}

/** When it was declared: a suspicion is not yet. */
export const openedAt = ({ history, startedAt }: Pick<Incident, 'history' | 'startedAt'>): Instant =>
  history.find(({ what }) => what === 'opened')?.at ?? startedAt
