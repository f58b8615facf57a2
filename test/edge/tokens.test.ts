import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Story, storyWorld } from '../stories/world.ts'
import { appId, channelToken, expectConstant, message, post, turns } from './wire.ts'

const story = storyWorld()
const now = () => Math.floor(Date.now() / 1000)

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = ({ sandbox }: Story, changed: object = {}) => ({
  iss: sandbox.login.issuer,
  aud: appId(sandbox),
  serviceurl: sandbox.channel.serviceUrl,
  nbf: now() - 5,
  exp: now() + 600,
  ...changed,
})

/** The keys that the channel publishes. */
async function published({ sandbox }: Story): Promise<{ kid: string; n: string; e: string }> {
  const { jwks_uri } = (await (await fetch(sandbox.login.openIdUrl)).json()) as { jwks_uri: string }
  const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: { kid: string; n: string; e: string }[] }
  return keys[0] ?? { kid: '', n: '', e: '' }
}

const unsigned = async (alg: string) => `${part({ alg, typ: 'JWT' })}.${part(claims(story))}.`

async function hmacWithPublicKey(): Promise<string> {
  const { kid, n } = await published(story)
  const head = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(claims(story))}`
  return `${head}.${createHmac('sha256', Buffer.from(n, 'base64url')).update(head).digest('base64url')}`
}

async function ownKey(): Promise<string> {
  const { kid } = await published(story)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const head = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims(story))}`
  return `${head}.${sign('sha256', Buffer.from(head), privateKey).toString('base64url')}`
}

async function tampered(): Promise<string> {
  const [head, , signature] = (await channelToken(story.sandbox)).split('.')
  return `${head}.${part(claims(story, { exp: now() + 86_400 }))}.${signature}`
}

const signed = (changed: Record<string, unknown>) => async () => channelToken(story.sandbox, changed)

const forged: Record<string, () => Promise<string | null>> = {
  'no token at all': async () => null,
  'an empty bearer': async () => 'Bearer ',
  'another scheme': async () => `Basic ${await channelToken(story.sandbox)}`,
  'not a token': async () => 'Bearer aaaa.bbbb.cccc',
  'alg none': async () => `Bearer ${await unsigned('none')}`,
  'alg NONE with a signature': async () => `Bearer ${await unsigned('NONE')}c2lnbmVk`,
  'HS256 with the public key': async () => `Bearer ${await hmacWithPublicKey()}`,
  'RS256 with a key of one’s own under their key id': async () => `Bearer ${await ownKey()}`,
  'claims changed after signing': async () => `Bearer ${await tampered()}`,
  'another audience': async () => `Bearer ${await signed({ aud: '11111111-2222-4333-8444-555555555555' })()}`,
  'another issuer': async () => `Bearer ${await signed({ iss: 'https://api.botframework.com.evil.example' })()}`,
  'the issuer of the emulator': async () =>
    `Bearer ${await signed({
      iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
      ver: '1.0',
      appid: appId(story.sandbox),
    })()}`,
  'an expired one': async () => `Bearer ${await signed({ exp: now() - 400, nbf: now() - 4000 })()}`,
  'one that is not valid yet': async () => `Bearer ${await signed({ nbf: now() + 4000, exp: now() + 8000 })()}`,
  'one for another service address': async () => `Bearer ${await signed({ serviceurl: 'https://evil.example/' })()}`,
  'an activity for the directory’s own audience': async () =>
    `Bearer ${await signed({ iss: `${story.sandbox.login.url}/${story.sandbox.login.tenantId}/v2.0` })()}`,
}

describe('a token that is not the channel’s', () => {
  it.each(Object.keys(forged))('is refused: %s', async name => {
    const before = await turns(story)
    const authorization = (await forged[name]?.()) ?? null
    const answer = await post(story, JSON.stringify(message(story)), { authorization })
    expectConstant(answer, 401, 'token')
    expect(await turns(story)).toBe(before)
  })

  it('is refused before a byte of its body is judged', async () => {
    const huge = 'x'.repeat(300 * 1024)
    expectConstant(await post(story, huge, { authorization: null }), 401, 'token')
    expectConstant(await post(story, '{', { authorization: null, headers: { 'content-type': 'text/plain' } }), 401)
  })

  it('is told from the real one, which is taken', async () => {
    const before = await turns(story)
    expect(await post(story, JSON.stringify(message(story)))).toMatchObject({ status: 200 })
    expect(await turns(story)).toBe(before + 1)
  })
})
