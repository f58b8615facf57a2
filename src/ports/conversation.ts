import type { PersonId } from '../domain/person.ts'

/** Where a person can be reached in the chat. */
export type Conversation = {
  person: PersonId
  conversationId: string
  serviceUrl: string
  tenantId: string
  /** The bot's id in that channel: `28:…`. */
  botId: string
  /** The person's id in that channel: `29:…`. */
  userId: string
  /** False after a 403: blocked or uninstalled. */
  reachable: boolean
}
