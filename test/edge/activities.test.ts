import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Next, Request, Response } from 'restify'
import { describe, expect, it } from 'vitest'
import { activityGuard, tokenGuard } from '../../src/guards.ts'
import { cast } from '../../src/sandbox/office.ts'
import type { JsonObject } from '../../src/sandbox/world.ts'
import { eventually, storyWorld } from '../stories/world.ts'
import { channelToken, expectConstant, message, post, turns } from './wire.ts'

const story = storyWorld()

const send = async (changed: JsonObject, claims: Record<string, unknown> = {}) =>
  post(story, JSON.stringify(message(story, changed)), {
    authorization: `Bearer ${await channelToken(story.sandbox, claims)}`,
  })

describe('an activity with a good token', () => {
  it.each(['emulator', 'webchat', 'directline', 'AseChannel', 'Msteams', 'msteams ', ''])(
    'of channel «%s» is refused',
    async channelId => {
      const before = await turns(story)
      expectConstant(await send({ channelId }), 403, 'channel')
      expect(await turns(story)).toBe(before)
    },
  )

  it('of another tenant is refused, wherever it says so', async () => {
    const other = '99999999-0000-4000-8000-000000000000'
    const { conversation } = message(story) as { conversation: JsonObject }
    const before = await turns(story)
    expectConstant(await send({ conversation: { ...conversation, tenantId: other } }), 403, 'tenant')
    expectConstant(await send({ channelData: { tenant: { id: other } } }), 403, 'tenant')
    const { tenantId: _, ...nameless } = conversation
    expectConstant(await send({ conversation: nameless, channelData: {} }), 403, 'tenant')
    expect(await turns(story)).toBe(before)
  })

  const forms: Record<string, (host: string) => string> = {
    'another host': () => 'https://evil.example/',
    'ours as the user of another': host => `http://${host}@evil.example/`,
    'another as our user': host => `http://evil.example@${host}/`,
    'a trailing dot': host => `http://${host.replace(':', '.:')}/`,
    'an address as a number': host => `http://2130706433:${host.split(':')[1]}/`,
    'an address in hexadecimals': host => `http://0x7f.1:${host.split(':')[1]}/`,
    'an address as IPv6': host => `http://[::ffff:127.0.0.1]:${host.split(':')[1]}/`,
    'another port': () => 'http://127.0.0.1:1/',
    'a subdomain in front': host => `http://${host}.evil.example/`,
    'a backslash': host => `http://${host}\\@evil.example/`,
    'a fragment': host => `http://evil.example/#${host}`,
    'a query': host => `http://${host}/?x=1`,
    'an escaped slash': host => `http://evil.example%2f${host}/`,
    'a line feed': host => `http://${host}/\nx`,
    'cloud metadata': () => 'http://169.254.169.254/latest/',
    'a file': () => 'file:///etc/passwd',
    'no address': () => 'smba',
  }
  it.each(Object.keys(forms))('and a service address with %s is refused', async name => {
    const serviceUrl = forms[name]?.(new URL(story.sandbox.channel.url).host) ?? ''
    const before = await turns(story)
    expectConstant(await send({ serviceUrl }, { serviceurl: serviceUrl }), 403, 'serviceUrl')
    expect(await turns(story)).toBe(before)
  })

  it.each<[string, JsonObject]>([
    ['no type', { type: null }],
    ['no sender', { from: null }],
    ['a sender without id', { from: { aadObjectId: cast.anna } }],
    ['no conversation', { conversation: null }],
    ['a conversation that is text', { conversation: 'a:1' }],
    ['a text of 65,537 signs', { text: 'x'.repeat(65_537) }],
    ['a text that is an object', { text: { evil: true } }],
    ['a time that is none', { timestamp: 'yesterday' }],
    ['entities that are text', { entities: 'x' }],
    ['an aadObjectId that is an object', { from: { id: 'x', aadObjectId: { $ne: null } } }],
    ['members that are no accounts', { membersAdded: ['x'] }],
  ])('and %s is refused', async (_, changed) => {
    const before = await turns(story)
    expectConstant(await send(changed), 400, 'activity')
    expect(await turns(story)).toBe(before)
  })

  it('and nobody behind it does nothing', async () => {
    const before = await turns(story)
    expect((await send({ from: { id: '29:x' } })).status).toBe(200)
    expect((await send({ type: 'unknown' })).status).toBe(200)
    expect((await send({ type: 'event', name: 'x' })).status).toBe(200)
    expect(await turns(story)).toBe(before + 2)
    expect(story.sandbox.channel.posts()).toEqual([])
  })
})

describe('a stored reference that somebody poisoned', () => {
  it('gets neither a message nor our token', async () => {
    const seen: string[] = []
    const evil = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response.end('{}')
    })
    await new Promise<void>(up => void evil.listen(0, '127.0.0.1', up))
    const { employee, chief } = await story.team('fr', 'nl')
    const kept = await story.novo.store.conversation(chief.id)
    if (!kept) throw new Error('the chief has no conversation')
    const serviceUrl = `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`
    await story.novo.store.change(tx => tx.keepConversation({ ...kept, serviceUrl }))
    await employee.presses('Demander du télétravail')
    await employee.presses('Envoyer', { more: '2026-12-10' })
    await employee.sees(/en attente de décision/)
    const refused = 'a stored service address is not among the allowed hosts: nothing is sent there'
    await eventually(() => story.logged.some(({ message }) => message === refused) || undefined, refused)
    evil.close()
    expect(seen).toEqual([])
  })
})

/** What a guard does with a request: goes on, or refuses with a status. */
function judged(
  guard: typeof tokenGuard | typeof activityGuard,
  req: { headers?: Record<string, string>; body?: unknown },
) {
  const rules = { appId: 'app', issuer: 'https://issuer', tenantId: 'tenant', serviceHosts: ['smba.example'] }
  const metrics = {
    turn() {},
    effect() {},
    send() {},
    call() {},
    refusedAtEdge() {},
    webhook() {},
    missedWebhook() {},
    lineCheck() {},
  }
  const log = { info() {}, warn() {}, error() {} }
  let status: number | 'goes on' | undefined
  const res = {
    send(refused: number) {
      status = refused
    },
  }
  const next = (stop?: unknown) => {
    if (stop === undefined) status = 'goes on'
  }
  guard({ log, metrics }, rules)(
    { headers: {}, ...req } as unknown as Request,
    res as unknown as Response,
    next as unknown as Next,
  )
  return status
}

describe('the token guard alone, before any signature is looked at', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = (changed: object = {}, alg = 'RS256') => {
    const exp = Math.floor(Date.now() / 1000) + 60
    return `${part({ alg })}.${part({ iss: 'https://issuer', aud: 'app', exp, ...changed })}.c2ln`
  }
  const with_ = (authorization: string) => judged(tokenGuard, { headers: { authorization } })

  it('lets a well-formed one through', () => {
    expect(with_(`Bearer ${token()}`)).toBe('goes on')
  })

  it.each<[string, string]>([
    ['alg none', token({}, 'none')],
    ['alg HS256', token({}, 'HS256')],
    ['no signature', `${token().split('.').slice(0, 2).join('.')}.`],
    ['another issuer', token({ iss: 'https://issuer/' })],
    ['another audience', token({ aud: 'other' })],
    ['several audiences', token({ aud: ['app', 'other'] })],
    ['an end long past', token({ exp: Math.floor(Date.now() / 1000) - 301 })],
    ['no end', token({ exp: undefined })],
    ['an end that is text', token({ exp: '9999999999' })],
    ['17 KB', token({ pad: 'x'.repeat(17_000) })],
  ])('refuses %s', (_, forged) => {
    expect(with_(`Bearer ${forged}`)).toBe(401)
  })
})

describe('the activity guard alone', () => {
  const body = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    from: { id: '29:x' },
    conversation: { id: 'a:x', tenantId: 'tenant' },
  }
  it.each<[string, object, number | 'goes on']>([
    ['as Teams sends it', {}, 'goes on'],
    ['with fields that nobody knows', { future: { a: 1 } }, 'goes on'],
    ['over http to a public host', { serviceUrl: 'http://smba.example/emea/' }, 403],
    ['of another channel', { channelId: 'webchat' }, 403],
    ['of no tenant', { conversation: { id: 'a:x' } }, 403],
    ['of two tenants', { channelData: { tenant: { id: 'other' } } }, 403],
    ['without a sender’s id', { from: {} }, 400],
  ])('judges an activity %s', (_, changed, verdict) => {
    expect(judged(activityGuard, { body: { ...body, ...changed } })).toBe(verdict)
  })
})
