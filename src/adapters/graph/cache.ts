import { z } from 'zod'
import { Silence } from '../../ports/silence.ts'
import type { State } from '../../ports/state.ts'
import { parseJson } from '../http/json.ts'

const freshMs = 15 * 60_000
const nothingMs = 60_000
const keptSeconds = 24 * 3600
/** After a failure what is kept serves at once for this long: nobody waits again for one who does not answer. */
const restMs = 5_000

const entry = z.object({ at: z.number(), value: z.unknown() })
type Entry = { at: number; value: unknown }

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
  let restUntil = 0

  async function kept(key: string): Promise<Entry | undefined> {
    const read = entry.safeParse(parseJson((await state.get(key)) ?? ''))
    return read.success ? read.data : undefined
  }

  async function askAndKeep<T>(key: string, ask: () => Promise<T | undefined>): Promise<T | undefined> {
    const value = await ask()
    const seconds = value === undefined ? nothingMs / 1000 : keptSeconds
    await state.set(key, JSON.stringify({ at: clockMs(), value: value ?? null }), seconds)
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
    const known = await kept(key)
    const age = known && clockMs() - known.at
    if (known?.value === null && age !== undefined && age < nothingMs) return undefined
    const read = shape.safeParse(known?.value)
    const usable = read.success && age !== undefined && age < keptSeconds * 1000
    if (usable && (age < freshMs || performance.now() < restUntil)) return read.data
    try {
      return await askOnce(key, ask)
    } catch (error) {
      if (error instanceof Silence) restUntil = performance.now() + restMs
      if (error instanceof Silence && usable) return read.data
      throw error
    }
  }
}
