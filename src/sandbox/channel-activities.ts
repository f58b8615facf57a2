import { randomUUID } from 'node:crypto'
import type { Chat } from './channel-chats.ts'
import type { JsonObject } from './world.ts'

const ZONE = 'Europe/Brussels'

export type Sender = { tenantId: string; botAppId: string; serviceUrl: string; botName: string }

/** What every activity of a personal chat carries. `at` is the client's time. */
function envelope(sender: Sender, chat: Chat, at: Date, locale?: string): JsonObject {
  const { tenantId, botAppId, botName, serviceUrl } = sender
  return {
    timestamp: at.toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: chat.userId, name: chat.person.name, aadObjectId: chat.person.id },
    recipient: { id: `28:${botAppId}`, name: botName },
    conversation: { conversationType: 'personal', tenantId, id: chat.conversationId },
    channelData: { tenant: { id: tenantId } },
    locale: locale ?? chat.person.preferredLanguage,
  }
}

const local = (at: Date) => ({
  localTimestamp: Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(ZONE)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
  localTimezone: ZONE,
})

const clientInfo = (locale: string) => [{ type: 'clientInfo', locale, country: 'BE', platform: 'Web', timezone: ZONE }]

export function messageActivity(
  sender: Sender,
  chat: Chat,
  said: { id: string; text: string; at: Date; locale?: string | undefined },
): JsonObject {
  const locale = said.locale ?? chat.person.preferredLanguage
  return {
    type: 'message',
    id: said.id,
    ...envelope(sender, chat, said.at, locale),
    ...local(said.at),
    textFormat: 'plain',
    text: said.text,
    attachments: [{ contentType: 'text/html', content: `<p>${escapeHtml(said.text)}</p>` }],
    entities: clientInfo(locale),
  }
}

export function installationActivity(sender: Sender, chat: Chat, action: 'add' | 'remove', at: Date): JsonObject {
  return { type: 'installationUpdate', id: `f:${randomUUID()}`, action, ...envelope(sender, chat, at) }
}

export function joinedActivity(sender: Sender, chat: Chat, at: Date): JsonObject {
  const membersAdded = [{ id: chat.userId, aadObjectId: chat.person.id }, { id: `28:${sender.botAppId}` }]
  return { type: 'conversationUpdate', id: `f:${randomUUID()}`, membersAdded, ...envelope(sender, chat, at) }
}

export type Invoke = { name: string; value: JsonObject; replyToId: string; at: Date; id?: string | undefined }

export function invokeActivity(sender: Sender, chat: Chat, invoke: Invoke): JsonObject {
  const base = envelope(sender, chat, invoke.at)
  return {
    type: 'invoke',
    name: invoke.name,
    id: invoke.id ?? `f:${randomUUID()}`,
    replyToId: invoke.replyToId,
    ...base,
    ...local(invoke.at),
    channelData: { tenant: { id: sender.tenantId }, source: { name: 'message' } },
    entities: clientInfo(chat.person.preferredLanguage),
    value: invoke.value,
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
