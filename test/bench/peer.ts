import type { AddressInfo } from 'node:net'
import {
  type CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  CloudAdapter as SdkAdapter,
} from 'botbuilder'
import restify from 'restify'
import { clientCredentials } from '../../src/adapters/login/tokens.ts'
import { prometheus } from '../../src/adapters/metrics/metrics.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { jsonOnly, mostBytes, noEncoding, tokenGuard } from '../../src/guards.ts'
import { answerParent } from './child.ts'

/** What every row is measured beside: the SDK's adapter on restify behind the same token guard, answering through the SDK's connector. */

/** MSAL, which the SDK takes for its tokens, insists on https; the sandbox's login has http. */
class PlainCredentials extends ConfigurationServiceClientCredentialFactory {
  private readonly token: () => Promise<string>

  constructor({ bot, loginUrl }: Config) {
    const { appId, password, tenantId, type } = bot
    super({
      MicrosoftAppId: appId,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: type,
    })
    const scope = 'https://api.botframework.com/.default'
    this.token = clientCredentials({ loginUrl, tenantId, clientId: appId, secret: password, scope, who: 'chat' })
  }

  override async createCredentials(): ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']> {
    return {
      signRequest: async request => {
        request.headers.set('authorization', `Bearer ${await this.token()}`)
        return request
      },
    }
  }
}

function adapterOf(config: Config): CloudAdapter {
  const { openIdUrl, issuer } = config.channel
  const settings = {
    ToChannelFromBotLoginUrl: config.loginUrl,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
    OAuthUrl: config.loginUrl,
    CallerId: '',
    ValidateAuthority: 'false',
  }
  return new SdkAdapter(new ConfigurationBotFrameworkAuthentication(settings, new PlainCredentials(config)))
}

const config = readConfig(process.env)
const adapter = adapterOf(config)
const rules = { appId: config.bot.appId, tenantId: config.bot.tenantId, ...config.channel }
const watch = {
  log: { info() {}, warn() {}, error() {} },
  metrics: prometheus(
    async () => ({ waiting: 0, due: 0, dead: 0 }),
    () => 'ok',
  ),
}

type BotRequest = Parameters<CloudAdapter['process']>[0]
const server = restify.createServer()
server.pre(noEncoding(watch))
server.get('/ready', async (_: restify.Request, res: restify.Response) => void res.send(200, { status: 'ready' }))
server.post(
  '/api/messages',
  tokenGuard(watch, rules),
  jsonOnly(watch),
  ...restify.plugins.jsonBodyParser({ maxBodySize: mostBytes, mapParams: false } as object),
  async (req: restify.Request, res: restify.Response) =>
    adapter.process(req as BotRequest, res, async context => {
      if (context.activity.type === 'message') await context.sendActivity(`echo: ${context.activity.text}`)
    }),
)
server.listen(config.port, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  answerParent({ stop: () => server.close() }, `http://127.0.0.1:${port}`)
})
