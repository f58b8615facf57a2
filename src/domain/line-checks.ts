import type { Line } from './line.ts'
import { type LineTest, meaningOf } from './line-test.ts'

/** What people try themselves when the line is fine: mostly it is the Wi-Fi. In the order of their effort. */
export const checks = ['closer', 'cable', 'router', 'laptop'] as const
export type Check = (typeof checks)[number]

/** The next check to offer: none when the test does not point at the Wi-Fi, or when all were tried. */
export function nextCheck({ test, tried = [], line, symptom }: CheckFacts): Check | undefined {
  if (!test || meaningOf(test) !== 'all up' || line.kind !== 'home-line') return undefined
  if (symptom === 'vpn' || symptom === 'phone') return undefined
  return checks.find(check => !tried.includes(check))
}
type CheckFacts = { test?: LineTest; tried?: readonly Check[]; line: Pick<Line, 'kind'>; symptom: string }

/** Trying a check twice is trying it once. */
export const alsoTried = (tried: readonly Check[] | undefined, check: Check): readonly Check[] => [
  ...(tried ?? []).filter(known => known !== check),
  check,
]
