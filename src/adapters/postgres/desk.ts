import { sql } from 'kysely'
import type { TaskFilter, TaskReason } from '../../domain/task.ts'
import type { DeskChanges, DeskReads, WaitingEffects } from '../../ports/desk.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

export function deskReads(db: Db): DeskReads {
  return {
    tasksPage: async (filter, { offset, limit }) => {
      const rows = await fitting(db, filter).orderBy('opened_at').orderBy('id').offset(offset).limit(limit).execute()
      return rows.map(({ body }) => body)
    },

    taskCounts: async () => {
      const { rows } = await sql<{ why: TaskReason['why']; owner: string | null; count: number }>`
        select why, owner, count(*) as count from tasks where not closed group by why, owner order by why, owner
      `.execute(db)
      return rows.map(({ owner, ...counted }) => ({ ...counted, ...(owner !== null && { owner }) }))
    },

    openTaskAbout: async about => (await fitting(db, {}).where('about', '=', plain(about)).executeTakeFirst())?.body,

    lastTaskAbout: async about => {
      const tasks = db.selectFrom('tasks').select('body').where('about', '=', plain(about))
      return (await tasks.orderBy('closed').orderBy('opened_at', 'desc').limit(1).executeTakeFirst())?.body
    },

    waitingEffects: async () => {
      const { rows } = await sql<WaitingEffects>`
        select name, count(*) as count, count(*) filter (where attempts > 0) as failing, min(due_at) as oldest
        from effects where done_at is null and dead_at is null group by name order by name
      `.execute(db)
      return rows
    },

    lastDone: async name => {
      const done = db.selectFrom('effects').select('done_at').where('name', '=', name).where('done_at', 'is not', null)
      return (await done.orderBy('done_at', 'desc').limit(1).executeTakeFirst())?.done_at ?? undefined
    },

    eventsTaken: async hours => {
      const { rows } = await sql<{ count: number; last: string | null }>`
        select count(*) as count, max(claimed_at) as last from inbound
        where key >= 'webhook:' and key < 'webhook;' and claimed_at > now() - make_interval(hours => ${hours})
      `.execute(db)
      const { count, last } = rows[0] ?? { count: 0, last: null }
      return { count, ...(last !== null && { last }) }
    },
  }
}

function fitting(db: Db, { why, owner }: TaskFilter) {
  const open = db.selectFrom('tasks').select('body').where('closed', '=', sql.lit(false))
  const ofReason = why === undefined ? open : open.where('why', '=', why)
  if (owner === undefined) return ofReason
  return owner === 'nobody' ? ofReason.where('owner', 'is', null) : ofReason.where('owner', '=', plain(owner.is))
}

export const deskChanges = (db: Db): DeskChanges => ({
  updateTaskOwner: async (task, from) => {
    const { rows } = await sql`
      update tasks set owner = ${task.owner ?? null}, body = ${json(task)}::jsonb
      where id = ${plain(task.id)} and not closed and owner is not distinct from ${from ?? null}::text
      returning id
    `.execute(db)
    return rows.length > 0
  },
  hurry: async (subject, at) => {
    await sql`
      update effects set due_at = ${at}
      where subject = ${plain(subject)} and due_at > ${at} and done_at is null and dead_at is null
        and (lease_until is null or lease_until < now())
    `.execute(db)
  },
})
