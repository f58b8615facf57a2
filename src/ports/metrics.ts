import type { EffectName } from '../domain/effect.ts'

/** What is counted and measured; times in seconds. */
export type Metrics = {
  turn(kind: string, outcome: string, seconds: number): void
  effect(name: EffectName, outcome: 'done' | 'later' | 'failed' | 'dead', seconds: number): void
  call(who: 'contractor' | 'directory' | 'calendars', what: string, outcome: string, seconds: number): void
  send(outcome: string): void
  refusedAtEdge(status: number): void
  webhook(outcome: string): void
  /** Somebody tried a check of their own before reporting. */
  lineCheck(check: string, helped: boolean): void
  /** A change that reconciliation found and no event had told. */
  missedWebhook(about: 'order' | 'ticket' | 'problem' | 'change'): void
}
