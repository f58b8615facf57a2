import { everyObject } from '../../src/sandbox/person.ts'
import type { JsonObject, SeenMessage } from '../../src/sandbox/world.ts'
import type { Chat } from './chat.ts'
import type { Press } from './ledger.ts'
import { actionOn, refreshedBy } from './reading.ts'

const sleep = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

type Decision = { press: Press; action: JsonObject; inputs: Record<string, string> }

/** What chiefs do with the cards they get: once, several times at once, two things at once, again when it is over. */
export function chiefsOf(chat: Chat) {
  const { random, ledger } = chat
  const taken = new Set<string>()

  async function decide(
    chief: string,
    { activityId }: SeenMessage,
    request: string,
    decision: Decision,
  ): Promise<void> {
    ledger.presses.push(decision.press)
    const answer = await chat.presses(chief, activityId, decision.action, decision.inputs)
    if (answer) chat.sees(chief, request, answer, true)
  }

  async function handle(chief: string, message: SeenMessage, request: string): Promise<void> {
    const card = message.card as JsonObject
    const one = decisionOn(card, request, chief)
    const way = random.weighted({ once: 70, burst: 12, conflict: 10, again: 8 })
    await sleep(random.between(0, 1_000))
    if (way === 'burst') await Promise.all([1, 2, 3].map(() => decide(chief, message, request, one)))
    else if (way === 'conflict')
      await Promise.all([one, opposite(card, request, chief, one)].map(each => decide(chief, message, request, each)))
    else await decide(chief, message, request, one)
    if (way === 'again') await decide(chief, message, request, one)
  }

  function decisionOn(card: JsonObject, request: string, by: string): Decision {
    const items = itemsOn(card)
    const does = random.weighted({ approve: 55, 'approve some': items.length > 1 ? 25 : 0, refuse: 20 })
    if (does === 'refuse') return refusal(card, request, by)
    if (does === 'approve') return approval(card, request, by)
    const chosen = [random.one(items)]
    return {
      press: { request, by, does, items: chosen },
      action: actionOn(card, 'telework/approve-some') as JsonObject,
      inputs: { items: chosen.join() },
    }
  }

  return {
    /** Takes a card that waits for a decision; one in ten is left lying. */
    async got(chief: string, message: SeenMessage): Promise<void> {
      const card = message.card
      const asks = card && actionOn(card, 'telework/approve')
      const request = card && refreshedBy(card)?.id
      if (!asks || !request || taken.has(request)) return
      taken.add(request)
      if (!random.chance(0.1)) await handle(chief, message, request)
    },
  }
}

const itemsOn = (card: JsonObject): string[] => {
  const choices = everyObject(card).find(({ id, type }) => type === 'Input.ChoiceSet' && id === 'items')?.choices
  return Array.isArray(choices) ? choices.map(choice => String((choice as JsonObject).value)) : []
}

const approval = (card: JsonObject, request: string, by: string): Decision => ({
  press: { request, by, does: 'approve' },
  action: actionOn(card, 'telework/approve') as JsonObject,
  inputs: {},
})

function refusal(card: JsonObject, request: string, by: string): Decision {
  const because = `Pas cette fois (${request.slice(-12)})`
  return {
    press: { request, by, does: 'refuse', because },
    action: actionOn(card, 'telework/refuse') as JsonObject,
    inputs: { because },
  }
}

const opposite = (card: JsonObject, request: string, by: string, { press }: Decision): Decision =>
  press.does === 'refuse' ? approval(card, request, by) : refusal(card, request, by)
