import type { Instant } from './day.ts'

/** A test of one line (TMF653, `testSpecification.id: "line"`). What could not be measured is absent. */
export type LineTest = {
  at: Instant
  sync?: boolean
  vpn?: boolean
  /** Mbit/s. */
  downstream?: number
  /** Percent. */
  packetLoss?: number
  /** The contractor's id of a test that is not over yet: it has measured nothing so far. */
  going?: string
}

/** What a test means: who must act. `unknown`: the contractor did not say. */
export type TestMeaning = 'no sync' | 'vpn down' | 'all up' | 'unknown'

export function meaningOf({ sync, vpn }: LineTest): TestMeaning {
  if (sync === false) return 'no sync'
  if (vpn === true) return 'all up'
  return vpn === false && sync ? 'vpn down' : 'unknown'
}

/** A line is tested at most once in this time: a younger test is as good. */
const freshMinutes = 5

export const isFresh = (test: LineTest, now: Instant): boolean =>
  Temporal.Instant.from(test.at).until(now).total('minutes') < freshMinutes
