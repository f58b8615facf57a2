import { sql } from 'kysely'
import type { Changes, Reads } from '../../ports/store.ts'
import { json, plain } from './json.ts'
import type { Db } from './schema.ts'

export function taskReads(db: Db): Pick<Reads, 'task' | 'openTasks'> {
  const tasks = db.selectFrom('tasks').select('body')
  return {
    task: async id => (await tasks.where('id', '=', plain(id)).executeTakeFirst())?.body,

    openTasks: async limit => {
      const open = tasks.where('closed', '=', sql.lit(false)).orderBy('opened_at').limit(limit)
      return (await open.execute()).map(({ body }) => body)
    },
  }
}

export function taskChanges(db: Db): Pick<Changes, 'openTask' | 'closeTask'> {
  return {
    openTask: async task => {
      const { rows } = await sql<{ id: string }>`
        insert into tasks (id, about, opened_at, body)
        values (${task.id}, ${task.about}, ${task.openedAt}, ${json(task)})
        on conflict (about) where not closed do update set about = excluded.about
        returning id
      `.execute(db)
      return rows[0]?.id ?? task.id
    },

    closeTask: async (id, by, at, note) => {
      const { rows } = await sql`
        update tasks set closed = true, body = body || ${json({ closedAt: at, closedBy: by, ...(note && { note }) })}::jsonb
        where id = ${plain(id)} and not closed
        returning id
      `.execute(db)
      return rows.length > 0
    },
  }
}
