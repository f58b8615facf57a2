import type { Chat, Content } from './channel-chats.ts'
import type { Answer, Request } from './serve.ts'
import type { JsonObject } from './world.ts'

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
const MAX_ACTIVITY_BYTES = 28 * 1024

/**
 * The messages that Teams makes of one activity, or what is wrong with it. Text and a card become two messages, and so do
 * several cards: that is why the answer then carries no id to update.
 */
export function contentsOf(activity: unknown): Content[] | string {
  if (at(activity, 'type') !== 'message')
    return `Activities of type "${at(activity, 'type')}" cannot be sent to a chat.`
  const { text, attachments = [], summary } = activity as { text?: unknown; attachments?: unknown; summary?: unknown }
  if (!Array.isArray(attachments)) return 'attachments must be an array.'
  if (!attachments.every(isAdaptiveCard))
    return `The sandbox shows attachments of type ${ADAPTIVE_CARD} with an AdaptiveCard object only.`
  const toast = typeof summary === 'string' && summary !== '' ? { summary } : {}
  const words = typeof text === 'string' && text !== '' ? [{ text, ...toast }] : []
  const cards = attachments.map(attachment => ({ card: at(attachment, 'content') as JsonObject, ...toast }))
  if (words.length + cards.length === 0) return 'Empty message: an activity needs text or an attachment.'
  return [...words, ...cards]
}

function isAdaptiveCard(attachment: unknown): boolean {
  return at(attachment, 'contentType') === ADAPTIVE_CARD && at(attachment, 'content', 'type') === 'AdaptiveCard'
}

/** A member as Teams describes it (`TeamsChannelAccount`). */
export function account({ person, userId }: Chat, tenantId: string) {
  const { id, name, givenName, surname, mail } = person
  const names = { name, givenName, surname, email: mail, userPrincipalName: mail }
  return { id: userId, objectId: id, aadObjectId: id, ...names, tenantId, userRole: 'user' }
}

/** What stands at a path of unknown JSON. */
export function at(value: unknown, ...path: string[]): unknown {
  const step = (inner: unknown, key: string) =>
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined
  return path.reduce<unknown>(step, value)
}

export const tooBig = (request: Request) => Buffer.byteLength(request.body) > MAX_ACTIVITY_BYTES

export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } }
}

export const refusals = {
  unauthorized: { status: 401, body: { message: 'Authorization has been denied for this request.' } },
  notOurBot: refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  notInstalled: refuse(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope."),
  blocked: refuse(403, 'MessageWritesBlocked', 'Message writes are blocked: the user blocked or uninstalled the bot.'),
  notAuthor: refuse(403, 'BotNotMessageAuthor', 'The bot can only change its own messages.'),
  noConversation: refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  noActivity: refuse(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.'),
  noMember: refuse(404, 'MemberNotFoundInConversation', 'The user is not part of the conversation roster.'),
  tooBig: refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
} satisfies Record<string, Answer>

export function tooMany(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { error: { code: 'TooManyRequests', message: 'API calls quota exceeded.' } },
  }
}

/** The answer of a fault that a test or the console asked for. */
export function failure(status: number, retryAfter: number | undefined): Answer {
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return {
    status,
    headers,
    body: { error: { code: 'ServiceError', message: `The channel was told to answer ${status}.` } },
  }
}
