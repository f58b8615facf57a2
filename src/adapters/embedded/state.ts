import type { State } from '../../ports/state.ts'
import { expiringMap } from '../memory/expiring-map.ts'
import { places } from '../memory/places.ts'

/** State in this process: gone when it ends. At most `maxEntries`; the one set longest ago is forgotten first. */
export function embeddedState({ maxEntries = 100_000 }: { maxEntries?: number } = {}): State {
  const kept = expiringMap<string>(maxEntries)
  const { place, pause } = places()
  return {
    get: async key => kept.get(key),
    set: async (key, value, ttlSeconds) => kept.set(key, value, ttlSeconds),
    delete: async key => kept.delete(key),
    claim: async (key, ttlSeconds) => {
      if (kept.get(key) !== undefined) return false
      kept.set(key, '1', ttlSeconds)
      return true
    },
    place: async (key, rate) => place(key, rate),
    pause: async (key, ms) => pause(key, ms),
    state: async () => 'ok',
    close: async () => {},
  }
}
