import { type Language, languages } from './domain/person.ts'

export type Config = {
  port: number
  publicUrl: string
  production: boolean
  bot: { appId: string; password: string; tenantId: string; type: 'SingleTenant' }
  loginUrl: string
  channel: { openIdUrl: string; issuer: string; serviceHosts: readonly string[] }
  graphUrl: string
  teamsAppId: string | undefined
  databaseUrl: string | undefined
  redisUrl: string | undefined
  dataDir: string
  role: 'all' | 'web' | 'worker'
  contractor: { url: string; token: string; dialect: 'v4' | 'v5' }
  webhookSecrets: readonly string[]
  officeDir: string
  zone: string
  defaultLanguage: Language
}

/** Names all that is missing or wrong; never a value, since values can be secrets. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`Novo cannot start with this environment:\n${problems.map(problem => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

type Env = Readonly<Record<string, string | undefined>>

/** Hosts from which Teams' service URLs come. */
const teamsHosts = 'smba.trafficmanager.net,smba.infra.gcc.teams.microsoft.com,smba.infra.gov.teams.microsoft.us'

const ours = [
  'NOVO_LOGIN_URL',
  'NOVO_CHANNEL_OPENID_URL',
  'NOVO_CHANNEL_ISSUER',
  'NOVO_SERVICE_HOSTS',
  'NOVO_GRAPH_URL',
  'NOVO_ROLE',
  'NOVO_CONTRACTOR_URL',
  'NOVO_CONTRACTOR_TOKEN',
  'NOVO_CONTRACTOR_DIALECT',
  'NOVO_WEBHOOK_SECRETS',
  'NOVO_OFFICE',
  'NOVO_DATA_DIR',
  'NOVO_TEAMS_APP_ID',
  'NOVO_TIME_ZONE',
  'NOVO_DEFAULT_LANGUAGE',
]

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const secret = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/
const hostShape = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i

/** Reads the environment, typed, or throws one `ConfigError` that names everything missing, wrong or unknown. */
export function readConfig(env: Env): Config {
  const problems: string[] = []
  const read = readerOf(env, problems)
  for (const name of Object.keys(env)) {
    if (name.startsWith('NOVO_') && !ours.includes(name))
      problems.push(`${name} is not a variable of Novo: remove it, or check its spelling`)
  }
  const port = read(
    'PORT',
    '3978',
    text => (/^\d{1,5}$/.test(text) && Number(text) < 65536 ? Number(text) : undefined),
    'a port, 0 to 65535',
  )
  const config: Config = {
    port,
    publicUrl: read('PUBLIC_URL', `http://127.0.0.1:${port ?? 3978}`, url, 'an http(s) address'),
    production: env.NODE_ENV === 'production',
    bot: {
      appId: read('MicrosoftAppId', undefined, text => (guid.test(text) ? text : undefined), 'a GUID'),
      password: read('MicrosoftAppPassword', undefined, text => text, 'a secret'),
      tenantId: read('MicrosoftAppTenantId', undefined, text => (guid.test(text) ? text : undefined), 'a GUID'),
      type: read('MicrosoftAppType', 'SingleTenant', oneOf('SingleTenant'), 'SingleTenant'),
    },
    loginUrl: read('NOVO_LOGIN_URL', 'https://login.microsoftonline.com', url, 'an http(s) address'),
    channel: {
      openIdUrl: read(
        'NOVO_CHANNEL_OPENID_URL',
        'https://login.botframework.com/v1/.well-known/openidconfiguration',
        url,
        'an http(s) address',
      ),
      issuer: read('NOVO_CHANNEL_ISSUER', 'https://api.botframework.com', text => text, 'an issuer'),
      serviceHosts: read('NOVO_SERVICE_HOSTS', teamsHosts, hosts, 'a comma list of host[:port]'),
    },
    graphUrl: read('NOVO_GRAPH_URL', 'https://graph.microsoft.com/v1.0', url, 'an http(s) address'),
    teamsAppId: env.NOVO_TEAMS_APP_ID || undefined,
    databaseUrl: env.DATABASE_URL
      ? read('DATABASE_URL', undefined, startsWith('postgres://', 'postgresql://'), 'postgres://…')
      : undefined,
    redisUrl: env.REDIS_URL
      ? read('REDIS_URL', undefined, startsWith('redis://', 'rediss://'), 'redis://…')
      : undefined,
    dataDir: read('NOVO_DATA_DIR', '.data', text => text, 'a folder'),
    role: read('NOVO_ROLE', 'all', oneOf('all', 'web', 'worker'), 'all, web or worker'),
    contractor: {
      url: read('NOVO_CONTRACTOR_URL', undefined, url, 'an http(s) address'),
      token: read('NOVO_CONTRACTOR_TOKEN', undefined, text => text, 'a bearer token'),
      dialect: read('NOVO_CONTRACTOR_DIALECT', 'v4', oneOf('v4', 'v5'), 'v4 or v5'),
    },
    webhookSecrets: read(
      'NOVO_WEBHOOK_SECRETS',
      undefined,
      secrets,
      'one or two whsec_… (base64 of at least 24 bytes), comma separated',
    ),
    officeDir: read('NOVO_OFFICE', 'office', text => text, 'a folder'),
    zone: read('NOVO_TIME_ZONE', 'Europe/Brussels', zone, 'an IANA time zone'),
    defaultLanguage: read('NOVO_DEFAULT_LANGUAGE', 'fr', oneOf(...languages), languages.join(', ')),
  }
  refuseUnsafe(config, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

type Read = <T>(name: string, otherwise: string | undefined, parse: (text: string) => T | undefined, shape: string) => T

/** A problem is noted and reading goes on, so that one error names them all; the placeholder never leaves `readConfig`. */
const readerOf =
  (env: Env, problems: string[]): Read =>
  <T>(name: string, otherwise: string | undefined, parse: (text: string) => T | undefined, shape: string): T => {
    const text = env[name]?.trim() || otherwise
    const value = text === undefined ? undefined : parse(text)
    if (text === undefined) problems.push(`${name} is missing: ${shape}`)
    else if (value === undefined) problems.push(`${name} is wrong: it must be ${shape}`)
    return value as T
  }

/** The secret in `.env.example`: everybody knows it. */
const exampleSecret = 'whsec_bm90LWEtcmVhbC1zZWNyZXQtbm90LXJlYWwtMDA='

function refuseUnsafe(config: Config, problems: string[]): void {
  if (!config.production) return
  if (config.webhookSecrets?.includes(exampleSecret))
    problems.push('NOVO_WEBHOOK_SECRETS is wrong: it holds the secret of .env.example')
  if (!config.databaseUrl) problems.push('DATABASE_URL is missing: production does not run on the embedded store')
  if (!config.redisUrl) problems.push('REDIS_URL is missing: production does not run on the embedded queue')
}

function url(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, search } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return username || search ? undefined : text.replace(/\/+$/, '')
}

function hosts(text: string): string[] | undefined {
  const list = text.split(',').map(host => host.trim().toLowerCase())
  return list.every(host => hostShape.test(host)) ? list : undefined
}

function secrets(text: string): string[] | undefined {
  const list = text.split(',').map(item => item.trim())
  return list.length <= 2 && list.every(item => secret.test(item)) ? list : undefined
}

function zone(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (text: string): T | undefined =>
    allowed.find(item => item === text)

const startsWith =
  (...starts: readonly string[]) =>
  (text: string): string | undefined =>
    starts.some(start => text.startsWith(start)) ? text : undefined
