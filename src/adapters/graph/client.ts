import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type Context, GraphClientError, GraphError, type Middleware } from '@microsoft/microsoft-graph-client'
import { Silence } from '../../ports/silence.ts'
import { faultText, withoutSlash } from '../http/message.ts'
import { type Http, httpWithin } from '../http/request.ts'
import { retryAfter } from '../http/retry-after.ts'

/** `missing` stands for 404, `denied` for 403; every other failure is thrown as `Silence`. */
export type Told<T> = { told: T } | 'missing' | 'denied' | 'there already'

export type Graph = {
  get(path: string): Promise<Told<unknown>>
  /** The values of all pages. */
  all(path: string): Promise<Told<unknown[]>>
  post(path: string, body: object): Promise<Told<unknown>>
  patch(path: string, body: object): Promise<Told<unknown>>
  delete(path: string): Promise<Told<unknown>>
}

const longestWait = 2
const mostPages = 50

/** The Graph client, with what it lacks here: a token on loopback's http, time and size limits, no redirects, one short retry. */
export function graphClient({ graphUrl, token }: { graphUrl: string; token: () => Promise<string> }): Graph {
  const base = new URL(withoutSlash(graphUrl))
  const version = base.pathname.split('/').at(-1) ?? ''
  const baseUrl = withoutSlash(base.href.slice(0, base.href.length - version.length))
  const http = httpWithin({ connectMs: 2_000, totalMs: 3_000, maxBytes: 4_000_000 })
  const client = Client.initWithMiddleware({
    baseUrl,
    defaultVersion: version,
    middleware: chain(http, token),
  })
  const get = (path: string) => told(() => client.api(path).get() as Promise<unknown>)

  async function pages(path: string, left: number): Promise<Told<unknown[]>> {
    const page = await get(path)
    if (typeof page === 'string') return page
    const { value, '@odata.nextLink': next } = page.told as { value?: unknown; '@odata.nextLink'?: unknown }
    if (!Array.isArray(value)) throw new Silence('directory', 'a page of the directory has no values')
    if (next === undefined) return { told: value }
    if (left === 0) throw new Silence('directory', 'the directory has more pages than are read')
    const rest = await pages(pathOf(next, base.href), left - 1)
    return typeof rest === 'string' ? rest : { told: [...value, ...rest.told] }
  }

  return {
    get,
    all: path => pages(path, mostPages),
    post: (path, body) => told(() => client.api(path).post(body) as Promise<unknown>),
    patch: (path, body) => told(() => client.api(path).patch(body) as Promise<unknown>),
    delete: path => told(() => client.api(path).delete() as Promise<unknown>),
  }
}

/** The next page, when it lies where we have been told Graph is. */
function pathOf(link: unknown, base: string): string {
  if (typeof link !== 'string' || !link.startsWith(`${base}/`))
    throw new Silence('directory', 'a next page of the directory lies elsewhere')
  return link.slice(base.length)
}

async function told<T>(work: () => Promise<T>): Promise<Told<T>> {
  try {
    return { told: await work() }
  } catch (error) {
    if (error instanceof GraphClientError) throw error.customError ?? error
    if (!(error instanceof GraphError)) throw error
    if (error.statusCode === 404) return 'missing'
    if (error.statusCode === 403) return 'denied'
    if (error.statusCode === 409) return 'there already'
    throw new Silence('directory', `the directory answered ${error.statusCode}, but nothing that can be read`)
  }
}

const meant = [403, 404, 409]

function chain(http: Http, token: () => Promise<string>): Middleware {
  const ask = (context: Context) => passing(() => send(http, token, context))
  return {
    async execute(context) {
      const first = await ask(context)
      const wait = first.status === 429 ? waitOf(first) : undefined
      const retry = wait !== undefined && wait <= longestWait
      if (retry) await sleep(wait * 1000)
      context.response = retry ? await ask(context) : first
      if (!context.response.ok && !meant.includes(context.response.status)) throw wrapped(silenceOf(context.response))
    },
  }
}

const waitOf = (response: Response) => retryAfter(response.headers.get('retry-after') ?? undefined)

function silenceOf(response: Response): Silence {
  const after = waitOf(response)
  const message = `the directory answered ${response.status}`
  return new Silence('directory', message, after === undefined ? {} : { after })
}

async function send(http: Http, token: () => Promise<string>, context: Context): Promise<Response> {
  const { method = 'GET', headers = {}, body } = context.options ?? {}
  const answer = await http({
    method,
    url: String(context.request),
    headers: { ...(headers as Record<string, string>), authorization: `Bearer ${await token()}` },
    ...(typeof body === 'string' && { body }),
  })
  const pairs = Object.entries(answer.headers).flatMap(([name, value]) => [value].flat().map(one => [name, one ?? '']))
  const content = [204, 205, 304].includes(answer.status) ? null : answer.body
  return new Response(content, { status: answer.status, headers: pairs as [string, string][] })
}

async function passing(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Silence) throw wrapped(error)
    throw wrapped(new Silence('directory', `the directory does not answer: ${faultText(error)}`))
  }
}

/** The client replaces errors by its own and drops the cause: ours travel inside the one kind it lets through. */
const wrapped = (silence: Silence) => Object.assign(new GraphClientError(silence.message), { customError: silence })
