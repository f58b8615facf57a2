import type { ColumnType } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { KeptMonth } from '../../domain/sla-decision.ts'

type Json<T> = ColumnType<T, string, string>

export type SlaTables = {
  sla_said: { outage: string; key: string }
  sla_months: { month: string; version: number; status: KeptMonth['status']; digest: string; body: Json<KeptMonth> }
  line_counts: { day: Day; active: number; ordered: number }
}
