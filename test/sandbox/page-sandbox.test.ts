import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { realClock } from '../../src/sandbox/clock.ts'
import { startPage } from '../../src/sandbox/page.ts'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import type { JsonObject, Sandbox } from '../../src/sandbox/world.ts'
import { launchOptions } from '../support/chromium.ts'
import { orderRequest } from './contractor-world.ts'
import { card, execute, paneOf, reason, soon, text } from './page-browser.ts'

const closing: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

it('shows what a bot posts through the connector, and takes presses, refreshes and orders back to it', async () => {
  const clock = realClock()
  const sandbox = await startSandbox({ clock })
  closing.push(sandbox.close)
  const server = await startPage({ ...sandbox, clock })
  closing.push(server.close)
  const pressed = await connectBot(sandbox)
  const browser = await chromium.launch(launchOptions)
  closing.push(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(5_000)
  await page.goto(server.url)

  const anna = paneOf(page, { name: 'Anna Lemaire' })
  await anna.getByRole('textbox', { name: 'Message', exact: true }).fill('télétravail')
  await page.keyboard.press('Enter')
  await anna.getByText('Vue de Anna Lemaire').waitFor()
  await anna.getByRole('textbox', { name: 'Motif' }).fill('calme')
  await anna.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await anna.getByText('Envoyée : calme').waitFor()
  expect(pressed.map(({ trigger }) => trigger)).toEqual(['automatic', 'manual'])

  await order(sandbox)
  const desk = page.getByRole('region', { name: 'Prestataire télécom' })
  await desk.getByText('Ligne à domicile + VPN').waitFor()
  await desk.getByText('Rue des Tilleuls 14, 5030 Gembloux').waitFor()
  await desk.getByRole('button', { name: 'Visite préalable' }).click()
  await soon(() => expect(sandbox.contractor.orders()[0]?.milestones.map(({ name }) => name)).toEqual(['survey']))
}, 30_000)

type Press = { trigger: string; action: { verb: string; data: Record<string, string> } }

/** A bot that answers every message with a card, asks for a refresh by chat id, and says back what was pressed. */
async function connectBot(sandbox: Sandbox): Promise<Press[]> {
  const pressed: Press[] = []
  const bot = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const activity = JSON.parse(Buffer.concat(parts).toString())
    if (activity.type === 'message') await post(sandbox, activity)
    if (activity.type === 'invoke') pressed.push(activity.value)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(activity.type === 'invoke' ? answer(activity) : {}))
  })
  await new Promise<void>(listening => bot.listen(0, '127.0.0.1', listening))
  closing.push(() => stop(bot))
  sandbox.channel.connectBot(`http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`)
  return pressed
}

const asked = (greeting: string) => card([text(greeting), reason], [execute('Envoyer', 'send')])

function answer({ value, from }: { value: Press; from: { name: string } }): JsonObject {
  const { trigger, action } = value
  const shown = trigger === 'automatic' ? asked(`Vue de ${from.name}`) : card([text(`Envoyée : ${action.data.reason}`)])
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: shown }
}

async function post(sandbox: Sandbox, activity: { conversation: { id: string }; from: { id: string } }): Promise<void> {
  const refresh = { action: execute('', 'refresh'), userIds: [activity.from.id] }
  const content = { ...asked('Carte de tous'), refresh }
  const path = `v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }]
  await send(`${sandbox.channel.serviceUrl}${path}`, await botToken(sandbox), { type: 'message', attachments })
}

async function botToken(sandbox: Sandbox): Promise<string> {
  const { MicrosoftAppId = '', MicrosoftAppPassword = '' } = sandbox.environment()
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: MicrosoftAppId,
    client_secret: MicrosoftAppPassword,
    scope: 'https://api.botframework.com/.default',
  })
  const answer = await fetch(`${sandbox.login.url}/${sandbox.login.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body,
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

const order = ({ contractor }: Sandbox) =>
  send(`${contractor.url}/tmf-api/serviceOrdering/v4/serviceOrder`, contractor.token, orderRequest('L-1'))

async function send(url: string, token: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
}

function stop(bot: Server): Promise<void> {
  bot.closeAllConnections()
  return new Promise(closed => bot.close(() => closed()))
}
