import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'novo-embedded-'))
const here = import.meta.dirname
const root = resolve(here, '../..')

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

async function holder() {
  const child = spawn(process.execPath, [join(here, 'store/hold.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

describe('the embedded database', () => {
  it('is held by one process: a second names the owner, and takes over when it has died', async () => {
    const owner = await holder()
    await expect(openStore({ dataDir })).rejects.toThrow(
      `The folder ${dataDir} is in use by process ${owner.pid}. Stop it first`,
    )
    owner.kill('SIGKILL')
    await once(owner, 'exit')
    const store = await openStore({ dataDir })
    expect(await store.history('telework:1')).toHaveLength(1)
    await expect(openStore({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`)
    await store.close()
  })

  it('keeps its data, and knows its schema, when it is opened again', async () => {
    const store = await openStore({ dataDir })
    expect(await store.history('telework:1')).toHaveLength(1)
    await store.close()
  })

  it('is not for production', async () => {
    await expect(openStore({ dataDir }, { production: true })).rejects.toThrow('set DATABASE_URL')
  })

  it('frees the folder when it cannot be opened', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'novo-embedded-'))
    const newer = await openStore({ dataDir: broken })
    await newer.close()
    rmSync(join(broken, 'record/global/pg_control'))
    await expect(openStore({ dataDir: broken })).rejects.toThrow(
      `The embedded database in ${broken} could not be opened`,
    )
    rmSync(join(broken, 'record'), { recursive: true })
    await (await openStore({ dataDir: broken })).close()
    rmSync(broken, { recursive: true })
  })
})

describe('npm run verify-audit', () => {
  const verify = (env: NodeJS.ProcessEnv) => {
    const ran = spawnSync(process.execPath, ['src/verify-audit.ts'], { cwd: root, encoding: 'utf8', env })
    return { says: `${ran.stdout}${ran.stderr}`.trim(), code: ran.status }
  }

  it('counts what fits', () => {
    expect(verify({ NOVO_DATA_DIR: dataDir })).toEqual({ says: '1 rows in 1 subjects, all fit', code: 0 })
  })

  it('names the first bad row and fails', async () => {
    const { db, close } = await openDatabase({ dataDir }, 1)
    await sql`alter table history disable trigger history_stays`.execute(db)
    await sql`update history set what = 'refused'`.execute(db)
    await close()
    const says = 'First bad row: telework:1, number 1: its content is not what was written'
    expect(verify({ NOVO_DATA_DIR: dataDir })).toEqual({ says, code: 1 })
  })

  it('makes no database where there is none', () => {
    const { says, code } = verify({ NOVO_DATA_DIR: join(dataDir, 'nowhere') })
    expect(says).toContain('Set DATABASE_URL or NOVO_DATA_DIR')
    expect(code).toBe(1)
  })
})
