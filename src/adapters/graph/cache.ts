import { z } from 'zod'
import { Silence } from '../../ports/silence.ts'
import type { State } from '../../ports/state.ts'
import { parseJson } from '../http/json.ts'
import { expiringMap } from '../memory/expiring-map.ts'

const freshMs = 15 * 60_000
const nothingMs = 60_000
const keptSeconds = 24 * 3600
/** After a failure what is kept serves at once for this long: nobody waits again for one who does not answer. */
const restMs = 5_000

/** A turn asks for the same people several times: so long they are at hand, read and checked, without asking the state. */
const atHandSeconds = 5
const mostAtHand = 5_000

const entry = z.object({ at: z.number(), value: z.unknown() })
/** `value` undefined: nothing was found. */
type Kept<T> = { at: number; value: T | undefined }

type Cached = <T>(
  key: string,
  shape: z.ZodType<T>,
  ask: () => Promise<T | undefined>,
  how?: { fresh: boolean },
) => Promise<T | undefined>

/**
 * Answers kept for 15 minutes, nothing found for one. While the one asked is silent an answer up to 24 h old serves.
 * `fresh` neither reads what is kept nor falls back on it.
 */
export function cachedIn(state: State, clockMs: () => number): Cached {
  const asking = new Map<string, Promise<unknown>>()
  const atHand = expiringMap<Kept<unknown>>(mostAtHand)
  let restUntil = 0

  async function kept<T>(key: string, shape: z.ZodType<T>): Promise<Kept<T> | undefined> {
    const known = atHand.get(key) as Kept<T> | undefined
    if (known) return known
    const read = entry.safeParse(parseJson((await state.get(key)) ?? ''))
    if (!read.success) return undefined
    const { at, value } = read.data
    const shaped = shape.safeParse(value)
    if (value !== null && !shaped.success) return undefined
    const found = { at, value: shaped.data }
    atHand.set(key, found, atHandSeconds)
    return found
  }

  async function askAndKeep<T>(key: string, ask: () => Promise<T | undefined>): Promise<T | undefined> {
    const value = await ask()
    const seconds = value === undefined ? nothingMs / 1000 : keptSeconds
    const at = clockMs()
    atHand.set(key, { at, value }, atHandSeconds)
    await state.set(key, JSON.stringify({ at, value: value ?? null }), seconds)
    return value
  }

  function askOnce<T>(key: string, ask: () => Promise<T | undefined>): Promise<T | undefined> {
    const running = asking.get(key) as Promise<T | undefined> | undefined
    if (running) return running
    const mine = askAndKeep(key, ask).finally(() => asking.delete(key))
    asking.set(key, mine)
    return mine
  }

  return async (key, shape, ask, how) => {
    if (how?.fresh) return askAndKeep(key, ask)
    const known = await kept(key, shape)
    const age = known ? clockMs() - known.at : Number.POSITIVE_INFINITY
    if (known && known.value === undefined && age < nothingMs) return undefined
    const usable = known?.value !== undefined && age < keptSeconds * 1000
    if (usable && (age < freshMs || performance.now() < restUntil)) return known.value
    try {
      return await askOnce(key, ask)
    } catch (error) {
      if (error instanceof Silence) restUntil = performance.now() + restMs
      if (error instanceof Silence && usable) return known.value
      throw error
    }
  }
}
