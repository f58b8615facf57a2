import type { Json, JsonObject } from '../world.ts'

export type Answer = { status: number; body?: Json; headers?: Record<string, string> }

/** A request as the APIs see it. */
export type Call = {
  body: Json | undefined
  query: URLSearchParams
  params: Readonly<Record<string, string>>
  idempotencyKey: string | undefined
}

export type Route = { method: 'get' | 'post' | 'patch' | 'del'; path: string; work(call: Call): Answer }

/** Thrown by an API's work; becomes an answer in the error shape of TM Forum. */
export class Refusal extends Error {
  readonly answer: Answer
  constructor(status: number, code: string, reason: string, headers?: Record<string, string>) {
    super(reason)
    this.answer = tmfError(status, code, reason, headers)
  }
}

/** `Error` of the specifications: code and reason required, status as text. */
export function tmfError(status: number, code: string, reason: string, headers: Record<string, string> = {}): Answer {
  const body = {
    code,
    reason,
    message: remedies[status] ?? 'See the reason.',
    status: String(status),
    '@type': 'Error',
  }
  return { status, body, headers }
}

const remedies: Readonly<Record<number, string>> = {
  400: 'Correct what the reason names and send the request again.',
  401: 'Send the header "Authorization: Bearer <token>" with the token agreed.',
  404: 'Check the id and the path.',
  405: 'Use a method that this path offers.',
  409: 'Read the resource and decide again.',
  413: 'Send less.',
  415: 'Send application/json without Content-Encoding.',
  422: 'The contractor will not do this; ask them by telephone.',
  429: 'Wait as long as Retry-After says.',
  500: 'Try again later.',
  503: 'Try again later.',
}

/** The body as an object, or a 400. */
export function objectBody(call: Call): JsonObject {
  const { body } = call
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw new Refusal(400, 'invalidBody', 'The body is not a JSON object')
}

export const created = (resource: JsonObject): Answer => ({
  status: 201,
  body: structuredClone(resource),
  headers: { Location: String(resource.href) },
})
