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

const named = z.object({ id: z.string().regex(/^[\x21-\x7e]{1,200}$/) })
const resources = ['serviceOrder', 'troubleTicket', 'serviceProblem', 'changeRequest'] as const
const event = z.object({
  event: z.looseObject({ cancelServiceOrder: z.object({ serviceOrder: named }).optional().catch(undefined) }),
})

/** The resources that events are about, as TMF641, TMF621, TMF656 and TMF655 name them. */
export type Resource = (typeof resources)[number]

/** What an event is about, and the contractor's id of it; undefined when it names nothing that is known. */
export function eventAbout(body: unknown): { resource: Resource; contractorId: string } | undefined {
  const about = event.safeParse(body).data?.event
  for (const resource of resources) {
    const read = named.safeParse(about?.[resource]).data
    if (read) return { resource, contractorId: read.id }
  }
  const cancelled = about?.cancelServiceOrder?.serviceOrder.id
  return cancelled === undefined ? undefined : { resource: 'serviceOrder', contractorId: cancelled }
}
