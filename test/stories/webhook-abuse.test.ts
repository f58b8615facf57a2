import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { notingLog } from '../support/fakes.ts'
import { reported, sandbox, statusOf } from './outage-world.ts'
import { elsewhere, type Forgery, webhookSender } from './webhook-sender.ts'
import { eventually, quiet, type Story, storyWorld } from './world.ts'

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`
const [oldSecret, nextSecret] = [newSecret(), newSecret()]

const worldOf = (dialect: 'v4' | 'v5') =>
  storyWorld({
    sandbox: { ...sandbox, contractor: { ...sandbox.contractor, webhookSecret: oldSecret } },
    environment: () => ({ NOVO_CONTRACTOR_DIALECT: dialect, NOVO_WEBHOOK_SECRETS: `${oldSecret},${nextSecret}` }),
  })

const kinds = [
  { api: 'troubleTicket', resource: 'troubleTicket', eventType: 'TroubleTicketStatusChangeEvent' },
  { api: 'serviceProblem', resource: 'serviceProblem', eventType: 'ServiceProblemStateChangeEvent' },
  { api: 'changeManagement', resource: 'changeRequest', eventType: 'ChangeRequestStatusChangeEvent' },
] as const
type Kind = (typeof kinds)[number]

const eventOf = ({ resource, eventType }: Kind, id: string, more: object = {}) =>
  JSON.stringify({ eventType, event: { [resource]: { id, ...more } } })

const reads = (story: Story, id: string) =>
  story.sandbox.contractor.calls().filter(({ method, path }) => method === 'GET' && path.includes(id)).length

const minutes = (count: number) => Date.now() / 1000 + count * 60
const forgeries: [string, () => Forgery, string][] = [
  ['forged', () => ({ secret: newSecret() }), 'signature'],
  ['signed over another body', () => ({ signed: '{}' }), 'signature'],
  ['unsigned', () => ({ headers: { 'webhook-signature': '' } }), 'headers'],
  ['old', () => ({ at: minutes(-6) }), 'time'],
  ['from the future', () => ({ at: minutes(6) }), 'time'],
  ['replayed under another id', () => ({ headers: { 'webhook-id': randomUUID() } }), 'signature'],
  [
    'replayed under a later time',
    () => ({ at: minutes(-1), headers: { 'webhook-timestamp': String(Math.floor(minutes(0))) } }),
    'signature',
  ],
]

describe.each(['v4', 'v5'] as const)('a contractor who speaks %s', dialect => {
  const story = worldOf(dialect)
  const send = webhookSender(story, () => oldSecret)
  const taken = ({ api }: Kind) => (dialect === 'v5' && api === 'troubleTicket' ? 204 : 201)

  describe.each(kinds)('case 61: an event of $api', kind => {
    it.each(forgeries)('that is %s is refused and changes nothing', async (_, forgery, why) => {
      const id = `forged-${randomUUID()}`
      const answer = await send(kind.api, eventOf(kind, id), forgery())
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ error: { code: why } })
      await quiet(story)
      expect(reads(story, id)).toBe(0)
    })

    it('may be signed with either secret while they are rotated, and with no other', async () => {
      const statuses = []
      for (const secret of [oldSecret, nextSecret, newSecret()])
        statuses.push((await send(kind.api, eventOf(kind, 'nobody-knows'), { secret })).status)
      expect(statuses).toEqual([taken(kind), taken(kind), 401])
      await quiet(story)
      expect((await story.novo.store.outbox.counts()).dead).toBe(0)
    })

    it('that is replayed gets the same answer and is read once', async () => {
      const id = `replayed-${randomUUID()}`
      const same = { id: randomUUID(), at: minutes(0) }
      const statuses = []
      for (const _ of [1, 2, 3]) statuses.push((await send(kind.api, eventOf(kind, id), same)).status)
      expect(statuses).toEqual([taken(kind), taken(kind), taken(kind)])
      await quiet(story)
      expect(reads(story, id)).toBeLessThanOrEqual(1)
    })

    it('that names no id, or no resource, is taken and left', async () => {
      for (const body of [eventOf(kind, ''), eventOf(kind, '../../etc/passwd'), '{}', '{"event":[]}', '[]'])
        expect((await send(kind.api, body)).status).toBe(taken(kind))
      await quiet(story)
      expect((await story.novo.store.outbox.counts()).dead).toBe(0)
    })
  })

  it('case 61: one who tells lies in an event is asked, and believed only then', async () => {
    const { employee, ticket } = await reported(story)
    await quiet(story)
    const before = reads(story, ticket)
    expect((await send('troubleTicket', eventOf(kinds[0], ticket, { status: 'closed' }))).status).toBe(taken(kinds[0]))
    await eventually(() => reads(story, ticket) > before || undefined, 'the ticket is read')
    await quiet(story)
    expect(statusOf(story, ticket)).toBe('acknowledged')
    expect(employee.reads().some(text => /Clôturée/.test(text))).toBe(false)
  })

  it('case 62: has no address of a ticket followed: href, callback, attachment', async () => {
    const evil = await elsewhere()
    const { ticket } = await reported(story)
    await poison(story, `/tmf-api/troubleTicket/${dialect}/troubleTicket/${ticket}`, evil.url, dialect)
    const before = reads(story, ticket)
    await send('troubleTicket', eventOf(kinds[0], ticket, addresses(evil.url)))
    await send('troubleTicket', eventOf(kinds[0], `${evil.url}/x`, addresses(evil.url)))
    await eventually(() => reads(story, ticket) > before || undefined, 'the ticket is read where we were told to')
    await quiet(story)
    evil.close()
    expect(evil.seen).toEqual([])
  })

  it('case 62: has no address of a problem or of works followed', async () => {
    const evil = await elsewhere()
    const { contractor } = story.sandbox
    const problem = contractor.problems.declare({ affected: ['cabinet-3000-1'] })
    const hours = { start: '2026-12-03T08:00:00Z', end: '2026-12-03T10:00:00Z' }
    const works = contractor.works.announce({ affected: ['cabinet-3000-1'], ...hours })
    await poison(story, `/tmf-api/serviceProblemManagement/v4/serviceProblem/${problem}`, evil.url, 'v4')
    await poison(story, `/tmf-api/ChangeManagement/v4/changeRequest/${works}`, evil.url, 'v4')
    for (const [kind, id] of [[kinds[1], problem] as const, [kinds[2], works] as const])
      for (const about of [id, `${evil.url}/x`]) await send(kind.api, eventOf(kind, about, addresses(evil.url)))
    await eventually(() => (reads(story, problem) && reads(story, works) ? true : undefined), 'both are read')
    await quiet(story)
    const { url, token } = contractor
    const novo = tmfContractor({ url, token, log: notingLog(), dialect })
    expect(await novo.problem(problem)).toMatchObject({ contractorId: problem })
    expect(await novo.change(works)).toMatchObject({ contractorId: works })
    expect([await novo.problem(`${evil.url}/x`), await novo.change(`${evil.url}/x`)]).toEqual([undefined, undefined])
    evil.close()
    expect(evil.seen).toEqual([])
  })
})

const addresses = (url: string) => ({
  ...{ href: `${url}/href`, callback: `${url}/callback`, '@schemaLocation': `${url}/schema` },
  attachment: [{ '@type': 'Attachment', url: `${url}/attachment`, href: `${url}/attachment` }],
})

/** Their own record has addresses of somebody else in it. */
async function poison(story: Story, path: string, url: string, dialect: 'v4' | 'v5'): Promise<void> {
  const { contractor } = story.sandbox
  const { attachment, callback, '@schemaLocation': schema } = addresses(url)
  const answer = await fetch(contractor.url + path, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${contractor.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...(dialect === 'v5' && { '@type': 'TroubleTicket' }), attachment, callback, schema }),
  })
  if (answer.status !== 200) throw new Error(`the contractor did not take it: ${await answer.text()}`)
}
