import type { Line } from './line.ts'
import { meaningOf } from './line-test.ts'
import type { Outage } from './outage.ts'

/** What people try themselves when the line is fine: mostly it is the Wi-Fi. In the order of their effort. */
export const checks = ['closer', 'cable', 'router', 'laptop'] as const
export type Check = (typeof checks)[number]

/** The next check to offer: none when the test does not point at the Wi-Fi, or when all were tried. */
export function nextCheck({ test, tried = [], line, symptom }: CheckFacts): Check | undefined {
  if (!test || meaningOf(test) !== 'all up' || line.kind !== 'home-line') return undefined
  if (symptom === 'vpn' || symptom === 'phone') return undefined
  return checks.find(check => !tried.includes(check))
}
type CheckFacts = Pick<Outage, 'test' | 'tried' | 'symptom'> & { line: Pick<Line, 'kind'> }

/** A check did not help; trying it twice is trying it once. */
export const withTried = (outage: Outage, check: Check): Outage => ({
  ...outage,
  version: outage.version + 1,
  tried: [...(outage.tried ?? []).filter(known => known !== check), check],
})
