import type { Activity, TurnContext } from 'botbuilder'
import restify, { type Request, type Response, type Server } from 'restify'
import type { Exposed } from './adapters/metrics/metrics.ts'
import { type BotAdapter, isAuthenticationError } from './bot/sdk.ts'
import { type EventRules, eventRoute } from './events.ts'
import { activityGuard, type ChannelRules, jsonOnly, mostBytes, noEncoding, refuse, tokenGuard } from './guards.ts'
import type { Clock, NewId } from './ports/clock.ts'
import { faultFacts } from './ports/fault.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'

export type ServerNeeds = {
  store: Store
  clock: Clock
  newId: NewId
  log: Log
  metrics: Exposed
  /** What `/ready` names: `ok`, or what is wrong. */
  checks: () => Promise<Readiness>
}
export type Readiness = { database: string; queue: string; contractor: string; directory: string }

export type Edge = EventRules & {
  rules: ChannelRules
  adapter: BotAdapter
  turn: (context: TurnContext) => Promise<void>
}

/** The HTTP side. Without `edge` (a worker) health, readiness and metrics only. */
export function httpServer(needs: ServerNeeds, edge: Edge | undefined): Server {
  const server = restify.createServer({ name: 'novo', handleUncaughtExceptions: false })
  limitTimes(server)
  server.pre(noEncoding(needs))
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }, done: () => void) => {
    if (!res.headersSent) refuse(needs, res, error.statusCode ?? 500, codeOf(error.statusCode))
    done()
  })
  healthRoutes(server, needs)
  if (edge) {
    messageRoute(server, needs, edge)
    eventRoute(server, needs, edge)
  }
  return server
}

const codeOf = (status: number | undefined) =>
  ({ 400: 'malformed', 404: 'notFound', 405: 'method', 413: 'tooLarge', 415: 'contentType' })[status ?? 500] ?? 'fault'

function limitTimes({ server }: Server): void {
  server.requestTimeout = 10_000
  server.headersTimeout = 5_000
  server.keepAliveTimeout = 5_000
  // Node looks at both limits this often only; its 30 s would be the real limit. Not in its types, but documented as an option.
  Object.assign(server, { connectionsCheckingInterval: 1_000 })
}

const body = (most: number) => restify.plugins.jsonBodyParser({ maxBodySize: most, mapParams: false } as object)

function messageRoute(server: Server, needs: ServerNeeds, { rules, adapter, turn }: Edge): void {
  server.post(
    '/api/messages',
    tokenGuard(needs, rules),
    jsonOnly(needs),
    ...body(mostBytes),
    activityGuard(needs, rules),
    async (req: Request, res: Response) => {
      try {
        const answered = await adapter.take(req.headers.authorization ?? '', dated(req.body), turn)
        answered ? res.send(answered.status, answered.body ?? {}) : res.send(200, {})
      } catch (error) {
        if (isAuthenticationError(error)) return refuse(needs, res, 401, 'token')
        needs.log.error(faultFacts(error), 'a turn failed outside of its handler')
        refuse(needs, res, 500, 'fault')
      }
    },
  )
}

/** The SDK works with dates, the wire with text. */
const dated = (activity: Activity): Activity => ({
  ...activity,
  ...(activity.timestamp && { timestamp: new Date(activity.timestamp) }),
})

function healthRoutes(server: Server, { checks, metrics }: ServerNeeds): void {
  server.get('/health', async (_req: Request, res: Response) => {
    res.send(200, { status: 'ok' })
  })
  server.get('/ready', async (_req: Request, res: Response) => {
    const found = await checks()
    const ready = found.database === 'ok' && found.queue === 'ok'
    res.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks: found })
  })
  server.get('/metrics', async (_req: Request, res: Response) => {
    // First the text: a fault must still be told in the one JSON body.
    const text = await metrics.text()
    res.setHeader('content-type', metrics.contentType)
    res.sendRaw(200, text)
  })
}
