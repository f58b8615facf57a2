import type { Log } from '../../ports/log.ts'
import type { State } from '../../ports/state.ts'
import { expiringMap } from '../memory/expiring-map.ts'
import { places } from '../memory/places.ts'
import { askRedis } from './asking.ts'

const prefix = 'novo:state:'

const ratePrefix = 'novo:rate:'
const clock = `local t = redis.call('TIME') local now = t[1] * 1000 + t[2] / 1000
  local at = tonumber(redis.call('GET', KEYS[1]) or '0')`
const keep = `string.format('%.3f', at), 'PX', math.ceil(math.max(0, at - now)) + 60000)`
/** By Redis's own clock, which all processes share. */
const nextPlace = `${clock} at = math.max(at, now - ARGV[2])
  local wait = math.max(0, math.ceil(at - now)) at = at + ARGV[1] redis.call('SET', KEYS[1], ${keep} return wait`
const noPlaceBefore = `${clock} at = math.max(at, now + ARGV[1]) redis.call('SET', KEYS[1], ${keep}`

/** What this process last set. `owed`: Redis has not heard of it yet. A value undefined is a deletion. */
type Mine = { value: string | undefined; owed: boolean }

/** How long a deletion that Redis has not heard of is remembered. */
const deletionSeconds = 3600

/**
 * State in Redis. When Redis does not answer within 150 ms the process answers from what it has set itself; what it
 * could not tell Redis it hands over when the key is next read. `fallbacks` counts the answers given without Redis.
 */
export function redisState({ redisUrl, log }: { redisUrl: string; log: Log }): State & { fallbacks(): number } {
  const { ask, ping, unanswered, close } = askRedis(redisUrl, log)
  const mine = expiringMap<Mine>(50_000)
  const own = places()

  const heard = (key: string, value: string | undefined) => {
    const now = mine.get(key)
    if (now && now.value === value) mine.set(key, { value, owed: false }, mine.left(key) / 1000)
  }

  async function tell(key: string, value: string | undefined, ttlSeconds: number) {
    mine.set(key, { value, owed: true }, ttlSeconds)
    const ms = Math.max(1, Math.ceil(ttlSeconds * 1000))
    const told = await ask<unknown>(redis =>
      value === undefined ? redis.del(prefix + key) : redis.set(prefix + key, value, 'PX', ms),
    )
    if (told) heard(key, value)
  }

  return {
    async get(key) {
      const own = mine.get(key)
      if (own?.owed) {
        await tell(key, own.value, mine.left(key) / 1000)
        return own.value
      }
      const told = await ask(redis => redis.get(prefix + key))
      return told ? (told.reply ?? undefined) : mine.get(key)?.value
    },
    set: tell,
    delete: key => tell(key, undefined, deletionSeconds),
    async claim(key, ttlSeconds) {
      const claimed = () => mine.get(key)?.value !== undefined
      if (claimed() && mine.get(key)?.owed) return false
      const ms = Math.max(1, Math.ceil(ttlSeconds * 1000))
      const told = await ask(redis => redis.set(prefix + key, '1', 'PX', ms, 'NX'))
      if (told ? told.reply !== 'OK' : claimed()) return false
      mine.set(key, { value: '1', owed: !told }, ttlSeconds)
      return true
    },
    async place(key, { perSecond, saved }) {
      const step = 1000 / perSecond
      const told = await ask(redis => redis.eval(nextPlace, 1, ratePrefix + key, step, saved * step))
      return told ? Number(told.reply) : own.place(key, { perSecond, saved })
    },
    async pause(key, ms) {
      own.pause(key, ms)
      await ask(redis => redis.eval(noPlaceBefore, 1, ratePrefix + key, ms))
    },
    state: async () => ((await ping()) ? 'ok' : 'unreachable'),
    close: async () => close(),
    fallbacks: unanswered,
  }
}
