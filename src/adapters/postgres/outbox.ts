import { sql } from 'kysely'
import type { KeptEffect } from '../../domain/effect.ts'
import type { Changes, LeasedEffect, Outbox } from '../../ports/store.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

/**
 * Numbered in the order given. Two changes of one subject have its row locked before they come here, so that numbers
 * within a subject follow the order of the commits.
 */
export function effectChanges(db: Db): Pick<Changes, 'addEffects'> {
  return {
    addEffects: async effects => {
      if (effects.length === 0) return
      await sql`
        insert into effects (id, name, subject, body, due_at)
        select e->>'id', e->'effect'->>'name', e->>'subject', e->'effect', (e->>'dueAt')::timestamptz
        from jsonb_array_elements(${json(effects)}::jsonb) with ordinality as asked (e, place) order by place
      `.execute(db)
    },
  }
}

const open = sql`done_at is null and dead_at is null`
const leased = (id: string, lease: number) => sql`id = ${plain(id)} and lease = ${lease} and ${open}`
const seconds = (count: number) => sql`now() + make_interval(secs => ${count})`

/** `change` opens a transaction; its work may throw to undo it. */
export function outboxOf(
  db: Db,
  change: (work: (tx: Changes, raw: Db) => Promise<boolean>) => Promise<boolean>,
): Outbox {
  return {
    take: (limit, now, leaseSeconds) => take(db, limit, now, leaseSeconds),

    giveBack: async handouts => {
      const back = json(handouts.map(({ id, lease }) => ({ id, lease })))
      await sql`
        update effects e set lease_until = null from jsonb_to_recordset(${back}::jsonb) as back (id text, lease int)
        where e.id = back.id and e.lease = back.lease and ${open}
      `.execute(db)
    },

    begin: (id, lease, leaseSeconds) => begin(db, id, lease, leaseSeconds),

    finish: (id, lease, keep) => change((tx, raw) => fenced(markDone(raw, id, lease), () => keep(tx))),

    renew: async (id, lease, leaseSeconds) => {
      await sql`update effects set lease_until = ${seconds(leaseSeconds)} where ${leased(id, lease)}`.execute(db)
    },

    // The lease moves on, so that a late second run of this hand-out does not start before its time.
    postpone: async (id, lease, dueAt, failed) => {
      await sql`
        update effects set due_at = ${dueAt}, lease = lease + 1, lease_until = null, starts = 0,
          attempts = attempts + ${failed === undefined ? 0 : 1}, error = coalesce(${failed ?? null}, error)
        where ${leased(id, lease)}
      `.execute(db)
    },

    giveUp: async (id, lease, error, keep) => {
      await change((tx, raw) => fenced(markDead(raw, id, lease, error), () => keep(tx)))
    },

    dead: (limit, offset = 0) => dead(db, limit, offset),
    sendAgain: (id, keep) =>
      change(async (tx, raw) => {
        const revived = await revive(raw, id)
        if (revived) await keep(tx, revived)
        return revived !== undefined
      }),
    counts: () => counts(db),
    due: now => due(db, now),
  }
}

/** The mark comes first: it locks the effect's row, so that of two who finish one waits and then keeps nothing. */
async function fenced(mark: Promise<boolean>, keep: () => Promise<void>): Promise<boolean> {
  if (!(await mark)) return false
  await keep()
  return true
}

/** Of an effect `e`: its subject has no earlier open one. */
const isFirst = sql`e.seq = (
  select first.seq from effects first
  where first.subject = e.subject and first.done_at is null and first.dead_at is null
  order by first.seq limit 1
)`

async function take(db: Db, limit: number, now: string, leaseSeconds: number) {
  const { rows } = await sql<{ id: string; name: string; lease: number; seq: number }>`
    with due as (
      select id from effects e
      where ${open} and due_at <= ${now} and (lease_until is null or lease_until < now())
        and ${isFirst}
      order by due_at, seq limit ${limit}
      for update skip locked
    )
    update effects e set lease = lease + 1, lease_until = ${seconds(leaseSeconds)}
    from due where e.id = due.id
    returning e.id, e.name, e.lease, e.seq
  `.execute(db)
  return rows.sort((a, b) => a.seq - b.seq).map(({ id, name, lease }) => ({ id, name, lease }))
}

const columns = sql`id, subject, due_at, body, lease, attempts, starts`
type Row = Omit<LeasedEffect, 'dueAt' | 'effect'> & { due_at: string; body: KeptEffect['effect'] }

/**
 * One that was begun before without an end is held twice as long each time: those that died together, through no fault
 * of their own, would else begin and die together again until they are taken for poison.
 */
async function begin(db: Db, id: string, lease: number, leaseSeconds: number): Promise<LeasedEffect | undefined> {
  const { rows } = await sql<Row>`
    update effects set starts = starts + 1,
      lease_until = now() + make_interval(secs => ${leaseSeconds} * power(2, least(starts, 4)))
    where ${leased(id, lease)}
    returning ${columns}
  `.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { due_at, body, ...rest } = row
  return { ...rest, dueAt: due_at, effect: body }
}

async function markDone(db: Db, id: string, lease: number): Promise<boolean> {
  const { rows } = await sql`
    update effects set done_at = now() where ${leased(id, lease)} returning id
  `.execute(db)
  return rows.length > 0
}

async function markDead(db: Db, id: string, lease: number, error: string): Promise<boolean> {
  const { rows } = await sql`
    update effects set dead_at = now(), attempts = attempts + 1, error = ${error}
    where ${leased(id, lease)} returning id
  `.execute(db)
  return rows.length > 0
}

async function dead(db: Db, limit: number, offset: number) {
  const rows = await db
    .selectFrom('effects')
    .select(['id', 'subject', 'due_at', 'body', 'attempts', 'error', 'dead_at'])
    .where('dead_at', 'is not', null)
    .orderBy('dead_at', 'desc')
    .orderBy('seq', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ id, subject, due_at, body, attempts, error, dead_at }) => ({
    id,
    subject,
    dueAt: due_at,
    effect: body,
    attempts,
    error: error ?? '',
    diedAt: dead_at ?? '',
  }))
}

/** It goes behind what its subject waits for by now, and gets all its attempts again. */
async function revive(db: Db, id: string): Promise<KeptEffect['effect'] | undefined> {
  const { rows } = await sql<{ body: KeptEffect['effect'] }>`
    update effects set dead_at = null, lease_until = null, lease = lease + 1, attempts = 0, starts = 0,
      seq = nextval('effects_seq_seq')
    where id = ${plain(id)} and dead_at is not null
    returning body
  `.execute(db)
  return rows[0]?.body
}

async function counts(db: Db) {
  const { rows } = await sql<{ waiting: number; dead: number }>`
    select (select count(*) from effects where ${open}) as waiting,
      (select count(*) from effects where dead_at is not null) as dead
  `.execute(db)
  return rows[0] ?? { waiting: 0, dead: 0 }
}

async function due(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ due: number }>`
    select count(*) as due from effects e where ${open} and due_at <= ${now} and ${isFirst}
  `.execute(db)
  return rows[0]?.due ?? 0
}
