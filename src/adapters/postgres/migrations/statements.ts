import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Db } from '../schema.ts'

/** One migration of several statements: the extended protocol takes them one by one. */
export const statements = (...all: string[]): Migration => ({
  up: async (db: Db) => {
    for (const statement of all) await sql.raw(statement).execute(db)
  },
})
