import type { Metrics } from '../../ports/metrics.ts'

/** The same port, its calls timed: `ok`, or the name of the fault thrown. What answers without a promise is left alone. */
export function measured<P extends object>(
  port: P,
  who: 'contractor' | 'directory' | 'calendars',
  metrics: Metrics,
): P {
  const timed = Object.entries(port).map(([what, work]) => [
    what,
    typeof work === 'function' ? timedCall(what, work) : work,
  ])
  return Object.fromEntries(timed)

  function timedCall(what: string, work: (...args: unknown[]) => unknown) {
    return (...args: unknown[]) => {
      const began = performance.now()
      const answer = work(...args)
      if (!(answer instanceof Promise)) return answer
      const note = (outcome: string) => metrics.call(who, what, outcome, (performance.now() - began) / 1000)
      answer.then(
        () => note('ok'),
        error => note(error instanceof Error ? error.name : 'unknown'),
      )
      return answer
    }
  }
}
