import type { Json, SeenMessage } from './world.ts'

/** One person's chat as it is kept from one run to the next. */
export type KeptChat = {
  personId: string
  installed: boolean
  lastTimestamp: number
  /** Oldest first. */
  messages: SeenMessage[]
  forgotten: string[]
}
export type KeptChannel = { lastId: number; chats: KeptChat[] }

/** What a snapshot of the channel says, or an error that names what is wrong with it. */
export function keptChannel(snapshot: Json | undefined): KeptChannel {
  const { lastId, chats } = fieldsOf(snapshot)
  if (typeof lastId !== 'number' || !Array.isArray(chats)) throw new Error('the channel has no lastId or no chats')
  chats.forEach((chat, at) => {
    const wrong = wrongInChat(fieldsOf(chat))
    if (wrong) throw new Error(`chats[${at}].${wrong}`)
  })
  return snapshot as KeptChannel
}

function wrongInChat({ personId, installed, lastTimestamp, messages, forgotten }: Fields): string | undefined {
  if (typeof personId !== 'string') return 'personId is not a text'
  if (typeof installed !== 'boolean') return 'installed is not true or false'
  if (typeof lastTimestamp !== 'number') return 'lastTimestamp is not a number'
  if (!isTexts(forgotten)) return 'forgotten is not a list of texts'
  if (!Array.isArray(messages)) return 'messages is not a list'
  const bad = messages.findIndex(message => !isMessage(fieldsOf(message)))
  return bad < 0 ? undefined : `messages[${bad}] is not a message`
}

const isMessage = ({ activityId, from, text, card, at, revision }: Fields): boolean =>
  typeof activityId === 'string' &&
  (from === 'bot' || from === 'person') &&
  (typeof text === 'string' || isFields(card)) &&
  typeof at === 'string' &&
  !Number.isNaN(Date.parse(at)) &&
  typeof revision === 'number'

type Fields = Record<string, unknown>

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(item => typeof item === 'string')
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
