import { embeddedDb } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { Db } from './schema.ts'
import { patientDb, refuseUnsafeServer, serverDb } from './server.ts'

/** A PostgreSQL server, or a folder for the embedded database. */
export type Place = { databaseUrl: string } | { dataDir: string }

export type OpenDatabase = { db: Db; close: () => Promise<void> }

/** Opens the database as it is, its schema untouched. */
export async function connect(place: Place, poolSize: number): Promise<OpenDatabase> {
  if ('dataDir' in place) return embeddedDb(place.dataDir)
  const db = serverDb(place.databaseUrl, poolSize)
  return { db, close: () => db.destroy() }
}

/** Opens the database and brings its schema up to date. Throws when it is too old, may forget, or is newer than this program. */
export async function openDatabase(place: Place, poolSize: number): Promise<OpenDatabase> {
  if ('databaseUrl' in place) await prepareServer(place.databaseUrl)
  const open = await connect(place, poolSize)
  if ('dataDir' in place) await migrate(open.db).catch(error => open.close().finally(() => Promise.reject(error)))
  return open
}

async function prepareServer(url: string): Promise<void> {
  const patient = patientDb(url)
  try {
    await refuseUnsafeServer(patient)
    await migrate(patient)
  } finally {
    await patient.destroy()
  }
}
