import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder'

export type BotSettings = {
  appId: string
  password: string
  tenantId: string
  type: string
  loginUrl: string
  openIdUrl: string
  issuer: string
}

type Logic = (context: TurnContext) => Promise<void>
export type InvokeAnswer = { status: number; body?: unknown }

/** The SDK's adapter, its turn opened: the HTTP answer is ours, so that nothing of an error reaches the outside. */
export class BotAdapter extends CloudAdapter {
  /** Checks the token's signature and runs the turn. Throws the SDK's AuthenticationError for a token that is not the channel's. */
  take(authorization: string, activity: Activity, logic: Logic): Promise<InvokeAnswer | undefined> {
    return this.processActivity(authorization, activity, logic) as Promise<InvokeAnswer | undefined>
  }
}

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
type Connector = Awaited<ReturnType<NonNullable<Authenticated['connectorFactory']>['create']>>

/**
 * The SDK makes two HTTP clients for every turn, to answer and to sign in through. Our turns do neither, and it runs none
 * without: the ones made last serve again.
 */
class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  private connector: { serviceUrl: string; client: Connector } | undefined
  private userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined

  override async authenticateRequest(activity: Activity, authorization: string): Promise<Authenticated> {
    const said = await super.authenticateRequest(activity, authorization)
    const { connectorFactory } = said
    if (!connectorFactory) return said
    const create = async (serviceUrl: string, audience: string) => {
      if (this.connector?.serviceUrl !== serviceUrl)
        this.connector = { serviceUrl, client: await connectorFactory.create(serviceUrl, audience) }
      return this.connector.client
    }
    return { ...said, connectorFactory: { create } }
  }

  override createUserTokenClient(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  ) {
    this.userTokens ??= super.createUserTokenClient(...identity)
    return this.userTokens
  }
}

/** The SDK's settings are all or nothing: one that is given leaves no default for the others. */
export function botAdapter(settings: BotSettings): BotAdapter {
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: settings.appId,
    MicrosoftAppPassword: settings.password,
    MicrosoftAppTenantId: settings.tenantId,
    MicrosoftAppType: settings.type,
  })
  const channel = {
    ToChannelFromBotLoginUrl: `${settings.loginUrl}/${settings.tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: settings.issuer,
    ToBotFromChannelOpenIdMetadataUrl: settings.openIdUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdUrl,
    OAuthUrl: settings.loginUrl,
    CallerId: '',
    ValidateAuthority: 'false',
  }
  const adapter = new BotAdapter(new ChannelAuthentication(channel, credentials))
  // The turn catches its own faults; what still comes this far is told by the server in one constant body.
  adapter.onTurnError = async (_, error) => {
    throw error
  }
  return adapter
}

/** What the SDK lets through from its token library when a signature or a time does not fit. */
const tokenErrors = ['AuthenticationError', 'JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']

export const isAuthenticationError = (error: unknown): boolean =>
  error instanceof Error && (tokenErrors.includes(error.name) || 'statusCode' in error)
