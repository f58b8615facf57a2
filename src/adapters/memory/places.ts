type Rate = { perSecond: number; saved: number }

/** Places of rates, each a moment after the one before; in this process. */
export function places(elapsedMs: () => number = () => performance.now()) {
  const next = new Map<string, number>()
  return {
    place(key: string, { perSecond, saved }: Rate): number {
      const now = elapsedMs()
      const step = 1000 / perSecond
      const at = Math.max(next.get(key) ?? 0, now - saved * step)
      next.set(key, at + step)
      return Math.max(0, Math.ceil(at - now))
    },
    pause(key: string, ms: number): void {
      next.set(key, Math.max(next.get(key) ?? 0, elapsedMs() + ms))
    },
  }
}
