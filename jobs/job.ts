import type { Instant } from '../src/domain/day.ts'
import type { Effect, EffectName } from '../src/domain/effect.ts'
import type { Office } from '../src/domain/office.ts'
import type { Calendars } from '../src/ports/calendars.ts'
import type { Chat } from '../src/ports/chat.ts'
import type { Clock, NewId } from '../src/ports/clock.ts'
import type { Contractor } from '../src/ports/contractor.ts'
import type { Directory } from '../src/ports/directory.ts'
import type { Links } from '../src/ports/links.ts'
import type { Log } from '../src/ports/log.ts'
import type { Metrics } from '../src/ports/metrics.ts'
import type { Pictures } from '../src/ports/pictures.ts'
import type { State } from '../src/ports/state.ts'
import type { Changes, Store } from '../src/ports/store.ts'

/** All that jobs may touch. */
export type Needs = {
  store: Store
  state: State
  directory: Directory
  calendars: Calendars
  chat: Chat
  contractor: Contractor
  clock: Clock
  office: Office
  newId: NewId
  publicUrl: string
  log: Log
  metrics: Metrics
  links: Links
  pictures: Pictures
}

/** `keep` runs in the transaction of the done-marker: the effect and its record are one. */
export type Outcome = { did: 'done'; keep: (tx: Changes) => Promise<void> } | { did: 'later'; at: Instant }

export type Payload<N extends EffectName> = Extract<Effect, { name: N }>

/** One effect. Reads fresh state, may run twice; says there is nothing to do in its first lines. */
export type Job<N extends EffectName> = (payload: Payload<N>, needs: Needs, effectId: string) => Promise<Outcome>

export const done = (keep: (tx: Changes) => Promise<void> = async () => {}): Outcome => ({ did: 'done', keep })
export const later = (at: Instant): Outcome => ({ did: 'later', at })
