import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Story } from './world.ts'

export type Forgery = { id?: string; at?: number; secret?: string; signed?: string; headers?: Record<string, string> }

/** Sends events as the contractor would; `forgery` says what is wrong with one. */
export const webhookSender =
  (story: Story, secret: () => string) =>
  (api: string, body: string, forgery: Forgery = {}) => {
    const { id = randomUUID(), at = Date.now() / 1000, signed = body, headers } = forgery
    const timestamp = String(Math.floor(at))
    const key = Buffer.from((forgery.secret ?? secret()).slice('whsec_'.length), 'base64')
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${signed}`).digest('base64')
    return fetch(`${story.novo.url}/contractor/events/${api}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature}`,
        ...headers,
      },
      body,
    })
  }

/** A server that nobody may ever call; `seen` are the paths asked of it. */
export async function elsewhere() {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('{}')
  })
  await new Promise<void>(up => void server.listen(0, '127.0.0.1', up))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, seen, close: () => server.close() }
}
