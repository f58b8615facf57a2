import type { EffectId } from '../domain/effect.ts'

export const queueNames = ['interactive', 'contractor', 'notices'] as const
export type QueueName = (typeof queueNames)[number]

/** A hand-out of an effect: the queue's job id is made of both, so that a second hand-out is another job. */
export type Handout = { id: EffectId; lease: number }

/** At-least-once, may lose: the outbox makes both harmless. */
export type Queue = {
  /** Rejects within 2 s when the queue is away. */
  put(queue: QueueName, handouts: readonly Handout[]): Promise<void>
  /** `run` never throws for a failed effect (the runner keeps that); what it throws is logged and forgotten. */
  work(queue: QueueName, concurrency: number, run: (handout: Handout) => Promise<void>): void
  state(): Promise<'ok' | string>
  /** Stops taking work, waits for what runs, at most so long. */
  close(waitMs: number): Promise<void>
}
