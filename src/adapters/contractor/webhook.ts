import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'

export type Verified = { ok: true; id: string } | { ok: false; why: 'signature' | 'time' | 'headers' }

const toleranceSeconds = 300

/**
 * Whether a webhook is the contractor's (Standard Webhooks 1.0): signed with one of the secrets over its raw body, not
 * older or newer than 5 minutes by the operating system's clock. Throws when a secret itself is unusable.
 */
export function verifyWebhook(secrets: readonly string[], headers: IncomingHttpHeaders, rawBody: Buffer): Verified {
  const id = one(headers['webhook-id'])
  const timestamp = one(headers['webhook-timestamp'])
  const signature = one(headers['webhook-signature'])
  if (!id || !/^[\x21-\x7e]{1,256}$/.test(id) || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp))
    return { ok: false, why: 'headers' }
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > toleranceSeconds) return { ok: false, why: 'time' }
  const given = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
  const genuine = secrets.map(secret => new Webhook(secret)).some(webhook => signs(webhook, rawBody, given))
  return genuine ? { ok: true, id } : { ok: false, why: 'signature' }
}

const one = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined)

function signs(webhook: Webhook, rawBody: Buffer, headers: Record<string, string>): boolean {
  try {
    webhook.verify(rawBody, headers, { jsonParse: false })
    return true
  } catch {
    return false
  }
}

const id = z.string().regex(/^[\x21-\x7e]{1,200}$/)
/** The contractor's ticket id in any TMF621 event; undefined when it names none. */
export const ticketIdOf = (body: unknown): string | undefined =>
  ticketEvent.safeParse(body).data?.event.troubleTicket.id

const named = z.object({ serviceOrder: z.object({ id }) })
const event = z.object({ event: z.union([named, z.object({ cancelServiceOrder: named })]) })

/** The contractor's id of the order that a TMF641 event is about; undefined when it names none. */
export function orderIdOf(body: unknown): string | undefined {
  const read = event.safeParse(body)
  if (!read.success) return undefined
  const about = read.data.event
  return 'serviceOrder' in about ? about.serviceOrder.id : about.cancelServiceOrder.serviceOrder.id
}

const ticketEvent = z.object({ event: z.object({ troubleTicket: z.object({ id }) }) })
