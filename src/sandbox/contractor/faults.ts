import type { ContractorFaults } from '../world.ts'
import { type Answer, tmfError } from './answer.ts'

/** What befalls one request: `before` instead of the work, `delayMs` ahead of it, `after` instead of its answer. */
export type Plan = { before?: 'hang' | Answer; delayMs?: number; after?: 'cut' | Answer }

const FLAKY_HANG_MS = 2000

export const noFaults = (): ContractorFaults => ({
  silent: false,
  loseReplies: false,
  failAfterWork: false,
  noIdempotency: false,
  webhooks: { drop: false, repeat: false, reorder: false, delayMs: 0 },
  flaky: 0,
})

const failure = (status: number, retryAfter?: number): Answer =>
  tmfError(
    status,
    'unavailable',
    `The contractor's system answers ${status}`,
    retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  )

const mishaps: readonly (() => Plan)[] = [
  () => ({ delayMs: FLAKY_HANG_MS }),
  () => ({ before: failure(500) }),
  () => ({ after: failure(500) }),
  () => ({ after: 'cut' }),
  () => ({ before: failure(429, 1) }),
  () => ({ before: failure(503) }),
]

/** Decides request by request; `random` gives numbers from 0 to 1. */
export function faultPlanner(faults: () => ContractorFaults, random: () => number): () => Plan {
  return () => {
    const { silent, status, retryAfter, loseReplies, failAfterWork, flaky } = faults()
    if (silent) return { before: 'hang' }
    if (status !== undefined) return { before: failure(status, retryAfter) }
    if (loseReplies) return { after: 'cut' }
    if (failAfterWork) return { after: failure(500) }
    if (flaky === 0 || random() >= flaky) return {}
    return mishaps[Math.floor(random() * mishaps.length)]?.() ?? {}
  }
}

/** Mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  const state = { value: seed >>> 0 }
  return () => {
    state.value = (state.value + 0x6d2b79f5) >>> 0
    const first = Math.imul(state.value ^ (state.value >>> 15), state.value | 1)
    const second = first ^ (first + Math.imul(first ^ (first >>> 7), first | 61))
    return ((second ^ (second >>> 14)) >>> 0) / 4_294_967_296
  }
}
