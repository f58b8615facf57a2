import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../world.ts'
import { type Call, objectBody, Refusal, type Route } from './answer.ts'
import { problem } from './check.ts'
import type { Delivery } from './webhooks.ts'

export const apis = {
  serviceOrdering: '/tmf-api/serviceOrdering/v4',
  serviceInventory: '/tmf-api/serviceInventory/v4',
  troubleTicket: '/tmf-api/troubleTicket/v4',
  troubleTicketV5: '/tmf-api/troubleTicket/v5',
  serviceProblem: '/tmf-api/serviceProblemManagement/v4',
  changeManagement: '/tmf-api/ChangeManagement/v4',
} as const
export type Api = keyof typeof apis

/** Something that happened to a resource, for whoever has registered at that API's hub. */
export type News = {
  api: Api
  eventType: string
  title: string
  resourceName: string
  resource: { id: string } & JsonObject
}
export type Publish = (news: News) => void

export type Hub = { id: string; api: Api; callback: string; query?: string }
type Needs = { now(): string; send(delivery: Delivery): void; changed(): void; kept?: Hub[] | undefined }

/** The listeners registered at each API, and the events sent to them. */
export function hubs({ now, send, changed, kept = [] }: Needs) {
  const registered: Hub[] = [...kept]

  function register(api: Api, call: Call) {
    const { callback, query } = registration(api, call)
    if (registered.some(hub => hub.api === api && hub.callback === callback))
      throw new Refusal(409, 'alreadyRegistered', `${callback} is registered already`)
    const hub: Hub = { id: randomUUID(), api, callback, ...(query !== undefined && { query }) }
    registered.push(hub)
    changed()
    const type = isV5(api) ? { '@type': 'Hub' } : {}
    const body = { id: hub.id, callback, ...(query !== undefined && { query }), ...type }
    return { status: 201, body, headers: { Location: `${apis[api]}/hub/${hub.id}` } }
  }

  function remove(api: Api, id: string | undefined) {
    const at = registered.findIndex(hub => hub.api === api && hub.id === id)
    if (at < 0) throw new Refusal(404, 'notFound', `There is no registration ${id}`)
    registered.splice(at, 1)
    changed()
    return { status: 204 }
  }

  const routesOf = (api: Api): Route[] => [
    { method: 'post', path: `${apis[api]}/hub`, work: call => register(api, call) },
    { method: 'del', path: `${apis[api]}/hub/:id`, work: call => remove(api, call.params.id) },
  ]

  function publish(news: News): void {
    const event = eventOf(news, now())
    for (const hub of registered)
      if (hub.api === news.api && wants(hub, news.eventType))
        send({ callback: hub.callback, subject: news.resource.id, event })
  }

  return {
    publish,
    routes: (Object.keys(apis) as Api[]).flatMap(routesOf),
    kept: () => registered,
    list: () => registered.map(({ api, callback }) => ({ api, callback })),
  }
}

const isV5 = (api: Api) => api === 'troubleTicketV5'

function registration(api: Api, call: Call): { callback: string; query: string | undefined } {
  const body = objectBody(call)
  const wrong = problem(body, {
    callback: { is: 'text', needed: true },
    query: { is: 'text' },
    ...(isV5(api) && { '@type': { is: 'text', needed: true } as const }),
  })
  if (wrong) throw new Refusal(400, 'invalidBody', wrong)
  const callback = String(body.callback)
  if (!/^https?:$/.test(URL.parse(callback)?.protocol ?? ''))
    throw new Refusal(400, 'invalidBody', 'callback is not an http or https address')
  const query = body.query === undefined ? undefined : String(body.query)
  const unknown = [...new URLSearchParams(query).keys()].find(name => name !== 'eventType')
  if (unknown) throw new Refusal(400, 'invalidBody', `query can only choose by eventType, not by ${unknown}`)
  return { callback, query }
}

function wants({ query }: Hub, eventType: string): boolean {
  const chosen = new URLSearchParams(query).getAll('eventType').flatMap(value => value.split(','))
  return chosen.length === 0 || chosen.includes(eventType)
}

/** `timeOcurred` is spelt as in the specifications of v4. */
function eventOf({ api, eventType, title, resourceName, resource }: News, at: string): Delivery['event'] {
  const event = {
    eventId: randomUUID(),
    eventTime: at,
    eventType,
    correlationId: resource.id,
    title,
    event: { [resourceName]: resource },
  }
  if (isV5(api)) return { ...event, timeOccurred: at, domain: 'troubleTicket', '@type': eventType }
  return { ...event, timeOcurred: at, domain: api }
}
