import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientCredentials } from '../../src/adapters/login/tokens.ts'
import { teamsChat } from '../../src/adapters/teams/chat.ts'
import type { Card, Chat } from '../../src/ports/chat.ts'
import { Silence } from '../../src/ports/silence.ts'
import type { Conversation } from '../../src/ports/store.ts'
import { startChannel } from '../../src/sandbox/channel.ts'
import { realClock } from '../../src/sandbox/clock.ts'
import { startLogin } from '../../src/sandbox/login.ts'
import { fakeChat, notingLog } from '../support/fakes.ts'
import { anna, inOffice, jan, office } from './office.ts'

type Shown = { text?: string; card?: object; summary?: string }
type World = {
  chat: Chat
  /** Where a conversation can be opened from. */
  from: Conversation
  shown(person: string): Shown[]
  uninstall(person: string): void
  forget(): void
  /** The next request is answered by 429. */
  busy(): void
  close(): Promise<void>
}

const botId = '0a0b0c0d-0000-4000-8000-00000000b070'
const from: Conversation = {
  person: '1a2b3c4d-0000-4000-8000-0000000000ee',
  conversationId: 'a:nobody',
  serviceUrl: 'https://smba.example/emea/',
  tenantId: 'tenant',
  botId: `28:${botId}`,
  userId: '29:nobody',
  reachable: true,
}

async function inTeams(): Promise<World> {
  const login = await startLogin({ tenantId: 'tenant' })
  login.allow(botId, 'a secret')
  const people = office.map(inOffice)
  const channel = await startChannel({ login, people, tenantId: 'tenant', botAppId: botId, clock: realClock() })
  for (const { id } of [anna, jan]) await channel.install(id)
  const grant = { loginUrl: login.url, tenantId: 'tenant', clientId: botId, secret: 'a secret', who: 'chat' as const }
  const token = clientCredentials({ ...grant, scope: 'https://api.botframework.com/.default' })
  return {
    chat: teamsChat({ token, allowedHosts: [new URL(channel.url).host], log: notingLog() }),
    from: { ...from, serviceUrl: channel.serviceUrl },
    shown: person =>
      channel.messages(person).map(({ text, card, summary }) => ({
        ...(text && { text }),
        ...(card && { card }),
        ...(summary && { summary }),
      })),
    uninstall: person => channel.uninstall(person),
    forget: () => channel.fail({ kind: 'forget activity' }, 1),
    busy: () => channel.fail({ kind: 'answer', status: 429, retryAfter: 1 }, 1),
    close: async () => void (await Promise.all([login.close(), channel.close()])),
  }
}

async function inMemory(): Promise<World> {
  const fake = fakeChat()
  return {
    chat: fake,
    from,
    shown: person =>
      fake.in(`a:${person}`).map(({ message }) => ('text' in message ? { text: message.text } : message)),
    uninstall: person => {
      fake.blocked.add(person)
      fake.without.add(person)
    },
    forget: () => void fake.messages.splice(0),
    busy: () => void Object.assign(fake, { silences: 1 }),
    close: async () => {},
  }
}

const cardSaying = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
})

describe.each([
  ['in Teams', inTeams],
  ['in memory', inMemory],
])('a chat %s', (_, start) => {
  let world: World
  let to: Conversation
  beforeEach(async () => {
    world = await start()
    const opened = await world.chat.open(anna.id, world.from)
    if (!opened) throw new Error('Anna has the app')
    to = opened
  })
  afterEach(() => world.close())

  it('opens a conversation with who has the app, the same one each time', async () => {
    expect(to).toMatchObject({
      person: anna.id,
      tenantId: 'tenant',
      reachable: true,
      userId: expect.stringMatching(/^29:/),
    })
    expect(await world.chat.open(anna.id, to)).toEqual(to)
    const other = await world.chat.open(jan.id, to)
    expect(other).toMatchObject({ person: jan.id, reachable: true })
    expect(other?.conversationId).not.toBe(to.conversationId)
  })

  it('opens none with who has not', async () => {
    world.uninstall(anna.id)
    expect(await world.chat.open(anna.id, world.from)).toBeUndefined()
  })

  it('posts text and cards', async () => {
    const text = await world.chat.post(to, { text: 'Bonjour' })
    const card = await world.chat.post(to, { card: cardSaying('hello'), summary: 'A card' })
    expect([text.did, card.did]).toEqual(['post', 'post'])
    expect(world.shown(anna.id)).toEqual([{ text: 'Bonjour' }, { card: cardSaying('hello'), summary: 'A card' }])
  })

  it('changes and removes what it posted', async () => {
    const posted = await world.chat.post(to, { card: cardSaying('one'), summary: 'One' })
    const id = posted.did === 'post' ? posted.activityId : ''
    expect(await world.chat.update(to, id, { card: cardSaying('two'), summary: 'Two' })).toEqual({ did: 'update' })
    expect(world.shown(anna.id)).toEqual([{ card: cardSaying('two'), summary: 'Two' }])
    await world.chat.delete(to, id)
    expect(world.shown(anna.id)).toEqual([])
    await world.chat.delete(to, id)
    expect(await world.chat.update(to, id, { text: 'again' })).toEqual({ did: 'gone' })
  })

  it('says when a message to change is gone', async () => {
    const posted = await world.chat.post(to, { text: 'one' })
    world.forget()
    const id = posted.did === 'post' ? posted.activityId : ''
    expect(await world.chat.update(to, id, { text: 'two' })).toEqual({ did: 'gone' })
  })

  it('says who cannot be reached any more', async () => {
    const posted = await world.chat.post(to, { text: 'one' })
    world.uninstall(anna.id)
    expect(await world.chat.post(to, { text: 'two' })).toEqual({ did: 'unreachable' })
    const id = posted.did === 'post' ? posted.activityId : ''
    expect(await world.chat.update(to, id, { text: 'two' })).toEqual({ did: 'unreachable' })
  })

  it('is silent when told to come back, with the seconds, and has posted nothing', async () => {
    world.busy()
    const silence = await world.chat.post(to, { text: 'one' }).catch((error: unknown) => error)
    expect(silence).toBeInstanceOf(Silence)
    expect(silence).toMatchObject({ who: 'chat', after: 1 })
    expect(world.shown(anna.id)).toEqual([])
  })
})
