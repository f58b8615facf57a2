import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import restify from 'restify'
import type { Json, Server } from '../world.ts'
import { type Answer, type Call, Refusal, type Route, tmfError } from './answer.ts'
import type { Plan } from './faults.ts'

export type Received = { method: string; path: string; outcome: number | string; at: string }

type Needs = {
  token: string
  port: number
  now(): string
  plan(): Plan
  /** A call has come in, or its outcome is known. */
  changed(): void
}

const MAX_BODY_BYTES = 1_048_576

/** The contractor's HTTP server on loopback: token, faults, a record of every call, errors in the shape of TM Forum. */
export async function startHttp(
  needs: Needs,
): Promise<Server & { add(routes: readonly Route[]): void; calls: readonly Received[] }> {
  const calls: Received[] = []
  const records = new WeakMap<object, Received>()
  const server = restify.createServer({ name: 'contractor' })
  const closing = new AbortController()

  server.pre((request, response, next) => {
    const record = { method: request.method ?? '', path: request.path(), outcome: 'hang', at: needs.now() }
    calls.push(record)
    records.set(request, record)
    response.once('finish', () => settle(request, response.statusCode))
    needs.changed()
    next()
  })
  server.pre((request, response, next) => {
    if (!request.headers['content-encoding']) return next()
    send(response, tmfError(415, 'unsupportedEncoding', 'A compressed body is not accepted'))
    return next(false)
  })
  server.use(restify.plugins.bodyReader({ maxBodySize: MAX_BODY_BYTES }))
  server.use(restify.plugins.jsonBodyParser({ bodyReader: true, mapParams: false }))
  server.on('restifyError', (_request, _response, error: RestifyError, done: () => void) => {
    const { body } = tmfError(
      error.statusCode ?? 500,
      error.body?.code ?? 'error',
      error.body?.message ?? 'Internal error',
    )
    error.toJSON = () => body
    done()
  })

  function settle(request: object, outcome: number | string): void {
    const record = records.get(request)
    if (record) record.outcome = outcome
    needs.changed()
  }

  async function perform(request: restify.Request, response: restify.Response, work: Route['work']): Promise<void> {
    const { before, delayMs, after } = needs.plan()
    if (before === 'hang') return unanswered()
    if (before) return send(response, before)
    if (delayMs) await wait(delayMs, undefined, { signal: closing.signal }).catch(() => undefined)
    if (closing.signal.aborted) return unanswered()
    const answer = authorized(request, needs.token) ? outcome(work, callOf(request)) : unauthorized
    if (after !== 'cut') return send(response, after ?? answer)
    settle(request, 'cut')
    request.socket.destroy()
    return unanswered()
  }

  const add = ({ method, path, work }: Route) =>
    server[method](path, async (request: restify.Request, response: restify.Response) =>
      perform(request, response, work),
    )

  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(needs.port, '127.0.0.1', () => resolve())
  })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    calls,
    add: routes => routes.forEach(add),
    close: () =>
      new Promise(resolve => {
        closing.abort()
        server.close(() => resolve())
        server.server.closeAllConnections()
      }),
  }
}

/** Restify answers 500 by itself when a handler ends without an answer, so this one never ends. */
const unanswered = () => new Promise<never>(() => undefined)

type RestifyError = { statusCode?: number; body?: { code?: string; message?: string }; toJSON?: () => unknown }

const unauthorized = tmfError(401, 'unauthorized', 'The bearer token is missing or wrong', {
  'WWW-Authenticate': 'Bearer',
})

const digest = (text: string) => createHash('sha256').update(text).digest()

const authorized = (request: restify.Request, token: string): boolean =>
  timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`))

function callOf(request: restify.Request): Call {
  const key = request.headers['idempotency-key']
  return {
    body: request.body as Json | undefined,
    query: new URLSearchParams(request.getQuery()),
    params: request.params as Record<string, string>,
    idempotencyKey: typeof key === 'string' && key !== '' ? key : undefined,
  }
}

function outcome(work: Route['work'], call: Call): Answer {
  try {
    return work(call)
  } catch (fault) {
    if (fault instanceof Refusal) return fault.answer
    return tmfError(500, 'internal', fault instanceof Error ? fault.message : String(fault))
  }
}

function send(response: restify.Response, answer: Answer): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (answer.body === undefined) response.send(answer.status)
  else response.json(answer.status, answer.body)
}
