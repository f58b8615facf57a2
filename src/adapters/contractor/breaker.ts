const failuresToOpen = 5
const withinMs = 60_000
const restMs = 30_000

/** Stops asking somebody who fails: open after 5 failures in 60 s, then one trial every 30 s until it succeeds. */
export type Breaker = {
  /** Undefined: go ahead (and say how it went). Otherwise the seconds until the next trial. */
  wait(): number | undefined
  /** Milliseconds until the next trial, without taking it; undefined: it is closed. */
  restMs(): number | undefined
  succeeded(): void
  failed(): void
}

/** `elapsedMs` never jumps: it is not the clock of the wall. */
export function breaker(elapsedMs: () => number = () => performance.now()): Breaker {
  let failures: number[] = []
  let nextTrial: number | undefined
  return {
    wait() {
      if (nextTrial === undefined) return undefined
      const left = nextTrial - elapsedMs()
      if (left > 0) return Math.ceil(left / 1000)
      nextTrial = elapsedMs() + restMs
      return undefined
    },
    restMs: () => (nextTrial === undefined ? undefined : Math.max(0, nextTrial - elapsedMs())),
    succeeded() {
      failures = []
      nextTrial = undefined
    },
    failed() {
      const now = elapsedMs()
      failures = [...failures.filter(at => at > now - withinMs), now]
      if (failures.length >= failuresToOpen) nextTrial = now + restMs
    },
  }
}
