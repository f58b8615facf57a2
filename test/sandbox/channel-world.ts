import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { type ChannelOptions, startChannel } from '../../src/sandbox/channel.ts'
import { realClock } from '../../src/sandbox/clock.ts'
import { startLogin } from '../../src/sandbox/login.ts'
import { samplePeople } from '../../src/sandbox/office.ts'
import type { Channel, JsonObject, Login } from '../../src/sandbox/world.ts'

export const tenantId = '0a0b0c0d-0000-4000-8000-000000000000'
export const botAppId = '0a0b0c0d-0000-4000-8000-00000000b070'
const connectorScope = 'https://api.botframework.com/.default'

type BotAnswer = { status: number; body?: unknown; afterMs?: number } | 'hang'
// biome-ignore lint/suspicious/noExplicitAny: JSON read in tests is what the expectations say it is.
export type Json = any

type World = {
  login: Login
  channel: Channel
  /** Activities that the bot got, in order. */
  received: { activity: Json; authorization: string }[]
  /** What the bot answers; 200 at once unless a test says otherwise. */
  answer: (activity: Json) => BotAnswer
  botUrl: string
  bearer: string
}

/** A fresh login, channel and recording bot for each test of the file. */
export function freshWorld(options: Partial<ChannelOptions> = {}): World {
  const world = {} as World
  const open: { close(): unknown }[] = []

  beforeEach(async () => {
    const login = await startLogin({ tenantId })
    login.allow(botAppId, 'secret')
    Object.assign(world, { login, received: [], answer: () => ({ status: 200 }) })
    const bot = await recordingBot(world)
    world.botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`
    world.bearer = `Bearer ${await botToken(login, botAppId, 'secret')}`
    world.channel = await startTestChannel(login, options)
    world.channel.connectBot(world.botUrl)
    open.push(world.channel, login, { close: () => stop(bot) })
  })
  afterEach(() => Promise.all(open.splice(0).map(server => server.close())))
  return world
}

export const startTestChannel = (login: Login, options: Partial<ChannelOptions>) =>
  startChannel({ login, people: samplePeople(), tenantId, botAppId, clock: realClock(), ...options })

async function recordingBot(world: World): Promise<Server> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const activity = JSON.parse(Buffer.concat(parts).toString()) as JsonObject
    world.received.push({ activity, authorization: request.headers.authorization ?? '' })
    const given = world.answer(activity)
    if (given === 'hang') return
    if (given.afterMs) await new Promise(done => setTimeout(done, given.afterMs))
    // Not chained: restify, once imported, changes what writeHead answers.
    response.writeHead(given.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(given.body ?? {}))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return server
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(done => server.close(() => done()))
}

export async function botToken(login: Login, id: string, secret: string, scope = connectorScope): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope }
  const response = await fetch(`${login.url}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  return ((await response.json()) as Json).access_token
}

/** The bot calls the connector below the channel's serviceUrl. */
export async function connector(
  world: World,
  method: string,
  path: string,
  body?: unknown,
  authorization = world.bearer,
) {
  const response = await fetch(`${world.channel.serviceUrl}v3/conversations${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: Json = text ? JSON.parse(text) : undefined
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: json }
}

export const card = (text: string): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
})

export const withCard = (content: JsonObject, more: object = {}) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...more,
})
