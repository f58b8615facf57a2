import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type ContractorOptions, startContractor } from '../../src/sandbox/contractor.ts'
import { samplePeople } from '../../src/sandbox/office.ts'
import type { Json, JsonObject } from '../../src/sandbox/world.ts'

export const ordering = '/tmf-api/serviceOrdering/v4'
export const inventory = '/tmf-api/serviceInventory/v4'
export const ticketing = '/tmf-api/troubleTicket/v4'
export const problemApi = '/tmf-api/serviceProblemManagement/v4'
export const changeApi = '/tmf-api/ChangeManagement/v4'
export const qualifying = '/tmf-api/serviceQualificationManagement/v4'

export type Reply<T> = { status: number; headers: Headers; body: T }
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests look into
export type Loose = any
type Webhook = { headers: Record<string, string>; raw: string; event: Loose }

export const start = new Date('2026-11-23T09:00:00Z')

/** A contractor with a clock that stands still until moved, and a way to call it; both end with the test. */
export async function contractorWorld(options: Partial<ContractorOptions> = {}) {
  const time = { ms: start.getTime() }
  const clock = {
    now: () => new Date(time.ms),
    forward: (ms: number) => {
      time.ms += ms
    },
  }
  const contractor = await startContractor({ clock, people: samplePeople(), ...options })
  onTestFinished(() => contractor.close())

  async function call(
    method: string,
    path: string,
    body?: Json,
    headers: Record<string, string> = {},
  ): Promise<Reply<Loose>> {
    const response = await fetch(contractor.url + path, {
      method,
      headers: { authorization: `Bearer ${contractor.token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(4000),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined }
  }

  return {
    contractor,
    clock,
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body: Json, headers?: Record<string, string>) => call('POST', path, body, headers),
    /** Places an order and answers its id. */
    async ordered(externalId = 'order-1'): Promise<string> {
      const { body } = await call('POST', `${ordering}/serviceOrder`, orderRequest(externalId))
      return body.id
    },
  }
}

/** What the office sends: line and VPN at home, the two items referring to each other. */
export function orderRequest(externalId: string, employeeId = 'E10010'): JsonObject {
  return {
    externalId,
    category: 'telework',
    relatedParty: [{ id: employeeId, role: 'user', '@type': 'RelatedParty', '@referredType': 'Individual' }],
    serviceOrderItem: [
      {
        id: '1',
        action: 'add',
        service: {
          serviceType: 'home-line',
          place: [
            {
              role: 'installation',
              name: 'Rue des Tilleuls 14',
              postcode: '5030',
              city: 'Gembloux',
              '@type': 'GeographicAddress',
            },
          ],
        },
      },
      {
        id: '2',
        action: 'add',
        service: { serviceType: 'vpn' },
        serviceOrderItemRelationship: [{ relationshipType: 'reliesOn', orderItem: { id: '1', itemId: '1' } }],
      },
    ],
    '@type': 'ServiceOrder',
  }
}

/** A listener that keeps what it gets. `statuses` are its first answers, 201 after them. */
export async function listener(
  statuses: number[] = [],
): Promise<{ url: string; received: Webhook[]; types(): string[] }> {
  const received: Webhook[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const raw = Buffer.concat(parts).toString('utf8')
    received.push({ headers: plain(request.headers), raw, event: JSON.parse(raw) })
    response.statusCode = statuses.shift() ?? 201
    response.end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/events`, received, types: () => received.map(({ event }) => event.eventType) }
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
