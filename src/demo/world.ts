import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { compose, type Novo, type Overrides } from '../compose.ts'
import { readConfig } from '../config.ts'
import { type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts'
import type { Sandbox, SandboxClock } from '../sandbox/world.ts'

export type World = { sandbox: Sandbox; novo: Novo; close(): Promise<void> }

/**
 * The sandbox and Novo, joined over loopback HTTP. `environment` adds to what the sandbox tells (stores, role, port).
 * The office's clock is the sandbox's; tokens and signatures go by the operating system's.
 */
export async function startWorld(
  environment: Record<string, string>,
  options: SandboxOptions & { clock: SandboxClock },
  overrides: Overrides = {},
): Promise<World> {
  const sandbox = await startSandbox(options)
  try {
    const novo = await startNovo(sandbox, environment, options.clock, overrides)
    return {
      sandbox,
      novo,
      close: async () => {
        await novo.stop()
        await sandbox.close()
      },
    }
  } catch (error) {
    await sandbox.close()
    throw error
  }
}

/** Novo in this sandbox; a second start with the same environment goes on where the first one stopped. */
export async function startNovo(
  sandbox: Sandbox,
  environment: Record<string, string>,
  clock: SandboxClock,
  overrides: Overrides = {},
): Promise<Novo> {
  const port = environment.PORT ?? String(await freePort())
  const config = readConfig({ ...sandbox.environment(), PORT: port, ...environment })
  const novo = await compose(config, { clock: { now: () => clock.now().toISOString() }, ...overrides })
  sandbox.channel.connectBot(`${novo.url}/api/messages`)
  return novo
}

/**
 * The contractor is told our address before we listen: the port must be known beforehand. It is below those the system
 * gives to outgoing connections, one of which would else take it before we do.
 */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const port = randomInt(10_000, 32_000)
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? found(freePort()) : failed(error),
    )
    probe.listen(port, () => probe.close(() => found(port)))
  })
