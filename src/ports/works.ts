import type { Instant } from '../domain/day.ts'
import type { Works, WorksId } from '../domain/works.ts'

export type WorksReads = {
  works(id: WorksId): Promise<Works | undefined>
  worksByContractorId(contractorId: string): Promise<Works | undefined>
  /** Not over, and those over whose notice is not, soonest first. */
  openWorks(): Promise<Works[]>
  /** Planned for a time within it, and those that the contractor has changed since it began. */
  worksBetween(from: Instant, to: Instant): Promise<Works[]>
  /** When the contractor last changed any; undefined before any was read. */
  worksReadUntil(): Promise<string | undefined>
}

export type WorksChanges = {
  /** False when they are there. */
  addWorks(works: Works): Promise<boolean>
  /** False when `version - 1` is no longer the kept version. */
  updateWorks(works: Works): Promise<boolean>
}
