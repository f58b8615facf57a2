import type { ColumnType } from 'kysely'
import type { Instant } from '../../domain/day.ts'
import type { Incident, IncidentStatus, Member } from '../../domain/incident.ts'
import type { LineTest } from '../../domain/line-test.ts'
import type { BaselineCell } from '../../domain/mass-outage-baseline.ts'
import type { IncidentKind } from '../../domain/mass-outage-incident.ts'
import type { LineReading } from '../../domain/mass-outage-reports.ts'
import type { Level } from '../../domain/network.ts'

type Json<T> = ColumnType<T, string, string>

export type IncidentTables = {
  incidents: {
    id: string
    version: number
    number: string
    kind: IncidentKind
    status: IncidentStatus
    problem: string | null
    started_at: Instant
    ended_at: Instant | null
    body: Json<Incident>
  }
  incident_sites: { node: string; kind: IncidentKind; incident: string }
  incident_members: {
    incident: string
    line: string
    person: string
    joined_at: Instant
    outage: string | null
    answer: Member['answer'] | null
    answered_at: Instant | null
  }
  network_nodes: { id: string; level: Level; name: string; above: string | null }
  line_places: { line: string; node: string | null; postcode: string | null }
  network_state: { digest: string }
  baseline_cells: BaselineCell
  baseline_state: { since: number }
  line_reports: { id: string; line: string; at: Instant; reading: LineReading; learned: boolean }
  line_tests: { line: string; at: Instant; body: Json<LineTest> }
}
