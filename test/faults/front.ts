import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Front = { url: string; close(): Promise<void> }

/**
 * What stands before several web processes: one after the other, passing over those that are not there. A process that
 * dies with a request under way breaks the connection, as the channel and the contractor would see it; so does an answer
 * that `cuts` is true for.
 */
export async function startFront(ports: readonly number[], cuts: () => boolean = () => false): Promise<Front> {
  const turn = { at: 0 }
  const server = createServer((incoming, outgoing) => {
    turn.at += 1
    const inTurn = ports.map((_, step) => ports[(turn.at + step) % ports.length] as number)
    bodyOf(incoming).then(
      body => pass(incoming, body, outgoing, inTurn, cuts),
      () => outgoing.destroy(),
    )
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function pass(
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  ports: readonly number[],
  cuts: () => boolean,
): void {
  const [port, ...others] = ports
  if (port === undefined) return void outgoing.destroy()
  const { method, url, headers } = incoming
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, answer => {
    if (cuts()) return void outgoing.destroy()
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.on('error', () => outgoing.destroy())
    answer.pipe(outgoing)
  })
  onward.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') pass(incoming, body, outgoing, others, cuts)
    else outgoing.destroy()
  })
  onward.end(body)
}
