import type { Chats, Room } from './channel-chats.ts'
import type { createFaults, Operation } from './channel-faults.ts'
import { account, at, contentsOf, failure, refusals, refuse, tooBig, tooMany } from './channel-wire.ts'
import { type Answer, type Handler, jsonOf, type Request, type Routes } from './serve.ts'
import type { Login, SeenMessage } from './world.ts'

const CONNECTOR_AUDIENCE = 'https://api.botframework.com'

type Needs = {
  login: Login
  chats: Chats
  faults: ReturnType<typeof createFaults>
  /** 0, or the seconds to wait; see `teamsLimits`. */
  limit: (conversationId?: string) => number
  tenantId: string
  botAppId: string
  serviceUrl: () => string
  /** Pictures that people sent, by id. */
  pictures: ReadonlyMap<string, Uint8Array>
}

type Work = (request: Request) => Answer

/** The Bot Framework connector's REST as Teams answers it, with and without the path that `serviceUrl` carries. */
export function connectorRoutes(needs: Needs): Routes {
  const { post, update, remove } = sending(needs)
  const picture = ({ params }: Request): Answer => {
    const kept = needs.pictures.get(params.id ?? '')
    return kept ? { status: 200, bytes: kept } : refuse(404, 'NotFound', 'There is no such picture.')
  }
  const { members, pagedMembers, member } = roster(needs)
  const routes: Record<string, Handler> = {
    'POST /:conversation/activities': guarded(needs, post, { perConversation: true }),
    'POST /:conversation/activities/:activity': guarded(needs, post, { perConversation: true }),
    'PUT /:conversation/activities/:activity': guarded(needs, update, { perConversation: true }),
    'DELETE /:conversation/activities/:activity': guarded(needs, remove, { perConversation: true }),
    'POST ': guarded(needs, opening(needs)),
    'GET /:conversation/members': guarded(needs, members),
    'GET /:conversation/pagedmembers': guarded(needs, pagedMembers),
    'GET /:conversation/members/:member': guarded(needs, member),
  }
  const pictures: Record<string, Handler> = { 'GET /v3/attachments/:id/views/original': guarded(needs, picture) }
  const at = (prefix: string) =>
    Object.entries(routes).map(([route, handler]) => [route.replace(' ', ` ${prefix}/v3/conversations`), handler])
  return { ...Object.fromEntries([...at('/emea/:tenant'), ...at('')]), ...pictures }
}

/** Token first, then the limits: a refused caller uses up nobody's quota. */
function guarded(needs: Needs, work: Work, options?: { perConversation: boolean }): Handler {
  return async request => {
    const client = await needs.login.check(request.headers.authorization, CONNECTOR_AUDIENCE).catch(() => undefined)
    if (client === undefined) return refusals.unauthorized
    if (client !== needs.botAppId) return refusals.notOurBot
    const wait = needs.limit(options?.perConversation ? request.params.conversation : undefined)
    return wait > 0 ? tooMany(wait) : work(request)
  }
}

/** Does the work unless a fault strikes first; some faults strike after it. */
function struck({ faults }: Needs, operation: Operation, work: () => Answer, forget?: () => void): Answer {
  const fault = faults.take(operation)
  if (!fault) return work()
  if (fault.kind === 'forget activity') {
    forget?.()
    return work()
  }
  if (fault.afterPosting) work()
  return fault.kind === 'hang' ? 'hang' : failure(fault.status, fault.retryAfter)
}

/** `POST /v3/conversations`: the personal chat of one member, always the same one. */
function opening(needs: Needs): Work {
  const { chats, tenantId, serviceUrl } = needs

  function opened(room: Room, activity: unknown): Answer {
    if (!room.installed) return refusals.notInstalled
    const where = { id: room.conversationId, serviceUrl: serviceUrl() }
    if (activity === undefined || activity === null) return { status: 201, body: where }
    const contents = contentsOf(activity)
    if (typeof contents === 'string') return refuse(400, 'BadSyntax', contents)
    const [activityId, ...more] = contents.map(content => chats.post(room, content))
    return { status: 201, body: more.length === 0 ? { ...where, activityId } : where }
  }

  return request => {
    if (tooBig(request)) return refusals.tooBig
    const body = jsonOf(request)
    const members = Array.isArray(body.members) ? body.members : []
    if ((body.tenantId ?? at(body, 'channelData', 'tenant', 'id')) !== tenantId)
      return refuse(400, 'BadArgument', 'Unknown tenant: set tenantId or channelData.tenant.id.')
    if (body.isGroup === true || members.length !== 1)
      return refuse(400, 'BadArgument', 'Exactly one member: the bot can only open personal conversations.')
    const chat = chats.member(String(at(members[0], 'id')))
    if (!chat)
      return refuse(
        400,
        'BadArgument',
        'Unknown user: members[0].id must be a user id or an aadObjectId of this tenant.',
      )
    return struck(needs, 'post', () => opened(chat, body.activity))
  }
}

function sending(needs: Needs) {
  const { chats } = needs

  function post(request: Request): Answer {
    const room = chats.conversation(request.params.conversation)
    if (!room) return refusals.noConversation
    if (tooBig(request)) return refusals.tooBig
    const activity = jsonOf(request)
    return activity.type === 'typing' ? typing(room) : struck(needs, 'post', () => posted(room, activity))
  }

  function typing(room: Room): Answer {
    if (!room.installed) return refusals.blocked
    chats.typing(room)
    return { status: 202, body: {} }
  }

  function posted(room: Room, activity: unknown): Answer {
    if (!room.installed) return refusals.blocked
    const contents = contentsOf(activity)
    if (typeof contents === 'string') return refuse(400, 'BadSyntax', contents)
    const [id, ...more] = contents.map(content => chats.post(room, content))
    return { status: 201, body: more.length === 0 ? { id } : {} }
  }

  /** Update and deletion: both need a message that the bot posted and that the channel still knows. */
  function change(request: Request, work: (room: Room, message: SeenMessage) => Answer): Answer {
    const room = chats.conversation(request.params.conversation)
    if (!room) return refusals.noConversation
    if (tooBig(request)) return refusals.tooBig
    const id = request.params.activity ?? ''
    const apply = () => {
      if (!room.installed) return refusals.blocked
      const message = room.forgotten.has(id) ? undefined : room.messages.get(id)
      if (!message) return refusals.noActivity
      return message.from === 'bot' ? work(room, message) : refusals.notAuthor
    }
    return struck(needs, 'change', apply, () => room.forgotten.add(id))
  }

  function update(request: Request): Answer {
    return change(request, (room, message) => {
      const contents = contentsOf(jsonOf(request))
      if (typeof contents === 'string') return refuse(400, 'BadSyntax', contents)
      const [content, ...more] = contents
      if (!content || more.length > 0) return refuse(400, 'BadSyntax', 'Activity resulted into multiple messages.')
      chats.update(room, message, content)
      return { status: 200, body: { id: message.activityId } }
    })
  }

  function remove(request: Request): Answer {
    return change(request, (room, message) => {
      chats.remove(room, message)
      return { status: 200, body: {} }
    })
  }

  return { post, update, remove }
}

function roster({ chats, tenantId }: Needs) {
  const accounts = (room: Room) => room.members.map(chat => account(chat, tenantId))

  const inRoom = (answer: (room: Room, request: Request) => Answer) => (request: Request) => {
    const room = chats.conversation(request.params.conversation)
    return room ? answer(room, request) : refusals.noConversation
  }

  return {
    members: inRoom(room => ({ status: 200, body: accounts(room) })),
    pagedMembers: inRoom(room => ({ status: 200, body: { members: accounts(room) } })),
    member: inRoom((room, request) => {
      const asked = chats.member(request.params.member ?? '')
      return asked && room.members.includes(asked) ? { status: 200, body: account(asked, tenantId) } : refusals.noMember
    }),
  }
}
