import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Server } from './world.ts'

export type Request = {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  /** The `:names` of the route, decoded. */
  params: Record<string, string>
  headers: IncomingHttpHeaders
  body: string
}

/** `hang`: nothing is answered until the client or the server goes away. An object as body is sent as JSON. */
export type Answer = { status: number; body?: unknown; bytes?: Uint8Array; headers?: Record<string, string> } | 'hang'

export type Handler = (request: Request) => Answer | Promise<Answer>
export type Routes = Record<`${'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'} /${string}`, Handler>

type Options = {
  port?: number | undefined
  /** Bytes; a longer body is answered 413 without being kept. */
  maxBody?: number
  /** Stands before every route, e.g. for tokens, faults and counting. */
  around?: (request: Request, next: () => Answer | Promise<Answer>) => Answer | Promise<Answer>
  /** Shape of the errors that this server makes itself. */
  error?: (code: string, message: string) => unknown
}

const KEEP_ALIVE_MS = 60_000

/** An HTTP server on 127.0.0.1 (port 0: a free one). `close` cuts open connections. */
export async function serve(routes: Routes, options: Options = {}): Promise<Server> {
  const error = options.error ?? ((code, message) => ({ error: { code, message } }))
  const find = router(routes)
  const around = options.around ?? ((_request, next) => next())

  async function answer(incoming: IncomingMessage): Promise<Answer> {
    const body = await read(incoming, options.maxBody ?? 1_000_000)
    if (body === undefined) return { status: 413, body: error('RequestTooLarge', 'The request body is too large.') }
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const method = incoming.method ?? 'GET'
    const found = find(method, url.pathname)
    const handler =
      found?.handler ?? (() => ({ status: 404, body: error('NotFound', `No ${method} ${url.pathname} here.`) }))
    const request = {
      method,
      path: url.pathname,
      query: url.searchParams,
      params: found?.params ?? {},
      headers: incoming.headers,
      body,
    }
    return around(request, () => handler(request))
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming).then(
      given => send(outgoing, given),
      fault => send(outgoing, refusal(fault, error)),
    )
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The JSON object of a request; anything else is answered 400. */
export function jsonOf(request: Request): Record<string, unknown> {
  const value = parse(request.body)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new BadRequest('The body must be a JSON object.')
}

export class BadRequest extends Error {}

function refusal(fault: unknown, error: (code: string, message: string) => unknown): Answer {
  if (fault instanceof BadRequest) return { status: 400, body: error('BadRequest', fault.message) }
  return { status: 500, body: error('InternalServerError', fault instanceof Error ? fault.message : String(fault)) }
}

function send(outgoing: ServerResponse, answer: Answer): void {
  if (answer === 'hang' || outgoing.destroyed) return
  const { status, body, bytes, headers } = answer
  const text = bytes ?? (body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body))
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  outgoing.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  outgoing.end(text)
}

function read(incoming: IncomingMessage, max: number): Promise<string | undefined> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    let size = 0
    incoming.on('data', (part: Buffer) => {
      size += part.length
      if (size <= max) parts.push(part)
    })
    incoming.on('end', () => done(size <= max ? Buffer.concat(parts).toString('utf8') : undefined))
    incoming.on('error', failed)
  })
}

type Found = { handler: Handler; params: Record<string, string> }

function router(routes: Routes): (method: string, path: string) => Found | undefined {
  const compiled = Object.entries(routes).map(([name, handler]) => {
    const [method = '', pattern = ''] = name.split(' ')
    return { method, segments: pattern.split('/'), handler }
  })
  return (method, path) => {
    const given = path.split('/')
    for (const route of compiled) {
      if (route.method !== method || route.segments.length !== given.length) continue
      const params = match(route.segments, given)
      if (params) return { handler: route.handler, params }
    }
    return undefined
  }
}

function match(segments: string[], given: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [at, segment] of segments.entries()) {
    const value = given[at] ?? ''
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value)
    else if (segment !== value) return undefined
  }
  return params
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    throw new BadRequest(`"${value}" in the path is not percent-encoded UTF-8.`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
