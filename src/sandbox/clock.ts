import type { SandboxClock } from './world.ts'

/** The operating system's clock. */
export function realClock(): SandboxClock {
  return {
    now: () => new Date(),
    forward() {
      throw new Error('The real clock cannot be moved: start the sandbox with movableClock().')
    },
  }
}

/** Runs at the operating system's pace from `startAt` (default: now) and can be moved forward. */
export function movableClock(startAt = new Date()): SandboxClock {
  let ahead = startAt.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    forward(ms) {
      if (!(ms >= 0)) throw new Error(`The clock moves forward only, by milliseconds; not by ${ms}.`)
      ahead += ms
    },
  }
}
