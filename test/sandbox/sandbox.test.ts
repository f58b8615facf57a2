import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { movableClock, realClock } from '../../src/sandbox/clock.ts'
import { cast } from '../../src/sandbox/office.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { Sandbox } from '../../src/sandbox/world.ts'

const { anna } = cast
const started: Sandbox[] = []
afterEach(() => Promise.all(started.splice(0).map(sandbox => sandbox.close())))

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox(options)
  started.push(sandbox)
  return sandbox
}

async function tokenFor(environment: Record<string, string>, scope: string): Promise<string> {
  const { NOVO_LOGIN_URL, MicrosoftAppTenantId, MicrosoftAppId = '', MicrosoftAppPassword = '' } = environment
  const client = { client_id: MicrosoftAppId, client_secret: MicrosoftAppPassword }
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...client, scope })
  const response = await fetch(`${NOVO_LOGIN_URL}/${MicrosoftAppTenantId}/oauth2/v2.0/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

describe('the whole sandbox', () => {
  it('tells the environment that connects a bot to it', async () => {
    const sandbox = await start()
    const environment = sandbox.environment()
    expect(environment).toEqual({
      MicrosoftAppId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      MicrosoftAppPassword: expect.stringMatching(/^[\w-]{32}$/),
      MicrosoftAppTenantId: sandbox.login.tenantId,
      MicrosoftAppType: 'SingleTenant',
      NOVO_LOGIN_URL: sandbox.login.url,
      NOVO_CHANNEL_OPENID_URL: sandbox.login.openIdUrl,
      NOVO_CHANNEL_ISSUER: sandbox.login.issuer,
      NOVO_SERVICE_HOSTS: new URL(sandbox.channel.serviceUrl).host,
      NOVO_GRAPH_URL: `${sandbox.graph.url}/v1.0`,
      NOVO_TEAMS_APP_ID: expect.any(String),
      NOVO_CONTRACTOR_URL: sandbox.contractor.url,
      NOVO_CONTRACTOR_TOKEN: sandbox.contractor.token,
      NOVO_CONTRACTOR_DIALECT: 'v4',
      NOVO_WEBHOOK_SECRETS: sandbox.contractor.webhookSecret,
    })
    expect((await start()).environment().MicrosoftAppPassword).not.toBe(environment.MicrosoftAppPassword)
  })

  it('lets Graph install the app in the channel, also for somebody new', async () => {
    const sandbox = await start()
    const environment = sandbox.environment()
    const authorization = `Bearer ${await tokenFor(environment, `${sandbox.graph.url}/.default`)}`
    const template = sandbox.graph.people.find(({ id }) => id === anna)
    sandbox.graph.change('newcomer', { ...template, mail: 'newcomer@fps.example' })
    for (const id of [anna, 'newcomer']) {
      const app = {
        'teamsApp@odata.bind': `${environment.NOVO_GRAPH_URL}/appCatalogs/teamsApps/${environment.NOVO_TEAMS_APP_ID}`,
      }
      const url = `${environment.NOVO_GRAPH_URL}/users/${id}/teamwork/installedApps`
      expect((await fetch(url, { method: 'POST', headers: { authorization }, body: JSON.stringify(app) })).status).toBe(
        201,
      )
      expect(sandbox.channel.installed(id)).toBe(true)
    }
  })

  it('closes at once, whatever hangs', async () => {
    const sandbox = await start()
    sandbox.graph.fail({ hang: true })
    const hanging = expect(fetch(`${sandbox.graph.url}/v1.0/users`)).rejects.toThrow('fetch failed')
    await expect.poll(() => sandbox.graph.requests()['/v1.0/users']).toBe(1)
    const before = performance.now()
    await sandbox.close()
    await hanging
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('leaves nothing open when one part cannot start', async () => {
    const first = await start()
    const taken = Number(new URL(first.graph.url).port)
    const login = await start().then(async ({ login, close }) => {
      await close()
      return Number(new URL(login.url).port)
    })
    await expect(startSandbox({ ports: { login, graph: taken } })).rejects.toThrow('EADDRINUSE')
    await expect(fetch(`http://127.0.0.1:${login}/`)).rejects.toThrow('fetch failed')
  })
})

describe('clocks', () => {
  it('move forward in the demo only', () => {
    const clock = movableClock(new Date('2026-11-24T08:00:00Z'))
    clock.forward(3_600_000)
    expect(Math.abs(clock.now().getTime() - Date.parse('2026-11-24T09:00:00Z'))).toBeLessThan(1000)
    expect(() => clock.forward(-1)).toThrow('forward only')
    expect(() => realClock().forward(1)).toThrow('cannot be moved')
  })

  it('set the time of messages, not of tokens', async () => {
    const clock = movableClock()
    const sandbox = await start({ clock })
    const told: { timestamp: string; expires: number }[] = []
    const bot = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const claims = Buffer.from(request.headers.authorization?.split('.')[1] ?? '', 'base64url').toString()
      told.push({ timestamp: JSON.parse(Buffer.concat(parts).toString()).timestamp, expires: JSON.parse(claims).exp })
      response.end()
    })
    await new Promise<void>(done => bot.listen(0, '127.0.0.1', done))
    const address = bot.address()
    await sandbox.channel.install(anna)
    sandbox.channel.connectBot(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
    clock.forward(7 * 86_400_000)
    await sandbox.channel.says(anna, 'la semaine prochaine')
    bot.closeAllConnections()
    bot.close()
    expect(Date.parse(told[0]?.timestamp ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
    expect((told[0]?.expires ?? 0) * 1000 - Date.now()).toBeLessThanOrEqual(3_600_000)
  })
})
