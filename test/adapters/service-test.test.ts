import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tmfContractor } from '../../src/adapters/contractor/contractor.ts'
import { Refused, Silence } from '../../src/ports/silence.ts'
import { notingLog } from '../support/fakes.ts'
import { tmfValidator } from '../support/tmf-schemas.ts'

const valid = tmfValidator('TMF653')
const at = '2026-12-01T08:00:00Z'

/** A contractor that answers a test with these bodies, one after the other, the last for ever. */
async function answering(...answers: { status?: number; body: unknown }[]) {
  const asked: { method: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    asked.push({ method: request.method, body: Buffer.concat(parts).toString() })
    const answer = answers[Math.min(asked.length, answers.length) - 1]
    response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.body))
  })
  await new Promise<void>(up => void server.listen(0, '127.0.0.1', up))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { testLine } = tmfContractor({ url, token: 't', log: notingLog(), now: () => at })
  return { testLine, asked }
}

const measure = (metricName: string, value: unknown) => ({ metricName, value })
const over = (...testMeasure: object[]) => ({ body: { id: 'T-1', state: 'completed', testMeasure } })

describe('a line test', () => {
  it('is asked for in the shape of TMF653 and followed until it is over', async () => {
    const { testLine, asked } = await answering(
      { status: 201, body: { id: 'T-1', state: 'inProgress' } },
      over(measure('sync', { name: 'sync', value: 'true' }), measure('vpn', { name: 'vpn', value: 'false' })),
    )
    expect(await testLine('home-line-1')).toEqual({ at, sync: true, vpn: false })
    expect(asked.map(({ method }) => method)).toEqual(['POST', 'GET'])
    const sent = JSON.parse(asked[0]?.body ?? '')
    expect(valid('ServiceTest_Create', sent)).toEqual([])
    expect(sent).toMatchObject({ relatedService: { id: 'home-line-1' }, testSpecification: { id: 'line' } })
  })

  it.each<[string, unknown[], object]>([
    ['as text', [measure('sync', 'true'), measure('downstream', '47.5')], { sync: true, downstream: 47.5 }],
    [
      'as values',
      [measure('sync', { value: true }), measure('packetLoss', { value: 3 })],
      { sync: true, packetLoss: 3 },
    ],
    ['not agreed', [measure('sync', { value: 'maybe' }), measure('jitter', { value: '3' })], {}],
    ['empty', [measure('downstream', { value: '' }), measure('vpn', { value: null })], {}],
    ['none', [], {}],
  ])('reads measures that are %s', async (_, measures, expected) => {
    const { testLine } = await answering(over(...(measures as object[])))
    expect(await testLine('home-line-1')).toEqual({ at, ...expected })
  })

  it.each(['rejected', 'cancelled', 'failed'])('that is %s measured nothing', async state => {
    const { testLine } = await answering({ body: { id: 'T-1', state } })
    expect(await testLine('home-line-1')).toEqual({ at })
  })

  it('is silence when the answer is no test, a refusal when the line is unknown', async () => {
    const { testLine } = await answering({ body: { state: 'completed' } })
    await expect(testLine('home-line-1')).rejects.toBeInstanceOf(Silence)
    const refusing = await answering({ status: 400, body: { code: '1', reason: 'There is no such service' } })
    await expect(refusing.testLine('x')).rejects.toBeInstanceOf(Refused)
  })
})
