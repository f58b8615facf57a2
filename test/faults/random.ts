import { seeded } from '../../src/sandbox/contractor/faults.ts'

export type Random = ReturnType<typeof randomFrom>

/** Choices from a seed: the same ones in the same order; what happens between them is the machine's. */
export function randomFrom(seed: number) {
  const next = seeded(seed)
  const between = (from: number, to: number) => from + next() * (to - from)
  return {
    between,
    chance: (share: number) => next() < share,
    one: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    /** One of several by weight. */
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][]
      const sum = entries.reduce((total, [, weight]) => total + weight, 0)
      const point = between(0, sum)
      const reached = entries.map(([name], at) => ({ name, upTo: sumOf(entries, at) }))
      return (reached.find(({ upTo }) => point < upTo) ?? reached.at(-1))?.name as T
    },
    /** Milliseconds to the next of events that come so often on average. */
    pause: (meanMs: number) => -Math.log(1 - next()) * meanMs,
  }
}

const sumOf = (entries: readonly (readonly [string, number])[], upTo: number) =>
  entries.slice(0, upTo + 1).reduce((total, [, weight]) => total + weight, 0)
