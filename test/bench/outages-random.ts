/** Draws from a seed: the same ones in the same order on every machine. */
export type Random = ReturnType<typeof randomFrom>

export function randomFrom(seed: number) {
  const next = mulberry32(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const exponential = (mean: number) => -Math.log(1 - next()) * mean
  return {
    chance: (share: number) => next() < share,
    between: (from: number, to: number) => from + next() * (to - from),
    below: (count: number) => Math.floor(next() * count),
    normal: (mean: number, deviation: number) => mean + deviation * normal(),
    logNormal: (median: number, sigma: number) => median * Math.exp(sigma * normal()),
    exponential,
    /** Moments of a Poisson process in a stretch of this length, `rate` a unit. */
    moments(rate: number, length: number): number[] {
      const found: number[] = []
      for (let at = exponential(1 / rate); at < length; at += exponential(1 / rate)) found.push(at)
      return found
    },
    /** An index, each with the chance of its weight. */
    weighted(cumulated: readonly number[]): number {
      const point = next() * (cumulated.at(-1) ?? 0)
      let [from, to] = [0, cumulated.length - 1]
      while (from < to) {
        const middle = (from + to) >> 1
        if (point < (cumulated[middle] ?? 0)) to = middle
        else from = middle + 1
      }
      return from
    },
  }
}

export const cumulated = (weights: readonly number[]): number[] => {
  let sum = 0
  return weights.map(weight => {
    sum += weight
    return sum
  })
}

/** Mulberry32 (Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
