import type { Instant } from '../domain/day.ts'
import type { Outage, OutageId } from '../domain/outage.ts'
import type { PersonId } from '../domain/person.ts'
import type { KeptPicture } from '../domain/picture.ts'

/** What a report needs to know beside the outage itself. */
export type ReportReads = {
  /** Outages of a line that were reported since then and not withdrawn: neither cancelled nor rejected. */
  reportsOf(line: string, since: Instant): Promise<number>
  /** The newest report that somebody has begun and not sent. */
  begunOutage(writer: PersonId): Promise<Outage | undefined>
  /** Reports begun before then and never sent, oldest first; at most so many. */
  formsBefore(at: Instant, limit: number): Promise<Outage[]>
  picture(id: string): Promise<KeptPicture | undefined>
  /** Pictures kept with an outage, oldest first, without their bytes. */
  picturesOf(outage: OutageId): Promise<Omit<KeptPicture, 'bytes'>[]>
}

export type ReportChanges = {
  /** False when the id is there. */
  addPicture(picture: KeptPicture): Promise<boolean>
  pictureSent(id: string, at: Instant): Promise<void>
  /** Forgets pictures kept before then; how many. */
  forgetPictures(before: Instant): Promise<number>
}
