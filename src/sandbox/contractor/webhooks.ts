import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ContractorFaults, JsonObject } from '../world.ts'

const RETRY_AFTER_MS = [200, 600, 1800]
const ATTEMPT_MS = 5000
const PAIR_WITHIN_MS = 500

/** `subject`: what the event is about; events of one subject are sent in order. */
export type Delivery = { callback: string; subject: string; event: { eventId: string } & JsonObject }
type Prepared = { callback: string; lane: string; id: string; body: string }

/**
 * Sends events as Standard Webhooks 1.0 to the callback itself. An event keeps its webhook-id over retries; the time signed
 * is the operating system's at each attempt. Given up after four attempts.
 */
export function webhookSender(needs: { secret: string; faults(): ContractorFaults['webhooks']; closing: AbortSignal }) {
  const { secret, faults, closing } = needs
  const pending = new Set<Promise<void>>()
  const lanes = new Map<string, Promise<unknown>>()
  const halves = new Map<string, Prepared>()

  const pause = (ms: number) => wait(ms, undefined, { signal: closing }).catch(() => undefined)

  function track(work: Promise<void>): void {
    pending.add(work)
    void work.finally(() => pending.delete(work))
  }

  async function attempt({ callback, id, body }: Prepared): Promise<boolean> {
    if (closing.aborted) return true
    const signal = AbortSignal.any([closing, AbortSignal.timeout(ATTEMPT_MS)])
    try {
      const headers = signatureHeaders(secret, id, body)
      const response = await fetch(callback, { method: 'POST', headers, body, redirect: 'manual', signal })
      await response.body?.cancel()
      return response.ok
    } catch {
      return false
    }
  }

  async function retry(prepared: Prepared): Promise<void> {
    for (const ms of RETRY_AFTER_MS) {
      await pause(ms)
      if (await attempt(prepared)) return
    }
  }

  /** First attempts of one lane go one after the other; a retry holds nobody up. */
  async function deliver(prepared: Prepared): Promise<void> {
    const { lane } = prepared
    const first = (lanes.get(lane) ?? Promise.resolve()).then(() => attempt(prepared))
    lanes.set(lane, first)
    const delivered = await first
    if (lanes.get(lane) === first) lanes.delete(lane)
    if (!delivered) await retry(prepared)
  }

  function dispatch(prepared: Prepared): void {
    track(deliver(prepared))
    if (faults().repeat) track(deliver(prepared))
  }

  async function dispatchAfterPartner(prepared: Prepared): Promise<void> {
    const { lane } = prepared
    const half = halves.get(lane)
    if (half) {
      halves.delete(lane)
      dispatch(prepared)
      return dispatch(half)
    }
    halves.set(lane, prepared)
    await pause(PAIR_WITHIN_MS)
    if (halves.get(lane) !== prepared) return
    halves.delete(lane)
    dispatch(prepared)
  }

  async function schedule(prepared: Prepared): Promise<void> {
    const { delayMs, reorder } = faults()
    if (delayMs > 0) await pause(delayMs)
    if (reorder) return dispatchAfterPartner(prepared)
    dispatch(prepared)
  }

  return {
    send({ callback, subject, event }: Delivery): void {
      if (faults().drop) return
      track(schedule({ callback, lane: `${callback} ${subject}`, id: event.eventId, body: JSON.stringify(event) }))
    },
    async settled(): Promise<void> {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
  }
}

/** `secret` is `whsec_` and the base64 of the key. */
function signatureHeaders(secret: string, id: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
