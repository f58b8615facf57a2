import { Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as plain } from 'node:http'
import { Agent as SecureAgent, request as secure } from 'node:https'

/** `totalMs` covers everything from the first byte out to the last byte in; `connectMs` the way to a usable connection. */
type Limits = { connectMs: number; totalMs: number; maxBytes: number }

export type Call = {
  method: string
  url: string
  headers?: Record<string, string>
  body?: string
}

/** A redirect is an answer like any other: nothing here follows one. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

export type Http = (call: Call) => Promise<Answer>

/** No usable answer. `sent` is false when not one byte of the request can have left: then nothing can have happened there. */
export class HttpFault extends Error {
  readonly why: 'connect' | 'timeout' | 'cut' | 'too large'
  readonly sent: boolean
  constructor(why: HttpFault['why'], sent: boolean, cause?: unknown) {
    super(`${why}${sent ? ' after sending' : ' before sending'}`, { cause })
    this.name = 'HttpFault'
    this.why = why
    this.sent = sent
  }
}

/** Idle connections are dropped before usual servers drop theirs (5 s), or a request would meet a closing one. */
const idleMs = 4_000

/** HTTP within limits, connections kept alive. Rejects with `HttpFault` when no whole answer arrives. */
export function httpWithin(limits: Limits): Http {
  const agents = {
    'http:': new Agent({ keepAlive: true, timeout: idleMs }),
    'https:': new SecureAgent({ keepAlive: true, timeout: idleMs }),
  }
  return call => send(call, limits, agents)
}

function send(call: Call, limits: Limits, agents: { 'http:': Agent; 'https:': SecureAgent }): Promise<Answer> {
  const url = new URL(call.url)
  const body = call.body === undefined ? undefined : Buffer.from(call.body)
  const headers = { accept: 'application/json', ...call.headers, ...(body && { 'content-length': body.length }) }
  const options = { method: call.method, headers }
  const request =
    url.protocol === 'https:'
      ? secure(url, { ...options, agent: agents['https:'] })
      : plain(url, { ...options, agent: agents['http:'] })
  const answer = answerTo(request, limits)
  request.end(body)
  return answer
}

function answerTo(request: ClientRequest, limits: Limits): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const stage = { sent: false }
  const give = (why: HttpFault['why'], cause?: unknown) => {
    reject(new HttpFault(why, stage.sent, cause))
    request.destroy()
  }
  const connecting = setTimeout(() => give('connect'), limits.connectMs)
  const total = setTimeout(() => give('timeout'), limits.totalMs)
  onConnected(request, () => {
    clearTimeout(connecting)
    stage.sent = true
  })
  request.on('error', cause => give(stage.sent ? 'cut' : 'connect', cause))
  request.on('response', response => readBody(response, limits.maxBytes, give, resolve))
  return promise.finally(() => {
    clearTimeout(connecting)
    clearTimeout(total)
  })
}

/** A kept connection is ready at once; a new one when TCP, or TLS over it, stands. */
function onConnected(request: ClientRequest, ready: () => void) {
  request.on('socket', socket => {
    if (!socket.connecting) return ready()
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', ready)
  })
}

function readBody(
  response: IncomingMessage,
  maxBytes: number,
  give: (why: HttpFault['why'], cause?: unknown) => void,
  done: (answer: Answer) => void,
) {
  const chunks: Buffer[] = []
  let size = 0
  response.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > maxBytes) return give('too large')
    chunks.push(chunk)
  })
  response.on('error', cause => give('cut', cause))
  response.on('close', () => response.complete || give('cut'))
  response.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8')
    done({ status: response.statusCode ?? 0, headers: response.headers, body })
  })
}
