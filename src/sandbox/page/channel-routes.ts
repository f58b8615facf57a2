import type restify from 'restify'
import type { Channel } from '../world.ts'
import type { PageWorld, Tell } from './route.ts'
import { isObject, json } from './route.ts'

const retryAfterSeconds = 2

/** Teams' own faults as switches: `{"busy": true}` answers 429 to what the bot writes, `{"silent": true}` nothing at all. */
export function channelRoutes(server: restify.Server, { channel }: PageWorld, tell: Tell): void {
  const faults = { busy: false, silent: false }
  server.get('/api/channel', async (_request, response) => json(response, 200, { faults }))
  server.post('/api/channel/faults', async (request, response) => {
    const { body } = request
    const named = Object.keys(faults).filter(name => isObject(body) && typeof body[name] === 'boolean')
    if (named.length === 0) return json(response, 400, { error: 'Send "busy" or "silent" with true or false.' })
    for (const name of named) Object.assign(faults, { [name]: body[name] })
    strike(channel, faults)
    tell('contractor', {})
    return json(response, 200, { faults })
  })
}

function strike(channel: Channel, { busy, silent }: { busy: boolean; silent: boolean }): void {
  channel.fail(null)
  if (silent) channel.fail({ kind: 'hang' })
  else if (busy) channel.fail({ kind: 'answer', status: 429, retryAfter: retryAfterSeconds })
}
