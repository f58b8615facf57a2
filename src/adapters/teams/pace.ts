/** What may pass in a span of time. */
type Limit = { count: number; ms: number }

/** Teams gives an app 50 requests a second; the last 10 are for what people wait for. */
const appLimit: Limit = { count: 50, ms: 1_000 }
const unaskedLimit: Limit = { count: 40, ms: 1_000 }
/** Teams' own limits of a conversation. */
const conversationLimits: Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
]
const hourMs = 3_600_000
const sweepEvery = 1_000

/** Keeps this process under Teams' limits. `interactive`: somebody waits for it. */
export type Pace = {
  /** Counts a request and answers 0, or answers the milliseconds after which to ask again. */
  take(conversationId: string, interactive: boolean): number
}

export function teamsPace(elapsedMs: () => number = () => performance.now()): Pace {
  const app: number[] = []
  const conversations = new Map<string, number[]>()
  let taken = 0

  function timesOf(conversationId: string): number[] {
    const times = conversations.get(conversationId) ?? []
    conversations.set(conversationId, times)
    return times
  }

  function sweep(now: number) {
    for (const [id, times] of conversations) if ((times.at(-1) ?? 0) <= now - hourMs) conversations.delete(id)
  }

  return {
    take(conversationId, interactive) {
      const now = elapsedMs()
      const times = timesOf(conversationId)
      const forApp = interactive ? appLimit : unaskedLimit
      const waits = [waitMs(app, forApp, now), ...conversationLimits.map(limit => waitMs(times, limit, now))]
      const wait = Math.max(...waits)
      if (wait > 0) return wait
      keep(app, now, appLimit.count)
      keep(times, now, 1_800)
      taken += 1
      if (taken % sweepEvery === 0) sweep(now)
      return 0
    },
  }
}

function waitMs(times: readonly number[], { count, ms }: Limit, now: number): number {
  const oldest = times.at(-count)
  return times.length < count || oldest === undefined ? 0 : Math.max(0, oldest + ms - now)
}

function keep(times: number[], now: number, most: number) {
  times.push(now)
  if (times.length > 2 * most) times.splice(0, times.length - most)
}
