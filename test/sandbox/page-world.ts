import type {
  Channel,
  ChannelEvent,
  ChannelFault,
  JsonObject,
  PressResult,
  SandboxClock,
  SandboxPerson,
  SeenMessage,
} from '../../src/sandbox/world.ts'
import { memoryContractor } from './page-contractor.ts'

type Press = {
  personId: string
  activityId: string
  action: JsonObject
  inputs: Record<string, string>
  trigger: 'manual' | 'automatic'
}

type Content = { text?: string; card?: JsonObject; summary?: string }

const person = (
  number: number,
  name: string,
  preferredLanguage: SandboxPerson['preferredLanguage'],
  jobTitle: string,
  manager?: number,
): SandboxPerson => {
  const [givenName = '', surname = ''] = name.split(' ')
  return {
    id: idOf(number),
    name,
    givenName,
    surname,
    mail: `${givenName}.${surname}@office.example`.toLowerCase(),
    preferredLanguage,
    employeeId: `E${number}`,
    jobTitle,
    department: 'Dossiers',
    ...(manager ? { managerId: idOf(manager) } : {}),
    officeLocation: '6',
    streetAddress: 'Rue des Tilleuls 14',
    postalCode: '5030',
    city: 'Gembloux',
  }
}

const idOf = (number: number) => `0a0b0c0d-0000-4000-8000-${String(number).padStart(12, '0')}`

export const bram = person(6, 'Bram Peeters', 'nl-BE', 'Diensthoofd dossiers')
export const anna = person(10, 'Anna Lemaire', 'fr-BE', 'Gestionnaire de dossiers', 6)
export const jonas = person(14, 'Jonas Heinen', 'de-BE', 'Sachbearbeiter', 6)
export const emily = person(20, 'Emily Hartwell', 'en-GB', 'International relations officer', 6)

/** A sandbox in memory behind the same interfaces, with a bot whose answers each test sets. */
export function pageWorld() {
  const clock = movableClock()
  const channel = memoryChannel(clock)
  return { clock, channel, contractor: memoryContractor(clock) }
}

function movableClock(): SandboxClock & { moved: () => number } {
  let moved = 0
  const start = Date.parse('2026-11-20T15:40:00Z')
  const began = Date.now()
  return {
    now: () => new Date(start + Date.now() - began + moved),
    forward: ms => {
      moved += ms
    },
    moved: () => moved,
  }
}

function memoryChannel(clock: SandboxClock) {
  const people = [bram, anna, jonas, emily]
  const chats = new Map<string, Map<string, SeenMessage>>(people.map(({ id }) => [id, new Map()]))
  const installed = new Set<string>()
  const listeners = new Set<(event: ChannelEvent) => void>()
  const presses: Press[] = []
  const said: { personId: string; text: string }[] = []
  const faults: ChannelFault[] = []
  const bot = {
    onInstall: (_personId: string): void => {},
    onSaid: (_personId: string, _text: string): number => 200,
    onPress: async (_press: Press): Promise<PressResult> => ({ kind: 'message', text: 'Bien reçu.' }),
    onSearch: (_dataset: string, _query: string): { title: string; value: string }[] => [],
  }
  const ids = { last: 0 }

  const chat = (personId: string) => chats.get(personId) ?? new Map<string, SeenMessage>()
  const put = (personId: string, what: ChannelEvent['what'], message: SeenMessage) => {
    chat(personId).set(message.activityId, message)
    for (const listener of listeners) listener({ personId, what, message })
  }
  const newMessage = (from: 'bot' | 'person', content: Content): SeenMessage => {
    ids.last += 1
    return { activityId: String(ids.last), from, ...content, at: clock.now().toISOString(), revision: 1 }
  }
  const changed = (personId: string, activityId: string, content: Content, what: 'updated' | 'view') => {
    const old = chat(personId).get(activityId)
    if (!old) throw new Error(`No message ${activityId} in this chat.`)
    const { from, at, revision } = old
    put(personId, what, {
      activityId,
      from,
      at,
      ...content,
      revision: revision + 1,
      updatedAt: clock.now().toISOString(),
    })
  }

  const channel: Channel = {
    url: 'http://127.0.0.1:1',
    serviceUrl: 'http://127.0.0.1:1/',
    people,
    connectBot() {},
    async install(personId) {
      if (installed.has(personId)) return
      installed.add(personId)
      bot.onInstall(personId)
    },
    uninstall: personId => void installed.delete(personId),
    installed: personId => installed.has(personId),
    userId: personId => `29:${personId.slice(-3)}`,
    sendsPicture: async () => ({ httpStatus: 200 }),
    async says(personId, text) {
      put(personId, 'said', newMessage('person', { text }))
      said.push({ personId, text })
      return { httpStatus: bot.onSaid(personId, text) }
    },
    async presses(personId, activityId, action, inputs = {}, { trigger = 'manual' } = {}) {
      const press = { personId, activityId, action, inputs, trigger }
      presses.push(press)
      const result = await bot.onPress(press)
      if (result.kind === 'card') changed(personId, activityId, { card: result.card }, 'view')
      return result
    },
    searches: async (_personId, _activityId, dataset, query) => bot.onSearch(dataset, query),
    async sendRaw(personId, activity) {
      said.push({ personId, text: JSON.stringify(activity.value) })
      return { httpStatus: 200, body: '' }
    },
    messages: personId => [...chat(personId).values()],
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    fail(fault) {
      if (fault) faults.push(fault)
      else faults.length = 0
    },
    posts: () => [],
    snapshot: () => null,
    async close() {},
  }

  return {
    ...channel,
    bot,
    faults,
    pressed: presses,
    said,
    post(personId: string, content: Content): string {
      const message = newMessage('bot', content)
      put(personId, 'posted', message)
      return message.activityId
    },
    update: (personId: string, activityId: string, content: Content) =>
      changed(personId, activityId, content, 'updated'),
    remove(personId: string, activityId: string) {
      const message = chat(personId).get(activityId)
      if (!message) throw new Error(`No message ${activityId} in this chat.`)
      chat(personId).delete(activityId)
      for (const listener of listeners) listener({ personId, what: 'deleted', message })
    },
    typing(personId: string) {
      for (const listener of listeners) listener({ personId, what: 'typing' })
    },
  }
}
