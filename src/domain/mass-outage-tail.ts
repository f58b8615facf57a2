/**
 * Size (dispersion) of the negative binomial: variance = μ + μ²/4. It is a Poisson count whose rate is gamma
 * distributed with shape 4, that is: the expected count may be wrong by half either way.
 */
export const size = 4

/**
 * ln P(X ≥ k) of a negative binomial count with mean `expected` and size 4; `k` may be fractional, since reports are
 * weighted. The tail is the regularised incomplete beta function I_p(k, 4), p = expected / (expected + 4) (DLMF 8.17),
 * which for a whole second argument is a sum of four positive terms: nothing cancels, nothing underflows.
 */
export function logTail(k: number, expected: number): number {
  if (!(expected >= 0) || !Number.isFinite(k)) {
    throw new RangeError(`k = ${k} of expected ${expected}: a tail needs a finite k and an expected count of 0 or more`)
  }
  if (k <= 0) return 0
  if (expected === 0) return Number.NEGATIVE_INFINITY
  const q = size / (expected + size)
  const terms = 1 + k * q + ((k * (k + 1)) / 2) * q ** 2 + ((k * (k + 1) * (k + 2)) / 6) * q ** 3
  return Math.min(0, -k * Math.log1p(size / expected) + Math.log(terms))
}

/**
 * Log-likelihood ratio (natural log) of "the mean is what was seen" against "the mean is `expected`", for a negative
 * binomial of size 4; 0 when no more was seen than expected. (After Kulldorff's scan statistic, 1997.)
 */
export function logLikelihoodRatio(k: number, expected: number): number {
  if (k <= expected) return 0
  if (expected === 0) return Number.POSITIVE_INFINITY
  return k * Math.log(k / expected) - (k + size) * Math.log((k + size) / (expected + size))
}
