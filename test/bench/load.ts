/** Of one round: turns a second, and how long each took for the one who waited, in milliseconds. */
export type Round = { perSecond: number; p50: number; p99: number; cpuMs: number }

/** Keeps `concurrency` turns under way until all of `items` have been taken. The first failure ends it. */
export async function drive<T>(
  items: readonly T[],
  concurrency: number,
  turn: (item: T) => Promise<void>,
): Promise<Omit<Round, 'cpuMs'>> {
  const tookMs: number[] = []
  const waiting = items.values()
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const item of waiting) {
        const from = performance.now()
        await turn(item)
        tookMs.push(performance.now() - from)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  tookMs.sort((one, other) => one - other)
  const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? 0
  return { perSecond: items.length / seconds, p50: at(0.5), p99: at(0.99) }
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** Of several rounds, each figure's median. */
export const medianRound = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
})
