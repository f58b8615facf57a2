import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../ports/log.ts'
import { Refused, Silence } from '../../ports/silence.ts'
import { parseJson } from '../http/json.ts'
import { withoutSlash } from '../http/message.ts'
import { type Answer, HttpFault, httpWithin } from '../http/request.ts'
import { retryAfter } from '../http/retry-after.ts'
import type { Pace } from './pace.ts'
import { serviceUrlAllowed } from './service-url.ts'

/** What the connector said; `unknown`: it may or may not have done it. */
export type Said = { status: number; body: Record<string, unknown> } | { unknown: string }

export type Connector = (to: {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  serviceUrl: string
  path: string
  body?: object
  /** Whose limits it counts against. */
  conversationId: string
  interactive: boolean
}) => Promise<Said>

/** Beyond this a job gives its place to another. */
const longestWaitMs = 4_000
const askAgain = [412, 429, 502, 503, 504]

type Needs = { token: () => Promise<string>; allowedHosts: readonly string[]; pace: Pace; log: Log }

/**
 * The Bot Framework connector's REST: each request is sent once, to allowed hosts only, within 8 s and under Teams'
 * limits. Throws `Silence` when nothing can have happened, `Refused` on a no that will stay one.
 */
export function connector({ token, allowedHosts, pace, log }: Needs): Connector {
  const http = httpWithin({ connectMs: 3_000, totalMs: 8_000, maxBytes: 1_000_000 })
  return async ({ method, serviceUrl, path, body, conversationId, interactive }) => {
    if (!serviceUrlAllowed(serviceUrl, allowedHosts)) {
      log.error({ conversationId }, 'a stored service address is not among the allowed hosts: nothing is sent there')
      throw new Refused('chat', 403, 'the service host is not allowed')
    }
    const authorization = `Bearer ${await token()}`
    await waitFor(pace, conversationId, interactive)
    const call = {
      method,
      url: withoutSlash(serviceUrl) + path,
      headers: { authorization, ...(body && { 'content-type': 'application/json; charset=utf-8' }) },
      ...(body && { body: JSON.stringify(body) }),
    }
    const answer = await http(call).catch(unlessSent)
    if ('unknown' in answer) return answer
    const wait = interactive ? shortWait(answer) : undefined
    if (wait === undefined) return read(answer)
    await sleep(wait)
    const second = await http(call).catch(unlessSent)
    return 'unknown' in second ? second : read(second)
  }
}

/** Somebody waits for the answer to their message: a refusal that asks for a moment is given that moment, once. Milliseconds. */
function shortWait({ status, headers }: Answer): number | undefined {
  const after = status === 429 ? retryAfter(headers['retry-after']) : undefined
  return after !== undefined && after <= 3 ? after * 1000 : undefined
}

async function waitFor(pace: Pace, conversationId: string, interactive: boolean): Promise<void> {
  const giveUpAt = performance.now() + longestWaitMs
  let wait = pace.take(conversationId, interactive)
  while (wait > 0) {
    if (performance.now() + wait > giveUpAt)
      throw new Silence('chat', 'the limits of the chat are used up', { after: Math.ceil(wait / 1000) })
    await sleep(wait)
    wait = pace.take(conversationId, interactive)
  }
}

function unlessSent(error: unknown): { unknown: string } {
  if (!(error instanceof HttpFault)) throw error
  if (!error.sent) throw new Silence('chat', `the chat does not answer: ${error.message}`)
  return { unknown: error.message }
}

function read(answer: Answer): Said {
  const { status } = answer
  if (askAgain.includes(status)) {
    const after = retryAfter(answer.headers['retry-after'])
    throw new Silence('chat', `the chat answered ${status}`, after === undefined ? {} : { after })
  }
  if (status === 408 || status >= 500) return { unknown: `answered ${status}` }
  if (status >= 300 && status !== 403 && status !== 404) throw new Refused('chat', status, codeIn(answer))
  const body = parseJson(answer.body)
  return { status, body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {} }
}

/** The connector's error code: a word of its list. */
function codeIn(answer: Answer): string {
  const code = (parseJson(answer.body) as { error?: { code?: unknown } } | undefined)?.error?.code
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : `HTTP ${answer.status}`
}
