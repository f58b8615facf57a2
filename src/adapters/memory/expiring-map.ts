/** Values that expire, at most so many: the one set longest ago goes first. Time is the operating system's. */
type ExpiringMap<T> = {
  get(key: string): T | undefined
  set(key: string, value: T, ttlSeconds: number): void
  delete(key: string): void
  /** Milliseconds a value still has; 0 when it is gone. */
  left(key: string): number
}

export function expiringMap<T>(maxEntries: number): ExpiringMap<T> {
  const kept = new Map<string, { value: T; until: number }>()
  const live = (key: string) => {
    const entry = kept.get(key)
    if (!entry) return undefined
    if (entry.until > performance.now()) return entry
    kept.delete(key)
    return undefined
  }
  return {
    get: key => live(key)?.value,
    set(key, value, ttlSeconds) {
      kept.delete(key)
      kept.set(key, { value, until: performance.now() + ttlSeconds * 1000 })
      if (kept.size > maxEntries) dropOldest(kept)
    },
    delete: key => void kept.delete(key),
    left: key => Math.max(0, (live(key)?.until ?? 0) - performance.now()),
  }
}

function dropOldest(kept: Map<string, unknown>) {
  const oldest = kept.keys().next()
  if (!oldest.done) kept.delete(oldest.value)
}
