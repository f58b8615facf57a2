import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { largeOffice } from '../../src/sandbox/large-office.ts'
import { samplePeople } from '../../src/sandbox/office.ts'
import { everyObject } from '../../src/sandbox/person.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'
import type { Servers } from './places.ts'
import { openStage, type Stage } from './stage.ts'

type Times = { count: number; p50: number; p99: number }
/** Milliseconds from the press on «report» to the contractor's ticket, and from a webhook's first byte to its answer. */
export type ReportFigures = { tickets: Times; webhooks: Times; bareWebhooks: Times }

const perSecond = { reports: 4, webhooks: 50 }

/** People report their lines one after the other, then events of their tickets come in: on PostgreSQL and Redis, one worker. */
export async function measureReports(servers: Servers, reports: number, webhooks: number): Promise<ReportFigures> {
  const people = largeOffice(samplePeople().length + reports)
  const reporters = people.slice(-reports)
  const stage = await openStage(
    'PostgreSQL + Redis',
    servers,
    { people, askers: [], settled: [] },
    { contractor: { lines: people.length } },
  )
  try {
    stage.worker?.release()
    const tickets = await reportsToTickets(stage, reporters)
    const ids = stage.sandbox.contractor.tickets().map(({ id }) => id)
    const { NOVO_WEBHOOK_SECRETS = '' } = stage.sandbox.environment()
    const to = (url: string) => `${url}/contractor/events/troubleTicket`
    const taken = await answers(to(stage.novo.child.url), NOVO_WEBHOOK_SECRETS, ids, webhooks)
    // The peer has no such route: what HTTP and restify alone take.
    const bare = await answers(to(stage.peer.child.url), NOVO_WEBHOOK_SECRETS, ids, webhooks)
    if (taken.statuses.some(status => status !== 201)) throw new Error(`webhooks were answered ${taken.statuses}`)
    return { tickets, webhooks: taken.times, bareWebhooks: bare.times }
  } finally {
    await stage.close()
  }
}

async function reportsToTickets(stage: Stage, reporters: readonly SandboxPerson[]): Promise<Times> {
  const { contractor } = stage.sandbox
  stage.sandbox.channel.connectBot(`${stage.novo.child.url}/api/messages`)
  const openedAt = new Map<string, number>()
  const stop = contractor.on(() => {
    for (const { line = '' } of contractor.tickets()) if (!openedAt.has(line)) openedAt.set(line, performance.now())
  })
  const pressedAt = new Map<string, number>()
  const under: Promise<void>[] = []
  for (const person of reporters) {
    under.push(report(stage, person, pressedAt))
    await sleep(1000 / perSecond.reports)
  }
  await Promise.all(under)
  for (let waited = 0; openedAt.size < reporters.length && waited < 30_000; waited += 50) await sleep(50)
  stop()
  const took = [...pressedAt].map(([line, at]) => (openedAt.get(line) ?? Number.POSITIVE_INFINITY) - at)
  return timesOf(took)
}

async function report(stage: Stage, person: SandboxPerson, pressedAt: Map<string, number>): Promise<void> {
  const { channel, contractor } = stage.sandbox
  await channel.says(
    person.id,
    person.preferredLanguage.startsWith('nl') ? 'mijn internet ligt plat' : 'ma connexion est en panne',
  )
  const { activityId = '', card } = stage.lastSeen.get(person.id) ?? {}
  const form = everyObject(card).find(part => part.type === 'Action.Execute' && String(part.verb).startsWith('outage/'))
  const line = contractor.lines().find(({ employeeId }) => employeeId === person.employeeId)
  if (!form || !line)
    throw new Error(`${person.name} sees no form: ${JSON.stringify(channel.messages(person.id).at(-1)).slice(0, 300)}`)
  pressedAt.set(line.id, performance.now())
  const action = { type: 'Action.Execute', verb: 'outage/report', data: form.data ?? {} }
  const answer = await channel.presses(person.id, activityId, action, { symptom: 'slow' })
  if (answer.kind !== 'card') throw new Error(`a report was answered ${JSON.stringify(answer).slice(0, 300)}`)
}

/** Signed events of these tickets, so many a second whatever the answers take. */
async function answers(url: string, secret: string, tickets: readonly string[], count: number) {
  const tookMs: number[] = []
  const statuses: number[] = []
  const webhook = new Webhook(secret)
  const one = async (number: number) => {
    const id = `bench-${process.pid}-${number}-${url.length}`
    const event = { troubleTicket: { id: tickets[number % tickets.length] } }
    const body = JSON.stringify({ eventId: id, eventType: 'TroubleTicketAttributeValueChangeEvent', event })
    const now = new Date()
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, now, body),
    }
    const began = performance.now()
    const answer = await fetch(url, { method: 'POST', headers, body })
    await answer.arrayBuffer()
    tookMs.push(performance.now() - began)
    statuses.push(answer.status)
  }
  const under: Promise<void>[] = []
  for (let number = 0; number < count; number += 1) {
    under.push(one(number))
    await sleep(1000 / perSecond.webhooks)
  }
  await Promise.all(under)
  return { times: timesOf(tookMs), statuses }
}

function timesOf(tookMs: readonly number[]): Times {
  const sorted = [...tookMs].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { count: sorted.length, p50: at(0.5), p99: at(0.99) }
}

const line = (what: string, { count, p50, p99 }: Times, most?: number) =>
  `${(most === undefined ? 'peer' : p99 <= most ? 'met' : 'NOT MET').padEnd(14)}${what}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms of ${count}${most === undefined ? '' : `, target p99 ≤ ${most} ms`}`

export const reportTargets = ({ tickets, webhooks, bareWebhooks }: ReportFigures): string =>
  [
    line('report → ticket at the contractor', tickets, 1_000),
    line(`webhook answered, ${perSecond.webhooks} a second`, webhooks, 100),
    line('the same at a listener that takes nothing', bareWebhooks),
  ].join('\n')
