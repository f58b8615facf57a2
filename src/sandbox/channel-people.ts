import {
  installationActivity,
  invokeActivity,
  joinedActivity,
  messageActivity,
  type Sender,
} from './channel-activities.ts'
import type { Chat, Chats } from './channel-chats.ts'
import type { createDelivery, Delivered } from './channel-delivery.ts'
import { pressedInputs } from './channel-inputs.ts'
import { ADAPTIVE_CARD } from './channel-wire.ts'
import type { Channel, Json, JsonObject, Login, PressResult } from './world.ts'

type Needs = {
  login: Login
  chats: Chats
  delivery: ReturnType<typeof createDelivery>
  sender: Sender
  /** A message or update not answered by then is delivered once more, under a new id. */
  redeliverAfterMs: number
  /** By id, for the bot to fetch. */
  pictures: Map<string, Uint8Array>
  /** An invoke not answered by then has failed for the person. */
  invokeTimeoutMs: number
}

const RAW_TIMEOUT_MS = 30_000
const MAX_RESULTS = 15

type People = Pick<
  Channel,
  'install' | 'uninstall' | 'installed' | 'says' | 'sendsPicture' | 'presses' | 'searches' | 'sendRaw'
>

/** What people do in Teams, as activities to the bot. */
export function createPeople(needs: Needs): People {
  const { login, chats, delivery, sender } = needs

  const token = () => login.tokenForActivity({ aud: sender.botAppId, serviceurl: sender.serviceUrl })

  function using(personId: string): Chat {
    const chat = chats.of(personId)
    if (!chat.installed)
      throw new Error(`${chat.person.name} has not installed the app: call install('${personId}') first.`)
    return chat
  }

  async function deliver(activity: JsonObject): Promise<{ httpStatus: number }> {
    const signed = await token()
    const first = delivery.deliver(activity, signed, 2 * needs.redeliverAfterMs)
    const timely = await within(needs.redeliverAfterMs, first)
    if (timely) return statusOf(timely)
    const again = delivery.deliver({ ...activity, id: chats.newId() }, signed, needs.redeliverAfterMs)
    return statusOf(await Promise.race([first, again]))
  }

  async function install(personId: string): Promise<void> {
    const chat = chats.of(personId)
    if (chat.installed) return
    chat.installed = true
    if (!delivery.connected()) return
    const now = chats.timestamp(chat)
    await Promise.all([
      deliver(installationActivity(sender, chat, 'add', now)),
      deliver(joinedActivity(sender, chat, now)),
    ])
  }

  function uninstall(personId: string): void {
    const chat = chats.of(personId)
    if (!chat.installed) return
    chat.installed = false
    if (delivery.connected()) void deliver(installationActivity(sender, chat, 'remove', chats.timestamp(chat)))
  }

  const says: Channel['says'] = async (personId, text, options = {}) => {
    const chat = using(personId)
    const id = options.id ?? chats.newId()
    const at = options.timestamp === undefined ? chats.timestamp(chat) : new Date(options.timestamp)
    chats.said(chat, id, text, at.toISOString())
    return deliver(messageActivity(sender, chat, { id, text, at, locale: options.locale }))
  }

  const sendsPicture: Channel['sendsPicture'] = async (personId, picture, text = '') => {
    const chat = using(personId)
    const [id, at] = [chats.newId(), chats.timestamp(chat)]
    needs.pictures.set(id, picture.bytes)
    chats.said(chat, id, text, at.toISOString())
    const contentUrl = picture.contentUrl ?? `${new URL(sender.serviceUrl).origin}/v3/attachments/${id}/views/original`
    const attachments = [{ contentType: picture.contentType ?? 'image/png', contentUrl, name: 'picture' }]
    return deliver({ ...messageActivity(sender, chat, { id, text, at }), attachments })
  }

  async function invoke(
    chat: Chat,
    name: string,
    activityId: string,
    value: JsonObject,
    id?: string,
  ): Promise<Delivered> {
    const activity = invokeActivity(sender, chat, { name, value, replyToId: activityId, at: chats.timestamp(chat), id })
    return delivery.deliver(activity, await token(), needs.invokeTimeoutMs)
  }

  const presses: Channel['presses'] = async (personId, activityId, action, inputs = {}, options = {}) => {
    const chat = using(personId)
    const data = {
      ...(action.data as JsonObject | undefined),
      ...pressedInputs(chat.messages.get(activityId)?.card, action, inputs),
    }
    const { id, title, verb } = action
    const sent = defined({ type: 'Action.Execute', id, title, verb, data })
    const answer = await invoke(
      chat,
      'adaptiveCard/action',
      activityId,
      { action: sent, trigger: options.trigger ?? 'manual' },
      options.id,
    )
    const result = pressResult(answer)
    const message = chat.messages.get(activityId)
    if (result.kind === 'card' && message) chats.view(chat, message, result.card)
    return result
  }

  const searches: Channel['searches'] = async (personId, activityId, dataset, query, data) => {
    const chat = using(personId)
    const value = defined({
      kind: 'search',
      queryText: query,
      queryOptions: { skip: 0, top: MAX_RESULTS },
      dataset,
      data,
    })
    return searchResults(await invoke(chat, 'application/search', activityId, value))
  }

  const sendRaw: Channel['sendRaw'] = async (personId, activity, options = {}) => {
    const chat = chats.of(personId)
    const { conversation } = activity
    if (object(conversation).conversationType === 'groupChat') chats.group(String(object(conversation).id), chat)
    const wellFormed = messageActivity(sender, chat, { id: chats.newId(), text: '', at: chats.timestamp(chat) })
    const { httpStatus, body } = await delivery.deliver(
      { ...wellFormed, ...activity },
      options.token ?? (await token()),
      RAW_TIMEOUT_MS,
    )
    return { ...statusOf({ httpStatus }), body }
  }

  return {
    install,
    sendsPicture,
    uninstall,
    installed: personId => chats.of(personId).installed,
    says,
    presses,
    searches,
    sendRaw,
  }
}

/** 504 stands for a bot that has not answered at all. */
function statusOf({ httpStatus }: { httpStatus: number | 'timeout' }): { httpStatus: number } {
  return { httpStatus: httpStatus === 'timeout' ? 504 : httpStatus }
}

function pressResult({ httpStatus, body }: Delivered): PressResult {
  if (httpStatus !== 200) return { kind: 'failed', httpStatus }
  const { statusCode, type, value } = object(parse(body))
  if (statusCode === 200 && type === ADAPTIVE_CARD) return { kind: 'card', card: object(value) }
  if (statusCode === 200 && type === 'application/vnd.microsoft.activity.message')
    return { kind: 'message', text: String(value) }
  const { code, message } = object(value)
  if (typeof code === 'string' && typeof message === 'string') return { kind: 'error', code, message }
  return { kind: 'failed', httpStatus }
}

function searchResults({ httpStatus, body }: Delivered): { title: string; value: string }[] {
  const { statusCode, value } = object(parse(body))
  const { results } = object(value)
  if (httpStatus !== 200 || statusCode !== 200 || !Array.isArray(results))
    throw new Error(`The search was not answered with results: HTTP ${httpStatus}, ${body.slice(0, 200)}`)
  return results
    .slice(0, MAX_RESULTS)
    .map(result => ({ title: String(object(result).title), value: String(object(result).value) }))
}

function parse(body: string): Json {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function object(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function defined(fields: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject
}

/** The promise's value, or undefined when it has not come by then. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => done(undefined), ms)
    promise.then(done, failed).finally(() => clearTimeout(timer))
  })
}
