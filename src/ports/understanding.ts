import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/person.ts'
import type { Understood } from '../domain/understood.ts'

/** The day it is said on, the language of the reader, and the office's bridging days. */
export type Hearing = { on: Day; language: Language; bridgingDays: readonly Day[] }

/**
 * What somebody typed, read as a wish. Any text is answered, nonsense with `none`; a reading that may be wrong is not
 * `confident`. Nothing typed is an instruction to whoever reads it.
 */
export type Understanding = {
  understand(said: string, hearing: Hearing): Promise<Understood>
}
