import type { Instant } from './day.ts'
import { type LineTest, meaningOf } from './line-test.ts'
import type { Outage } from './outage.ts'
import { repeatDays } from './outage-repeat.ts'

/** A line test as the contractor reads it: what it means, and the measures as they came. */
export const testSaid = (test: LineTest): string => `Line test: ${meaningOf(test)} ${JSON.stringify(test)}`

/** What goes with a new ticket, in English, as agreed: the test of the line, what was tried, that it comes back, the reporter's words. */
export function evidenceOf({ test, tried = [], repeat, words }: Outage): { text: string; date?: Instant }[] {
  return [
    ...(test ? [{ text: testSaid(test), date: test.at }] : []),
    ...(tried.length > 0 ? [{ text: `Tried by the user, without success: ${tried.join(', ')}` }] : []),
    ...(repeat
      ? [{ text: `Repeat fault: number ${repeat} on this line within ${repeatDays} days. ${structural}` }]
      : []),
    ...(words ? [{ text: words }] : []),
  ]
}

const structural = 'Please check the line as a whole (wiring, port, cabinet), not this symptom alone.'
