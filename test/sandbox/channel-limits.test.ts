import { describe, expect, it } from 'vitest'
import { teamsLimits } from '../../src/sandbox/channel-limits.ts'

/** A limiter on a clock of its own, and how many requests it lets through `everyMs` within `ms`. */
function allowed(everyMs: number, ms: number): { taken: number; firstWait: number | undefined } {
  const clock = { now: 0 }
  const take = teamsLimits(() => clock.now)
  const waits: number[] = []
  for (; clock.now < ms; clock.now += everyMs) waits.push(take('a:1'))
  return { taken: waits.filter(wait => wait === 0).length, firstWait: waits.find(wait => wait > 0) }
}

describe('the limits of one conversation', () => {
  it.each([
    ['7 in a second', 10, 1000, 7, 1],
    ['8 in two seconds', 10, 2000, 8, 1],
    ['60 in half a minute', 300, 30_000, 60, 13],
    ['1800 in an hour', 550, 3_600_000, 1800, 3600],
  ])('are %s', (_what, everyMs, ms, taken, longestWait) => {
    const result = allowed(everyMs, ms)
    expect(result.taken).toBe(taken)
    expect(result.firstWait).toBeGreaterThan(0)
    expect(result.firstWait).toBeLessThanOrEqual(longestWait)
  })

  it('open again after the time they told', () => {
    const clock = { now: 0 }
    const take = teamsLimits(() => clock.now)
    for (let sent = 0; sent < 7; sent += 1) expect(take('a:1')).toBe(0)
    const wait = take('a:1')
    clock.now = wait * 1000 - 1
    expect(take('a:1')).toBe(1)
    clock.now = wait * 1000
    expect(take('a:1')).toBe(0)
  })
})

describe('the limit of the app', () => {
  it('is 50 requests a second, whatever they ask', () => {
    const clock = { now: 0 }
    const take = teamsLimits(() => clock.now)
    const waits = Array.from({ length: 60 }, (_, at) => take(at % 2 ? `a:${at}` : undefined))
    expect(waits.filter(wait => wait === 0)).toHaveLength(50)
    clock.now = 1000
    expect(take()).toBe(0)
  })
})
