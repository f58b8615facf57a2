import type { AddressInfo } from 'node:net'
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  MessageFactory,
  TurnContext,
} from 'botbuilder'
import restify from 'restify'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cast } from '../../src/sandbox/office.ts'
import type { Login } from '../../src/sandbox/world.ts'
import { botAppId, botToken, freshWorld, tenantId } from './channel-world.ts'

const { anna } = cast
type BotRequest = Parameters<CloudAdapter['process']>[0]
const world = freshWorld()

/** Fetches its token from the sandbox's login: MSAL, which the SDK uses, insists on https. */
class SandboxCredentials extends ConfigurationServiceClientCredentialFactory {
  private readonly login: Login
  private bearer: Promise<string> | undefined

  constructor(login: Login) {
    const registration = { MicrosoftAppId: botAppId, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: tenantId }
    super({ ...registration, MicrosoftAppType: 'SingleTenant' })
    this.login = login
  }

  override async createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return {
      signRequest: async request => {
        this.bearer ??= botToken(this.login, botAppId, 'secret').then(token => `Bearer ${token}`)
        request.headers.set('authorization', await this.bearer)
        return request
      },
    }
  }
}

function echoAdapter(login: Login): CloudAdapter {
  const settings = {
    ToChannelFromBotLoginUrl: login.url,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: login.issuer,
    ToBotFromChannelOpenIdMetadataUrl: login.openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: login.openIdUrl,
    OAuthUrl: login.url,
    CallerId: '',
    ValidateAuthority: 'false',
  }
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, new SandboxCredentials(login)))
}

let bot: restify.Server
let adapter: CloudAdapter
let reference: Partial<ConversationReference>

beforeEach(async () => {
  adapter = echoAdapter(world.login)
  const handler = new ActivityHandler().onMessage(async (context, next) => {
    reference = TurnContext.getConversationReference(context.activity)
    await context.sendActivity({ type: 'typing' })
    const sent = await context.sendActivity(`echo: ${context.activity.text}`)
    if (context.activity.text === 'change') await context.updateActivity({ ...MessageFactory.text('changed'), ...sent })
    await next()
  })
  bot = restify.createServer()
  bot.use(restify.plugins.jsonBodyParser())
  bot.post('/api/messages', async (request, response) =>
    adapter.process(request as BotRequest, response, context => handler.run(context)),
  )
  await new Promise<void>(done => bot.listen(0, '127.0.0.1', () => done()))
  world.channel.connectBot(`http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`)
})
afterEach(() => new Promise<void>(done => bot.close(() => done())))

describe('the Bot Framework SDK itself', () => {
  it('accepts the sandbox’s activities and answers through its connector', async () => {
    await world.channel.install(anna)
    expect(await world.channel.says(anna, 'bonjour')).toEqual({ httpStatus: 200 })
    expect(world.channel.messages(anna).map(({ from, text }) => [from, text])).toEqual([
      ['person', 'bonjour'],
      ['bot', 'echo: bonjour'],
    ])
  })

  it('updates its messages and comes back unasked', async () => {
    await world.channel.install(anna)
    await world.channel.says(anna, 'change')
    await adapter.continueConversationAsync(botAppId, reference, async context => {
      await context.sendActivity('unasked')
    })
    expect(world.channel.messages(anna).map(({ text }) => text)).toEqual(['change', 'changed', 'unasked'])
    expect(world.channel.posts()).toHaveLength(2)
  })

  it.each([
    ['another audience', { aud: 'another-app' }],
    ['another issuer', { iss: 'https://issuer.example' }],
    ['another service', { serviceurl: 'https://service.example/' }],
    ['an expired token', { exp: 1_700_000_000 }],
  ])('refuses %s', async (_what, forged) => {
    const token = await world.login.tokenForActivity({ aud: botAppId, serviceurl: world.channel.serviceUrl, ...forged })
    const silenced = vi.spyOn(console, 'error').mockReturnValue()
    expect((await world.channel.sendRaw(anna, { text: 'x' }, { token })).httpStatus).toBe(401)
    silenced.mockRestore()
    expect(world.channel.posts()).toEqual([])
  })
})
