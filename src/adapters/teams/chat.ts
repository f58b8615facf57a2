import type { PersonId } from '../../domain/person.ts'
import type { Chat, Message, Sent } from '../../ports/chat.ts'
import type { Log } from '../../ports/log.ts'
import { Silence } from '../../ports/silence.ts'
import type { Conversation } from '../../ports/store.ts'
import { type Connector, connector, type Said } from './connector.ts'
import { chatFiles } from './files.ts'
import { type Pace, teamsPace } from './pace.ts'
import { serviceUrlAllowed } from './service-url.ts'

type Needs = {
  /** Tokens for the scope `https://api.botframework.com/.default`. */
  token: () => Promise<string>
  /** `host[:port]` that messages may go to. */
  allowedHosts: readonly string[]
  log: Log
  pace?: Pace
}

/**
 * Teams, through the connector. What nobody waits for keeps 10 of the 50 requests a second free; `interactive` is the same
 * chat with those too. A post is never repeated here; an update or deletion whose outcome is not known throws `Silence`,
 * since repeating it does no harm.
 */
export function teamsChat(needs: Needs): Chat & { interactive: Chat } {
  const pace = needs.pace ?? teamsPace()
  const ask = connector({ ...needs, pace })
  return { ...chatOn(ask, needs, false), interactive: chatOn(ask, needs, true) }
}

function chatOn(ask: Connector, { allowedHosts, token }: Needs, interactive: boolean): Chat {
  const files = chatFiles({ allowedHosts, token })
  const change = async (method: 'PUT' | 'DELETE', to: Conversation, activityId: string, body?: object) =>
    certain(
      await ask({
        method,
        serviceUrl: to.serviceUrl,
        path: `${activitiesOf(to)}/${encodeURIComponent(activityId)}`,
        conversationId: to.conversationId,
        interactive,
        ...(body && { body }),
      }),
    )

  return {
    async post(to, message) {
      const { serviceUrl, conversationId } = to
      const body = activity(to, message)
      const path = activitiesOf(to)
      return posted(await ask({ method: 'POST', serviceUrl, path, body, conversationId, interactive }))
    },
    async update(to, activityId, message) {
      const { status } = await change('PUT', to, activityId, { ...activity(to, message), id: activityId })
      return { did: status === 404 ? 'gone' : status === 403 ? 'unreachable' : 'update' }
    },
    async delete(to, activityId) {
      await change('DELETE', to, activityId)
    },
    file: ({ serviceUrl }, url, mostBytes) => files(serviceUrl, url, mostBytes),
    async open(person, from) {
      const { serviceUrl, conversationId } = from
      const body = newConversation(person, from)
      const said = certain(
        await ask({ method: 'POST', serviceUrl, path: '/v3/conversations', body, conversationId: person, interactive }),
      )
      if (said.status >= 400) return undefined
      const { id, serviceUrl: theirs } = said.body
      const isAnothers = id === conversationId && person !== from.person
      if (typeof id !== 'string' || isAnothers) throw new Silence('chat', 'the chat opened no conversation of theirs')
      const goesOn = typeof theirs === 'string' && serviceUrlAllowed(theirs, allowedHosts) ? theirs : serviceUrl
      const opened = { ...from, person, conversationId: id, serviceUrl: goesOn, userId: person, reachable: true }
      return { ...opened, userId: await userIdIn(ask, opened, interactive) }
    },
  }
}

const activitiesOf = ({ conversationId }: Conversation) =>
  `/v3/conversations/${encodeURIComponent(conversationId)}/activities`

function activity({ botId, userId, conversationId }: Conversation, message: Message) {
  const envelope = {
    type: 'message',
    from: { id: botId },
    recipient: { id: userId },
    conversation: { id: conversationId },
  }
  if ('text' in message) return { ...envelope, text: message.text }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }
  return { ...envelope, attachments: [attachment], summary: message.summary }
}

const newConversation = (person: PersonId, { botId, tenantId }: Conversation) => ({
  isGroup: false,
  bot: { id: botId },
  members: [{ id: person }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
})

function posted(said: Said): Sent {
  if ('unknown' in said) return { did: 'unknown', why: said.unknown }
  if (said.status === 403) return { did: 'unreachable' }
  if (said.status === 404) return { did: 'gone' }
  const { id } = said.body
  return typeof id === 'string' && id ? { did: 'post', activityId: id } : { did: 'unknown', why: 'no activity id' }
}

function certain(said: Said): Exclude<Said, { unknown: string }> {
  if ('unknown' in said) throw new Silence('chat', `the chat left it open: ${said.unknown}`)
  return said
}

/** The person's `29:…` in a new conversation; their directory id does as well until their first message tells. */
async function userIdIn(ask: Connector, to: Conversation, interactive: boolean): Promise<string> {
  const { serviceUrl, conversationId, person } = to
  const path = `/v3/conversations/${encodeURIComponent(conversationId)}/members/${encodeURIComponent(person)}`
  try {
    const said = await ask({ method: 'GET', serviceUrl, path, conversationId, interactive })
    return 'unknown' in said || typeof said.body.id !== 'string' ? person : said.body.id
  } catch {
    return person
  }
}
