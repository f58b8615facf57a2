import type { AllowanceExport, AllowanceMonth } from '../domain/allowance.ts'
import type { Day } from '../domain/day.ts'
import type { PersonId } from '../domain/person.ts'

export type AllowanceReads = {
  /** Half-days granted and not cancelled from `from` to `to`, both included, by person; the number where it was read before. */
  grantedHalves(from: Day, to: Day): Promise<{ person: PersonId; employeeNumber?: string; halves: number }[]>
  allowanceExport(id: string): Promise<AllowanceExport | undefined>
  /** Of months from that one on, oldest first. */
  allowanceExports(from: AllowanceMonth): Promise<AllowanceExport[]>
}

export type AllowanceChanges = {
  /** False when the month has an export of this number. */
  addAllowanceExport(made: AllowanceExport): Promise<boolean>
}
