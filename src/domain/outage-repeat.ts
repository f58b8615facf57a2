import type { Instant } from './day.ts'

/** So many outages of one line within 90 days are one outage that keeps coming back. */
const often = 3
export const repeatDays = 90

/** Which outage of its line within 90 days the one reported now is, when that is often; `before`: the others reported in that time. */
export const repeatOf = (before: number): number | undefined => (before + 1 >= often ? before + 1 : undefined)

export const repeatSince = (now: Instant): Instant =>
  Temporal.Instant.from(now)
    .subtract({ hours: 24 * repeatDays })
    .toString()
