import type { Instant } from '../domain/day.ts'
import type { Incident, Member } from '../domain/incident.ts'
import type { LineTest } from '../domain/line-test.ts'
import type { BaselineCell, Week } from '../domain/mass-outage-baseline.ts'
import type { IncidentId } from '../domain/mass-outage-incident.ts'
import type { LineReport } from '../domain/mass-outage-reports.ts'
import type { LineId, LinePlace, NetworkNode } from '../domain/network.ts'
import type { OutageId } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'

/** The contractor's network as it was last read. `digest`: equal ones are equal networks. */
export type KeptNetwork = { digest: string; nodes: NetworkNode[]; places: LinePlace[] }

/** A report as detection counts it. `learned`: it counts as background, until an incident explains it. */
export type KeptReport = LineReport & { id: string; learned: boolean }

export type IncidentReads = {
  incident(id: IncidentId): Promise<Incident | undefined>
  /** By the contractor's own id of it; one that was merged too. */
  incidentByProblem(problem: string): Promise<Incident | undefined>
  /** Suspected and open ones, oldest first. */
  activeIncidents(): Promise<Incident[]>
  openIncidents(): Promise<Incident[]>
  /** Rejected, merged or ended since then, newest first. */
  settledIncidents(since: Instant): Promise<Incident[]>
  /** Oldest first. */
  members(incident: IncidentId): Promise<Member[]>
  /** Where somebody has joined, newest first. */
  membershipsOf(person: PersonId): Promise<Member[]>
  /** The incident that a report is linked with. */
  memberOfOutage(outage: OutageId): Promise<Member | undefined>
  networkDigest(): Promise<string>
  network(): Promise<KeptNetwork>
  /** Of these `cellKey`s those that are kept; `since`: the first week watched, undefined before any. */
  baseline(keys: readonly string[]): Promise<{ since: Week | undefined; cells: BaselineCell[] }>
  /** Reports since then, oldest first. */
  lineReports(since: Instant): Promise<KeptReport[]>
  /** The last test of a line that detection asked for. */
  probedTest(line: LineId): Promise<LineTest | undefined>
}

export type IncidentChanges = {
  /** Whoever decides on incidents does so one after the other, until the transaction ends. */
  lockIncidents(): Promise<void>
  /** False when the id is there. Throws when an active one of its kind has one of its nodes, or its problem is known. */
  addIncident(incident: Incident): Promise<boolean>
  /** False when `version - 1` is no longer the kept version. Throws as `addIncident` does. */
  updateIncident(incident: Incident): Promise<boolean>
  /** False when this person is in with this line. */
  addMember(member: Member): Promise<boolean>
  keepMember(member: Member): Promise<void>
  /** The members go on in another incident; all, or those of these lines. */
  moveMembers(from: IncidentId, to: IncidentId, lines?: readonly LineId[]): Promise<void>
  /** Of what ended before then: forgets who was in it, and which lines spoke for it or were named; how many people. */
  forgetMembers(before: Instant): Promise<number>
  /** Replaces what is known of the network. */
  keepNetwork(nodes: readonly NetworkNode[], places: readonly LinePlace[]): Promise<void>
  keepBaseline(since: Week, cells: readonly BaselineCell[]): Promise<void>
  /** Adds or replaces by id; forgets what is older than two days before the newest. */
  keepLineReports(reports: readonly KeptReport[]): Promise<void>
  keepProbedTest(line: LineId, test: LineTest): Promise<void>
}
