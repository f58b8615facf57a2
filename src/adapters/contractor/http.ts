import type { Instant } from '../../domain/day.ts'
import type { ContractorContact } from '../../ports/contractor.ts'
import type { Log } from '../../ports/log.ts'
import { Refused, Silence } from '../../ports/silence.ts'
import { parseJson } from '../http/json.ts'
import { faultText, withoutSlash } from '../http/message.ts'
import { type Answer, httpWithin } from '../http/request.ts'
import { retryAfter } from '../http/retry-after.ts'
import { type Breaker, breaker } from './breaker.ts'

/** An answer below 500 that does not ask for patience. `body` is undefined when it is no JSON. */
type TmfAnswer = { status: number; body: unknown; total: number | undefined }

export type Tmf = {
  /** `path` begins with `/tmf-api/`. Only the configured address is ever called. */
  get(path: string): Promise<TmfAnswer>
  patch(path: string, body: object): Promise<TmfAnswer>
  post(path: string, body: object, headers?: Record<string, string>): Promise<TmfAnswer>
  /** `ok` or `unreachable since <instant>`. */
  state(): string
}

type Needs = {
  url: string
  token: string
  log: Log
  now: () => Instant
  breaker?: Breaker
  /** Told of each contact that changes something, and of the others every few seconds. */
  met?: (contact: ContractorContact) => void
}

const tellEveryMs = 5_000

/** The contractor's HTTP: bearer token, limits, breaker. Throws `Silence` where asking again may help. */
export function tmfHttp({ url, token, log, now, breaker: fuse = breaker(), met }: Needs): Tmf {
  const http = httpWithin({ connectMs: 3_000, totalMs: 10_000, maxBytes: 1_000_000 })
  const base = withoutSlash(url)
  const authorization = `Bearer ${token}`
  let since: Instant | undefined
  let answeredAt: Instant | undefined
  let toldMs = Number.NEGATIVE_INFINITY

  function tell(changed: boolean) {
    if (!changed && performance.now() - toldMs < tellEveryMs) return
    toldMs = performance.now()
    const restMs = fuse.restMs()
    const trialAt =
      restMs === undefined ? undefined : Temporal.Instant.from(now()).add({ milliseconds: Math.ceil(restMs) })
    met?.({
      ...(answeredAt && { answeredAt }),
      ...(since && { silentSince: since }),
      ...(trialAt && { trialAt: trialAt.toString() }),
    })
  }

  function failed(message: string, after?: number): Silence {
    fuse.failed()
    if (since === undefined) log.warn({ why: message }, 'the contractor does not answer')
    since ??= now()
    tell(true)
    return new Silence('contractor', message, after === undefined ? {} : { after })
  }

  function answered() {
    fuse.succeeded()
    if (since !== undefined) log.info({ since }, 'the contractor answers again')
    const changed = since !== undefined || answeredAt === undefined
    since = undefined
    answeredAt = now()
    tell(changed)
  }

  async function ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<TmfAnswer> {
    const wait = fuse.wait()
    if (wait !== undefined) throw new Silence('contractor', 'the contractor is not asked for a while', { after: wait })
    const call = { method, url: base + path, headers: { ...headers, authorization }, ...(body && { body }) }
    const answer = await http(call).catch((error: unknown) => {
      throw failed(`the contractor does not answer: ${faultText(error)}`)
    })
    const after = retryAfter(answer.headers['retry-after'])
    if (answer.status >= 500 || answer.status === 408) throw failed(`the contractor answered ${answer.status}`, after)
    answered()
    return patient(answer, after)
  }

  return {
    get: path => ask('GET', path, {}),
    patch: (path, body) => ask('PATCH', path, { 'content-type': 'application/json' }, JSON.stringify(body)),
    post: (path, body, headers = {}) =>
      ask('POST', path, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body)),
    state: () => (since === undefined ? 'ok' : `unreachable since ${since}`),
  }
}

/** They are there, but ask for patience or point elsewhere: neither is an answer to act on. */
function patient(answer: Answer, after: number | undefined): TmfAnswer {
  const { status } = answer
  if (status === 425 || status === 429)
    throw new Silence('contractor', `the contractor answered ${status}`, after === undefined ? {} : { after })
  if (status >= 300 && status < 400)
    throw new Silence('contractor', `the contractor answered ${status}: redirects are not followed`)
  const total = Number(answer.headers['x-total-count'])
  return { status, body: parseJson(answer.body), total: Number.isInteger(total) ? total : undefined }
}

/** The body of a success; `Refused` with their reason otherwise. */
export function accepted({ status, body }: TmfAnswer): unknown {
  if (status >= 200 && status < 300) return body
  throw new Refused('contractor', status, reasonIn(body) ?? `HTTP ${status}`)
}

/** `reason` and `message` of TM Forum's `Error`. */
function reasonIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { reason, message } = body as { reason?: unknown; message?: unknown }
  const parts = [reason, message].filter(part => typeof part === 'string' && part.trim() !== '')
  return parts.length > 0 ? [...new Set(parts)].join(': ').slice(0, 500) : undefined
}
