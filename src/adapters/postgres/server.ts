import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import pg from 'pg'
import { plainTypes } from './plain-types.ts'
import type { Database, Db } from './schema.ts'

const connectWithinMs = 3_000
const statementWithinMs = 5_000
/** Longer than the server's own limit: passed only when the server is no longer there to keep it. */
const answerWithinMs = 8_000

const connection = (url: string): pg.PoolConfig => ({
  connectionString: url,
  application_name: 'novo',
  connectionTimeoutMillis: connectWithinMs,
  keepAlive: true,
  types: { getTypeParser: parserOf },
})

const parserOf = ((oid: number, format: 'text' | 'binary') =>
  plainTypes[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser

/** A pool of connections to PostgreSQL. It outlives a restart of the server: broken connections are replaced. */
export function serverDb(url: string, poolSize: number): Db {
  const pool = new pg.Pool({
    ...connection(url),
    max: poolSize,
    statement_timeout: statementWithinMs,
    query_timeout: answerWithinMs,
    idle_in_transaction_session_timeout: 2 * answerWithinMs,
  })
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(surviving(pool)) }) })
}

/** One connection without time limits, for migrations: building an index may take minutes. */
export const patientDb = (url: string): Db =>
  new Kysely<Database>({
    dialect: new PostgresDialect({ pool: surviving(new pg.Pool({ ...connection(url), max: 1 })) }),
  })

/** Without a listener a lost connection ends the process. The query under way on it throws; that is enough. */
function surviving(pool: pg.Pool): pg.Pool {
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return pool
}

/** The pool, its clients preparing each text once per connection: our texts are constant and few. */
function preparing(pool: pg.Pool): PostgresPool {
  const prepared = new WeakMap<pg.PoolClient, Client>()
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect()
      const known = prepared.get(client) ?? preparingClient(client)
      prepared.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

type Client = Awaited<ReturnType<PostgresPool['connect']>>

const names = new Map<string, string>()

/** Texts beyond so many would be made at run time; they are not prepared, so that nothing grows. */
const mostNames = 500

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const name = `novo_${names.size}`
  names.set(text, name)
  return name
}

function preparingClient(client: pg.PoolClient): Client {
  const broken = { is: false }
  const query = async (text: string, values: readonly unknown[]) => {
    const name = values.length > 0 ? nameOf(text) : undefined
    try {
      return await client.query(name ? { name, text, values: [...values] } : { text, values: [...values] })
    } catch (error) {
      // A connection that fell silent may answer later, to somebody else's question.
      if (!(error instanceof pg.DatabaseError)) broken.is = true
      throw error
    }
  }
  return {
    query: query as unknown as Client['query'],
    release: destroy => client.release(destroy || broken.is),
  }
}

const settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: undefined,
  server_encoding: 'UTF8',
  server_version_num: undefined,
} as const

/** Refuses a server too old for our statements, or one set to forget what it has acknowledged. Names what to set. */
export async function refuseUnsafeServer(db: Db): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${Object.keys(settings)})
  `.execute(db)
  const problem = problemOf(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])))
  if (problem) throw new Error(problem)
}

/** What is wrong with a server's settings (as in pg_settings), or undefined. */
export function problemOf(found: Record<string, string>): string | undefined {
  if (Number(found.server_version_num) < 150_000)
    return `PostgreSQL 15 or later is needed; the server at DATABASE_URL is ${found.server_version_num}.`
  if (found.server_encoding !== 'UTF8')
    return `The database must be made with encoding UTF8; it has ${found.server_encoding}.`
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter(name => found[name] === 'off')
  if (off.length === 0) return undefined
  return `The database may forget what it has acknowledged: set ${off.map(name => `${name} = on`).join(', ')} in postgresql.conf.`
}
