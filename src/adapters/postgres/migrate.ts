import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import type { Db } from './schema.ts'

/**
 * Brings the schema up to date, under the database's own lock and in one transaction: cut half-way, nothing of it stays
 * and the next start does it whole. Throws when the schema is newer than this program.
 */
export async function migrate(db: Db, known: Record<string, Migration> = migrations): Promise<void> {
  await refuseNewer(db, known)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } })
  const { error, results } = await migrator.migrateToLatest()
  if (!error) return
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  throw new Error(`The database schema could not be brought up to date${failed ? `: ${failed}` : ''}.`, {
    cause: error,
  })
}

async function refuseNewer(db: Db, known: Record<string, Migration>): Promise<void> {
  const applied = await appliedMigrations(db)
  const newer = applied.filter(name => !Object.hasOwn(known, name))
  if (newer.length === 0) return
  throw new Error(
    `The database schema is newer than this program: it has ${newer.join(', ')}. Start the version of Novo that made it, or a later one.`,
  )
}

/** Names of the migrations a database has had; none when it is new. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const table = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!table.rows[0]?.there) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
