import type { Sender } from './channel-activities.ts'
import { createChats } from './channel-chats.ts'
import { connectorRoutes } from './channel-connector.ts'
import { createDelivery } from './channel-delivery.ts'
import { createFaults } from './channel-faults.ts'
import type { KeptChannel } from './channel-kept.ts'
import { teamsLimits } from './channel-limits.ts'
import { createPeople } from './channel-people.ts'
import { serve } from './serve.ts'
import type { Channel, Login, SandboxClock, SandboxPerson } from './world.ts'

export type ChannelOptions = {
  login: Login
  people: readonly SandboxPerson[]
  tenantId: string
  botAppId: string
  clock: SandboxClock
  port?: number | undefined
  /** false: no rate limits, for load tests. */
  limits?: boolean | undefined
  /** Default 15 s, as Teams. */
  redeliverAfterMs?: number | undefined
  /** Default 10 s, as Teams' clients. */
  invokeTimeoutMs?: number | undefined
  /** Chats of an earlier run. */
  kept?: KeptChannel | undefined
}

/** Teams with one bot in it, for personal chats. The activities' times are the clock's, ids and tokens the operating system's. */
export async function startChannel(options: ChannelOptions): Promise<Channel> {
  const { login, people, tenantId, botAppId, clock, kept } = options
  const chats = createChats({ people, tenantId, clock, kept })
  const delivery = createDelivery()
  const faults = createFaults()
  const sender: Sender = { tenantId, botAppId, serviceUrl: '', botName: 'Novo' }
  const pictures = new Map<string, Uint8Array>()
  const limit = options.limits === false ? () => 0 : teamsLimits()
  const routes = connectorRoutes({
    login,
    chats,
    faults,
    limit,
    tenantId,
    botAppId,
    pictures,
    serviceUrl: () => sender.serviceUrl,
  })
  const server = await serve(routes, { port: options.port })
  sender.serviceUrl = `${server.url}/emea/${tenantId}/`
  const { redeliverAfterMs = 15_000, invokeTimeoutMs = 10_000 } = options

  return {
    url: server.url,
    serviceUrl: sender.serviceUrl,
    people,
    connectBot: delivery.connect,
    ...createPeople({ login, chats, delivery, sender, pictures, redeliverAfterMs, invokeTimeoutMs }),
    userId: personId => chats.of(personId).userId,
    messages: chats.messages,
    on: chats.on,
    fail: faults.add,
    posts: chats.posts,
    snapshot: chats.snapshot,
    async close() {
      delivery.close()
      await server.close()
    },
  }
}
