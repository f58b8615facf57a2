import { randomUUID } from 'node:crypto'
import type { Effect, KeptEffect } from '../../src/domain/effect.ts'
import type { LineOrder } from '../../src/domain/line-order.ts'
import type { Outage } from '../../src/domain/outage.ts'
import type { Task } from '../../src/domain/task.ts'
import type { Telework } from '../../src/domain/telework.ts'
import type { Conversation } from '../../src/ports/store.ts'

export const at = '2026-11-23T08:00:00Z'
const id = () => randomUUID()

type Pending = Extract<Telework, { status: 'pending' }>

/** A request that waits for its chief. */
export const sampleTelework = (own: Partial<Pending> = {}): Pending => ({
  id: id(),
  version: 1,
  person: 'anna',
  chief: 'luc',
  askedAt: at,
  status: 'pending',
  terms: { kind: 'occasional', days: [{ day: '2026-12-01', part: 'day' }] },
  ...own,
})

/** The same, granted. */
export const approved = (telework: Pending, items: readonly string[] = []): Telework => ({
  ...telework,
  version: telework.version + 1,
  status: 'approved',
  by: telework.chief,
  at,
  items,
})

export const sampleOrder = (
  own: Partial<Pick<LineOrder, 'id' | 'person' | 'employeeNumber' | 'request'>> = {},
): LineOrder => ({
  id: id(),
  version: 1,
  person: 'anna',
  employeeNumber: '1042',
  request: 'a-request',
  address: { street: 'Rue Haute 1', postcode: '1000', city: 'Bruxelles' },
  wantedAt: at,
  milestones: [],
  jeopardies: [],
  status: 'wanted',
  ...own,
})

/** A report on the screen, not sent yet. */
export const sampleOutage = (own: Partial<Outage> = {}): Outage => ({
  id: id(),
  version: 1,
  number: 'P-261123-7K3M',
  person: 'anna',
  employeeNumber: '1042',
  line: { id: 'home-line-1042', kind: 'home-line' },
  symptom: 'down',
  since: '2026-11-23T07:00:00Z',
  begunAt: at,
  status: 'begun',
  etas: [],
  notes: [],
  history: [],
  ...own,
})

/** The same, sent: kept with us, not yet with the contractor. */
export const reportedOutage = (own: Partial<Outage> = {}): Outage =>
  sampleOutage({ version: 2, reportedAt: at, status: 'reported', history: [{ at, status: 'reported' }], ...own })

export const sampleConversation = (own: Partial<Conversation> = {}): Conversation => ({
  person: 'anna',
  conversationId: 'a:1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  tenantId: 'tenant',
  botId: '28:novo',
  userId: '29:anna',
  reachable: true,
  ...own,
})

export const sampleTask = (own: Partial<Task> = {}): Task => ({
  id: id(),
  about: 'anna',
  reason: { why: 'no employee number', person: 'anna' },
  openedAt: at,
  ...own,
})

/** An effect asked for a subject, due at once. */
export const sampleEffect = (subject: string, own: Partial<KeptEffect> = {}): KeptEffect => ({
  id: id(),
  subject,
  dueAt: at,
  effect: { name: 'say-decision', telework: subject } satisfies Effect,
  ...own,
})
