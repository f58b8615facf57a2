import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startLogin } from '../../src/sandbox/login.ts'
import type { Login } from '../../src/sandbox/world.ts'

const tenantId = '0a0b0c0d-0000-4000-8000-000000000000'
// biome-ignore lint/suspicious/noExplicitAny: JSON read in tests is what the expectations say it is.
type Json = any

const connector = 'https://api.botframework.com'

let login: Login
beforeAll(async () => {
  login = await startLogin({ tenantId })
  login.allow('bot', 'secret+&')
})
afterAll(() => login.close())

const wellFormed = {
  grant_type: 'client_credentials',
  client_id: 'bot',
  client_secret: 'secret+&',
  scope: `${connector}/.default`,
}

async function ask(form: Record<string, string>, options: { tenant?: string; basic?: string } = {}) {
  const response = await fetch(`${login.url}/${options.tenant ?? tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: options.basic ? { authorization: `Basic ${btoa(options.basic)}` } : {},
  })
  return { status: response.status, body: (await response.json()) as Json }
}

const json = async (url: string) => (await (await fetch(url)).json()) as Json
const jwks = async () => createRemoteJWKSet(new URL((await json(login.openIdUrl)).jwks_uri))

describe('client credentials', () => {
  it('gives a token for the connector that its audience accepts and no other', async () => {
    const { status, body } = await ask(wellFormed)
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 })
    expect(decodeJwt(body.access_token)).toMatchObject({ aud: connector, appid: 'bot', tid: tenantId })
    expect(await login.check(`Bearer ${body.access_token}`, connector)).toBe('bot')
    await expect(login.check(`Bearer ${body.access_token}`, 'https://graph.microsoft.com')).rejects.toThrow('not for')
  })

  it('takes the client by HTTP Basic too, form-encoded', async () => {
    const { grant_type, scope } = wellFormed
    expect((await ask({ grant_type, scope }, { basic: `bot:${encodeURIComponent('secret+&')}` })).status).toBe(200)
  })

  it('sets the audience to what the scope names', async () => {
    const { body } = await ask({ ...wellFormed, scope: 'http://127.0.0.1:9/.default' })
    expect(decodeJwt(body.access_token).aud).toBe('http://127.0.0.1:9')
  })

  it.each([
    ['a wrong secret', { client_secret: 'guess' }, 401, 'invalid_client'],
    ['an unknown application', { client_id: 'someone' }, 401, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a delegated scope', { scope: 'User.Read' }, 400, 'invalid_scope'],
  ])('refuses %s', async (_what, change, status, error) => {
    const answer = await ask({ ...wellFormed, ...change })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error, error_description: expect.stringMatching(/^AADSTS\d+: /) })
  })

  it('refuses another tenant', async () => {
    expect((await ask(wellFormed, { tenant: 'elsewhere' })).body).toMatchObject({ error: 'invalid_request' })
  })
})

describe('bearer check', () => {
  it('refuses what is missing, broken, or signed by the channel', async () => {
    const activityToken = await login.tokenForActivity({ aud: connector, serviceurl: 'http://127.0.0.1/' })
    await expect(login.check(undefined, connector)).rejects.toThrow('no bearer token')
    await expect(login.check('Bearer a.b.c', connector)).rejects.toThrow()
    await expect(login.check(`Bearer ${activityToken}`, connector)).rejects.toThrow()
  })
})

describe('time', () => {
  it('ends a token, also one checked before', async () => {
    const { body } = await ask(wellFormed)
    const header = `Bearer ${body.access_token}`
    await login.check(header, connector)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 })
    await expect(login.check(header, connector)).rejects.toThrow('expired')
    vi.useRealTimers()
  })
})

describe('tokens of activities', () => {
  it('verify against the published keys, endorsed for Teams', async () => {
    const metadata = await json(login.openIdUrl)
    expect(metadata).toMatchObject({ issuer: login.issuer, id_token_signing_alg_values_supported: ['RS256'] })
    expect((await json(metadata.jwks_uri)).keys).toEqual([
      expect.objectContaining({ kty: 'RSA', endorsements: ['msteams'] }),
    ])

    const token = await login.tokenForActivity({ aud: 'bot', serviceurl: 'http://127.0.0.1:1/' })
    const { payload } = await jwtVerify(token, await jwks(), { issuer: login.issuer, audience: 'bot' })
    expect(payload.serviceurl).toBe('http://127.0.0.1:1/')
    expect((payload.exp ?? 0) - Date.now() / 1000).toBeGreaterThan(300)
    expect((payload.exp ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(3600)
  })

  it('take forged claims for tests', async () => {
    const token = await login.tokenForActivity({ aud: 'bot', serviceurl: 'x', iss: 'nobody', exp: 1 })
    expect(decodeJwt(token)).toMatchObject({ iss: 'nobody', exp: 1 })
  })

  it('survive a rotation, and new ones carry a new key', async () => {
    const claims = { aud: 'bot', serviceurl: 'rotation' }
    const before = await login.tokenForActivity(claims)
    await login.rotate()
    const after = await login.tokenForActivity(claims)
    const keys = await jwks()
    const [old, fresh] = await Promise.all([jwtVerify(before, keys), jwtVerify(after, keys)])
    expect(old.protectedHeader.kid).not.toBe(fresh.protectedHeader.kid)
  })
})
