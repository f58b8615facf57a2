import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** An empty database of its own on a running server; `drop` ends what is still connected to it. */
export async function newDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `novo_${randomUUID().replaceAll('-', '')}`
  await ask(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = name
  return { url: url.href, drop: () => ask(serverUrl, `drop database if exists ${name} with (force)`) }
}

/** Runs statements on a connection of their own: what somebody with access to the database could do. */
export async function ask(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
