import type { Office } from '../domain/office.ts'
import type { Chat } from '../ports/chat.ts'
import type { Clock, NewId } from '../ports/clock.ts'
import type { Directory } from '../ports/directory.ts'
import type { Links } from '../ports/links.ts'
import type { Log } from '../ports/log.ts'
import type { Metrics } from '../ports/metrics.ts'
import type { Pictures } from '../ports/pictures.ts'
import type { State } from '../ports/state.ts'
import type { Store } from '../ports/store.ts'
import type { Understanding } from '../ports/understanding.ts'

/** All that a turn may touch. */
export type Needs = {
  store: Store
  directory: Directory
  chat: Chat
  state: State
  clock: Clock
  office: Office
  newId: NewId
  publicUrl: string
  log: Log
  metrics: Metrics
  links: Links
  pictures: Pictures
  understanding: Understanding
}
