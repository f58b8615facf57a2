import { randomUUID } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { BadRequest, type Request, serve } from './serve.ts'
import type { Login } from './world.ts'

const TOKEN_SECONDS = 3599
const ACTIVITY_TOKEN_SECONDS = 3600
/** A token is handed out again for this long, so that it always has most of its life before it. */
const REUSE_MS = 300_000

/**
 * Microsoft's two issuers on one port: Entra ID (client credentials for the connector and Graph) and the Bot Framework
 * (the tokens that activities carry). Each has its own keys, as in the real world: a token of one never passes for the other's.
 */
export async function startLogin(options: { tenantId: string; port?: number | undefined }): Promise<Login> {
  const { tenantId } = options
  const secrets = new Map<string, string>()
  const [directory, channel] = await Promise.all([keyRing(), keyRing(['msteams'])])
  const tokenPath = `/${tenantId}/oauth2/v2.0/token`

  const server = await serve(
    {
      'POST /:tenant/oauth2/v2.0/token': request => grant(request),
      'GET /v1/.well-known/openidconfiguration': () => ok(channelMetadata()),
      'GET /v1/.well-known/keys': () => ok({ keys: channel.published() }),
      'GET /:tenant/v2.0/.well-known/openid-configuration': () => ok(directoryMetadata()),
      'GET /:tenant/discovery/v2.0/keys': () => ok({ keys: directory.published() }),
    },
    { port: options.port, maxBody: 64_000 },
  )
  const issuer = `${server.url}/botframework`
  const directoryIssuer = `${server.url}/${tenantId}/v2.0`

  const channelMetadata = () => ({
    issuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${server.url}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  })
  const directoryMetadata = () => ({
    issuer: directoryIssuer,
    token_endpoint: `${server.url}${tokenPath}`,
    jwks_uri: `${server.url}/${tenantId}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    response_types_supported: ['token'],
    id_token_signing_alg_values_supported: ['RS256'],
  })

  async function grant(request: Request) {
    if (request.params.tenant !== tenantId)
      return refuse(400, 'invalid_request', 90002, `Tenant '${request.params.tenant}' not found.`)
    const form = new URLSearchParams(request.body)
    const { id, secret } = clientOf(request, form)
    if (!id || !secret || secrets.get(id) !== secret)
      return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided, or unknown application.')
    if (form.get('grant_type') !== 'client_credentials')
      return refuse(400, 'unsupported_grant_type', 70003, 'Only client_credentials is supported.')
    const scope = form.get('scope') ?? ''
    if (!scope.endsWith('/.default'))
      return refuse(400, 'invalid_scope', 1002012, `The scope '${scope}' is not valid: it must end in /.default.`)
    return ok({
      token_type: 'Bearer',
      expires_in: TOKEN_SECONDS,
      ext_expires_in: TOKEN_SECONDS,
      access_token: await accessToken(id, scope),
    })
  }

  const accessToken = (id: string, scope: string) =>
    directory.sign({
      ...lifetime(TOKEN_SECONDS),
      iss: directoryIssuer,
      aud: scope.slice(0, -'/.default'.length),
      appid: id,
      azp: id,
      tid: tenantId,
      ver: '2.0',
      jti: randomUUID(),
    })

  const activityTokens = new Map<string, { token: Promise<string>; reuseUntil: number }>()

  function tokenForActivity(claims: { aud: string; serviceurl: string; [name: string]: unknown }): Promise<string> {
    const key = JSON.stringify(claims)
    const known = activityTokens.get(key)
    if (known && known.reuseUntil > Date.now()) return known.token
    const token = channel.sign({ iss: issuer, ...lifetime(ACTIVITY_TOKEN_SECONDS), ...claims })
    if (activityTokens.size > 1000) activityTokens.clear()
    activityTokens.set(key, { token, reuseUntil: Date.now() + REUSE_MS })
    return token
  }

  const checked = new Map<string, JWTPayload>()

  async function verified(token: string): Promise<JWTPayload> {
    const known = checked.get(token)
    if (known) return known
    const { payload } = await jwtVerify(token, header => directory.keyFor(header.kid), {
      algorithms: ['RS256'],
      issuer: directoryIssuer,
    })
    if (checked.size > 1000) checked.clear()
    checked.set(token, payload)
    return payload
  }

  async function check(authorization: string | undefined, audience: string): Promise<string> {
    const token = /^Bearer ([^ ]+)$/.exec(authorization ?? '')?.[1]
    if (!token) throw new Error('no bearer token')
    const payload = await verified(token)
    if ((payload.exp ?? 0) * 1000 <= Date.now()) throw new Error('the token has expired')
    if (payload.aud !== audience) throw new Error(`the token is for ${payload.aud}, not for ${audience}`)
    return String(payload.appid)
  }

  async function rotate(): Promise<void> {
    await Promise.all([directory.rotate(), channel.rotate()])
    activityTokens.clear()
  }

  return {
    ...server,
    tenantId,
    issuer,
    openIdUrl: `${server.url}/v1/.well-known/openidconfiguration`,
    allow: (clientId, secret) => void secrets.set(clientId, secret),
    tokenForActivity,
    check,
    rotate,
  }
}

type Key = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey; jwk: JWK }

/** Signs with its newest key and publishes the older ones too, so that tokens under way stay good across a rotation. */
async function keyRing(endorsements?: string[]) {
  const keys: Key[] = [await newKey()]
  return {
    sign(claims: JWTPayload): Promise<string> {
      const key = keys[0] as Key
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, x5t: key.kid })
        .sign(key.privateKey)
    },
    keyFor(kid: string | undefined): CryptoKey {
      const key = keys.find(candidate => candidate.kid === kid)
      if (!key) throw new Error(`no key ${kid}`)
      return key.publicKey
    },
    published: () => keys.map(({ jwk }) => ({ ...jwk, ...(endorsements && { endorsements }) })),
    async rotate(): Promise<void> {
      keys.unshift(await newKey())
    },
  }
}

async function newKey(): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const kid = randomUUID().replaceAll('-', '').slice(0, 27)
  return {
    kid,
    privateKey,
    publicKey,
    jwk: { ...(await exportJWK(publicKey)), kty: 'RSA', use: 'sig', alg: 'RS256', kid, x5t: kid },
  }
}

function lifetime(seconds: number): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(Date.now() / 1000)
  return { iat: now, nbf: now, exp: now + seconds }
}

function clientOf(request: Request, form: URLSearchParams): { id?: string | undefined; secret?: string | undefined } {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!basic) return { id: form.get('client_id') ?? undefined, secret: form.get('client_secret') ?? undefined }
  const [id, secret] = Buffer.from(basic, 'base64').toString('utf8').split(':').map(unescapeForm)
  return { id, secret }
}

/** RFC 6749 §2.3.1: both halves of Basic are form-encoded first. */
function unescapeForm(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new BadRequest('The Basic credentials are not form-encoded.')
  }
}

const ok = (body: unknown) => ({ status: 200, body, headers: { 'cache-control': 'no-store' } })

function refuse(status: number, error: string, code: number, message: string) {
  const ids = { timestamp: new Date().toISOString(), trace_id: randomUUID(), correlation_id: randomUUID() }
  return { status, body: { error, error_description: `AADSTS${code}: ${message}`, error_codes: [code], ...ids } }
}
