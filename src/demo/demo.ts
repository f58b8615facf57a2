import { movableClock } from '../sandbox/clock.ts'
import { cast } from '../sandbox/office.ts'
import { workingTime } from '../sandbox/page/working-morning.ts'
import { startPage } from '../sandbox/page.ts'
import type { SandboxClock } from '../sandbox/world.ts'
import { readKept, startKeeping } from './keeping.ts'
import type { DemoPorts } from './options.ts'
import { quiet } from './quiet.ts'
import { startWorld, type World } from './world.ts'

export type Demo = { pageUrl: string; world: World; clock: SandboxClock; stop(): Promise<void> }

type Wanted = {
  /** Keeps Novo's embedded stores and the sandbox's chats, orders and clock. */
  folder: string
  ports: DemoPorts
  /** Where Novo's stores are when not in the folder. */
  environment?: Record<string, string>
  tell(line: string): void
}

/** Near the contract's ceiling of 1,250, with room for the orders of the demo. */
const lines = 1_200

/** The sandbox with its page, and Novo in it, going on where the last run of the folder stopped. */
export async function startDemo({ folder, ports, environment = {}, tell }: Wanted): Promise<Demo> {
  const kept = readKept(folder, tell)
  const { novo, page: pagePort, ...sandboxPorts } = ports
  const clock = movableClock(workingTime(later(kept?.at)))
  const world = await startWorld(
    { PORT: String(novo), NOVO_DATA_DIR: folder, ...environment },
    { clock, ports: sandboxPorts, kept: kept?.sandbox, contractor: { lines } },
    { log: quiet },
  )
  const { channel, contractor, login } = world.sandbox
  const keeping = startKeeping(folder, world.sandbox, clock.now, tell)
  const moving = waking(clock, () => {
    keeping.soon()
    void world.novo.wake()
  })
  try {
    for (const id of Object.values(cast)) await channel.install(id)
    const page = await startPage({ channel, contractor, clock: moving, login, port: pagePort })
    return {
      pageUrl: page.url,
      world,
      clock: moving,
      async stop() {
        await page.close()
        await world.close()
        keeping.stop()
      },
    }
  } catch (error) {
    await world.close()
    keeping.stop()
    throw error
  }
}

/** The demo's clock never goes back between two runs. */
const later = (kept: Date | undefined): Date => new Date(Math.max(Date.now(), kept?.getTime() ?? 0))

function waking(clock: SandboxClock, wake: () => void): SandboxClock {
  return {
    now: clock.now,
    forward(ms) {
      clock.forward(ms)
      wake()
    },
  }
}
