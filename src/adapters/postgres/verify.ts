import { type Audit, audit } from './audit.ts'
import { connect, type Place } from './database.ts'
import { hasEmbedded } from './embedded.ts'
import { appliedMigrations } from './migrate.ts'

/** Recomputes the history of a database, changing nothing in it. Throws when there is none, or it cannot be opened. */
export async function verifyAudit(place: Place): Promise<Audit> {
  if ('dataDir' in place && !hasEmbedded(place.dataDir))
    throw new Error(`There is no record in ${place.dataDir}. Set DATABASE_URL or NOVO_DATA_DIR.`)
  const { db, close } = await connect(place, 1)
  try {
    if ((await appliedMigrations(db)).length === 0) throw new Error('This database holds no record of Novo.')
    return await audit(db)
  } finally {
    await close()
  }
}
