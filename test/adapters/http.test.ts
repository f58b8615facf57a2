import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HttpFault, httpWithin } from '../../src/adapters/http/request.ts'
import { retryAfter } from '../../src/adapters/http/retry-after.ts'
import { clientCredentials } from '../../src/adapters/login/tokens.ts'
import { answering, type Reply, type Seen } from '../support/answering.ts'

const servers: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))
async function server(reply: (seen: Seen) => Reply) {
  const started = await answering(reply)
  servers.push(started)
  return started
}

const http = httpWithin({ connectMs: 300, totalMs: 500, maxBytes: 1_000 })
const fault = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('HTTP within limits', () => {
  it('answers status, headers and body, redirects as they are', async () => {
    const { url } = await server(() => ({ status: 307, headers: { location: 'http://127.0.0.1:9/' }, body: 'é' }))
    const answer = await http({ method: 'POST', url, body: 'ü' })
    expect(answer).toMatchObject({ status: 307, body: 'é', headers: { location: 'http://127.0.0.1:9/' } })
  })

  it('keeps its connection', async () => {
    const ports = new Set<string>()
    const { url } = await server(({ headers }) => ({ status: 200, body: headers.connection }))
    for (const _ of [1, 2, 3]) ports.add((await http({ method: 'GET', url })).body)
    expect([...ports]).toEqual(['keep-alive'])
  })

  it('tells that nothing was sent when nobody listens', async () => {
    const error = await fault(http({ method: 'GET', url: 'http://127.0.0.1:1/' }))
    expect(error).toMatchObject({ name: 'HttpFault', why: 'connect', sent: false })
  })

  it('tells that something may have happened when it is cut or slow', async () => {
    const cut = await server(() => 'cut')
    const slow = await server(() => 'hang')
    expect(await fault(http({ method: 'POST', url: cut.url, body: 'x' }))).toMatchObject({ why: 'cut', sent: true })
    const from = performance.now()
    expect(await fault(http({ method: 'GET', url: slow.url }))).toMatchObject({ why: 'timeout', sent: true })
    expect(performance.now() - from).toBeLessThan(700)
  })

  it('reads no more than it may', async () => {
    const { url } = await server(() => ({ status: 200, body: 'x'.repeat(1_001) }))
    expect(await fault(http({ method: 'GET', url }))).toMatchObject({ why: 'too large', sent: true })
    const exact = await server(() => ({ status: 200, body: 'x'.repeat(1_000) }))
    expect((await http({ method: 'GET', url: exact.url })).body).toHaveLength(1_000)
  })

  it.each([
    ['stops halfway', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'],
    ['is no HTTP', 'good morning\r\n\r\n'],
    ['stops in the head', 'HTTP/1.1 200 OK\r\nContent-'],
  ])('does not take for an answer what %s', async (_, bytes) => {
    const raw = await rawServer(bytes)
    expect(await fault(http({ method: 'GET', url: raw.url }))).toBeInstanceOf(HttpFault)
  })
})

async function rawServer(bytes: string) {
  const raw: Server = createServer(socket => void socket.once('data', () => socket.end(bytes)))
  await new Promise<void>(resolve => raw.listen(0, '127.0.0.1', resolve))
  servers.push({ close: () => new Promise(resolve => raw.close(() => resolve())) })
  return { url: `http://127.0.0.1:${(raw.address() as AddressInfo).port}` }
}

describe('Retry-After', () => {
  const now = Date.parse('2026-12-01T08:00:00Z')
  it.each([
    ['0', 0],
    ['17', 17],
    [' 17 ', 17],
    ['999999', 86_400],
    ['Tue, 01 Dec 2026 08:00:30 GMT', 30],
    ['Tue, 01 Dec 2026 07:00:00 GMT', 0],
    ['Tue, 01 Dec 2099 07:00:00 GMT', 86_400],
    ['', undefined],
    [undefined, undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026-12-01', undefined],
    ['Xxx, 99 Yyy 2026 99:00:00 GMT', undefined],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfter(header, now)).toBe(seconds)
  })
})

describe('tokens of client credentials', () => {
  const grant = (url: string) =>
    clientCredentials({
      loginUrl: `${url}/`,
      tenantId: 'the tenant',
      clientId: 'novo',
      secret: 'a&secret=é',
      scope: 'https://api.example/.default',
    })
  afterEach(() => void vi.useRealTimers())

  const granting = (seconds: number | string) => {
    const count = { tokens: 0 }
    return server(() => {
      count.tokens += 1
      return { status: 200, body: { access_token: `token-${count.tokens}`, expires_in: seconds } }
    })
  }

  it('are asked for as RFC 6749 says', async () => {
    const { url, calls } = await granting(3_600)
    await grant(url)()
    expect(calls[0]).toMatchObject({ method: 'POST', url: '/the%20tenant/oauth2/v2.0/token' })
    expect(calls[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(calls[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'novo',
      client_secret: 'a&secret=é',
      scope: 'https://api.example/.default',
    })
  })

  it('are asked for once by many, and kept until 5 minutes before their end', async () => {
    const { url, calls } = await granting('3600')
    const token = grant(url)
    expect(new Set(await Promise.all([token(), token(), token()]))).toEqual(new Set(['token-1']))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_290_000 })
    expect(await token()).toBe('token-1')
    vi.setSystemTime(Date.now() + 20_000)
    expect(await token()).toBe('token-2')
    expect(calls).toHaveLength(2)
  })

  it('are used to their end when no new one is to be had', async () => {
    const now = { reply: { status: 200, body: { access_token: 'old', expires_in: 3_600 } } as Reply }
    const { url } = await server(() => now.reply)
    const token = grant(url)
    await token()
    now.reply = { status: 503 }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_500_000 })
    expect(await token()).toBe('old')
    vi.setSystemTime(Date.now() + 200_000)
    await expect(token()).rejects.toMatchObject({ name: 'Silence', who: 'directory' })
  })

  it.each<[string, Reply, string]>([
    [
      'a wrong secret',
      { status: 401, body: { error: 'invalid_client', error_description: 'a&secret=é' } },
      '401 invalid_client',
    ],
    ['a page instead', { status: 200, body: '<html>' }, '200'],
    ['no end', { status: 200, body: { access_token: 'x' } }, '200'],
    ['a redirect', { status: 302, headers: { location: '/' } }, '302'],
    ['a cut', 'cut', 'the login does not answer: cut after sending'],
  ])('are silence on %s, without the secret', async (_, reply, said) => {
    const { url } = await server(() => reply)
    const error = await fault(grant(url)())
    expect(error).toMatchObject({ name: 'Silence' })
    expect(String(error)).toContain(said)
    expect(JSON.stringify([String(error), error])).not.toContain('secret=')
  })
})
