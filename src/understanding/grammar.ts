import type { Understanding } from '../ports/understanding.ts'
import { understand } from './understand.ts'

/** The grammar as the office's understanding: on this machine, without a model, in a millisecond. */
export const grammar: Understanding = { understand: async (said, hearing) => understand(said, hearing) }
