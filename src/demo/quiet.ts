import type { Log } from '../ports/log.ts'

/** Nothing but errors: a demo's window is for people. */
export const quiet: Log = {
  info() {},
  warn() {},
  error: (facts: object, message: string) => console.error(message, facts),
}
