import { once } from 'node:events'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { migrations } from '../../src/adapters/postgres/migrations.ts'
import { problemOf, serverDb } from '../../src/adapters/postgres/server.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { verifyAudit } from '../../src/adapters/postgres/verify.ts'
import { ask, newDatabase } from '../support/database.ts'
import { at, sampleTelework } from '../support/samples.ts'
import { type Service, startPostgres } from '../support/services.ts'
import { sharedServices } from '../support/shared-services.ts'

const sharedUrl = sharedServices().postgresUrl ?? ''

describe.skipIf(!sharedUrl)('the schema', () => {
  async function database() {
    const { url, drop } = await newDatabase(sharedUrl)
    return { url, [Symbol.asyncDispose]: drop }
  }

  it('is made once by three processes that start together', async () => {
    await using empty = await database()
    const stores = await Promise.all([1, 2, 3].map(() => openStore({ databaseUrl: empty.url }, { poolSize: 2 })))
    for (const store of stores) expect(await store.outbox.counts()).toEqual({ waiting: 0, dead: 0 })
    await Promise.all(stores.map(store => store.close()))
  })

  it('is refused when it is newer than the program', async () => {
    await using known = await database()
    await (await openStore({ databaseUrl: known.url })).close()
    await ask(known.url, `insert into kysely_migration values ('999-future', '2030-01-01T00:00:00Z')`)
    await expect(openStore({ databaseUrl: known.url })).rejects.toThrow('newer than this program: it has 999-future')
  })

  it('is whole after a migration that was cut and run again', async () => {
    await using half = await database()
    const db = serverDb(half.url, 2)
    const cut = { up: () => sql`select pg_terminate_backend(pg_backend_pid())`.execute(db).then(() => {}) }
    const failing = { ...migrations, '900-cut': { up: () => Promise.reject(new Error('cut')) } }
    await expect(migrate(db, failing)).rejects.toThrow('could not be brought up to date: 900-cut')
    await expect(migrate(db, { ...migrations, '900-cut': cut })).rejects.toThrow('900-cut')
    expect((await sql`select to_regclass('telework') as there`.execute(db)).rows).toEqual([{ there: null }])
    await migrate(db)
    await db.destroy()
    expect(await verifyAudit({ databaseUrl: half.url })).toEqual({ rows: 0, subjects: 0 })
  })

  it('is looked at by the audit, never made', async () => {
    await using empty = await database()
    await expect(verifyAudit({ databaseUrl: empty.url })).rejects.toThrow('holds no record of Novo')
  })

  it('is read with limits of time', async () => {
    await using empty = await database()
    const { db, close } = await openDatabase({ databaseUrl: empty.url }, 1)
    const { rows } = await sql`select current_setting('statement_timeout') as most`.execute(db)
    expect(rows).toEqual([{ most: '5s' }])
    await close()
  })
})

describe.skipIf(!sharedUrl)('a server that may forget', () => {
  it('is refused, with what to set', async () => {
    const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
    const forgetful = await startPostgres({ settings })
    await expect(openStore({ databaseUrl: forgetful.url })).rejects.toThrow(
      'set fsync = on, full_page_writes = on, synchronous_commit = on in postgresql.conf',
    )
    await forgetful.stop()
  })

  it('is refused when it is too old, or cannot spell', () => {
    const good = { server_version_num: '150018', server_encoding: 'UTF8', fsync: 'on' }
    expect(problemOf(good)).toBeUndefined()
    expect(problemOf({ ...good, server_version_num: '140011' })).toContain('PostgreSQL 15 or later')
    expect(problemOf({ ...good, server_encoding: 'SQL_ASCII' })).toContain('UTF8')
  })

  it('is waited for three seconds when it takes the call and says nothing', async () => {
    const mute = createServer(() => {}).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const { port } = mute.address() as { port: number }
    const began = performance.now()
    await expect(openStore({ databaseUrl: `postgres://novo@127.0.0.1:${port}/novo` })).rejects.toThrow('timeout')
    expect(performance.now() - began).toBeLessThan(4_000)
    mute.close()
  })
})

describe.skipIf(!sharedUrl)('a server that dies', () => {
  let server: Service
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('loses nothing that was acknowledged, and the store goes on by itself', async () => {
    const store = await openStore({ databaseUrl: server.url })
    const [kept, cut] = [sampleTelework({ id: 'kept' }), sampleTelework({ id: 'cut', person: 'bram' })]
    await store.change(tx => tx.addTelework(kept, []))
    const cutting = store.change(async tx => {
      await tx.addTelework(cut, [])
      await server.kill()
    })
    await expect(cutting).rejects.toThrow()
    await expect(store.ping()).rejects.toThrow()
    await server.start()
    await store.ping()
    expect(await store.telework('kept')).toEqual(kept)
    expect(await store.telework('cut')).toBeUndefined()
    await store.close()
  })

  it('cuts a transaction: it throws, is not repeated, and nothing of it stays', async () => {
    const store = await openStore({ databaseUrl: server.url })
    const runs: string[] = []
    const cutting = store.change(async tx => {
      runs.push('once')
      await tx.claim('press-1')
      await ask(server.url, `select pg_terminate_backend(pid) from pg_stat_activity where state like 'idle in trans%'`)
      await tx.record({ subject: 'telework:1', what: 'asked', by: 'p', at, facts: {} })
    })
    await expect(cutting).rejects.toThrow()
    expect(runs).toEqual(['once'])
    expect(await store.change(tx => tx.claim('press-1'))).toBe(true)
    expect(await store.history('telework:1')).toEqual([])
    await store.close()
  })
})
