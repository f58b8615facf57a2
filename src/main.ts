import { compose } from './compose.ts'
import { ConfigError, readConfig } from './config.ts'

/** A stop that hangs is ended before 20 s are over; whatever it left undone is in the record and will be done by the next start. */
const patienceMs = 19_000

try {
  const config = readConfig(process.env)
  if (!config.databaseUrl || !config.redisUrl)
    console.warn(
      'Novo runs on its embedded stores: one process, one machine, no guarantee against a power cut. For anything else set DATABASE_URL and REDIS_URL.',
    )
  const novo = await compose(config)
  console.log(`Novo (${config.role}) listens on ${novo.url}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(novo.stop))
} catch (error) {
  console.error(error instanceof ConfigError || isNamed(error) ? (error as Error).message : error)
  process.exit(1)
}

function isNamed(error: unknown): boolean {
  return error instanceof Error && error.name !== 'Error' && error.name !== 'TypeError'
}

async function stop(end: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(0), patienceMs).unref()
  await end()
  process.exit(0)
}
