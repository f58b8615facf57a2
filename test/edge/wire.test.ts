import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { storyWorld } from '../stories/world.ts'
import { alive, channelToken, expectConstant, message, post, raw, turns } from './wire.ts'

const story = storyWorld()
const text = (changed = {}) => JSON.stringify(message(story, changed))
const authorised = async () => `Host: novo\r\nAuthorization: Bearer ${await channelToken(story.sandbox)}\r\n`

describe('a body that is encoded', () => {
  it('is refused, and the process goes on: gzip announced over plain bytes, before any token', async () => {
    const { text } = await raw(story, [
      'POST /api/messages HTTP/1.1\r\nHost: novo\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 16\r\nConnection: close\r\n\r\n0123456789abcdef',
    ])
    expect(text).toMatch(/^HTTP\/1\.1 415 /)
    expect(await alive(story)).toBe(200)
  })

  it.each(['gzip', 'deflate', 'br', 'identity', 'GZIP', 'x'])('is refused as %s everywhere', async encoding => {
    const headers = { 'content-encoding': encoding }
    expectConstant(await post(story, text(), { headers }), 415, 'contentEncoding')
    for (const path of ['/contractor/events/serviceOrdering', '/health', '/nowhere']) {
      const method = path.startsWith('/contractor') ? 'POST' : 'GET'
      const answer = await fetch(story.novo.url + path, { method, headers, ...(method === 'POST' && { body: '{}' }) })
      expectConstant({ status: answer.status, body: await answer.text() }, 415)
    }
    expect(await alive(story)).toBe(200)
  })

  it('is refused when it is a bomb: 20 kB that would become 20 MB', async () => {
    const bomb = gzipSync(JSON.stringify(message(story, { text: ' '.repeat(20_000_000) })))
    const before = process.memoryUsage().rss
    expectConstant(await post(story, new Uint8Array(bomb), { headers: { 'content-encoding': 'gzip' } }), 415)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })
})

describe('a body that is not a sensible JSON object', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    '',
  ])('is refused as «%s»', async type => {
    expectConstant(await post(story, text(), { headers: { 'content-type': type } }), 415, 'contentType')
  })

  it.each([
    '',
    '{',
    '[',
    '{"type":"message"',
    'null',
    'true',
    '7',
    '"text"',
    '[]',
    '{}',
    '\u0000',
    '{"a":1}{"b":2}',
    "{'a':1}",
  ])('is refused: %s', async body => {
    expectConstant(await post(story, body), 400)
    expect(await alive(story)).toBe(200)
  })

  it('is refused over 256 KB, and taken just below', async () => {
    expectConstant(await post(story, text({ value: 'x'.repeat(256 * 1024) })), 413, 'tooLarge')
    expect(await post(story, text({ value: 'x'.repeat(200 * 1024) }))).toMatchObject({ status: 200 })
  })

  it('is refused over 256 KB sent in chunks without a length', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const head = `POST /api/messages HTTP/1.1\r\n${await authorised()}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n`
    const { text } = await raw(story, [head, ...Array(5).fill(chunk), '0\r\n\r\n'])
    expect(text).toMatch(/^HTTP\/1\.1 413 [\s\S]*"code":"tooLarge"/)
  })

  it.each([33, 100, 10_000])('is refused nested %i deep', async depth => {
    const nested = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
    expectConstant(await post(story, text().replace(/\}$/, `,"value":${nested}}`)), 400, 'depth')
    expectConstant(await post(story, '['.repeat(depth) + ']'.repeat(depth)), 400)
  })

  it('is taken 31 deep', async () => {
    const nested = `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`
    expect(await post(story, text().replace(/\}$/, `,"value":${nested}}`))).toMatchObject({ status: 200 })
  })

  it('costs little when it is wide', async () => {
    const wide = Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`k${i}`, 1]))
    const began = performance.now()
    expect(await post(story, text({ value: wide }))).toMatchObject({ status: 200 })
    expectConstant(await post(story, text({ membersAdded: Array(1001).fill({ id: 'x' }) })), 400)
    expectConstant(await post(story, text({ entities: Array(5000).fill({ type: 'x' }) })), 400)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('is read one way only when a key comes twice: the last one counts for guard and turn alike', async () => {
    const { serviceUrl } = message(story)
    const twice = (first: string, last: string) =>
      text().replace(`"serviceUrl":"${serviceUrl}"`, `"serviceUrl":"${first}","serviceUrl":"${last}"`)
    expectConstant(await post(story, twice(String(serviceUrl), 'https://evil.example/')), 403, 'serviceUrl')
    const channel = text().replace('"channelId":"msteams"', '"channelId":"msteams","channelId":"directline"')
    expectConstant(await post(story, channel), 403, 'channel')
  })

  it('reaches no prototype', async () => {
    const keys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}'
    const answer = await post(story, text({ text: 'x' }).replace(/\}$/, `,${keys},"value":{${keys}}}`))
    expect([200, 400]).toContain(answer.status)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('what nobody serves', () => {
  it.each([
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['GET', '/', 404],
    ['GET', '/contractor/events/serviceOrdering', 405],
    ['GET', '/../../etc/passwd', 404],
    ['GET', '/%', 404],
    ['GET', '/health/x', 404],
  ])('%s %s is answered %i in the one error body', async (method, path, status) => {
    const { text } = await raw(story, [`${method} ${path} HTTP/1.1\r\nHost: novo\r\nConnection: close\r\n\r\n`])
    expect(text).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*\\r\\n\\r\\n\\{"error":\\{"code":"\\w+","id":"[0-9a-f-]{36}"\\}\\}`),
    )
  })
})

describe.concurrent('a slow sender', () => {
  it.each([['headers, a byte at a time', 'POST /api/messages HTTP/1.1\r\nHost: novo\r\n', 'X']])(
    'is cut off: %s',
    async (_, head, drip) => {
      const { closed, after, text } = await raw(story, [head, ...Array(100).fill(drip)], { ms: 9_000, between: 80 })
      expect({ closed, text: text.slice(0, 12) }).toEqual({ closed: true, text: 'HTTP/1.1 408' })
      expect(after).toBeLessThan(8_000)
    },
  )

  it('is cut off: a body that never ends', async ({ expect }) => {
    const head = `POST /api/messages HTTP/1.1\r\n${await authorised()}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`
    const { closed, after } = await raw(story, [head], { ms: 14_000 })
    expect(closed).toBe(true)
    expect(after).toBeLessThan(13_000)
  })
}, 20_000)

describe('two requests dressed up as one', () => {
  const inner = 'GET /health HTTP/1.1\r\nHost: novo\r\n\r\n'
  const shapes: Record<string, (token: string) => string> = {
    'a length and chunks': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    'chunks and a length': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${inner}`,
    'two lengths': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Content-Length: 0\r\nContent-Length: 40\r\n\r\n${inner}`,
    'a length that is a list': head => `POST /api/messages HTTP/1.1\r\n${head}Content-Length: 0, 40\r\n\r\n${inner}`,
    'a signed length': head => `POST /api/messages HTTP/1.1\r\n${head}Content-Length: +0\r\n\r\n${inner}`,
    'a space before the colon': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${inner}`,
    'an unknown transfer': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${inner}`,
    'chunked twice over': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${inner}`,
    'a bare line feed': head => `POST /api/messages HTTP/1.1\n${head}Content-Length: 0\n\n${inner}`,
    'a folded header': head =>
      `POST /api/messages HTTP/1.1\r\n${head}X: a\r\n Transfer-Encoding: chunked\r\n\r\n${inner}`,
    'a bad chunk size': head =>
      `POST /api/messages HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n${inner}`,
    'a null in a header': head => `POST /api/messages HTTP/1.1\r\n${head}X: a\u0000b\r\n\r\n${inner}`,
  }

  it.each(Object.keys(shapes))('serve nobody: %s', async shape => {
    const before = await turns(story)
    const { text } = await raw(story, [shapes[shape]?.(await authorised()) ?? ''], { ms: 250 })
    expect(text).not.toContain('{"status":"ok"}')
    expect(text.match(/^HTTP\/1\.1 /gm)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(text).not.toMatch(/^HTTP\/1\.1 2/)
    expect(await turns(story)).toBe(before)
  })
})
