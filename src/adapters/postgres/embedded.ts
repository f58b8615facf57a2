import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import { lockDirectory } from './directory-lock.ts'
import { plainTypes } from './plain-types.ts'
import type { Database, Db } from './schema.ts'

const folderOf = (dataDir: string) => join(dataDir, 'record')

export const hasEmbedded = (dataDir: string): boolean => existsSync(join(folderOf(dataDir), 'PG_VERSION'))

/** PGlite in a folder of its own, held by this process alone: two on one folder lose data silently. */
export async function embeddedDb(dataDir: string): Promise<{ db: Db; close: () => Promise<void> }> {
  mkdirSync(dataDir, { recursive: true })
  const unlock = lockDirectory(dataDir)
  try {
    const { PGlite } = await import('@electric-sql/pglite')
    const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist')
    const pglite = new PGlite({ dataDir: folderOf(dataDir), parsers: plainTypes, extensions: { btree_gist } })
    await pglite.waitReady
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) })
    return { db, close: () => closing(db, pglite).finally(unlock) }
  } catch (error) {
    unlock()
    throw new Error(`The embedded database in ${dataDir} could not be opened.`, { cause: error })
  }
}

/** Kysely closes what it has used; the instance is open before its first query, too. */
async function closing(db: Db, pglite: { closed: boolean; close(): Promise<void> }): Promise<void> {
  await db.destroy()
  if (!pglite.closed) await pglite.close()
}
