import { sql } from 'kysely'
import type { Changes, Fact, Reads } from '../../ports/store.ts'
import { canonical, json, plain } from './json.ts'
import type { Db } from './schema.ts'

export const columns = ['subject', 'seq', 'what', 'by', 'at', 'facts', 'previous', 'hash'] as const

/** What a row's hash is over, after the hash of the row before and a line feed. */
export const hashed = ({ subject, what, by, at, facts }: Fact): string => canonical([subject, what, by, at, facts])

export function historyReads(db: Db): Pick<Reads, 'history'> {
  return {
    history: subject =>
      db.selectFrom('history').select(columns).where('subject', '=', plain(subject)).orderBy('seq').execute(),
  }
}

export function historyChanges(db: Db): Pick<Changes, 'record'> {
  return {
    // The head's row lock puts the writers of one subject in line; the database hashes, so that it takes one round trip.
    record: async ({ subject, what, by, at, facts }) => {
      const text = hashed({ subject, what, by, at, facts })
      await sql`
        with head as (
          insert into history_heads as head (subject, seq, previous, hash)
          values (${plain(subject)}, 1, '', ${hash(sql`''`, text)})
          on conflict (subject) do update set
            seq = head.seq + 1, previous = head.hash, hash = ${hash(sql`head.hash`, text)}
          returning *
        )
        insert into history (subject, seq, what, by, at, facts, previous, hash)
        select subject, seq, ${plain(what)}, ${plain(by)}, ${at}, ${json(facts)}::jsonb, previous, hash from head
      `.execute(db)
    },
  }
}

const hash = (previous: ReturnType<typeof sql>, text: string) =>
  sql`encode(sha256(convert_to(${previous} || chr(10) || ${text}, 'UTF8')), 'hex')`
