import { beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { ChannelEvent } from '../../src/sandbox/world.ts'
import {
  botAppId,
  botToken,
  card,
  connector,
  freshWorld,
  startTestChannel,
  tenantId,
  withCard,
} from './channel-world.ts'

const { anna, bram } = cast
const world = freshWorld()
beforeEach(() => world.channel.install(anna))

const call = (method: string, path: string, body?: unknown, authorization?: string) =>
  connector(world, method, path, body, authorization)
const create = (id: string) =>
  call('POST', '', { bot: { id: `28:${botAppId}` }, members: [{ id }], tenantId, isGroup: false })
const conversationOf = async (id: string): Promise<string> => (await create(id)).body.id
const say = (text: string) => ({ type: 'message', text })
const seen = (person: string = anna) => world.channel.messages(person)

describe('conversations', () => {
  it('are created by aadObjectId or user id, always the same one', async () => {
    const made = await create(anna)
    expect(made).toMatchObject({
      status: 201,
      body: { id: expect.stringMatching(/^a:/), serviceUrl: world.channel.serviceUrl },
    })
    const [member] = (await call('GET', `/${made.body.id}/members`)).body
    expect(member).toMatchObject({
      id: expect.stringMatching(/^29:/),
      aadObjectId: anna,
      email: 'anna.lemaire@fps.example',
    })
    expect((await create(member.id)).body.id).toBe(made.body.id)
  })

  it('can carry the first message', async () => {
    const activity = withCard(card('Bonjour'), { summary: 'Un mot' })
    const made = await call('POST', '', {
      members: [{ id: anna }],
      channelData: { tenant: { id: tenantId } },
      activity,
    })
    expect(seen()).toMatchObject([
      { activityId: made.body.activityId, card: card('Bonjour'), summary: 'Un mot', from: 'bot' },
    ])
  })

  it.each([
    ['another tenant', { members: [{ id: anna }], tenantId: 'elsewhere' }],
    ['nobody', { members: [], tenantId }],
    ['two members', { members: [{ id: anna }, { id: bram }], tenantId }],
    ['a stranger', { members: [{ id: '29:stranger' }], tenantId }],
  ])('are refused for %s', async (_what, body) => {
    expect(await call('POST', '', body)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } })
  })

  it('are refused where the app is not installed', async () => {
    expect(await create(bram)).toMatchObject({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } })
  })

  it('tell their member, also in pages and one by one', async () => {
    const id = await conversationOf(anna)
    expect((await call('GET', `/${id}/pagedmembers`)).body.members).toMatchObject([{ aadObjectId: anna, tenantId }])
    expect((await call('GET', `/${id}/members/${anna}`)).body).toMatchObject({ name: 'Anna Lemaire', userRole: 'user' })
    expect(await call('GET', `/${id}/members/${bram}`)).toMatchObject({ status: 404 })
    expect(await call('GET', '/a:unknown/members')).toMatchObject({
      status: 404,
      body: { error: { code: 'ConversationNotFound' } },
    })
  })
})

describe('messages of the bot', () => {
  it('are posted, replied, updated in place and deleted', async () => {
    const id = await conversationOf(anna)
    const first = await call('POST', `/${id}/activities`, withCard(card('un')))
    const reply = await call('POST', `/${id}/activities/f:any-invoke`, say('bonjour'))
    expect([first.status, reply.status]).toEqual([201, 201])
    expect(await call('PUT', `/${id}/activities/${first.body.id}`, withCard(card('deux')))).toMatchObject({
      status: 200,
      body: first.body,
    })
    expect(seen()).toMatchObject([
      { activityId: first.body.id, card: card('deux'), revision: 2, updatedAt: expect.any(String) },
      { activityId: reply.body.id, text: 'bonjour', revision: 1 },
    ])
    expect((await call('DELETE', `/${id}/activities/${first.body.id}`)).status).toBe(200)
    expect(seen()).toHaveLength(1)
    expect(world.channel.posts().map(post => post.activityId)).toEqual([first.body.id, reply.body.id])
  })

  it('answer the plain address without the path of serviceUrl, too', async () => {
    const id = await conversationOf(anna)
    const response = await fetch(`${world.channel.url}/v3/conversations/${encodeURIComponent(id)}/activities`, {
      method: 'POST',
      headers: { authorization: world.bearer },
      body: JSON.stringify(say('x')),
    })
    expect(response.status).toBe(201)
  })

  it('with text and a card are split, and the answer holds no id', async () => {
    const id = await conversationOf(anna)
    const { body } = await call('POST', `/${id}/activities`, withCard(card('un'), { text: 'voici' }))
    expect(body).toEqual({})
    expect(seen().map(({ text, card }) => text ?? card?.type)).toEqual(['voici', 'AdaptiveCard'])
    expect(world.channel.posts()).toHaveLength(2)
  })

  it.each([
    ['nothing to show', { type: 'message' }],
    ['an unknown attachment', { type: 'message', attachments: [{ contentType: 'text/csv', content: 'a' }] }],
    ['an unknown type', { type: 'trace', text: 'x' }],
  ])('with %s are refused', async (_what, activity) => {
    const id = await conversationOf(anna)
    expect(await call('POST', `/${id}/activities`, activity)).toMatchObject({
      status: 400,
      body: { error: { code: 'BadSyntax' } },
    })
    expect(world.channel.posts()).toHaveLength(0)
  })

  it('over 28 KB are refused, new or changed', async () => {
    const id = await conversationOf(anna)
    const { body } = await call('POST', `/${id}/activities`, say('é'.repeat(14_000)))
    const tooMuch = say('é'.repeat(14_400))
    expect(await call('POST', `/${id}/activities`, tooMuch)).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    })
    expect((await call('PUT', `/${id}/activities/${body.id}`, tooMuch)).status).toBe(413)
    expect(seen()).toMatchObject([{ revision: 1 }])
  })

  it('to unknown places are answered 404', async () => {
    const id = await conversationOf(anna)
    expect((await call('POST', '/a:unknown/activities', say('x'))).body.error.code).toBe('ConversationNotFound')
    expect(await call('PUT', `/${id}/activities/1`, say('x'))).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    })
    expect((await call('DELETE', `/${id}/activities/1`)).status).toBe(404)
  })

  it('cannot change what a person wrote', async () => {
    await world.channel.says(anna, 'à moi', { id: '17' })
    const id = await conversationOf(anna)
    expect((await call('PUT', `/${id}/activities/17`, say('à toi'))).status).toBe(403)
    expect(seen()).toMatchObject([{ text: 'à moi' }])
  })

  it('are blocked once the person uninstalls', async () => {
    const id = await conversationOf(anna)
    world.channel.uninstall(anna)
    expect(await call('POST', `/${id}/activities`, say('x'))).toMatchObject({
      status: 403,
      body: { error: { code: 'MessageWritesBlocked' } },
    })
    await expect.poll(() => world.received.map(({ activity }) => activity.action)).toContain('remove')
    expect(world.channel.installed(anna)).toBe(false)
  })

  it('are events for listeners; typing is nothing more than that', async () => {
    const events: ChannelEvent[] = []
    const stop = world.channel.on(event => events.push(event))
    const id = await conversationOf(anna)
    expect((await call('POST', `/${id}/activities`, { type: 'typing' })).status).toBe(202)
    await call('POST', `/${id}/activities`, say('bonjour'))
    stop()
    await call('POST', `/${id}/activities`, say('encore'))
    expect(events).toMatchObject([
      { personId: anna, what: 'typing' },
      { personId: anna, what: 'posted', message: { text: 'bonjour' } },
    ])
    expect(world.channel.posts()).toHaveLength(2)
  })
})

describe('the bot must prove itself', () => {
  it.each([
    ['no token', () => ''],
    ['no bearer', () => 'Basic x'],
    ['a forged token', () => `${world.bearer.slice(0, -6)}AAAAAA`],
    [
      'a token for Graph',
      async () => `Bearer ${await botToken(world.login, botAppId, 'secret', 'https://graph.microsoft.com/.default')}`,
    ],
  ])('refuses %s', async (_what, header) => {
    const id = await conversationOf(anna)
    expect((await call('POST', `/${id}/activities`, say('x'), await header())).status).toBe(401)
    expect(seen()).toHaveLength(0)
  })

  it('refuses another application', async () => {
    world.login.allow('other-bot', 'its secret')
    const id = await conversationOf(anna)
    expect(
      (
        await call(
          'POST',
          `/${id}/activities`,
          say('x'),
          `Bearer ${await botToken(world.login, 'other-bot', 'its secret')}`,
        )
      ).status,
    ).toBe(403)
  })
})

describe('limits', () => {
  it('allow 7 messages a second in one conversation', async () => {
    const id = await conversationOf(anna)
    const answers = await Promise.all(Array.from({ length: 9 }, () => call('POST', `/${id}/activities`, say('x'))))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(7)
    expect(answers.filter(({ status }) => status === 429).map(({ retryAfter }) => retryAfter)).toEqual(['1', '1'])
    expect(world.channel.posts()).toHaveLength(7)
  })

  it('allow 50 requests a second over all conversations', async () => {
    const everyone = world.channel.people.slice(0, 30).map(({ id }) => id)
    await Promise.all(everyone.map(id => world.channel.install(id)))
    const answers = await Promise.all([...everyone, ...everyone].map(create))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
  })

  it('can be taken away for load tests', async () => {
    await world.channel.close()
    world.channel = await startTestChannel(world.login, { limits: false })
    await world.channel.install(anna)
    const id = await conversationOf(anna)
    const answers = await Promise.all(Array.from({ length: 60 }, () => call('POST', `/${id}/activities`, say('x'))))
    expect(answers.every(({ status }) => status === 201)).toBe(true)
  })
})

describe('faults', () => {
  it('answer a status for so many writes, without doing them', async () => {
    const id = await conversationOf(anna)
    world.channel.fail({ kind: 'answer', status: 503, retryAfter: 4 }, 2)
    const post = () => call('POST', `/${id}/activities`, say('x'))
    expect(await post()).toMatchObject({ status: 503, retryAfter: '4' })
    expect((await call('POST', `/${id}/activities`, { type: 'typing' })).status).toBe(202)
    expect((await post()).status).toBe(503)
    expect((await post()).status).toBe(201)
    expect(world.channel.posts()).toHaveLength(1)
  })

  it('answer 500 after the message was posted', async () => {
    const id = await conversationOf(anna)
    world.channel.fail({ kind: 'answer', status: 500, afterPosting: true }, 1)
    expect((await call('POST', `/${id}/activities`, say('x'))).status).toBe(500)
    expect(seen()).toMatchObject([{ text: 'x' }])
  })

  it('hang, posted or not', async () => {
    const id = await conversationOf(anna)
    world.channel.fail({ kind: 'hang' }, 1)
    world.channel.fail({ kind: 'hang', afterPosting: true }, 1)
    const post = (text: string) =>
      fetch(`${world.channel.serviceUrl}v3/conversations/${id}/activities`, {
        method: 'POST',
        headers: { authorization: world.bearer },
        body: JSON.stringify(say(text)),
        signal: AbortSignal.timeout(150),
      })
    await expect(post('lost')).rejects.toThrow('timeout')
    await expect(post('kept')).rejects.toThrow('timeout')
    expect(seen().map(({ text }) => text)).toEqual(['kept'])
  })

  it('forget an activity: it stays on the screen and can no longer be updated', async () => {
    const id = await conversationOf(anna)
    const { body } = await call('POST', `/${id}/activities`, say('x'))
    world.channel.fail({ kind: 'forget activity' }, 1)
    expect((await call('POST', `/${id}/activities`, say('y'))).status).toBe(201)
    expect((await call('PUT', `/${id}/activities/${body.id}`, say('z'))).status).toBe(404)
    expect((await call('PUT', `/${id}/activities/${body.id}`, say('z'))).status).toBe(404)
    expect(seen().map(({ text }) => text)).toEqual(['x', 'y'])
  })

  it('last until healed', async () => {
    const id = await conversationOf(anna)
    world.channel.fail({ kind: 'answer', status: 502 })
    expect((await call('POST', `/${id}/activities`, say('x'))).status).toBe(502)
    expect((await create(anna)).status).toBe(502)
    world.channel.fail(null)
    expect((await call('POST', `/${id}/activities`, say('x'))).status).toBe(201)
  })
})
