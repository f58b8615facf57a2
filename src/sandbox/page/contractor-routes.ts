import type restify from 'restify'
import type { Contractor, ContractorFaults } from '../world.ts'
import { message, moment, type Step, stepRoutes } from './contractor-step.ts'
import { networkRoutes, networkSeen } from './network-routes.ts'
import type { PageWorld, Tell } from './route.ts'
import { isObject, json, textOf } from './route.ts'

const milestones = ['survey', 'visit', 'synchronised', 'vpnUp'] as const
const shownCalls = 60

const steps: Record<string, Step> = {
  acknowledge: (contractor, id) => contractor.acknowledge(id),
  complete: (contractor, id) => contractor.complete(id),
  jeopardy: (contractor, id, request) => contractor.jeopardy(id, message(request), newDate(request)),
  fail: (contractor, id, request) => contractor.failOrder(id, message(request)),
  hold: (contractor, id, request) => contractor.moveOrder(id, 'held', message(request)),
  cancel: (contractor, id, request) => contractor.moveOrder(id, 'cancelled', message(request)),
  ...Object.fromEntries(
    milestones.map(name => [
      name,
      ((contractor, id, request) => contractor.milestone(id, name, textOf(request, 'message'))) satisfies Step,
    ]),
  ),
}

const ticketSteps: Record<string, Step> = {
  inProgress: (contractor, id) => contractor.moveTicket(id, 'inProgress'),
  resolved: async (contractor, id) => {
    await contractor.moveTicket(id, 'resolved', 'Repaired')
    const line = contractor.tickets().find(ticket => ticket.id === id)?.line
    if (line) contractor.condition(line, null)
  },
  /** They say so, and the line is as it was. */
  wrongly: (contractor, id) => contractor.moveTicket(id, 'resolved', 'Repaired'),
  offer: (contractor, id, request) => contractor.offerSlots(id, windows(request)),
  ...Object.fromEntries(
    (['done', 'missed', 'cancelled'] as const).map(end => [
      `visit-${end}`,
      ((contractor, id) => contractor.endVisit(id, end)) satisfies Step,
    ]),
  ),
  ...Object.fromEntries(
    (['pending', 'held', 'rejected', 'cancelled'] as const).map(status => [
      status,
      ((contractor, id, request) => contractor.moveTicket(id, status, message(request))) satisfies Step,
    ]),
  ),
  eta: (contractor, id, request) => contractor.setTicketEta(id, moment(request, 'date')),
  note: (contractor, id, request) => contractor.noteTicket(id, message(request)),
}

/** The lines of the people here, each with the name of who has it. */
const linesOf = (contractor: Contractor, { people }: PageWorld['channel']) =>
  contractor.lines().flatMap(line => {
    const person = people.find(({ employeeId }) => employeeId === line.employeeId)
    return person ? [{ ...line, person: person.name }] : []
  })

/** The contractor's console: its orders and tickets step by step, its lines to be broken, its faults as switches. */
export function contractorRoutes(server: restify.Server, { contractor, channel, clock }: PageWorld, tell: Tell): void {
  const refusal: { reason: string | null } = { reason: null }
  const state = () => ({
    orders: contractor.orders(),
    tickets: contractor.tickets(),
    now: clock.now().toISOString(),
    ...networkSeen(contractor),
    lines: linesOf(contractor, channel),
    hubs: contractor.hubs(),
    calls: contractor.calls().slice(-shownCalls),
    faults: contractor.faults,
    autoAcknowledge: contractor.autoAcknowledge,
    refusal: refusal.reason,
  })
  server.get('/api/contractor', async (_request, response) => json(response, 200, state()))
  stepRoutes(server, 'orders', steps, { contractor, state })
  stepRoutes(server, 'tickets', ticketSteps, { contractor, state })
  networkRoutes(server, { contractor, state })
  server.post('/api/contractor/lines/:id', async (request, response) => {
    const { sync, vpn } = isObject(request.body) ? request.body : {}
    if (typeof sync !== 'boolean' || typeof vpn !== 'boolean')
      return json(response, 400, { error: '"sync" and "vpn" are true or false.' })
    if (!contractor.lines().some(({ id }) => id === request.params.id))
      return json(response, 404, { error: `No line ${request.params.id}.` })
    contractor.condition(request.params.id, sync && vpn ? null : { sync, vpn })
    json(response, 200, state())
  })
  server.post('/api/contractor/faults', async (request, response) => {
    const wrong = change(contractor, refusal, request.body)
    if (wrong) return json(response, 400, { error: wrong })
    tell('contractor', {})
    json(response, 200, state())
  })
}

function newDate(request: restify.Request): string {
  const date = textOf(request, 'newDate') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) throw new Error('"newDate" is a date such as 2026-12-01.')
  return date
}

/** The morning and the afternoon of a day, on the clocks of Brussels. */
function windows(request: restify.Request): { from: string; to: string }[] {
  const day = textOf(request, 'date') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('"date" is a day such as 2026-12-01.')
  const at = (time: string) => Temporal.ZonedDateTime.from(`${day}T${time}[Europe/Brussels]`).toInstant().toString()
  return [
    { from: at('08:00'), to: at('12:00') },
    { from: at('13:00'), to: at('17:00') },
  ]
}

const flags = ['silent', 'loseReplies', 'failAfterWork', 'noIdempotency'] as const
const longestDelayMs = 600_000
const hookFlags = ['drop', 'repeat', 'reorder'] as const

/** Applies the switches present in `body`; answers what is wrong with it, or null. */
function change(contractor: Contractor, refusal: { reason: string | null }, body: unknown): string | null {
  if (!isObject(body)) return 'Send an object with the switches to change.'
  const { status, refuse, autoAcknowledge, webhooks } = body
  if (status !== undefined && status !== null && !(Number(status) >= 400 && Number(status) <= 599))
    return '"status" is an HTTP status from 400 to 599, or null.'
  const faults: ContractorFaults = contractor.faults
  for (const flag of flags) if (typeof body[flag] === 'boolean') faults[flag] = body[flag]
  if (isObject(webhooks))
    for (const flag of hookFlags) if (typeof webhooks[flag] === 'boolean') faults.webhooks[flag] = webhooks[flag]
  if (isObject(webhooks) && typeof webhooks.delayMs === 'number' && webhooks.delayMs >= 0)
    faults.webhooks.delayMs = Math.min(webhooks.delayMs, longestDelayMs)
  if (status === null) delete faults.status
  if (typeof status === 'number') faults.status = status
  if (typeof autoAcknowledge === 'boolean') contractor.autoAcknowledge = autoAcknowledge
  if (refuse === null || typeof refuse === 'string') {
    refusal.reason = refuse
    contractor.refuseOrders(refuse)
  }
  return null
}
