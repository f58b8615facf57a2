import type { Activity, TurnContext } from 'botbuilder'
import restify, { type Request, type Response, type Server } from 'restify'
import type { SignedLinks } from './adapters/links/links.ts'
import type { Exposed } from './adapters/metrics/metrics.ts'
import { type BotAdapter, isAuthenticationError } from './bot/sdk.ts'
import { languages } from './domain/person.ts'
import { type EventRules, eventRoute } from './events.ts'
import type { File, FileMakers } from './files.ts'
import { activityGuard, type ChannelRules, jsonOnly, mostBytes, noEncoding, refuse, tokenGuard } from './guards.ts'
import type { Clock, NewId } from './ports/clock.ts'
import { faultFacts } from './ports/fault.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import { textsIn } from './texts/texts.ts'

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
  links: SignedLinks
  files: FileMakers
  /** The calendar behind a feed's secret. */
  feed: (secret: string) => Promise<File | undefined>
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
    fileRoute(server, needs, edge)
    feedRoute(server, needs, edge)
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

const fileHeaders = {
  'cache-control': 'private, max-age=600',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
}

/** Files behind signed links. Who comes too late reads where to get a new one. */
function fileRoute(server: Server, { log, metrics }: ServerNeeds, { links, files }: Edge): void {
  server.get('/files/*', async (req: Request, res: Response) => {
    const path = req.path().slice('/files/'.length)
    const query = new URLSearchParams(req.getQuery())
    const reading = links.read(path, { until: query.get('until'), signature: query.get('signature') })
    if (reading === 'forged') return refuse({ log, metrics }, res, 401, 'link')
    const [kind = '', ...parts] = path.split('/')
    const make = Object.hasOwn(files, kind) ? files[kind] : undefined
    const file = reading === 'good' ? await make?.(parts) : undefined
    if (!file) return sendFile(res, 410, { type: 'text/html; charset=utf-8', body: linkOverPage() })
    sendFile(res, 200, file)
  })
}

/** Calendar applications come again and again: to them an address that was revoked is one that never was. */
function feedRoute(server: Server, { log, metrics }: ServerNeeds, { feed }: Edge): void {
  server.get('/feeds/:name', async (req: Request, res: Response) => {
    const [, secret] = /^([A-Za-z0-9_-]+)\.ics$/.exec(String(req.params.name)) ?? []
    const file = secret && (await feed(secret))
    return file ? sendFile(res, 200, file) : refuse({ log, metrics }, res, 404, 'notFound')
  })
}

function sendFile(res: Response, status: number, { type, body, download }: File): void {
  const saved = download && { 'content-disposition': `attachment; filename="${download}"` }
  // restify's own ways of sending turn bytes into text.
  res.writeHead(status, { ...fileHeaders, 'content-type': type, ...saved })
  res.end(body)
}

const linkOverPage = () => {
  const lines = languages.map(language => `<p lang="${language}">${textsIn[language].linkOver}</p>`)
  return `<!doctype html><meta charset="utf-8"><title>Novo</title><main>${lines.join('')}</main>`
}

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
