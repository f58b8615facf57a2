import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { eventually, quiet, storyWorld, told } from './world.ts'

/** A second secret is being brought in. */
const nextSecret = `whsec_${randomBytes(24).toString('base64')}`
const oldSecret = `whsec_${randomBytes(24).toString('base64')}`
const story = storyWorld({
  sandbox: { contractor: { webhookSecret: oldSecret } },
  environment: () => ({ NOVO_WEBHOOK_SECRETS: `${oldSecret},${nextSecret}` }),
})

type Event = { id?: string; at?: number; secret?: string; signed?: string; headers?: Record<string, string> }

function send(
  body: string,
  { id = randomUUID(), at = Date.now() / 1000, secret = oldSecret, signed, headers }: Event = {},
) {
  const timestamp = String(Math.floor(at))
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.${signed ?? body}`)
    .digest('base64')
  return fetch(`${story.novo.url}/contractor/events/serviceOrdering`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
      ...headers,
    },
    body,
  })
}

const about = (id: string, more: object = {}) =>
  JSON.stringify({ eventType: 'ServiceOrderMilestoneEvent', event: { serviceOrder: { id, ...more } } })

/** An order under way whose events no longer arrive by themselves. */
async function order() {
  const { employee, chief } = await story.team('fr', 'fr')
  await employee.says('télétravail structurel jeudi et vendredi')
  await employee.sees(/\[Envoyer\]/)
  await employee.presses('Envoyer')
  await chief.sees(/\[Approuver\]/)
  await chief.presses('Approuver')
  await employee.sees(/Commande reçue/)
  await quiet(story)
  story.sandbox.contractor.faults.webhooks.drop = true
  const { id = '' } = story.sandbox.contractor.orders().at(-1) ?? {}
  return { employee, id }
}

const reads = (id: string) => story.sandbox.contractor.calls().filter(({ path }) => path.includes(id)).length

describe('an event of the contractor', () => {
  it('is answered 201 in less than a second, read afterwards, and told', async () => {
    const { employee, id } = await order()
    await story.sandbox.contractor.milestone(id, 'survey')
    const began = performance.now()
    expect((await send(about(id))).status).toBe(201)
    expect(performance.now() - began).toBeLessThan(1000)
    await employee.sees(/l’étude du raccordement est faite/)
  })

  it('is a hint only: what it claims is not believed', async () => {
    const { employee, id } = await order()
    const before = reads(id)
    expect((await send(about(id, { state: 'failed', milestone: [{ name: 'vpnUp' }] }))).status).toBe(201)
    await eventually(() => reads(id) > before || undefined, 'the order is read')
    await quiet(story)
    expect(told(story, employee, /échoué|VPN est actif/)).toBe(0)
  })

  it('that comes twice has one effect and the same answer', async () => {
    const { id } = await order()
    const before = reads(id)
    const webhook = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => send(about(id), { id: webhook })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    await quiet(story)
    expect(reads(id) - before).toBe(1)
    expect((await send(about(id), { id: webhook })).status).toBe(201)
    await quiet(story)
    expect(reads(id) - before).toBe(1)
  })

  it('may be signed with the next secret while one is rotated', async () => {
    const { id } = await order()
    expect((await send(about(id), { secret: nextSecret })).status).toBe(201)
  })

  const minutes = (count: number) => Date.now() / 1000 + count * 60
  it.each<[string, Event]>([
    ['signed with another secret', { secret: `whsec_${randomBytes(24).toString('base64')}` }],
    ['signed over another body', { signed: '{}' }],
    ['six minutes old', { at: minutes(-6) }],
    ['six minutes from the future', { at: minutes(6) }],
    ['without a signature', { headers: { 'webhook-signature': '' } }],
    ['without an id', { headers: { 'webhook-id': '' } }],
    ['without a time', { headers: { 'webhook-timestamp': '' } }],
    ['with a time that is no number', { headers: { 'webhook-timestamp': 'now' } }],
    ['replayed under another id', { headers: { 'webhook-id': randomUUID() } }],
    [
      'replayed under a later time',
      { at: minutes(-1), headers: { 'webhook-timestamp': String(Math.floor(minutes(0))) } },
    ],
    ['with an unknown signature version', { headers: { 'webhook-signature': 'v9,AAAA' } }],
  ])('is refused and changes nothing: %s', async (name, event) => {
    const id = '4711'
    const answer = await send(about(id), event)
    expect(answer.status).toBe(401)
    const why = /minutes/.test(name) ? 'time' : /without|no number/.test(name) ? 'headers' : 'signature'
    expect(await answer.text()).toMatch(new RegExp(`^\\{"error":\\{"code":"${why}","id":"[0-9a-f-]{36}"\\}\\}$`))
    await quiet(story)
    expect(reads(id)).toBe(0)
  })

  it('is counted when it is refused', async () => {
    await send(about('1'), { signed: 'x' })
    const metrics = await (await fetch(`${story.novo.url}/metrics`)).text()
    expect(metrics).toMatch(/novo_webhooks_total\{outcome="signature"\} [1-9]/)
  })

  it('about an order that nobody knows is kept to be looked at; one about none is taken and left', async () => {
    for (const body of [about('nobody-knows'), '{}', '{"event":{}}', '[]', about('../../etc/passwd'), about('a b')])
      expect((await send(body)).status).toBe(201)
    await quiet(story)
    expect((await story.novo.store.outbox.counts()).dead).toBe(0)
    expect(reads('passwd')).toBeLessThanOrEqual(1)
  })

  it('is refused over 1 MB', async () => {
    const answer = await send(JSON.stringify({ event: {}, pad: 'x'.repeat(1024 * 1024) }))
    expect(answer.status).toBe(413)
  })

  it('has its addresses followed nowhere', async () => {
    const seen: string[] = []
    const evil = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end('{}')
    })
    await new Promise<void>(up => void evil.listen(0, '127.0.0.1', up))
    const there = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`
    const { id } = await order()
    const before = reads(id)
    const hrefs = { href: `${there}/order`, callback: there, attachment: [{ url: `${there}/a` }] }
    expect((await send(about(id, hrefs))).status).toBe(201)
    await send(JSON.stringify({ event: { serviceOrder: { id: `${there}/x`, href: there } } }))
    await eventually(() => reads(id) > before || undefined, 'the order is read where we have been told')
    await quiet(story)
    evil.close()
    expect(seen).toEqual([])
  })
})
