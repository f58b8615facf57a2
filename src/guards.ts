import { randomUUID } from 'node:crypto'
import type { Next, Request, Response } from 'restify'
import { z } from 'zod'
import { serviceUrlAllowed } from './adapters/teams/service-url.ts'
import type { Log } from './ports/log.ts'
import type { Metrics } from './ports/metrics.ts'

export const mostBytes = 256 * 1024
const mostDepth = 32

type Watch = { log: Log; metrics: Metrics }

/** One constant error body for every refusal: a code and a reference, nothing of what was sent. */
export function refuse({ log, metrics }: Watch, res: Response, status: number, code: string): void {
  const id = randomUUID()
  log.warn({ id, status, code }, 'a request was refused')
  metrics.refusedAtEdge(status)
  res.send(status, { error: { code, id } })
}

type Handler = (req: Request, res: Response, next: Next) => void

/** An inbound Content-Encoding ends restify's process or passes its size limit: none is taken. */
export const noEncoding =
  (watch: Watch): Handler =>
  (req, res, next) => {
    if (req.headers['content-encoding'] === undefined) return next()
    refuse(watch, res, 415, 'contentEncoding')
    return next(false)
  }

export const jsonOnly =
  (watch: Watch): Handler =>
  (req, res, next) => {
    if (/^application\/json\b/i.test(req.headers['content-type'] ?? '')) return next()
    refuse(watch, res, 415, 'contentType')
    return next(false)
  }

export type ChannelRules = {
  appId: string
  issuer: string
  tenantId: string
  serviceHosts: readonly string[]
}

const headerShape = z.object({ alg: z.literal('RS256') })
const claimsShape = z.object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string().optional() })

/**
 * Looks at the token before the body is read and before the SDK sees it: shape, algorithm, exact issuer and audience,
 * time. The signature is the SDK's to check; this keeps other tokens from its emulator path.
 */
export const tokenGuard =
  (watch: Watch, rules: ChannelRules): Handler =>
  (req, res, next) => {
    if (tokenFits(req.headers.authorization, rules)) return next()
    refuse(watch, res, 401, 'token')
    return next(false)
  }

const skewSeconds = 300

function tokenFits(authorization: string | undefined, { issuer, appId }: ChannelRules): boolean {
  const [scheme, token = ''] = (authorization ?? '').split(' ')
  const [header, claims, signature] = token.split('.')
  if (scheme !== 'Bearer' || !header || !claims || !signature || token.length > 16_384) return false
  const head = headerShape.safeParse(decoded(header))
  const said = claimsShape.safeParse(decoded(claims))
  if (!head.success || !said.success) return false
  const { iss, aud, exp } = said.data
  return iss === issuer && aud === appId && exp + skewSeconds > Date.now() / 1000
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const text = z.string().max(65_536)
const id = z.string().min(1).max(1024)
const account = z.looseObject({
  id: id.optional(),
  name: z.string().max(512).optional(),
  aadObjectId: z.string().max(64).optional(),
})

/** An activity as Teams sends it; what is unknown is tolerated. */
const activityShape = z.looseObject({
  type: z.string().min(1).max(64),
  id: id.optional(),
  timestamp: z.union([z.iso.datetime({ offset: true }), z.date()]).optional(),
  channelId: z.string().max(64),
  serviceUrl: z.string().min(1).max(1024),
  from: account.extend({ id }),
  recipient: account.optional(),
  conversation: z.looseObject({
    id,
    tenantId: z.string().max(64).optional(),
    conversationType: z.string().max(32).optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().max(64) }).optional() }).nullish(),
  locale: z.string().max(35).optional(),
  text: text.nullish(),
  name: z.string().max(128).optional(),
  value: z.unknown().optional(),
  entities: z
    .array(z.looseObject({ type: z.string() }))
    .max(100)
    .nullish(),
  attachments: z.array(z.looseObject({})).max(50).nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  replyToId: z.string().max(1024).nullish(),
})

/** Our own schema, then channel, tenant and service host. */
export const activityGuard =
  (watch: Watch, rules: ChannelRules): Handler =>
  (req, res, next) => {
    const problem = problemOf(req.body, rules)
    if (!problem) return next()
    refuse(watch, res, problem.status, problem.code)
    return next(false)
  }

function problemOf(body: unknown, rules: ChannelRules): { status: 400 | 403; code: string } | undefined {
  if (depthOf(body, mostDepth) < 0) return { status: 400, code: 'depth' }
  const read = activityShape.safeParse(body)
  if (!read.success) return { status: 400, code: 'activity' }
  const { channelId, conversation, channelData, serviceUrl } = read.data
  if (channelId !== 'msteams') return { status: 403, code: 'channel' }
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter(tenant => tenant !== undefined)
  if (tenants.length === 0 || tenants.some(tenant => tenant !== rules.tenantId)) return { status: 403, code: 'tenant' }
  if (!serviceUrlAllowed(serviceUrl, rules.serviceHosts)) return { status: 403, code: 'serviceUrl' }
  return undefined
}

/** What is left of `budget` levels; below zero when the value is deeper. */
function depthOf(value: unknown, budget: number): number {
  if (typeof value !== 'object' || value === null) return budget
  if (budget === 0) return -1
  let least = budget
  for (const inner of Object.values(value)) {
    least = Math.min(least, depthOf(inner, budget - 1))
    if (least < 0) return least
  }
  return least
}
