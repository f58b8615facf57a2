import { Agent, request } from 'node:http'
import type { JsonObject } from './world.ts'

/** 502: the bot could not be reached or hung up. */
export type Delivered = { httpStatus: number | 'timeout'; body: string }

/** POSTs activities to one bot over kept-alive connections; never throws for what the bot does. */
export function createDelivery() {
  const agent = new Agent({ keepAlive: true })
  let target: URL | undefined
  let closed = false

  function attempt(body: string, token: string, timeoutMs: number, retried: boolean): Promise<Delivered> {
    if (!target) throw new Error('No bot is connected: call connectBot(messagesUrl) first.')
    if (closed) return Promise.resolve({ httpStatus: 502, body: 'The channel is closed.' })
    const url = target
    return new Promise(done => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }
      const outgoing = request(url, { method: 'POST', agent, headers }, incoming => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () =>
          finish({ httpStatus: incoming.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        )
        incoming.on('error', lost)
      })
      const timer = setTimeout(() => {
        finish({ httpStatus: 'timeout', body: '' })
        outgoing.destroy()
      }, timeoutMs)
      function finish(delivered: Delivered | Promise<Delivered>): void {
        clearTimeout(timer)
        done(delivered)
      }
      function lost(error: Error): void {
        // The bot may close an idle connection in the very moment we use it: nothing was read of the request then.
        const stale = outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
        finish(
          stale && !retried && !closed
            ? attempt(body, token, timeoutMs, true)
            : { httpStatus: 502, body: error.message },
        )
      }
      outgoing.on('error', lost)
      outgoing.end(body)
    })
  }

  return {
    connect(messagesUrl: string): void {
      target = new URL(messagesUrl)
    },
    connected: () => target !== undefined && !closed,
    deliver: (activity: JsonObject, token: string, timeoutMs: number) =>
      attempt(JSON.stringify(activity), token, timeoutMs, false),
    close(): void {
      closed = true
      agent.destroy()
    },
  }
}
