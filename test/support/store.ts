import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type OpenDatabase, openDatabase } from '../../src/adapters/postgres/database.ts'
import { storeOf } from '../../src/adapters/postgres/store.ts'
import type { Store } from '../../src/ports/store.ts'
import { newDatabase } from './database.ts'

export type OpenStore = {
  store: Store
  /** Runs one statement, past the store: what somebody with access to the database could do. */
  ask: <Row>(statement: string) => Promise<Row[]>
  /** As `ask`, with the guards of the tables switched off. */
  tamper: (statement: string) => Promise<void>
  /** Forgets every row. */
  empty: () => Promise<void>
  close: () => Promise<void>
}

/** A store in a new folder, on the embedded database. */
export async function embeddedStore(): Promise<OpenStore> {
  const dataDir = mkdtempSync(join(tmpdir(), 'novo-store-'))
  const open = await openDatabase({ dataDir }, 1)
  return opened(open, async () => rmSync(dataDir, { recursive: true, force: true }))
}

/** A store in a new database of a server. */
export async function serverStore(serverUrl: string): Promise<OpenStore> {
  const { url, drop } = await newDatabase(serverUrl)
  return opened(await openDatabase({ databaseUrl: url }, 10), drop)
}

function opened({ db, close }: OpenDatabase, forget: () => Promise<void>): OpenStore {
  const ask = async <Row>(statement: string) => (await sql.raw<Row>(statement).execute(db)).rows
  const tamper = async (statement: string) => {
    await ask(`do $do$ begin set local session_replication_role = replica; ${statement}; end $do$`)
  }
  const empty = async () => {
    const tables = await ask<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
    )
    await tamper(tables.map(({ name }) => `delete from ${name}`).join('; '))
  }
  return { store: storeOf({ db, close }), ask, tamper, empty, close: () => close().finally(forget) }
}
