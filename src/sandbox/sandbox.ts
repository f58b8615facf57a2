import { randomBytes } from 'node:crypto'
import { startChannel } from './channel.ts'
import { realClock } from './clock.ts'
import { startContractor } from './contractor.ts'
import { startGraph } from './graph.ts'
import type { KeptSandbox } from './kept.ts'
import { startLogin } from './login.ts'
import { type SandboxGroup, sampleGroups, samplePeople } from './office.ts'
import type { Sandbox, SandboxClock, SandboxPerson, Server } from './world.ts'

const TENANT = '0a0b0c0d-0000-4000-8000-000000000000'
const BOT_APP = '0a0b0c0d-0000-4000-8000-00000000b070'
const TEAMS_APP = '0a0b0c0d-0000-4000-8000-00000000a9b0'

export type SandboxOptions = {
  clock?: SandboxClock
  /** Default: free ports. */
  ports?: { login?: number; channel?: number; graph?: number; contractor?: number }
  people?: SandboxPerson[]
  groups?: SandboxGroup[]
  /** What `startContractor` takes besides clock, people and port. */
  contractor?: Omit<Parameters<typeof startContractor>[0], 'clock' | 'people' | 'port' | 'kept'>
  /** false: no rate limits in the channel, for load tests. */
  channelLimits?: boolean
  redeliverAfterMs?: number
  invokeTimeoutMs?: number
  /** What an earlier run left; on the same ports, since others know their addresses. */
  kept?: KeptSandbox | undefined
}

/** The outside world of Novo on loopback: login, Teams, Graph and the contractor, around one sample office. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { clock = realClock(), ports = {}, groups = sampleGroups(), kept } = options
  const people = [...(options.people ?? samplePeople())]
  const secret = randomBytes(24).toString('base64url')
  const started: Server[] = []
  const keep = <T extends Server>(server: T): T => {
    started.push(server)
    return server
  }
  const close = async () => void (await Promise.all(started.map(server => server.close())))

  try {
    const login = keep(await startLogin({ tenantId: TENANT, port: ports.login }))
    login.allow(BOT_APP, secret)
    const { redeliverAfterMs, invokeTimeoutMs, channelLimits: limits } = options
    const channel = keep(
      await startChannel({
        ...{ login, people, clock, tenantId: TENANT, botAppId: BOT_APP, port: ports.channel },
        ...{ limits, redeliverAfterMs, invokeTimeoutMs, kept: kept?.channel },
      }),
    )
    const app = { id: TEAMS_APP, installed: channel.installed, install: channel.install }
    const graph = keep(await startGraph({ login, people, groups, port: ports.graph, app }))
    const contractor = keep(
      await startContractor({
        ...options.contractor,
        clock,
        people,
        kept: kept?.contractor,
        ...(ports.contractor !== undefined && { port: ports.contractor }),
      }),
    )

    const environment = () => ({
      MicrosoftAppId: BOT_APP,
      MicrosoftAppPassword: secret,
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppType: 'SingleTenant',
      NOVO_LOGIN_URL: login.url,
      NOVO_CHANNEL_OPENID_URL: login.openIdUrl,
      NOVO_CHANNEL_ISSUER: login.issuer,
      NOVO_SERVICE_HOSTS: new URL(channel.url).host,
      NOVO_GRAPH_URL: `${graph.url}/v1.0`,
      NOVO_TEAMS_APP_ID: TEAMS_APP,
      NOVO_CONTRACTOR_URL: contractor.url,
      NOVO_CONTRACTOR_TOKEN: contractor.token,
      NOVO_CONTRACTOR_DIALECT: 'v4',
      NOVO_WEBHOOK_SECRETS: contractor.webhookSecret,
    })
    return { login, channel, graph, contractor, environment, close }
  } catch (error) {
    await close()
    throw error
  }
}
