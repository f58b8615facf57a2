import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
/** `hang`: no answer. `cut`: the connection ends instead. A body that is no text goes as JSON. */
export type Reply = { status: number; headers?: Record<string, string>; body?: unknown } | 'hang' | 'cut'

/** An HTTP server that answers as the test says and keeps what it was asked. */
export async function answering(reply: (seen: Seen) => Reply) {
  const calls: Seen[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const seen = { method, url, headers, body: Buffer.concat(chunks).toString() }
    calls.push(seen)
    const said = reply(seen)
    if (said === 'hang') return
    if (said === 'cut') return void request.socket.destroy()
    response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers })
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { url: `http://${host}`, host, calls, close }
}
