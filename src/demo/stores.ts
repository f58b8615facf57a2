/** Where Novo keeps its data, and how that ends. `says`: one line for people. */
export type Stores = { environment: Record<string, string>; says: string; stop(): Promise<void> }

/** Private Redis and PostgreSQL, found or unpacked the way the tests do it. */
export async function fullStores(): Promise<Stores> {
  const { startPostgres, startRedis } = await import('../../test/support/services.ts')
  const [redis, postgres] = [await startRedis(), await startPostgres()]
  return {
    environment: { DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    says: `on ${postgres.runsOn} and ${redis.runsOn}, both private to this run`,
    stop: async () => {
      await redis.stop()
      await postgres.stop()
    },
  }
}

/** The stores that the environment names, else the embedded ones. */
export function givenStores(databaseUrl: string | undefined, redisUrl: string | undefined): Stores {
  const named = [databaseUrl && 'DATABASE_URL', redisUrl && 'REDIS_URL'].filter(Boolean)
  return {
    environment: {
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(redisUrl && { REDIS_URL: redisUrl }),
    },
    says: named.length > 0 ? `on ${named.join(' and ')}` : 'on its embedded stores',
    stop: async () => {},
  }
}
