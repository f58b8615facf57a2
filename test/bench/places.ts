import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newDatabase } from '../support/database.ts'
import type { Service } from '../support/services.ts'

export type StoreKind = 'embedded' | 'PostgreSQL + Redis'
export type Servers = { postgres: Service; redis: Service }

/** Where Novo keeps its things in one measurement: empty at first, forgotten at the end. */
export type Place = { environment: Record<string, string>; forget(): Promise<void> }

export async function newPlace(kind: StoreKind, { postgres, redis }: Servers): Promise<Place> {
  if (kind === 'embedded') {
    const folder = mkdtempSync(join(tmpdir(), `novo-bench-${process.pid}-`))
    return { environment: { NOVO_DATA_DIR: folder }, forget: async () => rmSync(folder, { recursive: true }) }
  }
  const { url, drop } = await newDatabase(postgres.url)
  return { environment: { DATABASE_URL: url, REDIS_URL: redis.url }, forget: drop }
}
