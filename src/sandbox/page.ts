import { readdirSync, readFileSync } from 'node:fs'
import type { Server as HttpServer } from 'node:http'
import { createRequire } from 'node:module'
import restify from 'restify'
import { channelRoutes } from './page/channel-routes.ts'
import { contractorRoutes } from './page/contractor-routes.ts'
import { eventStream } from './page/event-stream.ts'
import { peopleRoutes } from './page/people-routes.ts'
import type { PageWorld } from './page/route.ts'
import { json, trouble } from './page/route.ts'
import { nextWorkingMorning } from './page/working-morning.ts'
import type { Server } from './world.ts'

type Asset = { type: string; body: Buffer }

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** Nothing but this origin; pictures inside cards may also come as `data:` or from the bot, on this machine. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: http://127.0.0.1:* http://localhost:*",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

const largestBody = 64 * 1024
const longestForward = 366 * 24 * 60

/**
 * The page that shows the sandbox: people side by side in their chats, and the contractor's console. Serves one origin on
 * loopback and asks nothing of any network. `port` 0 or absent: a free one.
 */
export async function startPage({ port = 0, ...world }: PageWorld & { port?: number }): Promise<Server> {
  const server = restify.createServer({ name: 'sandbox page', handleUncaughtExceptions: false })
  const events = eventStream(world)
  guard(server)
  assetRoutes(server)
  peopleRoutes(server, world, events.tell)
  contractorRoutes(server, world, events.tell)
  channelRoutes(server, world, events.tell)
  clockRoute(server, world, events.tell)
  galleryRoute(server, world)
  server.get('/api/events', async (request, response) => events.open(request, response))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => close(server, events.close),
  }
}

/** Refuses what another site or a tool could send through the visitor's browser, and bodies the parser must not see. */
function guard(server: restify.Server): void {
  server.pre((request, response, next) => {
    const refusal = refuse(server, request)
    if (!refusal) return next()
    json(response, refusal.status, { error: refusal.error })
    next(false)
  })
  server.use(restify.plugins.queryParser({ mapParams: false }))
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: largestBody }))
  server.on('restifyError', (_request, _response, error, done) => {
    error.toJSON = () => ({ error: trouble(error) })
    done()
  })
}

function refuse(server: restify.Server, request: restify.Request): { status: number; error: string } | null {
  const { port } = server.address()
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? ''))
    return { status: 421, error: 'This page answers to 127.0.0.1 and localhost only.' }
  if (request.headers['content-encoding']) return { status: 415, error: 'Send the body without Content-Encoding.' }
  if (request.method === 'POST' && !/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return { status: 415, error: 'Send the body as application/json.' }
  return null
}

function assetRoutes(server: restify.Server): void {
  for (const [path, asset] of assets())
    server.get(path, async (_request, response) => {
      response.writeHead(200, { ...headers, 'Content-Type': asset.type })
      response.end(asset.body)
    })
}

function assets(): Map<string, Asset> {
  const folder = new URL('page/', import.meta.url)
  const found = new Map<string, Asset>()
  for (const name of readdirSync(folder)) {
    const type = types[name.split('.').pop() ?? '']
    if (type) found.set(`/${name}`, { type, body: readFileSync(new URL(name, folder)) })
  }
  const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')
  found.set('/adaptivecards.js', { type: types.js ?? '', body: readFileSync(renderer) })
  const index = found.get('/index.html')
  if (index) found.set('/', index)
  return found
}

/** `{"minutes": n}` or `{"to": "working morning"}`: moves the demo's clock forward, never back. */
function clockRoute(server: restify.Server, { clock }: PageWorld, tell: (name: string, data: unknown) => void): void {
  server.post('/api/clock', async (request, response) => {
    const minutes = request.body?.to === 'working morning' ? undefined : request.body?.minutes
    if (minutes !== undefined && !(Number.isFinite(minutes) && minutes > 0 && minutes <= longestForward))
      return json(response, 400, { error: `"minutes" is a number above 0, at most ${longestForward}.` })
    const now = clock.now()
    try {
      clock.forward(minutes === undefined ? nextWorkingMorning(now).getTime() - now.getTime() : minutes * 60_000)
    } catch (thrown) {
      return json(response, 409, { error: trouble(thrown) })
    }
    tell('clock', { now: clock.now().toISOString() })
    return json(response, 200, { now: clock.now().toISOString() })
  })
}

/** Every card given, with its size in bytes as it goes over the wire. */
function galleryRoute(server: restify.Server, { gallery = [] }: PageWorld): void {
  server.get('/api/gallery', async (_request, response) => {
    const sized = gallery.map(shown => ({ ...shown, bytes: Buffer.byteLength(JSON.stringify(shown.card)) }))
    return json(response, 200, sized)
  })
}

function close(server: restify.Server, closeEvents: () => void): Promise<void> {
  closeEvents()
  const http = server.server as HttpServer
  return new Promise(closed => {
    server.close(() => closed())
    http.closeAllConnections()
  })
}
