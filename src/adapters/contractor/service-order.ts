import { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import {
  type Jeopardy,
  type LineOrder,
  type Milestone,
  type MilestoneName,
  milestoneNames,
  type OrderReading,
  type OrderState,
} from '../../domain/line-order.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { allPages } from './pages.ts'
import { instantOf, said, text, word } from './values.ts'

const path = '/tmf-api/serviceOrdering/v4/serviceOrder'

type Read = OrderReading & { ours?: string }

/** TMF641 v4.1, both ways. */
export function serviceOrders(tmf: Tmf, log: Log, now: () => Instant) {
  const read = (body: unknown) => readingOf(body, log, now)

  async function findOrder(ours: LineOrder['id']): Promise<OrderReading | undefined> {
    const isOurs = (entry: unknown) => entryOf.safeParse(entry).data?.externalId === ours
    const found = await allPages(tmf, `${path}?externalId=${encodeURIComponent(ours)}`, entries => entries.some(isOurs))
    const [first, ...more] = found.filter(isOurs)
    if (more.length > 0)
      log.error({ order: ours, times: more.length + 1 }, 'the contractor has our order more than once')
    return first === undefined ? undefined : read(first)
  }

  return {
    findOrder,
    async placeOrder(order: LineOrder): Promise<OrderReading> {
      const answer = await tmf.post(path, orderBody(order), { 'idempotency-key': order.id })
      if (answer.status !== 409) return read(accepted(answer))
      const adopted = await findOrder(order.id)
      if (adopted) return adopted
      throw new Silence('contractor', 'the contractor answered 409, but has no order of ours with this id')
    },
    async order(contractorId: string): Promise<Read | undefined> {
      const answer = await tmf.get(`${path}/${encodeURIComponent(contractorId)}`)
      return answer.status === 404 ? undefined : read(accepted(answer))
    },
  }
}

/** `ServiceOrder_Create` of a line and the VPN on it. The person goes by employee number only, the address as its place. */
export function orderBody({ id, employeeNumber, address }: LineOrder) {
  const { street, postcode, city } = address
  const place = { role: 'installation', name: street, postcode, city, '@type': 'GeographicAddress' }
  const onLine = { relationshipType: 'reliesOn', orderItem: { id: 'line', itemId: 'line' } }
  const user = { id: employeeNumber, role: 'user', '@type': 'RelatedParty', '@referredType': 'Individual' }
  return {
    '@type': 'ServiceOrder',
    externalId: id,
    relatedParty: [user],
    serviceOrderItem: [
      { id: 'line', action: 'add', service: { '@type': 'Service', serviceType: 'home-line', place: [place] } },
      {
        id: 'vpn',
        action: 'add',
        service: { '@type': 'Service', serviceType: 'vpn' },
        serviceOrderItemRelationship: [onLine],
      },
    ],
  }
}

/** What is read of their order; the rest of it is left alone. */
const entryOf = z.object({
  id: z.string().min(1).max(200),
  externalId: text,
  state: text,
  orderDate: text,
  expectedCompletionDate: text,
  milestone: z.array(z.object({ name: text, milestoneDate: text, message: text, status: text })).nullish(),
  jeopardyAlert: z.array(z.object({ message: text, name: text, alertDate: text })).nullish(),
  errorMessage: z.array(z.object({ message: text, reason: text })).nullish(),
  cancellationReason: text,
  note: z.array(z.object({ text })).nullish(),
})
type Entry = z.infer<typeof entryOf>

const states: Record<string, OrderState> = {
  acknowledged: 'acknowledged',
  rejected: 'refused',
  pending: 'held',
  held: 'held',
  inProgress: 'inProgress',
  assessingCancellation: 'held',
  pendingCancellation: 'held',
  cancelled: 'cancelled',
  completed: 'completed',
  failed: 'failed',
  partial: 'failed',
}

/** Their order in our words. What is not agreed upon in it is kept out and logged; an order without an id is `Silence`. */
export function readingOf(body: unknown, log: Log, now: () => Instant): Read {
  const parsed = entryOf.safeParse(body)
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') || 'the order'
    throw new Silence('contractor', `the contractor answered an order that TMF641 does not know, at ${at}`)
  }
  const entry = parsed.data
  const expected = instantOf(entry.expectedCompletionDate)
  const message = messageOf(entry)
  return {
    contractorId: entry.id,
    state: stateOf(entry, log),
    milestones: milestonesOf(entry, log, now),
    jeopardies: jeopardiesOf(entry, expected, log),
    ...(expected && { expected }),
    ...(message && { message }),
    ...(entry.externalId && { ours: entry.externalId }),
  }
}

/** A state nobody knows moves nothing: the order is there, that much is sure. */
function stateOf(entry: Entry, log: Log): OrderState {
  const state = Object.hasOwn(states, entry.state ?? '') ? states[entry.state ?? ''] : undefined
  if (!state)
    log.warn({ contractorId: word(entry.id), state: word(entry.state) }, 'an order in a state that is not agreed')
  return state ?? 'acknowledged'
}

function messageOf({ errorMessage, cancellationReason, note }: Entry): string | undefined {
  const errors = (errorMessage ?? []).map(({ message, reason }) => message ?? reason)
  return said(errors.find(Boolean) ?? cancellationReason ?? note?.at(-1)?.text)
}

/** A plan may list milestones that are not reached yet; TMF641 leaves the words of their status open. */
const toCome = /^(acknowledged|pending|planned|scheduled|open|not\s?started|upcoming|future|in\s?progress|cancelled)$/i

function milestonesOf(entry: Entry, log: Log, now: () => Instant): Milestone[] {
  const known = new Map<MilestoneName, Milestone>()
  for (const { name: given, milestoneDate, message: words, status } of entry.milestone ?? []) {
    if (toCome.test(status ?? '')) continue
    const name = milestoneNames.find(known => known === given)
    if (!name) log.warn({ contractorId: word(entry.id), milestone: word(given) }, 'a milestone that is not agreed')
    if (!name || known.has(name)) continue
    const message = said(words)
    known.set(name, { name, at: instantOf(milestoneDate) ?? now(), ...(message && { message }) })
  }
  return [...known.values()]
}

/** The order's expected date is the new date of its latest jeopardy. Without a date an alert takes the order's, so that it stays the same alert at each reading. */
function jeopardiesOf(entry: Entry, expected: Instant | undefined, log: Log): Jeopardy[] {
  const alerts = (entry.jeopardyAlert ?? []).flatMap(({ message, name, alertDate }) => {
    const at = instantOf(alertDate) ?? instantOf(entry.orderDate)
    if (!at) log.warn({ contractorId: word(entry.id) }, 'a jeopardy without a date')
    return at ? [{ message: said(message ?? name) ?? '', at }] : []
  })
  const latest = alerts.reduce<Jeopardy | undefined>((a, b) => (a && instants(a.at, b.at) > 0 ? a : b), undefined)
  return alerts.map(alert => (alert === latest && expected ? { ...alert, newDate: expected } : alert))
}

const instants = (a: Instant, b: Instant) => Temporal.Instant.compare(a, b)
