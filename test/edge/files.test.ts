import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedLinks } from '../../src/adapters/links/links.ts'
import { type Edge, httpServer, type ServerNeeds } from '../../src/server.ts'
import { notingLog } from '../support/fakes.ts'

const clock = { now: () => '2026-12-01T09:00:00Z' }
const log = notingLog()
const links = signedLinks({ publicUrl: 'http://novo.example', secret: 'a secret', clock })
const files: Edge['files'] = {
  plan: async ([floor]) => (floor === '3' ? { type: 'image/png', body: new Uint8Array([137, 80]) } : undefined),
  month: async () => ({ type: 'text/csv; charset=utf-8', body: 'line;minutes\n', download: 'november.csv' }),
}
const metrics = { refusedAtEdge() {} } as unknown as ServerNeeds['metrics']
const server = httpServer(
  { log, metrics, clock } as unknown as ServerNeeds,
  { links, files, rules: {}, webhookSecrets: [] } as unknown as Edge,
)
let base = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

const get = (link: string) => fetch(link.replace('http://novo.example', base))
const soon = '2026-12-01T09:30:00Z'

describe('a file behind a link', () => {
  it('opens as it is', async () => {
    const answer = await get(links.to('plan/3', soon))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([137, 80])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is saved under its name when it is for saving', async () => {
    const answer = await get(links.to('month/2026-11', soon))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="november.csv"')
  })

  it.each([
    ['has expired', links.to('plan/3', '2026-12-01T08:59:59Z')],
    ['names nothing', links.to('plan/4', soon)],
    ['names no kind', links.to('constructor/3', soon)],
  ])('that %s says where to get a new one, in four languages', async (_why, link) => {
    const answer = await get(link)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toMatch(/lang="fr">Ce lien.*lang="nl">Deze link.*lang="de">.*lang="en">/)
  })

  it.each([
    ['another file', links.to('plan/3', soon).replace('/3?', '/4?')],
    ['another time', links.to('plan/3', soon).replace(/until=\d/, 'until=9')],
    ['no signature', 'http://novo.example/files/plan/3?until=9999999999'],
    ['a way out of the folder', links.to('plan/3', soon).replace('plan/3', 'plan/..%2f3')],
    ['a broken escape', links.to('plan/3', soon).replace('plan/3', 'plan/%zz')],
  ])('is refused with %s', async (_what, link) => {
    const answer = await get(link)
    expect([400, 401, 404]).toContain(answer.status)
    expect(await answer.text()).toMatch(/^\{"error":\{"code":"\w+","id":"[-0-9a-f]+"\}\}$/)
  })

  it('is not promised for a path that cannot be one', () => {
    expect(() => links.to('plan/../3', soon)).toThrow('not a path')
    expect(() => links.to('plan/a b', soon)).toThrow('not a path')
  })

  it('is known by every process with the same secret, and by no other', () => {
    const address = new URL(links.to('plan/3', soon))
    const query = { until: address.searchParams.get('until'), signature: address.searchParams.get('signature') }
    const read = (secret: string) => signedLinks({ publicUrl: '', secret, clock }).read('plan/3', query)
    expect([read('a secret'), read('another')]).toEqual(['good', 'forged'])
  })
})
