import { afterEach, describe, expect, it } from 'vitest'
import { teamsChat } from '../../src/adapters/teams/chat.ts'
import { teamsPace } from '../../src/adapters/teams/pace.ts'
import { serviceUrlAllowed } from '../../src/adapters/teams/service-url.ts'
import type { Conversation } from '../../src/ports/store.ts'
import { answering, type Reply, type Seen } from '../support/answering.ts'
import { notingLog } from '../support/fakes.ts'

const servers: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))

async function teams(reply: (seen: Seen) => Reply) {
  const server = await answering(reply)
  servers.push(server)
  const log = notingLog()
  const chat = teamsChat({ token: async () => 'the-token', allowedHosts: [server.host], log })
  const to: Conversation = {
    person: '1a2b3c4d-0000-4000-8000-000000000002',
    conversationId: 'a:1/x',
    serviceUrl: `${server.url}/emea/`,
    tenantId: 'tenant',
    botId: '28:bot',
    userId: '29:anna',
    reachable: true,
  }
  return { ...server, chat, to, log }
}

describe('a message on the wire', () => {
  it('goes to its conversation, with the token', async () => {
    const { chat, to, calls } = await teams(() => ({ status: 201, body: { id: '1:1' } }))
    expect(await chat.post(to, { text: 'Bonjour' })).toEqual({ did: 'post', activityId: '1:1' })
    await chat.update(to, '1:1', { text: 'Bonsoir' })
    await chat.delete(to, '1:1')
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /emea/v3/conversations/a%3A1%2Fx/activities',
      'PUT /emea/v3/conversations/a%3A1%2Fx/activities/1%3A1',
      'DELETE /emea/v3/conversations/a%3A1%2Fx/activities/1%3A1',
    ])
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill('Bearer the-token'))
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      type: 'message',
      from: { id: '28:bot' },
      recipient: { id: '29:anna' },
      conversation: { id: 'a:1/x' },
      text: 'Bonjour',
    })
  })

  it('is a card with its toast and no text', async () => {
    const { chat, to, calls } = await teams(() => ({ status: 201, body: { id: '1' } }))
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] } as const
    await chat.post(to, { card: { ...card, body: [] }, summary: 'Look' })
    const sent = JSON.parse(calls[0]?.body ?? '')
    expect(sent).toMatchObject({ summary: 'Look', attachments: [{ content: card }] })
    expect(sent.attachments[0].contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(sent).not.toHaveProperty('text')
  })
})

describe('what became of a post', () => {
  const silence = (after?: number) => ({ name: 'Silence', who: 'chat', after })

  it.each([[412], [429], [502], [503], [504]])('%i may be tried again', async status => {
    const { chat, to } = await teams(() => ({ status, headers: { 'retry-after': '7' } }))
    await expect(chat.post(to, { text: 'x' })).rejects.toMatchObject(silence(7))
  })

  it.each<[string, Reply]>([
    ['408', { status: 408 }],
    ['500', { status: 500 }],
    ['a cut after sending', 'cut'],
    ['a success without an id', { status: 201, body: {} }],
    ['a success that is no JSON', { status: 201, body: 'ok' }],
  ])('%s is unknown, and not sent again', async (_, reply) => {
    const { chat, to, calls } = await teams(() => reply)
    expect(await chat.post(to, { text: 'x' })).toMatchObject({ did: 'unknown' })
    expect(calls).toHaveLength(1)
  })

  it('is unknown after 8 s without an answer', async () => {
    const { chat, to } = await teams(() => 'hang')
    const from = performance.now()
    expect(await chat.post(to, { text: 'x' })).toEqual({ did: 'unknown', why: 'timeout after sending' })
    expect(performance.now() - from).toBeLessThan(9_000)
  }, 12_000)

  it.each<[number, object]>([
    [403, { did: 'unreachable' }],
    [404, { did: 'gone' }],
  ])('%i is %j', async (status, sent) => {
    const { chat, to } = await teams(() => ({ status, body: { error: { code: 'x' } } }))
    expect(await chat.post(to, { text: 'x' })).toEqual(sent)
  })

  it.each([[400], [401], [413], [302]])('%i is a no that stays one', async status => {
    const body = { error: { code: 'BadSyntax', message: 'with the text in it' } }
    const { chat, to, calls } = await teams(() => ({ status, headers: { location: '/elsewhere' }, body }))
    const refused = { name: 'Refused', who: 'chat', status, reason: 'BadSyntax' }
    await expect(chat.post(to, { text: 'x' })).rejects.toMatchObject(refused)
    expect(calls).toHaveLength(1)
  })

  it('is silence when nobody listens: nothing was sent', async () => {
    const { chat, to, close } = await teams(() => ({ status: 201 }))
    await close()
    await expect(chat.post(to, { text: 'x' })).rejects.toMatchObject(silence())
  })

  it('is silence for a change that may be repeated without harm', async () => {
    const { chat, to } = await teams(() => ({ status: 500 }))
    await expect(chat.update(to, '1', { text: 'x' })).rejects.toMatchObject(silence())
    await expect(chat.delete(to, '1')).rejects.toMatchObject(silence())
  })

  it('goes nowhere when the stored address is not allowed', async () => {
    const { chat, to, calls, log, host } = await teams(() => ({ status: 201 }))
    const poisoned = { ...to, serviceUrl: `http://${host}@127.0.0.1:9/` }
    await expect(chat.post(poisoned, { text: 'x' })).rejects.toMatchObject({ name: 'Refused', who: 'chat' })
    await expect(chat.open('somebody', poisoned)).rejects.toMatchObject({ name: 'Refused' })
    expect(calls).toHaveLength(0)
    expect(log.noted[0]?.level).toBe('error')
  })
})

describe('a conversation opened', () => {
  it('stays at the allowed address whatever the answer says', async () => {
    const body = { id: 'a:new', serviceUrl: 'https://evil.example/' }
    const { chat, to } = await teams(({ method }) => (method === 'POST' ? { status: 201, body } : { status: 404 }))
    const opened = await chat.open('somebody', to)
    expect(opened).toMatchObject({ conversationId: 'a:new', serviceUrl: to.serviceUrl, userId: 'somebody' })
  })

  it.each([[403], [404]])('is none on %i', async status => {
    const { chat, to } = await teams(() => ({ status }))
    expect(await chat.open('somebody', to)).toBeUndefined()
  })
})

describe('a service address', () => {
  const hosts = ['smba.trafficmanager.net', 'bots.example:8443', '127.0.0.1:3979', 'localhost:3979', '[::1]:3979']

  it.each([
    ['https://smba.trafficmanager.net/emea/0a0b/'],
    ['https://smba.trafficmanager.net'],
    ['https://SMBA.trafficmanager.net/emea/'],
    ['https://smba.trafficmanager.net:443/emea/'],
    ['https://bots.example:8443/'],
    ['http://127.0.0.1:3979/emea/'],
    ['http://localhost:3979/'],
    ['http://[::1]:3979/'],
  ])('%s is allowed', url => {
    expect(serviceUrlAllowed(url, hosts)).toBe(true)
  })

  it.each([
    [''],
    ['smba.trafficmanager.net'],
    ['//smba.trafficmanager.net/'],
    ['http://smba.trafficmanager.net/'],
    ['ftp://smba.trafficmanager.net/'],
    ['javascript:alert(1)'],
    ['https://smba.trafficmanager.net./'],
    ['https://smba.trafficmanager.net:444/'],
    ['https://bots.example/'],
    ['https://a.smba.trafficmanager.net/'],
    ['https://smba.trafficmanager.net.evil.example/'],
    ['https://smba.trafficmanager.net@evil.example/'],
    ['https://evil.example@smba.trafficmanager.net/'],
    ['https://user:pass@smba.trafficmanager.net/'],
    ['https://evil.example/#@smba.trafficmanager.net'],
    ['https://evil.example\\@smba.trafficmanager.net/'],
    ['https://smba.trafficmanager.net\\.evil.example/'],
    ['https:\\\\smba.trafficmanager.net/'],
    ['https:smba.trafficmanager.net/'],
    ['https:///smba.trafficmanager.net/'],
    [' https://smba.trafficmanager.net/'],
    ['https://smba.trafficmanager.net/\n'],
    ['https://smba.traffic\tmanager.net/'],
    ['https://smba%2etrafficmanager.net/'],
    ['https://smba。trafficmanager。net/'],
    ['https://smba.trafficmanager.net/?x=1'],
    ['http://127.1:3979/'],
    ['http://2130706433:3979/'],
    ['http://0x7f000001:3979/'],
    ['http://0177.0.0.1:3979/'],
    ['http://127.0.0.1:3980/'],
    ['http://127.0.0.1/'],
    ['http://169.254.169.254/'],
  ])('%s is not', url => {
    expect(serviceUrlAllowed(url, hosts)).toBe(false)
  })

  it('on http is loopback only, also when listed', () => {
    expect(serviceUrlAllowed('http://10.0.0.7:3979/', ['10.0.0.7:3979'])).toBe(false)
    expect(serviceUrlAllowed('https://10.0.0.7:3979/', ['10.0.0.7:3979'])).toBe(true)
  })
})

describe('the pace', () => {
  function timed() {
    const clock = { ms: 0 }
    return { clock, pace: teamsPace(() => clock.ms) }
  }

  /** How many of so many requests pass at this moment. */
  const passing = (take: (number: number) => number, count: number) =>
    Array.from({ length: count }, (_, number) => take(number)).filter(wait => wait === 0).length

  it('leaves 10 of 50 a second to what somebody waits for', () => {
    const { clock, pace } = timed()
    expect(passing(number => pace.take(`c${number}`, false), 100)).toBe(40)
    expect(passing(number => pace.take(`d${number}`, true), 100)).toBe(10)
    clock.ms = 999
    expect(pace.take('e', true)).toBe(1)
    clock.ms = 1_000
    expect(pace.take('e', true)).toBe(0)
  })

  it('keeps to the limits of a conversation', () => {
    const { clock, pace } = timed()
    expect(passing(() => pace.take('c', true), 20)).toBe(7)
    expect(pace.take('another', true)).toBe(0)
    clock.ms = 1_000
    expect(passing(() => pace.take('c', true), 20)).toBe(1)
    expect(pace.take('c', true)).toBe(1_000)
    clock.ms = 2_000
    expect(pace.take('c', true)).toBe(0)
  })

  it('lets at most 60 into a conversation in 30 s, and 1,800 in an hour', () => {
    const { clock, pace } = timed()
    const passed: number[] = []
    for (let second = 0; second < 3_700; second += 1) {
      clock.ms = second * 1_000
      while (pace.take('c', true) === 0) passed.push(clock.ms)
    }
    const within = (from: number, ms: number) => passed.filter(at => at >= from && at < from + ms).length
    for (const from of [0, 7_000, 100_000, 1_000_000]) expect(within(from, 30_000)).toBeLessThanOrEqual(60)
    expect(within(0, 3_600_000)).toBe(1_800)
  })

  it('makes a job wait a little, and come back when it would be long', async () => {
    const { chat, to, calls } = await teams(() => ({ status: 201, body: { id: '1' } }))
    const posts = await Promise.allSettled(Array.from({ length: 30 }, () => chat.post(to, { text: 'x' })))
    const silent = posts.filter(({ status }) => status === 'rejected')
    expect(calls.length + silent.length).toBe(30)
    expect(calls.length).toBeGreaterThanOrEqual(8)
    expect(silent.length).toBeGreaterThan(0)
    expect(silent[0]).toMatchObject({ reason: { name: 'Silence', who: 'chat' } })
  }, 12_000)
})
