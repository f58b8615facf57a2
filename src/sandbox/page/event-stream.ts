import type restify from 'restify'
import type { PageWorld, Tell } from './route.ts'

const heartbeat = 15_000

/** Server-Sent Events to every open page: `chat`, `contractor`, `clock`, `reopen`. */
export function eventStream({ channel, contractor, clock }: PageWorld): {
  open(request: restify.Request, response: restify.Response): void
  tell: Tell
  close(): void
} {
  const open = new Set<restify.Response>()
  const tell: Tell = (name, data) => {
    for (const response of open) response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const stopChannel = channel.on(event => tell('chat', event))
  const stopContractor = contractor.on(() => tell('contractor', {}))
  const beat = setInterval(() => tell('clock', { now: clock.now().toISOString() }), heartbeat)
  beat.unref()
  return {
    open(request, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
      response.write(`retry: 1000\nevent: clock\ndata: ${JSON.stringify({ now: clock.now().toISOString() })}\n\n`)
      open.add(response)
      request.on('close', () => open.delete(response))
    },
    tell,
    close() {
      clearInterval(beat)
      stopChannel()
      stopContractor()
      for (const response of open) response.end()
      open.clear()
    },
  }
}
