import { createHash } from 'node:crypto'
import type { Activity } from 'botbuilder'
import type { PersonId } from '../domain/person.ts'
import type { Conversation } from '../ports/store.ts'

/** An activity in our words. The actor is `from.aadObjectId` of a verified activity, nothing else. */
export type Incoming = { actor: PersonId; conversation: Conversation; locale?: string } & (
  | { kind: 'says'; text: string; utterance: string; files: string[] }
  | { kind: 'presses'; verb: unknown; data: unknown; activityId: string | undefined; automatic: boolean }
  | { kind: 'searches'; dataset: string; query: string }
  | { kind: 'arrives' }
  | { kind: 'leaves' }
  | { kind: 'mentions in a group' }
  | { kind: 'nothing' }
)

export function incoming(activity: Activity): Incoming | undefined {
  const actor = actorOf(activity)?.toLowerCase()
  if (!actor || !activity.conversation?.id) return undefined
  return {
    actor,
    conversation: conversationOf(activity, actor),
    ...(activity.locale && { locale: activity.locale }),
    ...kindOf(activity),
  }
}

/** An arrival may name the person only among the members added; nothing else is taken from there. */
function actorOf({ type, from, recipient, membersAdded }: Activity): string | undefined {
  if (from?.aadObjectId || type !== 'conversationUpdate') return from?.aadObjectId
  return membersAdded?.find(({ id, aadObjectId }) => aadObjectId && id !== recipient?.id)?.aadObjectId
}

const conversationOf = (activity: Activity, person: PersonId): Conversation => ({
  person,
  conversationId: activity.conversation.id,
  serviceUrl: activity.serviceUrl,
  tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
  botId: activity.recipient?.id ?? '',
  userId: activity.from?.id ?? '',
  reachable: true,
})

type Kind = Incoming extends infer T
  ? T extends { kind: string }
    ? Omit<T, 'actor' | 'conversation' | 'locale'>
    : never
  : never

function kindOf(activity: Activity): Kind {
  const personal = (activity.conversation.conversationType ?? 'personal') === 'personal'
  if (!personal) return isMentioned(activity) ? { kind: 'mentions in a group' } : { kind: 'nothing' }
  switch (activity.type) {
    case 'message':
      return { kind: 'says', text: activity.text ?? '', utterance: utteranceOf(activity), files: filesOf(activity) }
    case 'invoke':
      return invokeOf(activity)
    case 'installationUpdate':
      return { kind: activity.action?.startsWith('remove') ? 'leaves' : 'arrives' }
    case 'conversationUpdate':
      return { kind: activity.membersAdded?.length ? 'arrives' : 'nothing' }
    default:
      return { kind: 'nothing' }
  }
}

/** Addresses of pictures and files sent along. What a message's text looks like comes as an attachment too, and is none. */
function filesOf({ attachments }: Activity): string[] {
  const addresses = (attachments ?? []).map(({ contentType, contentUrl, content }) => {
    if (/^image\//.test(contentType ?? '')) return contentUrl
    return contentType === 'application/vnd.microsoft.teams.file.download.info' ? content?.downloadUrl : undefined
  })
  return addresses.filter(address => typeof address === 'string').slice(0, 5)
}

function invokeOf(activity: Activity): Kind {
  const value = activity.value ?? {}
  if (activity.name === 'application/search')
    return { kind: 'searches', dataset: shortText(value.dataset), query: shortText(value.queryText) }
  if (activity.name !== 'adaptiveCard/action') return { kind: 'nothing' }
  const { action, trigger } = value
  return {
    kind: 'presses',
    verb: action?.verb,
    data: action?.data,
    activityId: activity.replyToId,
    automatic: trigger === 'automatic',
  }
}

const shortText = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '')

const isMentioned = (activity: Activity) =>
  activity.type === 'message' &&
  (activity.entities ?? []).some(entity => entity.type === 'mention' && entity.mentioned?.id === activity.recipient?.id)

/**
 * Same person, conversation, text and client time: the same utterance, whatever the id. Without a time the id has to do.
 * A digest, since what people write is not for Redis to keep.
 */
function utteranceOf({ from, conversation, text, timestamp, id }: Activity): string {
  const said = [from.aadObjectId, conversation.id, text ?? '', timestamp ? new Date(timestamp).toISOString() : id]
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}
