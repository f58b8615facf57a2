import type { z } from 'zod'
import type { Instant } from '../../domain/day.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import { accepted, type Tmf } from './http.ts'
import { allPages } from './pages.ts'

type Kind<E, R> = {
  path: string
  /** The attribute that says when a resource was last changed. */
  changed: string
  schema: z.ZodType<E>
  reading: (entry: E) => R
  /** Said of an answer that fits no schema. */
  what: string
}

/** Reads an API's resources, one or all that changed after a moment. */
export function resources<E, R>(tmf: Tmf, log: Log, { path, changed, schema, reading, what }: Kind<E, R>) {
  return {
    async all(since?: Instant): Promise<R[]> {
      const filter = since === undefined ? '' : `?${changed}.gt=${encodeURIComponent(since)}`
      const entries = (await allPages(tmf, path + filter)).map(entry => schema.safeParse(entry))
      const unread = entries.filter(({ success }) => !success).length
      if (unread > 0) log.warn({ count: unread }, `the contractor answered ${what}`)
      return entries.flatMap(({ data }) => (data === undefined ? [] : [reading(data)]))
    },
    async one(contractorId: string): Promise<R | undefined> {
      const answer = await tmf.get(`${path}/${encodeURIComponent(contractorId)}`)
      if (answer.status === 404) return undefined
      const read = schema.safeParse(accepted(answer))
      if (read.success) return reading(read.data)
      throw new Silence('contractor', `the contractor answered ${what}, at ${read.error.issues[0]?.path.join('.')}`)
    },
  }
}
