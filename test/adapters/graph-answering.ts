import { afterEach } from 'vitest'
import { embeddedState } from '../../src/adapters/embedded/state.ts'
import { graphDirectory } from '../../src/adapters/graph/directory.ts'
import { answering, type Reply, type Seen } from '../support/answering.ts'
import { notingLog } from '../support/fakes.ts'

export const anna = '1a2b3c4d-0000-4000-8000-000000000002'
export const jan = '1a2b3c4d-0000-4000-8000-000000000003'

const servers: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(servers.splice(0).map(server => server.close())))

/** The directory on a Graph that answers as told, with a clock to move. */
export async function graph(reply: (seen: Seen) => Reply, options: { teamsAppId?: string } = {}) {
  const server = await answering(reply)
  servers.push(server)
  const clock = { ms: Date.parse('2026-12-01T08:00:00Z') }
  const log = notingLog()
  const needs = { graphUrl: `${server.url}/v1.0/`, token: async () => 'the-token', state: embeddedState(), log }
  const directory = graphDirectory({ ...needs, clockMs: () => clock.ms, ...options })
  return { ...server, clock, log, directory }
}

export const user = (fields: object = {}) => ({ id: anna, displayName: 'Anna Lejeune', givenName: 'Anna', ...fields })
export const ok = (body: object): Reply => ({ status: 200, body })
