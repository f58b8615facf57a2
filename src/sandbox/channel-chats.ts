import { createHash } from 'node:crypto'
import type { KeptChannel } from './channel-kept.ts'
import type { ChannelEvent, Json, JsonObject, SandboxClock, SandboxPerson, SeenMessage } from './world.ts'

/** A conversation. `forgotten` messages stay on the screen, but the connector no longer knows them. */
export type Room = {
  /** The person's id; of a group chat the conversation's. */
  id: string
  conversationId: string
  installed: boolean
  members: Chat[]
  messages: Map<string, SeenMessage>
  forgotten: Set<string>
}

/** One person's personal chat with the bot. */
export type Chat = Room & { person: SandboxPerson; userId: string; lastTimestamp: number }

export type Content = { text?: string; card?: JsonObject; summary?: string }
type Post = { personId: string; activityId: string; text?: string; summary?: string }
export type Chats = ReturnType<typeof createChats>

const MOST_KEPT = 200

/** The chats of all people: what stands in them, and who listens. Conversation and user ids are the same at every start. */
export function createChats(options: {
  people: readonly SandboxPerson[]
  tenantId: string
  clock: SandboxClock
  kept?: KeptChannel | undefined
}) {
  const { people, tenantId, clock, kept } = options
  const byPerson = new Map<string, Chat>()
  const byConversation = new Map<string, Room>()
  const byUser = new Map<string, Chat>()
  const listeners = new Set<(event: ChannelEvent) => void>()
  const posts: Post[] = []
  let lastId = kept?.lastId ?? 0

  for (const person of people) open(person)
  for (const chat of kept?.chats ?? []) restore(chat)

  function open(person: SandboxPerson): Chat {
    const hash = (what: string) => createHash('sha256').update(`${what} ${tenantId} ${person.id}`).digest('base64url')
    const room = emptyRoom(person.id, `a:1${hash('conversation')}`)
    const chat: Chat = Object.assign(room, { person, userId: `29:1${hash('user')}`, lastTimestamp: 0 })
    chat.members.push(chat)
    byPerson.set(person.id, chat)
    byConversation.set(chat.conversationId, chat)
    byUser.set(chat.userId, chat)
    return chat
  }

  /** Somebody who is no longer of this office is left out. */
  function restore({ personId, messages, forgotten, ...rest }: KeptChannel['chats'][number]): void {
    const chat = byPerson.get(personId)
    if (!chat) return
    Object.assign(chat, rest, { forgotten: new Set(forgotten) })
    for (const message of messages) chat.messages.set(message.activityId, message)
  }

  function keep({ person, installed, lastTimestamp, messages, forgotten }: Chat): KeptChannel['chats'][number] {
    const newest = [...messages.values()].slice(-MOST_KEPT)
    const known = newest.map(({ activityId }) => activityId).filter(id => forgotten.has(id))
    return { personId: person.id, installed, lastTimestamp, messages: newest, forgotten: known }
  }

  function snapshot(): Json {
    const used = [...byPerson.values()].filter(({ installed, messages }) => installed || messages.size > 0)
    return structuredClone({ lastId, chats: used.map(keep) }) as unknown as Json
  }

  /** People may be added to the list while the channel runs. */
  function find(personId: string): Chat | undefined {
    const known = byPerson.get(personId)
    if (known) return known
    const added = people.find(person => person.id === personId)
    return added && open(added)
  }

  function of(personId: string): Chat {
    const chat = find(personId)
    if (!chat) throw new Error(`The sandbox has no person ${personId}: take an id of its people.`)
    return chat
  }

  /** A group chat comes into being when somebody first speaks in it. */
  function group(conversationId: string, speaker: Chat): void {
    const room = byConversation.get(conversationId) ?? { ...emptyRoom(conversationId, conversationId), installed: true }
    byConversation.set(conversationId, room)
    if (!room.members.includes(speaker)) room.members.push(speaker)
  }

  function tell(event: ChannelEvent): void {
    for (const listener of listeners) listener(event)
  }

  /** Teams' message ids: milliseconds since 1970, here never twice the same. */
  function newId(): string {
    lastId = Math.max(lastId + 1, Date.now())
    return String(lastId)
  }

  /** The demo's time, rising by a millisecond at least, so that two messages of one person never share their timestamp. */
  function timestamp(chat: Chat): Date {
    chat.lastTimestamp = Math.max(chat.lastTimestamp + 1, clock.now().getTime())
    return new Date(chat.lastTimestamp)
  }

  function put(room: Room, message: SeenMessage, what: ChannelEvent['what']): void {
    room.messages.set(message.activityId, message)
    tell({ personId: room.id, what, message })
  }

  function post(room: Room, content: Content): string {
    const activityId = newId()
    const { text, summary } = content
    posts.push({
      personId: room.id,
      activityId,
      ...(text !== undefined && { text }),
      ...(summary !== undefined && { summary }),
    })
    put(room, { activityId, from: 'bot', ...content, at: clock.now().toISOString(), revision: 1 }, 'posted')
    return activityId
  }

  function update(room: Room, old: SeenMessage, content: Content): void {
    const { activityId, from, at, revision } = old
    const updatedAt = clock.now().toISOString()
    put(room, { activityId, from, at, ...content, updatedAt, revision: revision + 1 }, 'updated')
  }

  function view(room: Room, old: SeenMessage, card: JsonObject): void {
    put(room, { ...old, card, revision: old.revision + 1 }, 'view')
  }

  function remove(room: Room, message: SeenMessage): void {
    room.messages.delete(message.activityId)
    tell({ personId: room.id, what: 'deleted', message: { ...message, revision: message.revision + 1 } })
  }

  function said(chat: Chat, activityId: string, text: string, at: string): void {
    put(chat, { activityId, from: 'person', text, at, revision: 1 }, 'said')
  }

  return {
    of,
    group,
    conversation: (id: string | undefined) => byConversation.get(id ?? ''),
    /** By `29:…` or by `aadObjectId`, as Teams takes both. */
    member: (id: string) => byUser.get(id) ?? find(id),
    messages: (id: string) => [...(byPerson.get(id) ?? byConversation.get(id) ?? of(id)).messages.values()],
    newId,
    timestamp,
    post,
    update,
    view,
    remove,
    said,
    typing: (room: Room) => tell({ personId: room.id, what: 'typing' }),
    posts: () => posts,
    snapshot,
    on(listener: (event: ChannelEvent) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function emptyRoom(id: string, conversationId: string): Room {
  return { id, conversationId, installed: false, members: [], messages: new Map(), forgotten: new Set() }
}
