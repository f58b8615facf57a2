/** Moments of changes: never twice the same, so that a list since the last change finds the next one. */
export function stamps(now: () => string): () => string {
  const times = { last: 0 }
  return () => {
    times.last = Math.max(Date.parse(now()), times.last + 1)
    return new Date(times.last).toISOString()
  }
}
