type Limit = { count: number; ms: number }

const perApp: Limit[] = [{ count: 50, ms: 1000 }]
const perConversation: Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
]
const KEPT = 1800

/**
 * Teams' rate limits: takes one request and answers 0, or refuses it and answers the seconds of `Retry-After`.
 * Refused requests do not count. Without a conversation only the app's limit holds.
 */
export function teamsLimits(now: () => number = () => performance.now()): (conversationId?: string) => number {
  const app: number[] = []
  const conversations = new Map<string, number[]>()

  function timesOf(conversationId: string): number[] {
    const known = conversations.get(conversationId)
    if (known) return known
    const fresh: number[] = []
    conversations.set(conversationId, fresh)
    return fresh
  }

  return conversationId => {
    const at = now()
    const times = conversationId === undefined ? undefined : timesOf(conversationId)
    const wait = Math.max(waitMs(app, perApp, at), times ? waitMs(times, perConversation, at) : 0)
    if (wait > 0) return Math.ceil(wait / 1000)
    note(app, at)
    if (times) note(times, at)
    return 0
  }
}

function waitMs(times: number[], limits: Limit[], at: number): number {
  const waits = limits.map(({ count, ms }) => {
    const oldest = times[times.length - count]
    return oldest === undefined ? 0 : Math.max(0, oldest + ms - at)
  })
  return Math.max(...waits)
}

function note(times: number[], at: number): void {
  times.push(at)
  if (times.length > 2 * KEPT) times.splice(0, times.length - KEPT)
}
