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
  const adapter = new BotAdapter(new ConfigurationBotFrameworkAuthentication(channel, credentials))
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
