import { readFileSync } from 'node:fs'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { ChannelEvent, JsonObject } from '../../src/sandbox/world.ts'
import { botAppId, card, connector, freshWorld, type Json, tenantId, withCard } from './channel-world.ts'

const { anna, bram } = cast
const samples = JSON.parse(readFileSync(new URL('../specs/teams/activities.json', import.meta.url), 'utf8')) as Json
const world = freshWorld({ redeliverAfterMs: 200, invokeTimeoutMs: 200 })

beforeEach(async () => {
  await world.channel.install(anna)
  world.received.length = 0
})

const activities = () => world.received.map(({ activity }) => activity)
const seen = () => world.channel.messages(anna)

async function posted(content: JsonObject): Promise<{ conversation: string; id: string }> {
  const members = [{ id: anna }]
  const conversation = (await connector(world, 'POST', '', { members, tenantId })).body.id
  return {
    conversation,
    id: (await connector(world, 'POST', `/${conversation}/activities`, withCard(content))).body.id,
  }
}

/** The sample's keys at every depth, so that a shape is compared and not its values. */
function shape(value: Json): Json {
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, shape(value[key])]),
  )
}

describe('installing', () => {
  it('tells the bot twice, once, and never again', async () => {
    await Promise.all([world.channel.install(bram), world.channel.install(bram)])
    await world.channel.install(bram)
    expect(
      activities()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(['conversationUpdate', 'installationUpdate'])
    expect(activities().find(({ type }) => type === 'installationUpdate')).toMatchObject({
      action: 'add',
      from: { aadObjectId: bram },
      conversation: { conversationType: 'personal', tenantId },
    })
    const joined = activities().find(({ type }) => type === 'conversationUpdate')
    expect(joined.membersAdded).toEqual([{ id: joined.from.id, aadObjectId: bram }, { id: `28:${botAppId}` }])
  })

  it('comes before anything a person does', async () => {
    await expect(world.channel.says(bram, 'bonjour')).rejects.toThrow("install('")
    await expect(world.channel.says('nobody', 'bonjour')).rejects.toThrow('no person nobody')
  })
})

describe('saying something', () => {
  it('has the shape of Teams’ messages and a token that names its service', async () => {
    expect(await world.channel.says(anna, 'télétravail mardi')).toEqual({ httpStatus: 200 })
    const [{ activity, authorization } = { activity: undefined, authorization: '' }] = world.received
    expect(shape(activity)).toEqual(shape(samples.message))
    expect(activity).toMatchObject({
      channelId: 'msteams',
      serviceUrl: world.channel.serviceUrl,
      locale: 'fr-BE',
      from: { aadObjectId: anna },
    })
    const keys = createRemoteJWKSet(new URL(world.login.openIdUrl.replace('openidconfiguration', 'keys')))
    const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys, {
      issuer: world.login.issuer,
      audience: botAppId,
    })
    expect(payload.serviceurl).toBe(activity.serviceUrl)
  })

  it('stands in the chat, its HTML escaped on the wire', async () => {
    await world.channel.says(anna, 'a < b & c')
    expect(seen()).toMatchObject([{ from: 'person', text: 'a < b & c', activityId: activities()[0].id }])
    expect(activities()[0].attachments).toEqual([{ contentType: 'text/html', content: '<p>a &lt; b &amp; c</p>' }])
  })

  it('never has the same id or timestamp twice, unless asked', async () => {
    await Promise.all([1, 2, 3].map(() => world.channel.says(anna, 'x')))
    const same = { id: '17', timestamp: '2026-11-24T08:00:00.000Z', locale: 'nl-BE' }
    await world.channel.says(anna, 'x', same)
    await world.channel.says(anna, 'x', same)
    expect(new Set(activities().map(({ id }) => id)).size).toBe(4)
    expect(new Set(activities().map(({ timestamp }) => timestamp)).size).toBe(4)
    expect(activities().at(-1)).toMatchObject({ ...same, localTimestamp: '2026-11-24T09:00:00.000+01:00' })
  })

  it('tells the bot’s status', async () => {
    world.answer = () => ({ status: 403 })
    expect(await world.channel.says(anna, 'x')).toEqual({ httpStatus: 403 })
  })

  it('is delivered once more under a new id when the bot is slow, and then no more', async () => {
    world.answer = () => ({ status: 200, afterMs: 300 })
    expect(await world.channel.says(anna, 'x')).toEqual({ httpStatus: 200 })
    const [first, again, ...more] = activities()
    expect(more).toEqual([])
    expect(again.id).not.toBe(first.id)
    expect(again).toEqual({ ...first, id: again.id })
    expect(seen()).toHaveLength(1)
  })

  it('ends in 504 when the bot never answers, 502 when it is not there', async () => {
    world.answer = () => 'hang'
    expect(await world.channel.says(anna, 'x')).toEqual({ httpStatus: 504 })
    expect(world.received).toHaveLength(2)
    world.channel.connectBot('http://127.0.0.1:9/api/messages')
    expect(await world.channel.says(anna, 'x')).toEqual({ httpStatus: 502 })
  })
})

describe('pressing a button', () => {
  const approve = {
    type: 'Action.Execute',
    id: 'a1',
    title: 'Approuver',
    verb: 'telework/approve',
    data: { id: '7' },
    style: 'positive',
  }
  const withAction = { ...card('demande'), actions: [approve] }
  const answers = (body: unknown, status = 200) => {
    world.answer = () => ({ status, body })
  }

  it('sends Teams’ invoke with the inputs as strings beside the data', async () => {
    const { id } = await posted(withAction)
    answers(samples.pressAnswers.message)
    await world.channel.presses(anna, id, approve, { version: '1', motif: '' })
    const [invoke] = activities()
    expect(invoke).toMatchObject({
      type: samples.press.type,
      name: samples.press.name,
      replyToId: id,
      from: { aadObjectId: anna },
    })
    expect(shape(invoke.value)).toEqual(shape(samples.press.value))
    expect(shape(invoke.channelData)).toEqual(shape(samples.press.channelData))
    expect(invoke.value).toMatchObject({ trigger: 'manual', action: { data: { id: '7', version: '1', motif: '' } } })
    expect(invoke.id).toMatch(/^f:/)
  })

  it('sends what stands untouched in the card, too', async () => {
    const inputs = [
      { type: 'Input.Text', id: 'motif' },
      { type: 'Input.Date', id: 'from', value: '2026-12-01' },
      { type: 'Input.Toggle', id: 'urgent', valueOff: 'no', valueOn: 'yes' },
      { type: 'Input.ChoiceSet', id: 'kind' },
      { type: 'Input.Number', id: 'days', value: 2 },
    ]
    const other = {
      type: 'Action.ShowCard',
      card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'elsewhere' }] },
    }
    const { id } = await posted({
      ...withAction,
      body: [{ type: 'Container', items: inputs }],
      actions: [approve, other],
    })
    answers(samples.pressAnswers.message)
    await world.channel.presses(anna, id, approve, { motif: 'parce que' })
    await world.channel.presses(anna, id, { ...approve, associatedInputs: 'none' }, {}, { trigger: 'automatic' })
    const [pressed, refreshed] = activities().map(({ value }) => value)
    expect(pressed.action.data).toEqual({ id: '7', motif: 'parce que', from: '2026-12-01', urgent: 'no', days: '2' })
    expect(refreshed).toMatchObject({ trigger: 'automatic', action: { data: { id: '7' } } })
    expect(Object.keys(refreshed.action.data)).toEqual(['id'])
  })

  it('shows an answered card to the presser until the bot updates the message', async () => {
    const events: ChannelEvent[] = []
    const { conversation, id } = await posted(withAction)
    world.channel.on(event => events.push(event))
    answers({ ...samples.pressAnswers.card, value: card('approuvé') })
    expect(await world.channel.presses(anna, id, approve)).toEqual({ kind: 'card', card: card('approuvé') })
    expect(seen()).toMatchObject([{ card: card('approuvé'), revision: 2 }])
    await connector(world, 'PUT', `/${conversation}/activities/${id}`, withCard(card('pour tous')))
    expect(seen()).toMatchObject([{ card: card('pour tous'), revision: 3 }])
    expect(events.map(({ what }) => what)).toEqual(['view', 'updated'])
  })

  it.each([
    ['a message', samples.pressAnswers.message, 200, { kind: 'message', text: '…' }],
    ['an error', samples.pressAnswers.error, 200, { kind: 'error', code: 'alreadyDecided', message: '…' }],
    ['an error outside', samples.pressAnswers.error, 400, { kind: 'failed', httpStatus: 400 }],
    ['nothing', {}, 200, { kind: 'failed', httpStatus: 200 }],
  ])('answered with %s', async (_what, body, status, expected) => {
    const { id } = await posted(withAction)
    answers(body, status)
    expect(await world.channel.presses(anna, id, approve)).toEqual(expected)
    expect(seen()).toMatchObject([{ card: withAction, revision: 1 }])
  })

  it('gives up in time, and is not repeated', async () => {
    const { id } = await posted(withAction)
    world.answer = () => 'hang'
    expect(await world.channel.presses(anna, id, approve)).toEqual({ kind: 'failed', httpStatus: 'timeout' })
    expect(world.received).toHaveLength(1)
  })

  it('can be repeated under the same id, or on someone else’s card', async () => {
    const { id } = await posted(withAction)
    await world.channel.install(bram)
    world.received.length = 0
    answers({ ...samples.pressAnswers.card, value: card('pas à vous') })
    await world.channel.presses(bram, id, approve, {}, { id: 'f:same' })
    await world.channel.presses(bram, id, approve, {}, { id: 'f:same' })
    expect(activities()).toMatchObject([{ id: 'f:same', from: { aadObjectId: bram } }, { id: 'f:same' }])
    expect(seen()).toMatchObject([{ card: withAction, revision: 1 }])
  })
})

describe('searching in a choice', () => {
  it('asks in Teams’ shape and lists at most 15 results', async () => {
    const results = Array.from({ length: 16 }, (_, at) => ({ title: `Person ${at}`, value: `id-${at}` }))
    world.answer = () => ({ status: 200, body: { ...samples.searchAnswer, value: { results } } })
    expect(await world.channel.searches(anna, '17', 'colleagues', 'pee', { floor: '7' })).toEqual(results.slice(0, 15))
    expect(activities()[0]).toMatchObject({ type: 'invoke', name: 'application/search', value: samples.search.value })
  })

  it('fails on anything but results', async () => {
    world.answer = () => ({ status: 200, body: { statusCode: 400 } })
    await expect(world.channel.searches(anna, '17', 'colleagues', 'pee')).rejects.toThrow('not answered with results')
  })
})

describe('raw activities', () => {
  it('go out as they stand, under the token given', async () => {
    world.answer = () => ({ status: 401, body: { error: 'no' } })
    const conversation = { ...samples.mentionInGroup.conversation }
    const answer = await world.channel.sendRaw(anna, { ...samples.mentionInGroup, conversation }, { token: 'forged' })
    expect(answer).toEqual({ httpStatus: 401, body: '{"error":"no"}' })
    expect(world.received[0]).toMatchObject({
      authorization: 'Bearer forged',
      activity: { conversation, from: { aadObjectId: anna } },
    })
    expect(seen()).toEqual([])
  })

  it('can come from a group, where the bot may then answer', async () => {
    const { id } = samples.mentionInGroup.conversation
    await world.channel.sendRaw(anna, samples.mentionInGroup)
    await world.channel.sendRaw(bram, samples.mentionInGroup)
    expect((await connector(world, 'POST', `/${id}/activities`, { type: 'message', text: 'en privé' })).status).toBe(
      201,
    )
    expect(world.channel.messages(id)).toMatchObject([{ text: 'en privé' }])
    expect(world.channel.posts()).toMatchObject([{ personId: id }])
    const members = (await connector(world, 'GET', `/${id}/members`)).body
    expect(members.map((member: Json) => member.aadObjectId)).toEqual([anna, bram])
  })
})
