import type { Channel, JsonObject, PressResult, SeenMessage } from '../../src/sandbox/world.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import { type Shown, shownOn } from './reading.ts'

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** How often a press is made before somebody gives up, and how long they wait between two. */
const mostPresses = 60
const longestWaitMs = 1_500

export type Chat = {
  channel: Channel
  ledger: Ledger
  random: Random
  /** Presses until a card answers, as people do; undefined when they gave up or were told no. */
  presses(
    personId: string,
    activityId: string,
    action: JsonObject,
    inputs?: Record<string, string>,
  ): Promise<JsonObject | undefined>
  /** As the client does by itself when a card appears. */
  refreshes(personId: string, activityId: string, action: JsonObject): Promise<JsonObject | undefined>
  /** Types until a card answers that has a button of this verb. */
  typesFor(personId: string, text: string, verb: string): Promise<SeenMessage | undefined>
  /** Writes down what an answer or a card has shown of a request. */
  sees(personId: string, request: string, card: JsonObject, answer: boolean): Shown | undefined
}

/** What the people of a run do in the chat, everything they are told written down. */
export function chatOf(channel: Channel, ledger: Ledger, random: Random): Chat {
  async function timed(work: () => Promise<PressResult>): Promise<PressResult> {
    const from = performance.now()
    const result = await work()
    if (result.kind !== 'failed') ledger.answers.push(performance.now() - from)
    return result
  }

  async function press(
    personId: string,
    activityId: string,
    action: JsonObject,
    inputs: Record<string, string>,
    trigger: 'manual' | 'automatic',
  ): Promise<JsonObject | undefined> {
    for (let time = 0; time < mostPresses; time += 1) {
      const result = await timed(() => channel.presses(personId, activityId, action, inputs, { trigger }))
      if (result.kind === 'card') return result.card
      if (result.kind === 'error' && !mayPass.includes(result.code)) {
        ledger.strange.push(`${personId} pressed ${action.verb} and was told ${result.code}`)
        return undefined
      }
      await sleep(random.between(50, Math.min(longestWaitMs, 100 * 2 ** time)))
    }
    return undefined
  }

  async function typesFor(personId: string, text: string, verb: string): Promise<SeenMessage | undefined> {
    for (let time = 0; time < 8; time += 1) {
      const card = nextCard(channel, personId, verb)
      const said = { id: `said-${personId}-${performance.now()}`, timestamp: new Date().toISOString() }
      const from = performance.now()
      const { httpStatus } = await channel.says(personId, text, said)
      if (httpStatus === 200) ledger.answers.push(performance.now() - from)
      // Not taken: Teams delivers it once more.
      else await sleep(300).then(() => channel.says(personId, text, { ...said, id: `${said.id}-again` }))
      const seen = await card
      if (seen) return seen
    }
    return undefined
  }

  return {
    channel,
    ledger,
    random,
    typesFor,
    presses: (personId, activityId, action, inputs = {}) => press(personId, activityId, action, inputs, 'manual'),
    refreshes: (personId, activityId, action) => press(personId, activityId, action, {}, 'automatic'),
    sees(personId, request, card, answer) {
      const shown = shownOn(card)
      if (shown && shown !== 'pending') ledger.ends.push({ request, to: personId, shown, answer })
      return shown
    },
  }
}

/** A fault of the moment, after which people press again. */
const mayPass = ['fault', 'directorySilent']

function nextCard(
  channel: Channel,
  personId: string,
  verb: string,
  withinMs = 4_000,
): Promise<SeenMessage | undefined> {
  return new Promise(found => {
    const stop = channel.on(({ personId: whose, what, message }) => {
      if (whose !== personId || what !== 'posted' || !message?.card) return
      if (JSON.stringify(message.card).includes(`"verb":"${verb}"`)) end(message)
    })
    const end = (message: SeenMessage | undefined) => {
      clearTimeout(timer)
      stop()
      found(message)
    }
    const timer = setTimeout(end, withinMs, undefined)
  })
}
