import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../ports/log.ts'
import type { Understanding } from '../ports/understanding.ts'

/** As long as a person may wait for a reading before the chat feels slow. */
export const patienceMs = 1_500

/** Asks `first`, a language model for instance; when it is late or fails, `otherwise` answers, so that a turn never waits. */
export const patient = (first: Understanding, otherwise: Understanding, log: Log, ms = patienceMs): Understanding => ({
  async understand(said, hearing) {
    const waiting = new AbortController()
    const late = sleep(ms, undefined, { signal: waiting.signal }).catch(() => undefined)
    const heard = await Promise.race([first.understand(said, hearing).catch(() => undefined), late])
    waiting.abort()
    if (heard) return heard
    log.warn({}, 'the first understanding was late or failed: the second answers')
    return otherwise.understand(said, hearing)
  },
})
