import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics } from '../../ports/metrics.ts'

export type Exposed = Metrics & {
  /** Prometheus' text format; gauges of the outbox are read when asked. */
  text(): Promise<string>
  contentType: string
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counters and latencies for `/metrics`. `counts`: effects waiting, those of them that are due, and dead; `contractor`: its state, `ok` or since when not. */
export function prometheus(
  counts: () => Promise<{ waiting: number; due: number; dead: number }>,
  contractor: () => string,
): Exposed {
  const registry = new Registry()
  const registers = [registry]
  const turns = new Histogram({
    name: 'novo_turn_seconds',
    help: 'Time of turns',
    labelNames: ['kind', 'outcome'],
    buckets: seconds,
    registers,
  })
  const effects = new Histogram({
    name: 'novo_effect_seconds',
    help: 'Time of effects run',
    labelNames: ['name', 'outcome'],
    buckets: seconds,
    registers,
  })
  const calls = new Histogram({
    name: 'novo_call_seconds',
    help: 'Time of calls to the contractor, the directory and calendars',
    labelNames: ['who', 'what', 'outcome'],
    buckets: seconds,
    registers,
  })
  const sends = new Counter({
    name: 'novo_sends_total',
    help: 'Messages to the chat',
    labelNames: ['outcome'],
    registers,
  })
  const refused = new Counter({
    name: 'novo_edge_refusals_total',
    help: 'Requests refused before any turn',
    labelNames: ['status'],
    registers,
  })
  const webhooks = new Counter({
    name: 'novo_webhooks_total',
    help: 'Events of the contractor',
    labelNames: ['outcome'],
    registers,
  })
  const missed = new Counter({
    name: 'novo_webhooks_missed_total',
    help: 'Changes at the contractor that no event had told, found by reconciliation',
    labelNames: ['about'],
    registers,
  })
  const lineChecks = new Counter({
    name: 'novo_line_checks_total',
    help: 'Checks that people tried before reporting an outage',
    labelNames: ['check', 'helped'],
    registers,
  })
  new Gauge({
    name: 'novo_effects',
    help: 'Effects waiting, due and dead',
    labelNames: ['state'],
    registers,
    async collect() {
      // Without the database the rest is still told; a gauge that is missing is honest, an old one is not.
      this.reset()
      const counted = await counts().catch(() => undefined)
      if (!counted) return
      this.set({ state: 'waiting' }, counted.waiting)
      this.set({ state: 'due' }, counted.due)
      this.set({ state: 'dead' }, counted.dead)
    },
  })
  new Gauge({
    name: 'novo_contractor_up',
    help: 'Whether the contractor answers',
    registers,
    collect() {
      this.set(contractor() === 'ok' ? 1 : 0)
    },
  })
  return {
    turn: (kind, outcome, time) => turns.observe({ kind, outcome }, time),
    effect: (name, outcome, time) => effects.observe({ name, outcome }, time),
    call: (who, what, outcome, time) => calls.observe({ who, what, outcome }, time),
    send: outcome => sends.inc({ outcome }),
    refusedAtEdge: status => refused.inc({ status: String(status) }),
    webhook: outcome => webhooks.inc({ outcome }),
    missedWebhook: about => missed.inc({ about }),
    lineCheck: (check, helped) => lineChecks.inc({ check, helped: String(helped) }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
