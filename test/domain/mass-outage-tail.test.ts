import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLikelihoodRatio, logTail } from '../../src/domain/mass-outage-tail.ts'

/** P(X = i) of a negative binomial of size 4. */
const chanceOf = (i: number, expected: number): number => {
  const p = expected / (expected + 4)
  return (((i + 1) * (i + 2) * (i + 3)) / 6) * p ** i * (1 - p) ** 4
}

/** Summed from the smallest term up, so that nothing is lost. */
const exactTail = (k: number, expected: number): number =>
  Array.from({ length: 4000 }, (_, i) => chanceOf(k + i, expected)).reduceRight((sum, each) => sum + each, 0)

describe('the tail', () => {
  const cases = [0.001, 0.04, 0.35, 1, 4, 30].flatMap(expected => [1, 2, 3, 9, 40].map(k => [k, expected] as const))
  it.each(cases)('at %d reports of %d expected is the exact sum', (k, expected) => {
    expect(Math.exp(logTail(k, expected)) / exactTail(k, expected)).toBeCloseTo(1, 10)
  })

  it('adds up to one with all that is below it', () => {
    const below = [0, 1, 2, 3, 4].reduce((sum, i) => sum + chanceOf(i, 2.5), 0)
    expect(Math.exp(logTail(5, 2.5)) + below).toBeCloseTo(1, 12)
  })

  it('does not underflow where the chance itself would', () => {
    expect(logTail(400, 0.001)).toBeCloseTo(400 * Math.log(0.001 / 4.001) + Math.log((401 * 402 * 403) / 6), 0)
    expect(Math.exp(logTail(400, 0.001))).toBe(0)
  })

  const edges: [k: number, expected: number, tail: number][] = [
    [0, 3, 0],
    [-1, 3, 0],
    [0, 0, 0],
    [2, 0, Number.NEGATIVE_INFINITY],
  ]
  it.each(edges)('at %d of %d expected is %d', (k, expected, tail) => expect(logTail(k, expected)).toBe(tail))

  it.each([
    [2, Number.NaN],
    [2, -1],
    [Number.NaN, 1],
  ])('refuses %d of %d', (k, expected) => expect(() => logTail(k, expected)).toThrow(/needs a finite k/))

  const count = fc.double({ min: 0, max: 300, noNaN: true })
  const mean = fc.double({ min: 1e-9, max: 200, noNaN: true })
  it('never exceeds one, falls with the reports, rises with what is expected', () => {
    fc.assert(
      fc.property(count, mean, fc.double({ min: 0, max: 20, noNaN: true }), (k, expected, more) => {
        const here = logTail(k, expected)
        expect(here).toBeLessThanOrEqual(0)
        expect(logTail(k + more, expected)).toBeLessThanOrEqual(here + 1e-9)
        expect(logTail(k, expected + more)).toBeGreaterThanOrEqual(here - 1e-9)
      }),
    )
  })
})

describe('the likelihood ratio', () => {
  it('is that of the two chances, computed from them', () => {
    const ratio = Math.log(chanceOf(6, 6) / chanceOf(6, 0.4))
    expect(logLikelihoodRatio(6, 0.4)).toBeCloseTo(ratio, 10)
  })

  it('is nothing when no more was seen than expected, and grows from there', () => {
    expect(logLikelihoodRatio(2, 2)).toBe(0)
    expect(logLikelihoodRatio(1, 2)).toBe(0)
    expect(logLikelihoodRatio(3, 0)).toBe(Number.POSITIVE_INFINITY)
    const grown = [2, 2.5, 3, 5, 8].map(k => logLikelihoodRatio(k, 2))
    expect(grown).toEqual(grown.toSorted((a, b) => a - b))
    expect(grown.at(-1)).toBeGreaterThan(1)
  })
})
