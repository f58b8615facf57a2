import pg from 'pg'
import { openStore } from '../../src/adapters/postgres/store.ts'
import type { Effect } from '../../src/domain/effect.ts'
import type { LineOrder } from '../../src/domain/line-order.ts'
import type { Telework } from '../../src/domain/telework.ts'
import type { JsonObject, Sandbox } from '../../src/sandbox/world.ts'
import { isLine, orderStatesOn, type Shown, shownOn } from './reading.ts'

export type FoundEffect = {
  id: string
  effect: Effect
  state: 'done' | 'dead' | 'open'
  /** How often it was begun since an attempt last came to an end, how many attempts failed, and how the last one did. */
  story?: { starts: number; attempts: number; error: string | null }
}

/** What is there when everything has come to rest: in the record, at the contractor, in the chats. */
export type Facts = {
  requests: readonly Telework[]
  /** What happened, in order, by subject. */
  history: ReadonlyMap<string, readonly string[]>
  /** The first row of the history that does not fit. */
  auditProblem: string | undefined
  effects: readonly FoundEffect[]
  /** What the ICT desk's tasks are about. */
  tasks: readonly string[]
  orders: readonly LineOrder[]
  atContractor: readonly { externalId: string; employeeNumber: string; state: string; milestones: readonly string[] }[]
  /** Notes of posts, by key; `activityId` is missing when the outcome of a post was never known. */
  notes: ReadonlyMap<string, { person: string; activityId?: string }>
  /** Every message that tells a decision or news of an order. */
  lines: readonly { person: string; activityId: string; text: string }[]
  /** What the cards in the chats show, as last posted or updated, by activity. */
  cards: ReadonlyMap<string, { shown: Shown | undefined; orderStates: readonly string[] }>
}

export async function readFacts(
  databaseUrl: string,
  { channel, contractor }: Pick<Sandbox, 'channel' | 'contractor'>,
  cards: ReadonlyMap<string, JsonObject>,
): Promise<Facts> {
  const record = await readRecord(databaseUrl)
  return {
    ...record,
    atContractor: contractor.orders().map(({ externalId = '', state, milestones, body }) => ({
      externalId,
      state,
      milestones: milestones.map(({ name }) => name),
      employeeNumber: String((body.relatedParty as JsonObject[])[0]?.id),
    })),
    lines: channel
      .posts()
      .flatMap(({ personId, activityId, text }) =>
        text !== undefined && isLine(text) ? [{ person: personId, activityId, text }] : [],
      ),
    cards: new Map(
      [...cards].map(([activityId, card]) => [activityId, { shown: shownOn(card), orderStates: orderStatesOn(card) }]),
    ),
  }
}

async function readRecord(databaseUrl: string): Promise<Omit<Facts, 'atContractor' | 'lines' | 'cards'>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const ask = async <Row>(statement: string) => (await client.query(statement)).rows as Row[]
  try {
    const history = await ask<{ subject: string; what: string }>(
      'select subject, what from history order by subject, seq',
    )
    const notes = await ask<{ key: string; person: string; activity_id: string | null }>('select * from live_cards')
    return {
      requests: (await ask<{ body: Telework }>('select body from telework')).map(({ body }) => body),
      history: new Map(
        [...Map.groupBy(history, ({ subject }) => subject)].map(([subject, rows]) => [
          subject,
          rows.map(row => row.what),
        ]),
      ),
      auditProblem: await auditProblem(databaseUrl),
      effects: await ask<FoundEffect>(
        `select id, body as effect, json_build_object('starts', starts, 'attempts', attempts, 'error', error) as story, case when done_at is not null then 'done' when dead_at is not null then 'dead'
         else 'open' end as state from effects`,
      ),
      tasks: (await ask<{ about: string }>('select about from tasks')).map(({ about }) => about),
      orders: (await ask<{ body: LineOrder }>('select body from line_orders')).map(({ body }) => body),
      notes: new Map(
        notes.map(({ key, person, activity_id }) => [key, { person, ...(activity_id && { activityId: activity_id }) }]),
      ),
    }
  } finally {
    await client.end()
  }
}

async function auditProblem(databaseUrl: string): Promise<string | undefined> {
  const store = await openStore({ databaseUrl })
  try {
    const bad = await store.auditHistory()
    return bad && `${bad.subject} #${bad.seq}: ${bad.problem}`
  } finally {
    await store.close()
  }
}
