import type restify from 'restify'
import type { Channel, JsonObject, SandboxPerson } from '../world.ts'
import type { PageWorld, Tell } from './route.ts'
import { isObject, json, textOf, trouble } from './route.ts'

type Handle = (person: SandboxPerson, request: restify.Request) => Promise<unknown>

const longestText = 28_000

/** What people do in their chats: open it, type, press, search, install or take away the app, open it afresh. */
export function peopleRoutes(
  server: restify.Server,
  { channel, clock, login, contractor }: PageWorld,
  tell: Tell,
): void {
  const removed = new Set<string>()
  const chat = (person: SandboxPerson) => ({
    messages: channel.messages(person.id),
    installed: channel.installed(person.id),
  })
  const install = async (person: SandboxPerson) => {
    await channel.install(person.id)
    removed.delete(person.id)
    return chat(person)
  }
  const on = (path: string, handle: Handle) => server.post(`/api/people/:id/${path}`, forPerson(channel, handle))

  server.get('/api/world', async (_request, response) =>
    json(response, 200, {
      people: channel.people.map(person => ({ ...person, userId: channel.userId(person.id) })),
      now: clock.now().toISOString(),
      addresses: { teams: channel.url, contractor: contractor.url, ...(login ? { login: login.url } : {}) },
    }),
  )
  server.get(
    '/api/people/:id',
    forPerson(channel, async person => chat(person)),
  )
  on('open', async person => (removed.has(person.id) ? chat(person) : install(person)))
  on('install', install)
  on('uninstall', async person => {
    channel.uninstall(person.id)
    removed.add(person.id)
    return chat(person)
  })
  on('reset', async person => {
    tell('reopen', { personId: person.id })
    return chat(person)
  })
  on('say', async (person, request) => channel.says(person.id, needed(request, 'text', longestText)))
  on('press', async (person, request) => press(channel, person, request))
  on('submit', async (person, request) => submit(channel, person, request))
  on('search', async (person, request) => ({
    results: await channel.searches(
      person.id,
      needed(request, 'activityId'),
      needed(request, 'dataset'),
      textOf(request, 'query') ?? '',
    ),
  }))
}

function press(channel: Channel, person: SandboxPerson, request: restify.Request) {
  const { action, inputs, trigger } = request.body as Record<string, unknown>
  if (!isObject(action)) throw new BadRequest('"action" is the button\'s action, an object.')
  return channel.presses(person.id, needed(request, 'activityId'), action as JsonObject, texts(inputs), {
    trigger: trigger === 'automatic' ? 'automatic' : 'manual',
  })
}

/** `Action.Submit` reaches a bot as a message whose `value` is the button's data. */
function submit(channel: Channel, person: SandboxPerson, request: restify.Request) {
  const { value } = request.body as Record<string, unknown>
  if (!isObject(value)) throw new BadRequest('"value" is the button\'s data, an object.')
  const said = textOf(request, 'text')
  return channel.sendRaw(person.id, {
    type: 'message',
    replyToId: needed(request, 'activityId'),
    value: value as JsonObject,
    ...(said ? { text: said } : {}),
  })
}

class BadRequest extends Error {}

function needed(request: restify.Request, field: string, longest = 2_000): string {
  const text = textOf(request, field)
  if (text === undefined) throw new BadRequest(`"${field}" is missing: send it as a text.`)
  if (text.length > longest) throw new BadRequest(`"${field}" is longer than ${longest} characters.`)
  return text
}

function texts(inputs: unknown): Record<string, string> {
  if (!isObject(inputs)) return {}
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, String(value)]))
}

function forPerson(channel: Channel, handle: Handle) {
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    const person = channel.people.find(({ id }) => id === request.params.id)
    if (!person) return json(response, 404, { error: 'Nobody in this office has that id.' })
    try {
      json(response, 200, await handle(person, request))
    } catch (thrown) {
      json(response, thrown instanceof BadRequest ? 400 : 502, { error: trouble(thrown) })
    }
  }
}
