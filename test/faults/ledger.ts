import type { Shown } from './reading.ts'

/** What was asked for, in words that can be compared with the record. */
export type AskedTerms =
  | { kind: 'occasional'; days: readonly string[] }
  | { kind: 'structural'; weekdays: readonly number[]; from: string; to: string }

export type Press = { request: string; by: string } & (
  | { does: 'approve' | 'withdraw' }
  | { does: 'approve some'; items: readonly string[] }
  | { does: 'refuse'; because: string }
)

/** Everything that the people of a run have done and been told, written down outside of the program. */
export type Ledger = {
  /** Wishes that were sent, answered or not, by the request's id. */
  sent: Map<string, { person: string; terms: AskedTerms }>
  /** Requests that an answer has shown to their requester. */
  acknowledged: Set<string>
  presses: Press[]
  /** Every end of a request that an answer or a card has shown to somebody. */
  ends: { request: string; to: string; shown: Shown; answer: boolean }[]
  /** Answers that no press of ours should have got. */
  strange: string[]
  /** How long the answers took, ms. */
  answers: number[]
}

export const newLedger = (): Ledger => ({
  sent: new Map(),
  acknowledged: new Set(),
  presses: [],
  ends: [],
  strange: [],
  answers: [],
})

/** Requests of which an answer has shown an end. */
export const decisionsAcknowledged = ({ ends }: Ledger): number =>
  new Set(ends.filter(({ answer }) => answer).map(({ request }) => request)).size

/** The time that 99 of 100 answers did not pass, ms. */
export function p99({ answers }: Ledger): number {
  const sorted = answers.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * 0.99) - 1)] ?? 0)
}
