import type { Channel, Json, JsonObject, PressResult, SeenMessage } from './world.ts'

/** Somebody at the chat who reads, types and presses, as one does by eye: buttons by their titles, inputs by their labels. */
export type ChatPerson = {
  id: string
  name: string
  says(text: string): Promise<void>
  /**
   * Presses the newest button of this title; `inputs` by label or id, a choice by its title or value. The answer's card,
   * message or error, as text.
   */
  presses(title: string, inputs?: Record<string, string>): Promise<string>
  /** Everything in this person's chat, oldest first, as text. */
  reads(): string[]
  /** Waits until a message (or card, as it stands now) fits, and answers its text. */
  sees(fits: RegExp, withinMs?: number): Promise<string>
  last(): SeenMessage | undefined
}

export function chatPerson(channel: Channel, id: string): ChatPerson {
  const { name } = channel.people.find(person => person.id === id) ?? { name: id }
  const messages = () => channel.messages(id)
  return {
    id,
    name,
    async says(text) {
      const { httpStatus } = await channel.says(id, text)
      if (httpStatus !== 200) throw new Error(`${name} said «${text}» and the bot answered ${httpStatus}`)
    },
    async presses(title, inputs = {}) {
      const found = findButton(messages(), title)
      if (!found)
        throw new Error(`${name} sees no button «${title}» in:\n${messages().map(messageText).join('\n---\n')}`)
      return resultText(await channel.presses(id, found.activityId, found.action, byId(found.card, inputs)))
    },
    reads: () => messages().map(messageText),
    sees: (fits, withinMs = 20_000) => seen(channel, id, fits, withinMs),
    last: () => messages().at(-1),
  }
}

function seen(channel: Channel, id: string, fits: RegExp, withinMs: number): Promise<string> {
  const look = () =>
    channel
      .messages(id)
      .map(messageText)
      .findLast(text => fits.test(text))
  return new Promise((found, failed) => {
    const done = (text: string) => {
      clearTimeout(timer)
      stop()
      found(text)
    }
    const stop = channel.on(() => {
      const text = look()
      if (text !== undefined) done(text)
    })
    const timer = setTimeout(() => {
      stop()
      failed(
        new Error(
          `nothing like ${fits} in ${withinMs} ms; the chat reads:\n${channel.messages(id).map(messageText).join('\n---\n')}`,
        ),
      )
    }, withinMs)
    const text = look()
    if (text !== undefined) done(text)
  })
}

type Button = { activityId: string; card: JsonObject; action: JsonObject }

function findButton(messages: readonly SeenMessage[], title: string): Button | undefined {
  for (const { activityId, card } of [...messages].reverse()) {
    const action = card && everyObject(card).find(part => part.type === 'Action.Execute' && part.title === title)
    if (card && action) return { activityId, card, action }
  }
  return undefined
}

/** Every object inside a card, cards within cards included, in reading order. */
export function everyObject(value: Json | undefined): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(everyObject)
  if (value === null || typeof value !== 'object') return []
  return [value, ...Object.entries(value).flatMap(([field, inner]) => (field === 'refresh' ? [] : everyObject(inner)))]
}

function byId(card: JsonObject, inputs: Record<string, string>): Record<string, string> {
  const known = everyObject(card).filter(part => typeof part.type === 'string' && part.type.startsWith('Input.'))
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const input = known.find(part => part.id === name || part.label === name)
      if (!input) throw new Error(`the card has no input «${name}»`)
      return [String(input.id), choiceValue(input, value)]
    }),
  )
}

const choiceValue = ({ choices }: JsonObject, value: string): string => {
  const titled = Array.isArray(choices) ? choices.find(choice => (choice as JsonObject).title === value) : undefined
  return titled ? String((titled as JsonObject).value) : value
}

const resultText = (result: PressResult): string => {
  switch (result.kind) {
    case 'card':
      return cardText(result.card)
    case 'message':
      return result.text
    case 'error':
      return `${result.code}: ${result.message}`
    case 'failed':
      return `failed: ${result.httpStatus}`
  }
}

export const messageText = ({ text, card, from }: SeenMessage): string =>
  card ? cardText(card) : `${from === 'person' ? '> ' : ''}${text ?? ''}`

/** A card as somebody reads it aloud: texts, facts, choices with what is ticked, buttons in brackets. */
export function cardText(card: JsonObject): string {
  const lines = everyObject(card).flatMap(partText)
  return lines.join('\n')
}

function partText(part: JsonObject): string[] {
  if (part.type === 'TextBlock') return [plain(String(part.text ?? ''))]
  if (part.type === 'FactSet')
    return (part.facts as JsonObject[]).map(fact => `${fact.title}: ${plain(String(fact.value))}`)
  if (part.type === 'Input.ChoiceSet') return choiceText(part)
  if (typeof part.type === 'string' && part.type.startsWith('Input.')) return [`${part.label}: ${part.value ?? '…'}`]
  if (typeof part.type === 'string' && part.type.startsWith('Action.')) return [`[${part.title}]`]
  return []
}

function choiceText(part: JsonObject): string[] {
  const ticked = String(part.value ?? '').split(',')
  const mark = part.isMultiSelect ? ['[x]', '[ ]'] : ['(•)', '( )']
  const options = (part.choices as JsonObject[]).map(
    choice => `  ${ticked.includes(String(choice.value)) ? mark[0] : mark[1]} ${choice.title}`,
  )
  return [`${part.label}:`, ...options]
}

/** Without the escapes that keep Markdown literal, and without its emphasis. */
const plain = (text: string) => text.replace(/\*\*/g, '').replace(/\\([\\`*_[\]<>~])/g, '$1')
